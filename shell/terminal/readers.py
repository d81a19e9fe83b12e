"""The plain line reader: takes a line as its bytes come, echoes it, knows four keys.

What AIX's terminal does by itself: for programs that read, and for a shell without `set -o
vi` or `emacs` (`shell.terminal.editing`). An arrow key is three characters here, as there;
but where a person is to have it easier, the line is handed over at the first such key
(`shell.terminal.line_editing`).
"""

from __future__ import annotations

from typing import NamedTuple

ERASE = (0x08, 0x7F)
KILL = 0x15  # ^U
WORD_ERASE = 0x17  # ^W
END_OF_FILE = 0x04
INTERRUPT = 0x03
QUIT = 0x1C
SUSPEND = 0x1A
#: Keys that people edit lines with where they may: ESC, which arrow keys begin with, and
#: ^A ^B ^E ^F ^K ^L ^N ^P ^R.
EDITING = frozenset([0x1B, 0x01, 0x02, 0x05, 0x06, 0x0B, 0x0C, 0x0E, 0x10, 0x12])
#: Longest line taken, in bytes: more is cut off with a bell.
LINE_LIMIT = 2 * 1024 * 1024


class Taken(NamedTuple):
    """What came of some bytes: text to echo, what happened, the bytes not looked at.

    `what` is "" (more is wanted), line, eof, interrupt, quit, suspend or edit (the line so
    far is to be edited, the key comes first in `rest`); the editing reader's open, too.
    """

    echo: bytes
    what: str
    line: bytes = b""
    rest: bytes = b""


class PlainReader:
    """One line being typed, from a column of the screen on.

    `edits`: editing keys hand the line over, and any key that comes by itself: a person presses
    one after the other, while a paste, or a program that types, sends a line at once. Else all
    are characters.
    """

    def __init__(self, column: int = 0, edits: bool = False) -> None:
        self.line = bytearray()
        self.column = column
        self.edits = edits

    def feed(self, data: bytes) -> Taken:
        """Take bytes up to the end of a line or a key that is more than typing."""
        if self.edits and _lone(data):
            return Taken(b"", "edit", self._accept(), data)
        end = _first(data, 0x0D, 0x0A)
        body = data if end < 0 else data[:end]
        if _plain(body):
            # The usual case, whole: a line as pexpect or a paste sends it.
            echo = self._add(body)
            if end < 0:
                return Taken(echo, "")
            return Taken(echo + b"\n", "line", self._accept(), data[end + 1 :])
        return self._feed_slowly(data)

    def _feed_slowly(self, data: bytes) -> Taken:
        echo = bytearray()
        for position, byte in enumerate(data):
            rest = data[position + 1 :]
            if byte in (0x0D, 0x0A):
                return Taken(bytes(echo) + b"\n", "line", self._accept(), rest)
            if byte in ERASE:
                echo += self._erase()
            elif byte == KILL:
                while self.line:
                    echo += self._erase()
            elif byte == WORD_ERASE:
                while self.line and self.line[-1] == 0x20:
                    echo += self._erase()
                while self.line and self.line[-1] != 0x20:
                    echo += self._erase()
            elif byte == INTERRUPT:
                self.line.clear()
                return Taken(bytes(echo) + b"^C", "interrupt", b"", rest)
            elif byte == QUIT:
                self.line.clear()
                return Taken(bytes(echo) + b"^\\", "quit", b"", rest)
            elif byte == SUSPEND:
                return Taken(bytes(echo), "suspend", b"", rest)
            elif byte == END_OF_FILE:
                if not self.line:
                    return Taken(bytes(echo), "eof", b"", rest)
            elif byte in EDITING and self.edits:
                return Taken(bytes(echo), "edit", self._accept(), data[position:])
            else:
                echo += self._add(bytes([byte]))
        return Taken(bytes(echo), "")

    def _add(self, data: bytes) -> bytes:
        if len(self.line) + len(data) > LINE_LIMIT:
            return b"\a"
        self.line += data
        return data if _plain(data) else _visible(data)

    def _accept(self) -> bytes:
        line = bytes(self.line)
        self.line.clear()
        return line

    def _erase(self) -> bytes:
        if not self.line:
            return b""
        # One character of UTF-8 is one place on the screen.
        while len(self.line) > 1 and self.line[-1] & 0xC0 == 0x80:
            self.line.pop()
        last = self.line.pop()
        if last == 0x09:
            column = self.column
            for one in bytes(self.line).decode("utf-8", "replace"):
                column += 8 - column % 8 if one == "\t" else 2 if one < " " else 1
            return b"\b" * (8 - column % 8)
        return b"\b \b" * (2 if last < 0x20 else 1)


def _lone(data: bytes) -> bool:
    """Whether it is one key that types or completes: a character of UTF-8, or TAB."""
    return data == b"\t" or (len(data.decode("utf-8", "replace")) == 1 and _plain(data))


def _first(data: bytes, *wanted: int) -> int:
    found = [at for at in (data.find(bytes([byte])) for byte in wanted) if at >= 0]
    return min(found) if found else -1


def _plain(data: bytes) -> bool:
    """Whether the bytes are shown as they are: no control characters."""
    return not data.translate(None, _PRINTABLE)


_PRINTABLE = bytes(b for b in range(0x20, 0x100) if b != 0x7F)


def _visible(data: bytes) -> bytes:
    """Control characters as ^X; a TAB goes to the next tab stop."""
    return b"".join(
        bytes([byte]) if byte >= 0x20 or byte == 0x09 else b"^" + bytes([byte + 0x40])
        for byte in data
    )
