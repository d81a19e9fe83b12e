"""A terminal's side: attach to the machine in a folder, start its server if none runs.

Imports neither the emulator nor prompt-toolkit (`--friendly` alone does): a new terminal
has to be there at once. ksh's editing modes are imported at the first prompt that has one.
The terminal is put in raw mode; bytes are held back while a program runs that does not
read, except the keys that interrupt it.
"""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import sys
import termios
import time
import tty
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from shell.protocol import Frames, frame
from shell.readers import INTERRUPT, QUIT, SUSPEND, PlainReader

if TYPE_CHECKING:
    from shell.editing.editor import Memory
    from shell.editing.reader import EditingReader

#: Semantic prompt marks (OSC 133).
PROMPT_BEGINS = b"\x1b]133;A\x07"
PROMPT_ENDS = b"\x1b]133;B\x07"
#: How long a server may take to answer its socket before we give up, in seconds.
START_TIMEOUT = 60.0
SIGNAL_KEYS = {INTERRUPT: b"INT", QUIT: b"QUIT", SUSPEND: b"TSTP"}
#: Bytes typed ahead that are kept.
AHEAD_LIMIT = 4 * 1024 * 1024
#: Seconds an echo waits for the answer, so that both are shown at once.
ECHO_DELAY = 0.002


class Unreachable(Exception):
    """The machine's server cannot be reached or started; says why."""


def attach(folder: str, image: str, clock: str) -> socket.socket:
    """Connect to the server of the machine in `folder`. Raises Unreachable."""
    os.makedirs(folder, mode=0o700, exist_ok=True)
    here = os.getcwd()
    # A socket's path may be 107 bytes; from within the folder it is six.
    os.chdir(folder)
    try:
        return _attach(image, clock)
    finally:
        os.chdir(here)


def _attach(image: str, clock: str) -> socket.socket:
    until = time.monotonic() + START_TIMEOUT
    delay = 0.001
    started: int | None = None
    while True:
        connection = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        try:
            connection.connect("socket")
            return connection
        except (FileNotFoundError, ConnectionRefusedError):
            connection.close()
        if started is None:
            started = _start_server(image, clock)
        else:
            done, status = os.waitpid(started, os.WNOHANG)
            if done and status:
                raise Unreachable(_last_words())
            if done:
                started = None  # another server was faster, or it was just leaving
        if time.monotonic() > until:
            raise Unreachable("the machine's server does not answer")
        time.sleep(delay)
        delay = min(delay * 1.3, 0.02)


def _last_words() -> str:
    """The last line of the server's log: what went wrong, without the kind of error."""
    try:
        with open("server.log", encoding="utf-8") as file:
            lines = file.read().strip().splitlines()
    except OSError:
        lines = []
    kind, _, words = (lines[-1] if lines else "").partition(": ")
    return words or kind or "the machine's server ended"


def _start_server(image: str, clock: str) -> int:
    """Start the server in the background; the pid to ask how it fares until it serves."""
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child:
        return child
    # The child: nothing of the caller's stays open, and no exception climbs back up.
    status = 1
    try:
        os.setsid()
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.closerange(3, os.sysconf("SC_OPEN_MAX") if null < 3 else 65_536)
        for name in (signal.SIGINT, signal.SIGQUIT, signal.SIGTSTP, signal.SIGHUP):
            signal.signal(name, signal.SIG_IGN)
        os.umask(0o077)
        from shell import server

        server.main(".", image, clock)
        status = 0
    finally:
        os._exit(status)


class Attached:
    """One connection: frames in, frames out, and what the terminal does with them."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.frames = Frames()
        self.status: int | None = None

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Send one frame, whole."""
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

    `friendly`, where given, reads the lines of the prompts instead (`shell.frontend.edit`).
    """

    def __init__(
        self,
        connection: socket.socket,
        friendly: Callable[[TerminalClient], tuple[str, bytes]] | None = None,
    ) -> None:
        self.attached = Attached(connection)
        self.friendly = friendly
        self.reader: PlainReader | EditingReader = PlainReader()
        self.memory: Memory | None = None
        self.prompt: dict[str, Any] | None = None
        self.reading = False
        self.keys = False
        self.ahead = b""
        self.answer: bytes | None = None
        self.output = bytearray()
        self.screen = _own_screen()

    def run(self, observe: bool) -> int:
        """Until the session is over; its exit status."""
        rows, columns = _window()
        self.attached.hello(
            mode="terminal", observe=observe, rows=rows, columns=columns,
            term=os.environ.get("TERM", "dumb"), friendly=self.friendly is not None,
        )  # fmt: skip
        resized = _resize_pipe()
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
                    rows, columns = _window()
                    size = json.dumps({"rows": rows, "columns": columns}).encode()
                    self.attached.send(b"w", size)
                    if not isinstance(self.reader, PlainReader) and self.prompt is not None:
                        self.output += self.reader.resized(columns)
        return self.attached.status

    def _from_server(self) -> None:
        for kind, payload in self.attached.receive():
            self.take(kind, payload)
        self._flush()
        self._typed()

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
        elif kind == b"k":
            self.keys = payload == b"1"
            if not self.keys:
                self.ahead = payload[1:] + self.ahead  # keys that no program took
            # What a program did not use, or came too late for it, was typed ahead.
            self.ahead = payload[1:] + self.ahead
        elif kind == b"q":
            self.answer = payload
        elif kind == b"n":
            self.output += b"\nwparlab: " + payload + b"\n"
        elif kind == b"x":
            self.attached.status = int(payload)

    def _prompted(self, prompt: dict[str, Any]) -> None:
        """Show a prompt and begin a line, in the mode the shell is in."""
        self.prompt = prompt
        text = prompt["text"].encode("latin-1")
        self.output += PROMPT_BEGINS + text + PROMPT_ENDS
        mode = prompt.get("editing")
        last = text.rpartition(b"\n")[2].decode("utf-8", "replace")
        if not mode or self.friendly is not None:
            self.reader = PlainReader(len(last))
            return
        from shell.editing.editor import Memory
        from shell.editing.reader import EditingReader
        from shell.editing.remote import Remote

        self.memory = self.memory or Memory()
        columns = prompt.get("columns") or _window()[1]
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
        # The friendly editor may have taken since what select saw: reading would wait.
        if self.friendly is None or select.select([0], [], [], 0)[0]:
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
        if not (self.keys or self.prompt is not None or self.reading):
            # A program runs and reads nothing: only the keys that reach it are looked at.
            for byte, name in SIGNAL_KEYS.items():
                if byte in data:
                    data = data[data.rindex(bytes([byte])) + 1 :]
                    self.ahead = b""
                    self.output += b"^" + bytes([byte + 0x40])
                    self.attached.send(b"s", name)
        self.ahead += data

    def _typed(self) -> None:
        """Use what was typed, as far as somebody wants it."""
        while self.attached.status is None:
            prompted = self.prompt is not None
            if prompted and self.friendly and self.prompt_is_the_shells:
                self._flush()
                self._acted(*self.friendly(self))
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
            if taken.what:
                self._acted(taken.what, taken.line)
            else:
                self._flush()

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


def _own_screen() -> int:
    """The terminal once more, opened so that a write that would wait does not.

    Not descriptor 1: that is shared with whoever started us.
    """
    try:
        return os.open(os.ttyname(1), os.O_WRONLY | os.O_NOCTTY | os.O_NONBLOCK | os.O_CLOEXEC)
    except OSError:
        return 1  # no terminal there, or one that cannot be opened: it may wait


def _window() -> tuple[int, int]:
    try:
        size = os.get_terminal_size(1)
    except OSError:
        return 24, 80
    return size.lines or 24, size.columns or 80


def _resize_pipe() -> int:
    """A descriptor that becomes readable when the window's size changes."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    signal.signal(signal.SIGWINCH, lambda number, stack: None)
    return reading


@contextmanager
def raw_terminal() -> Iterator[None]:
    """Keys come one by one and unechoed; newlines are still turned into CR LF."""
    before = termios.tcgetattr(0)
    changed = termios.tcgetattr(0)
    changed[tty.LFLAG] &= ~(termios.ECHO | termios.ICANON | termios.ISIG | termios.IEXTEN)
    changed[tty.IFLAG] &= ~(termios.ICRNL | termios.INLCR | termios.IXON | termios.ISTRIP)
    changed[tty.OFLAG] |= termios.OPOST | termios.ONLCR
    changed[tty.CC][termios.VMIN] = 1
    changed[tty.CC][termios.VTIME] = 0
    termios.tcsetattr(0, termios.TCSANOW, changed)
    try:
        yield
    finally:
        termios.tcsetattr(0, termios.TCSADRAIN, before)
