"""What pg shows: a file, and the page of it that is on the screen.

Not the commands: those are in `pg`.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.messages import paging as messages
from emulator.text.paging.keyboard import Keyboard
from emulator.text.paging.rows import Rows
from emulator.text.paging.screen import Screen
from emulator.text.regular import Regular


class Options(NamedTuple):
    """What the flags say."""

    window: int = 0  # 0: a line less than the screen has
    clear: bool = False
    no_pause: bool = False
    fold: bool = True
    at_once: bool = False
    prompt: str = messages.PG_PROMPT.text
    restricted: bool = False
    standout: bool = False
    line: int = 0
    pattern: str = ""


class Book:
    """The file shown, the rows on the screen, and what is remembered."""

    def __init__(self, proc: Process, tty: Tty, names: list[str], options: Options) -> None:
        self.proc = proc
        self.names = names
        self.options = options
        self.window_wanted = options.window
        self.screen = Screen(tty, proc.environment.get("TERM", ""))
        self.keyboard = Keyboard(proc, tty)
        self.number = 0
        self.rows = Rows("", None, 80)
        self.top = self.bottom = 0
        self.expression: Regular | None = None
        self.place = "t"
        self.note = ""

    @property
    def window(self) -> int:
        """Rows of a page."""
        return self.window_wanted or self.screen.rows - 1

    @property
    def at_end(self) -> bool:
        """Whether the last row is on the screen."""
        return self.rows.complete and self.bottom >= len(self.rows.shown)

    # --- pages -----------------------------------------------------------------------------

    async def _show(self, top: int) -> None:
        """Show the page that begins with a row."""
        rows = self.rows
        await rows.ensure(top + self.window)
        self.top = max(0, min(top, len(rows.shown) - 1))
        self.bottom = min(self.top + self.window, len(rows.shown))
        if self.options.clear:
            self.screen.clear()
        self.screen.write(rows.shown[self.top : self.bottom])
        await rows.ensure(self.bottom + 1)  # is this the end?

    async def _scroll(self, count: int) -> None:
        """Show rows that follow, or go back by some."""
        if count < 0:
            await self._show(max(0, self.top + count))
            return
        rows = self.rows
        await rows.ensure(self.bottom + count)
        new = rows.shown[self.bottom : self.bottom + count]
        self.screen.write(new)
        self.bottom += len(new)
        self.top = max(0, self.bottom - self.window)
        await rows.ensure(self.bottom + 1)

    async def _all(self) -> None:
        while not self.rows.complete:
            await self.rows.ensure(len(self.rows.shown) + 10_000)

    async def _show_line(self, line: int) -> None:
        if not await self.rows.ensure_line(line):
            await self._show(max(0, len(self.rows.shown) - 1))
        else:
            await self._show(self.rows.begins[line])
