"""What more shows: a file, the rows of it that are on the screen, and ways to others.

Not the keys: those are in `more`.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.messages import Message
from emulator.messages import paging as messages
from emulator.text.paging.keyboard import Keyboard
from emulator.text.paging.rows import Rows
from emulator.text.paging.screen import Screen
from emulator.text.paging.source import opened
from emulator.text.regular import Regular

#: Lines that are looked through between two steps.
STRIDE = 100


class Options(NamedTuple):
    """What the flags say."""

    window: int = 0  # 0: two lines less than the screen has
    clear: bool = False
    hints: bool = False
    leave: bool = False  # at the end of the last file
    ignore_case: bool = False
    squeeze: bool = False
    tabs: int = 8
    first: str = ""  # keys for the beginning of each file


class Leave(Exception):
    """The pager is left."""


class Note(Exception):
    """Something cannot be done; the prompt says so once."""

    def __init__(self, message: Message, **fields: object) -> None:
        super().__init__(message.text)
        self.text = message.format("", **fields)


class View:
    """The file shown, the rows of it on the screen, and how to get to others."""

    def __init__(self, proc: Process, tty: Tty, names: list[str], options: Options) -> None:
        self.proc = proc
        self.names = names
        self.options = options
        self.screen = Screen(tty, proc.environment.get("TERM", ""))
        self.keyboard = Keyboard(proc, tty)
        self.number = -1
        self.rows = Rows("", None, 80)
        self.is_file = True
        #: The rows on the screen: from `top` up to, not including, `bottom`.
        self.top = self.bottom = 0
        self.half = 0
        self.marks: dict[str, int] = {}
        self.expression: Regular | None = None
        self.backward = self.without = False
        self.note = ""

    # --- files -----------------------------------------------------------------------------

    @property
    def name(self) -> str:
        """The name of the file shown."""
        name = self.names[self.number]
        return messages.STANDARD_INPUT.text if name == "-" else name

    async def _to_file(self, number: int, way: int) -> None:
        """Show a file; the next one that way where it cannot be read."""
        while 0 <= number < len(self.names):
            self.screen.erase()
            if await self._open(number):
                return
            number += way
        if self.number < 0 or way > 0:
            raise Leave

    async def _open(self, number: int) -> bool:
        found = opened(self.proc, self.names[number])
        if found is None:
            return False
        text, more = found
        self.number, self.is_file = number, more is None
        options = self.options
        self.rows = Rows(
            text,
            None if more is None else self._unkeyed(more),
            self.screen.columns,
            options.squeeze,
            tabs=options.tabs,
        )
        self.top = self.bottom = 0
        self.marks.clear()
        if options.first:
            self.keyboard.given.extend(options.first)
        else:
            await self._begin()
        return True

    async def _begin(self) -> None:
        """The first screen; a text that fits on it is shown, and that is all."""
        if self.options.clear:
            self.screen.clear()
        await self._forward(self.window)
        if self.at_end and self.number == len(self.names) - 1:
            raise Leave

    def _unkeyed(self, more: Callable[[], Awaitable[str]]) -> Callable[[], Awaitable[str]]:
        """Waiting for text, nobody reads keys: Ctrl-C has to reach who writes it."""

        async def piece() -> str:
            self.keyboard.end()
            return await more()

        return piece

    # --- the screen ------------------------------------------------------------------------

    @property
    def window(self) -> int:
        """Rows of a screenful."""
        return self.options.window or max(self.screen.rows - 2, 1)

    @property
    def at_end(self) -> bool:
        """Whether the last row is on the screen."""
        return self.rows.complete and self.bottom >= len(self.rows.shown)

    @property
    def line(self) -> int:
        """The line (from 0) the screen begins with."""
        return self.rows.line_of[self.top] if self.top < len(self.rows.line_of) else 0

    def _prompt(self) -> str:
        note, self.note = self.note, ""
        if note:
            return note
        if self.at_end:
            if self.number + 1 < len(self.names):
                following = self.names[self.number + 1]
                text = messages.END_NEXT.format("", name=self.name, next=following)
            else:
                text = messages.END.format("", name=self.name)
        elif self.is_file:
            text = messages.PERCENT.format("", name=self.name, percent=self._percent())
        else:
            text = self.name
        return f"{text} {messages.HINT.text}" if self.options.hints else text

    def _percent(self) -> int:
        return self.rows.offset(self.bottom) * 100 // max(self.rows.size, 1)

    async def _forward(self, count: int) -> None:
        """Show so many more rows; from the last one on to the next file."""
        if self.bottom and self.at_end:
            await self._to_file(self.number + 1, 1)
            return
        rows, window = self.rows, self.window
        if self.options.clear and self.bottom and count >= window:
            self.screen.clear()
        until = self.bottom + count
        # What comes slowly (tail -f) is shown as it comes.
        while self.bottom < until and await rows.ensure(self.bottom + 1):
            rows.cut(until)
            new = rows.shown[self.bottom : until]
            self.screen.write(new)
            self.bottom += len(new)
        self.top = max(0, self.bottom - window)
        await rows.ensure(self.bottom + 1)  # is this the end?
        self._end()

    def _end(self) -> None:
        """Leave at the end of the last file, where -e says so."""
        if self.options.leave and self.at_end and self.number == len(self.names) - 1:
            raise Leave

    async def _show(self, top: int) -> None:
        """Show the screenful that begins with a row."""
        rows = self.rows
        await rows.ensure(top + self.window + 1)
        self.top = max(0, min(top, len(rows.shown) - 1))
        self.bottom = min(self.top + self.window, len(rows.shown))
        self.screen.clear()
        self.screen.write(rows.shown[self.top : self.bottom])
        self._end()

    async def _show_line(self, line: int) -> None:
        """Show the screenful that begins with a line, or with the last one."""
        self.marks["'"] = self.line
        if not await self.rows.ensure_line(line):
            await self._show(len(self.rows.shown) - 1)
        else:
            await self._show(self.rows.begins[line])

    async def _resized(self) -> None:
        line = self.line
        self.rows.rewidth(self.screen.columns)
        if await self.rows.ensure_line(line):
            await self._show(self.rows.begins[line])

    # --- looking for ----------------------------------------------------------------------

    async def _find(self, count: int, backward: bool) -> None:
        if self.expression is None:
            raise Note(messages.NO_PATTERN)
        left = count or 1
        line = self.line if self.bottom else -1
        while True:
            line += -1 if backward else 1
            if line < 0 or not await self.rows.ensure_line(line):
                raise Note(messages.NOT_FOUND)
            if self.expression.test(self.rows.lines[line]) is not self.without:
                left -= 1
                if not left:
                    await self._show_line(line)
                    return
            if line % STRIDE == 0 and self.proc.kernel.scheduler.step():
                await self.proc.kernel.scheduler.turn()

    # --- the file again -------------------------------------------------------------------

    async def _open_again(self) -> bool:
        found = opened(self.proc, self.names[self.number])
        if found is None:
            return False
        self.rows = Rows(
            found[0], None, self.screen.columns, self.options.squeeze, tabs=self.options.tabs
        )
        return True
