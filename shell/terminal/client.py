"""A terminal's side of a connection: keys and lines in, prompts and output out.

Imports neither the emulator nor, until a person edits a line, prompt-toolkit: a new terminal
has to be there at once. ksh's editing modes are imported at the first prompt that has one.
The terminal is put in raw mode; bytes are held back while a program runs that does not
read, except the keys that interrupt it.
"""

from __future__ import annotations

import json
import os
import select
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from shell.protocol import Frames, frame
from shell.terminal.readers import INTERRUPT, QUIT, SUSPEND, PlainReader
from shell.terminal.screen import own_screen, raw_terminal, resize_pipe, window_size

if TYPE_CHECKING:
    from shell.terminal.editing.editor import Memory
    from shell.terminal.editing.reader import EditingReader

#: Semantic prompt marks (OSC 133).
PROMPT_BEGINS = b"\x1b]133;A\x07"
#: That of `select` and `read`, which ask for more of what was begun: a secondary prompt.
ANSWER_BEGINS = b"\x1b]133;A;k=s\x07"
PROMPT_ENDS = b"\x1b]133;B\x07"
#: Set by `grading.terminal`: say with a mark of our own when a program reads the terminal.
READS = "WPARLAB_READS"
SIGNAL_KEYS = {INTERRUPT: b"INT", QUIT: b"QUIT", SUSPEND: b"TSTP"}
#: Bytes typed ahead that are kept.
AHEAD_LIMIT = 4 * 1024 * 1024
#: Seconds an echo waits for the answer, so that both are shown at once.
ECHO_DELAY = 0.002


class Attached:
    """One connection: frames in, frames out, and what the terminal does with them."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.frames = Frames()
        self.status: int | None = None

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Send one frame, whole; where nobody is there any more, `receive` says so."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.sendall(frame(kind, payload))

    def hello(self, **wanted: Any) -> None:
        """Say what is wanted."""
        self.send(b"h", json.dumps(wanted).encode())

    def receive(self) -> Iterator[tuple[bytes, bytes]]:
        """The frames that came; the connection's end is an `x` of status 255."""
        try:
            data = self.connection.recv(1 << 20)
        except ConnectionResetError:
            data = b""
        if not data:
            yield b"x", b"255"
            return
        yield from self.frames.feed(data)


def write_all(descriptor: int, data: bytes) -> None:
    """Write every byte, waiting where the descriptor does not take it."""
    while data:
        try:
            data = data[os.write(descriptor, data) :]
        except BlockingIOError:
            select.select([], [descriptor], [])


# --- commands and scripts ------------------------------------------------------------------


def run_command(connection: socket.socket, commands: dict[str, Any], observe: bool) -> int:
    """Run commands without a terminal; their output on ours, unadorned; the last's status.

    `commands` are `text`, `arguments`, `name` ($0) and `how` (`-c`, `file` or `-s`).
    """
    attached = Attached(connection)
    attached.hello(
        mode="command", **commands, observe=observe, rows=24, columns=80, term="dumb"
    )
    while True:
        try:
            for kind, payload in attached.receive():
                if kind == b"o":
                    write_all(1, payload)
                elif kind == b"e":
                    write_all(2, payload)
                elif kind == b"n":
                    write_all(2, b"wparlab: " + payload + b"\n")
                elif kind == b"r":
                    attached.send(b"i", _standard_input())
                elif kind == b"x":
                    return int(payload)
        except KeyboardInterrupt:
            attached.send(b"s", b"INT")
        except BrokenPipeError:
            return 141


def _standard_input() -> bytes:
    """The next bytes of our standard input; b"" at its end, or where there is none."""
    try:
        return os.read(0, 65_536)
    except OSError:
        return b""


# --- terminals -----------------------------------------------------------------------------


class TerminalClient:
    """A person's terminal, or pexpect's: prompts, lines, keys, output.

    `edit`, where given, reads the rest of a line that begins with what was typed so far
    (`shell.terminal.line_editing.edit`), from the first editing key on; with `friendly` the
    whole line.
    """

    def __init__(
        self,
        connection: socket.socket,
        edit: Callable[[TerminalClient, bytes], tuple[str, bytes]] | None = None,
        friendly: bool = False,
    ) -> None:
        self.attached = Attached(connection)
        self.edit = edit
        self.friendly = friendly and edit is not None
        self.reader: PlainReader | EditingReader = PlainReader()
        self.memory: Memory | None = None
        self.prompt: dict[str, Any] | None = None
        self.reading = False
        self.keys = False
        self.ahead = b""
        self.answer: bytes | None = None
        self.output = bytearray()
        self.screen = own_screen()

    def run(self, observe: bool) -> int:
        """Until the session is over; its exit status."""
        rows, columns = window_size()
        self.attached.hello(
            mode="terminal", observe=observe, rows=rows, columns=columns,
            term=os.fsencode(os.environ.get("TERM", "dumb")).decode("latin-1"),
            friendly=self.friendly,
        )  # fmt: skip
        resized = resize_pipe()
        with raw_terminal():
            while self.attached.status is None:
                wanted: list[Any] = [self.attached.connection, resized]
                if len(self.ahead) < AHEAD_LIMIT:
                    wanted.append(0)
                try:
                    wait = ECHO_DELAY if self.output else None
                    ready, _, _ = select.select(wanted, [], [], wait)
                except InterruptedError:
                    continue
                if not ready:
                    self._flush()
                if self.attached.connection in ready:
                    self._from_server()
                if 0 in ready:
                    self._from_keyboard()
                if resized in ready:
                    os.read(resized, 512)
                    rows, columns = window_size()
                    size = json.dumps({"rows": rows, "columns": columns}).encode()
                    self.attached.send(b"w", size)
                    if not isinstance(self.reader, PlainReader) and self.prompt is not None:
                        self.output += self.reader.resized(columns)
        return self.attached.status

    def _from_server(self) -> None:
        shown = False
        for kind, payload in self.attached.receive():
            self.take(kind, payload)
            shown = shown or kind == b"o"
        self._flush()
        self._typed()
        if shown:
            # A line was typed with a Ctrl-C right behind it: what the line runs is there now.
            self._signalled()

    def take(self, kind: bytes, payload: bytes) -> None:
        """Act on one frame of the server's."""
        if kind == b"o":
            self.output += payload
            if self.prompt is not None and payload.endswith(b"\n"):
                self._redrawn()
        elif kind == b"p":
            self._prompted(json.loads(payload))
        elif kind == b"r":
            self.reading = True
            if self.prompt is None:
                self._reads(b"l")
        elif kind == b"k":
            self.keys = payload == b"1"
            # What a program did not use, or came too late for it, was typed ahead.
            self.ahead = payload[1:] + self.ahead
            if self.keys:
                self._reads(b"k")
        elif kind == b"q":
            self.answer = payload
        elif kind == b"n":
            self.output += b"\nwparlab: " + payload + b"\n"
        elif kind == b"x":
            self.attached.status = int(payload)

    def _reads(self, what: bytes) -> None:
        """Tell whoever drives us that a program wants lines (l) or keys (k), if asked to."""
        if READS in os.environ and not self.ahead:
            self.output += b"\x1b]133;R;" + what + b"\x07"

    def _prompted(self, prompt: dict[str, Any]) -> None:
        """Show a prompt and begin a line, in the mode the shell is in."""
        self.prompt = prompt
        text = prompt["text"].encode("latin-1")
        begins = PROMPT_BEGINS if self.prompt_is_the_shells else ANSWER_BEGINS
        self.output += begins + text + PROMPT_ENDS
        mode = prompt.get("editing")
        last = text.rpartition(b"\n")[2].decode("utf-8", "replace")
        if not mode or self.friendly:
            edits = self.edit is not None and self.prompt_is_the_shells
            self.reader = PlainReader(len(last), edits)
            return
        from shell.terminal.editing.editor import Memory
        from shell.terminal.editing.reader import EditingReader
        from shell.terminal.editing.remote import Remote

        self.memory = self.memory or Memory()
        columns = prompt.get("columns") or window_size()[1]
        self.reader = EditingReader(mode, last, columns, Remote(self.ask), self.memory)
        self.output += self.reader.begin()

    def _redrawn(self) -> None:
        """Draw the line that is being edited again, below what came meanwhile."""
        if not isinstance(self.reader, PlainReader):
            self.output += self.reader.again()

    def ask(self, question: dict[str, Any]) -> Any:
        """Ask the shell something for the line that is being edited; None for no answer."""
        self.answer = None
        self.attached.send(b"q", json.dumps(question).encode())
        while self.answer is None and self.attached.status is None:
            for kind, payload in self.attached.receive():
                self.take(kind, payload)
        return json.loads(self.answer) if self.answer else None

    def _flush(self) -> None:
        """Show what there is to show. Keys are taken meanwhile: who types a very long line
        through a pty (pexpect) reads its echo only when all of it was taken.
        """
        while self.output:
            try:
                del self.output[: os.write(self.screen, self.output)]
            except BlockingIOError:
                full = self.attached.status is not None or len(self.ahead) >= AHEAD_LIMIT
                ready, _, _ = select.select([] if full else [0], [self.screen], [])
                if ready:
                    self._take_keys()
            except OSError:
                self.attached.status = 129  # the terminal has gone
                self.output.clear()

    def _from_keyboard(self) -> None:
        # The editor may have taken since what select saw: reading would wait.
        if self.edit is None or select.select([0], [], [], 0)[0]:
            self._take_keys()
        self._typed()

    def _take_keys(self) -> None:
        try:
            data = os.read(0, 65_536)
        except OSError:
            data = b""
        if not data:
            self.attached.status = 129  # the terminal has gone
            return
        self.ahead += data
        self._signalled()

    def _signalled(self) -> None:
        """Where a program runs and reads nothing, send what interrupts it.

        What was typed before such a key is lost, as a terminal's driver drops it.
        """
        if self.keys or self.prompt is not None or self.reading:
            return
        for byte, name in SIGNAL_KEYS.items():
            _, pressed, rest = self.ahead.rpartition(bytes([byte]))
            if pressed:
                self.ahead = rest
                self.output += b"^" + bytes([byte + 0x40])
                self.attached.send(b"s", name)

    def _typed(self) -> None:
        """Use what was typed, as far as somebody wants it."""
        while self.attached.status is None:
            prompted = self.prompt is not None
            if self.friendly and self.prompt_is_the_shells:
                self._edited(b"")
                continue
            if not self.ahead or not (self.keys or prompted or self.reading):
                return
            if self.keys:
                self.attached.send(b"k", self.ahead)
                self.ahead = b""
                return
            if not prompted and not isinstance(self.reader, PlainReader):
                self.reader = PlainReader()
            taken = self.reader.feed(self.ahead)
            self.ahead = taken.rest
            self.output += taken.echo
            if taken.what == "edit":
                self._edited(taken.line)
            elif taken.what:
                self._acted(taken.what, taken.line)
            else:
                self._flush()

    def _edited(self, line: bytes) -> None:
        assert self.edit is not None
        self._flush()
        self._acted(*self.edit(self, line))

    @property
    def prompt_is_the_shells(self) -> bool:
        """Whether a command is wanted, and not an answer to `select` or `read`."""
        return self.prompt is not None and self.prompt.get("kind") in ("PS1", "PS2")

    def _acted(self, what: str, line: bytes) -> None:
        if what == "line":
            self._answered(b"l", line)
        elif what == "open":
            self._answered(b"v", line)
        elif what == "eof":
            self._answered(b"d")
        elif what in ("interrupt", "quit") or (what == "suspend" and self.prompt is None):
            names = {"interrupt": b"INT", "quit": b"QUIT"}
            self._answered(b"s", names.get(what, b"TSTP"))

    def _answered(self, kind: bytes, payload: bytes = b"") -> None:
        self.prompt = None
        self.reading = False
        self.attached.send(kind, payload)
