"""A text as rows of a screen: as much of it as is needed, cut to the screen's width.

Not the screen. Tabs and characters that do not print are shown in a way that takes the
columns it seems to take; what backspaces put above one another is the last of it.
"""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable

#: Most that is kept of a text, in bytes and in lines: guards of the emulator's.
TEXT_LIMIT = 64 * 1024 * 1024
LINES_LIMIT = 1_000_000

_ODD = re.compile(r"[^ -~\x80-\xff]")


class TooLong(Exception):
    """The text passed TEXT_LIMIT or LINES_LIMIT."""


class Rows:
    """Rows 0, 1, …; `ensure` reads until so many are there or the text has ended.

    `more` gives the next piece of the text, "" at its end; None where all is in `text`.
    """

    def __init__(
        self,
        text: str,
        more: Callable[[], Awaitable[str]] | None,
        columns: int,
        squeeze: bool = False,
        fold: bool = True,
        tabs: int = 8,
    ) -> None:
        self.columns = max(columns, 1)
        self.squeeze = squeeze
        self.fold = fold
        self.tabs = tabs
        self.lines: list[str] = []
        self.shown: list[str] = []
        #: The line each row belongs to, and the row each line begins with.
        self.line_of: list[int] = []
        self.begins: list[int] = []
        self.size = 0
        self._more = more
        self._rest = ""
        self.ended = False
        self._take(text)
        if more is None:
            self._finish()

    def _take(self, text: str) -> None:
        """Keep lines; they become rows when they are wanted."""
        self.size += len(text)
        if self.size > TEXT_LIMIT:
            raise TooLong
        lines = (self._rest + text).split("\n")
        self._rest = lines.pop()
        self.lines += lines
        if len(self.lines) > LINES_LIMIT:
            raise TooLong

    def _finish(self) -> None:
        if self._rest:
            self.lines.append(self._rest)
            self._rest = ""
        self.ended = True

    async def ensure(self, count: int) -> bool:
        """Whether there are so many rows; reads what is needed to know. Raises TooLong."""
        while not self.cut(count):
            if self.ended:
                return False
            piece = await self._more() if self._more is not None else ""
            if piece:
                self._take(piece)
            else:
                self._finish()
        return True

    async def ensure_line(self, number: int) -> bool:
        """Whether there is such a line (from 0), cut to rows. Raises TooLong."""
        while len(self.begins) <= number:
            if not await self.ensure(len(self.shown) + 1):
                return len(self.begins) > number
        return True

    def rewidth(self, columns: int) -> None:
        """The screen has another width: cut all anew when it is wanted."""
        self.columns = max(columns, 1)
        self.shown.clear()
        self.line_of.clear()
        self.begins.clear()

    def cut(self, count: int) -> bool:
        """Make rows of lines that are there; whether so many rows are there now."""
        shown, lines = self.shown, self.lines
        while len(shown) < count and len(self.begins) < len(lines):
            number = len(self.begins)
            line = lines[number]
            self.begins.append(len(shown))
            if self.squeeze and not line and number and not lines[number - 1]:
                continue  # a line without a row: it begins where the next one does
            for row in self._rows(line):
                shown.append(row)
                self.line_of.append(number)
        return len(shown) >= count

    def _rows(self, line: str) -> list[str]:
        if _ODD.search(line):
            line = _plain(line, self.tabs)
        width = self.columns
        if not self.fold or len(line) <= width:
            return [line[:width] if not self.fold else line]
        return [line[at : at + width] for at in range(0, len(line), width)]

    @property
    def complete(self) -> bool:
        """Whether every row is known."""
        return self.ended and len(self.begins) == len(self.lines)

    def offset(self, row: int) -> int:
        """How many bytes of the text stand before a row's line."""
        line = self.line_of[row] if row < len(self.line_of) else len(self.lines)
        return min(self.size, sum(map(len, self.lines[:line])) + line)


def _plain(line: str, tabs: int) -> str:
    out: list[str] = []
    for char in line:
        if char == "\t":
            out.append(" " * (tabs - sum(map(len, out)) % tabs))
        elif char == "\b":
            if out:
                out.pop()
        elif char < " " or char == "\x7f":
            if char != "\r":
                out.append("^" + chr(ord(char) ^ 64))
        else:
            out.append(char)
    return "".join(out)
