"""One run of lynx on a terminal: the page, the chosen link, where one came from.

Not how a document is got (`_fetching`) or laid out (`_pages`). Ctrl-C ends it.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.commands.network import _fetching, _pages
from emulator.kernel.process import Process
from emulator.kernel.streams import REDRAW, Tty
from emulator.messages import Message
from emulator.text.paging.keyboard import ENTER, Interrupted, Keyboard
from emulator.text.screens import Screen

#: The lines at the foot of the screen.
HELP = (
    "  Arrow keys: Up and Down to move.  Right to follow a link; Left to go back.",
    " H)elp O)ptions P)rint G)o M)ain screen Q)uit /=search [delete]=history list",
)
COMMANDS = "Commands: Use arrow keys to move, '?' for help, 'q' to quit, '<-' to go back."
MORE = "-- press space for next page --"
SURE = "Are you sure you want to quit? (y)"
TOP = "Already at the first page: nothing to go back to."
NO_LINK = "No link is chosen."
WHERE = "URL to open: "
ARROWS = {"[A": "up", "[B": "down", "[C": "right", "[D": "left",
          "OA": "up", "OB": "down", "OC": "right", "OD": "left"}  # fmt: skip
KEYS = {" ": "next", "+": "next", "b": "previous", "-": "previous", "\t": "down", "g": "go",
        "G": "go", "m": "main", "M": "main", "?": "help", "h": "help", "H": "help",
        "q": "ask", "Q": "quit", "\x0c": "redraw", "\x12": "again"}  # fmt: skip


class Place(NamedTuple):
    """A page, its first row on the screen, and the number of the chosen link (-1: none)."""

    page: _pages.Page
    top: int
    link: int


class Browser:
    """Shows pages until somebody leaves."""

    def __init__(self, proc: Process, tty: Tty) -> None:
        self.proc = proc
        self.tty = tty
        self.screen = Screen(tty)
        self.keyboard = Keyboard(proc, tty)
        self.here: Place | None = None
        self.past: list[Place] = []
        self.said = ""
        #: What getting the last document told.
        self.told: list[tuple[Message, dict[str, object]]] = []

    async def go(self, url: str) -> bool:
        """Get a document and show it from its top; False where there is none."""
        self.told = []
        found = await _fetching.fetch(
            self.proc, url, lambda message, **fields: self.told.append((message, fields))
        )
        if found is None:
            last, fields = self.told[-1] if self.told else (None, {})
            self.said = self.proc.wording(last, "lynx", **fields).strip() if last else ""
            return False
        page = _pages.lay_out(found.response.body, found.response.type, found.url)
        if self.here is not None:
            self.past.append(self.here)
        self.here = Place(page, 0, 0 if page.links else -1)
        return True

    async def run(self) -> None:
        """Until q, or the terminal has gone."""
        try:
            while True:
                self._draw()
                await self.tty.drain()
                key = await self._key()
                self.said = ""
                if key in ("quit", "") or not await self._act(key):
                    return
        finally:
            self.leave()

    def leave(self) -> None:
        """Give screen and keyboard back."""
        self.keyboard.end()
        if self.screen.shown is not None:
            self.screen.leave()

    @property
    def height(self) -> int:
        """Rows of a page that fit: all but the title and three at the foot."""
        return max(1, self.screen.rows - 4)

    async def _key(self) -> str:
        key = await self.tty.read_key(wakes=True)
        if key == REDRAW:
            return "redraw"
        if key == "\x03":
            self.proc.kernel.interrupt(self.tty)
            await self.proc.kernel.scheduler.turn()
            return "quit"
        if key == "\x1b":
            pair = await self.tty.read_key() + await self.tty.read_key()
            return ARROWS.get(pair, "none")
        if key and key in ENTER:
            return "right"
        return KEYS.get(key, "none" if key else "")

    async def _act(self, what: str) -> bool:
        """Do what a key asks; False: leave."""
        assert self.here is not None
        if what == "ask":
            self.said = SURE
            self._draw()
            return await self.tty.read_key() in ("n", "N")
        if what == "redraw":
            self.screen.forget()
        elif what == "up":
            self._move(-1)
        elif what == "down":
            self._move(1)
        elif what == "next":
            self._scroll(self.height)
        elif what == "previous":
            self._scroll(-self.height)
        elif what == "left":
            if self.past:
                self.here = self.past.pop()
            else:
                self.said = TOP
        elif what == "main" and self.past:
            self.here = self.past[0]
            self.past.clear()
        elif what == "right":
            await self._follow()
        elif what == "again":
            place = self.here
            if await self.go(place.page.url):
                self.past.pop()
        elif what == "go":
            await self._go_to()
        elif what == "help":
            self.said = HELP[0].strip()
        return True

    async def _follow(self) -> None:
        assert self.here is not None
        if self.here.link < 0:
            self.said = NO_LINK
        else:
            await self.go(self.here.page.links[self.here.link].url)

    async def _go_to(self) -> None:
        self.said = WHERE
        self._draw()
        try:
            url = await self.keyboard.line("")
        except Interrupted:
            url = ""
        self.screen.forget()
        self.said = ""
        if url:
            await self.go(_fetching.full_url(self.proc, url))

    def _move(self, by: int) -> None:
        """Choose the next link on the screen, or scroll where there is none."""
        assert self.here is not None
        page, top, link = self.here
        wanted = link + by
        if 0 <= wanted < len(page.links):
            row = page.links[wanted].row
            if top <= row < top + self.height:
                self.here = Place(page, top, wanted)
                return
        self._scroll(by * (self.height // 2))

    def _scroll(self, by: int) -> None:
        assert self.here is not None
        page, top, link = self.here
        most = max(0, len(page.lines) - self.height)
        top = min(max(0, top + by), most)
        shown = [n for n, one in enumerate(page.links) if top <= one.row < top + self.height]
        self.here = Place(page, top, link if link in shown else shown[0] if shown else -1)

    def _draw(self) -> None:
        assert self.here is not None
        page, top, link = self.here
        screen = self.screen
        if screen.resized:
            screen.forget()
        pages = max(1, -(-len(page.lines) // self.height))
        title = page.title[: screen.columns - 20]
        if pages > 1:
            title += f" (p{top // self.height + 1} of {pages})"
        rows = [title.rjust(screen.columns - 1)]
        rows += page.lines[top : top + self.height]
        rows += [""] * (self.height + 1 - len(rows))
        below = top + self.height < len(page.lines)
        rows += [self.said or (MORE if below else COMMANDS), *HELP]
        cursor = (screen.rows - 3, len(self.said))
        if not self.said and link >= 0:
            chosen = page.links[link]
            cursor = (1 + chosen.row - top, chosen.column)
        screen.draw(rows, cursor)
