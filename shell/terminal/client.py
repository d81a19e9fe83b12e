"""A terminal's side of a connection: the half that knows sockets, the keyboard and signals.

What the bytes mean is the other half's affair (`shell.terminal.dialogue`).
Imports neither the emulator nor, until a person edits a line, prompt-toolkit: a new terminal
has to be there at once. The terminal is put in raw mode.
"""

from __future__ import annotations

import json
import os
import select
import socket
from collections.abc import Callable, Iterator
from contextlib import suppress
from typing import Any

from shell.protocol import PORTION, Frames, frame
from shell.terminal.dialogue import AHEAD_LIMIT, Dialogue
from shell.terminal.marks import Marks
from shell.terminal.screen import own_screen, raw_terminal, resize_pipe, window_size

#: Seconds an echo waits for the answer, so that both are shown at once.
ECHO_DELAY = 0.002


class Attached:
    """One connection, frame by frame."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection
        self.frames = Frames()

    def send(self, kind: bytes, payload: bytes = b"") -> None:
        """Send one frame, whole; where nobody is there any more, `receive` says so."""
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.sendall(frame(kind, payload))

    def hello(self, **wanted: Any) -> None:
        """Say what is wanted."""
        self.send(b"h", json.dumps(wanted).encode())

    def receive(self) -> Iterator[tuple[bytes, bytes]]:
        """The frames that came; the connection's end is an `x` of status 255."""
        data = received(self.connection)
        if not data:
            yield b"x", b"255"
            return
        yield from self.frames.feed(data)


def received(connection: socket.socket) -> bytes:
    """The next bytes that come; b"" at the connection's end."""
    try:
        return connection.recv(PORTION)
    except ConnectionResetError:
        return b""


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
                    _complain(payload)
                elif kind == b"n":
                    _complain(b"wparlab: " + payload + b"\n")
                elif kind == b"r":
                    attached.send(b"i", _standard_input())
                elif kind == b"x":
                    return int(payload)
        except KeyboardInterrupt:
            attached.send(b"s", b"INT")
        except BrokenPipeError:
            return 141
        except OSError as error:
            # A full disk, say: what is not taken is lost, so the rest is not run either.
            _complain(f"wparlab: standard output: {error.strerror}\n".encode())
            return 1


def _complain(data: bytes) -> None:
    """Write to our standard error; where that takes nothing there is nobody to be told."""
    with suppress(OSError):
        write_all(2, data)


def _standard_input() -> bytes:
    """The next bytes of our standard input; b"" at its end, or where there is none."""
    try:
        return os.read(0, 65_536)
    except OSError:
        return b""


# --- terminals -----------------------------------------------------------------------------


class TerminalClient:
    """A person's terminal, or pexpect's: carries bytes between it, the socket and a Dialogue.

    `edit`, where given, reads the rest of a line that begins with what was typed so far
    (`shell.terminal.line_editing.edit`), from the first key that a person presses. `marks`
    are written with the key of whoever drives the terminal, if any.
    """

    def __init__(
        self,
        connection: socket.socket,
        edit: Callable[[TerminalClient, bytes], tuple[str, bytes]] | None = None,
        marks: Marks | None = None,
    ) -> None:
        self.connection = connection
        self.edits = edit is not None

        def edited(line: bytes) -> tuple[str, bytes]:
            assert edit is not None
            self.send()
            self.flush()
            return edit(self, line)

        self.dialogue = Dialogue(marks, self.exchange, edited if self.edits else None)
        self.screen = own_screen()
        self.size = window_size()

    def run(self, observe: bool) -> int:
        """Until the session is over; its exit status."""
        dialogue = self.dialogue
        resized = resize_pipe()
        term = os.fsencode(os.environ.get("TERM", "dumb")).decode("latin-1")
        dialogue.open(*self.size, term, observe)
        self.send()
        with raw_terminal():
            while dialogue.status is None:
                wanted: list[Any] = [self.connection, resized]
                if len(dialogue.ahead) < AHEAD_LIMIT:
                    wanted.append(0)
                try:
                    wait = ECHO_DELAY if dialogue.screen else None
                    ready, _, _ = select.select(wanted, [], [], wait)
                except InterruptedError:
                    continue
                if not ready:
                    self._show()
                if self.connection in ready:
                    dialogue.received(received(self.connection))
                    self.send()
                    self._show()
                if 0 in ready:
                    self._from_keyboard()
                if resized in ready:
                    os.read(resized, 512)
                    self.look_at_window()
        return dialogue.status

    def look_at_window(self) -> None:
        """Tell the machine if the window has another size."""
        if (size := window_size()) != self.size:
            self.size = size
            self.dialogue.resized(*size)
            self.send()

    def send(self) -> bool:
        """Send what is outgoing; whether there was something. Where nobody is there any more,
        what is received says so.
        """
        outgoing = self.dialogue.outgoing
        if not outgoing:
            return False
        data = bytes(outgoing)
        outgoing.clear()
        with suppress(BrokenPipeError, ConnectionResetError):
            self.connection.sendall(data)
        return True

    def exchange(self) -> None:
        """Send what is outgoing and wait for something that comes back."""
        self.send()
        self.dialogue.queue(received(self.connection))

    def flush(self) -> None:
        """Show what there is to show. Keys are taken meanwhile: who types a very long line
        through a pty (pexpect) reads its echo only when all of it was taken.
        """
        dialogue = self.dialogue
        screen = dialogue.screen
        while screen:
            try:
                del screen[: os.write(self.screen, screen)]
            except BlockingIOError:
                full = dialogue.status is not None or len(dialogue.ahead) >= AHEAD_LIMIT
                ready, _, _ = select.select([] if full else [0], [self.screen], [])
                if ready:
                    dialogue.held(self._keys())
                    self.send()
            except OSError:
                dialogue.hung_up()

    def _from_keyboard(self) -> None:
        # The editor may have taken since what select saw: reading would wait.
        if not self.edits or select.select([0], [], [], 0)[0]:
            self.look_at_window()  # before what is typed in it
            self.dialogue.typed(self._keys())
        if not self.send():
            self._show()  # nobody answers: the echo is shown at once

    def _show(self) -> None:
        """Show what there is to show, and use what was typed meanwhile."""
        dialogue = self.dialogue
        while dialogue.screen:
            self.flush()
            dialogue.typed(b"")
            self.send()

    def _keys(self) -> bytes:
        """The keys that came; b"" where the terminal has gone."""
        try:
            data = os.read(0, 65_536)
        except OSError:
            data = b""
        if not data:
            self.dialogue.hung_up()
        return data
