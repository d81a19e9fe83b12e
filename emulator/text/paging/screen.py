"""What a pager writes on the terminal: rows, and a prompt that goes away again.

Not a screen that is drawn: text scrolls; only going back and -c clear the screen first.
"""

from __future__ import annotations

from emulator.kernel.streams import Tty
from emulator.text.screens import size

STANDOUT, PLAIN = "\x1b[7m", "\x1b[27m"
ERASE = "\r\x1b[K"
CLEAR = "\x1b[H\x1b[2J"


class Screen:
    """A terminal of type `term`; a dumb one has no standout and cannot be cleared."""

    def __init__(self, tty: Tty, term: str) -> None:
        self.tty = tty
        self.dumb = term in ("", "dumb")
        self.prompted = 0

    @property
    def rows(self) -> int:
        """Rows of the terminal."""
        return max(size(self.tty)[0], 3)

    @property
    def columns(self) -> int:
        """Columns of the terminal."""
        return size(self.tty)[1]

    def write(self, rows: list[str]) -> None:
        """Write rows, each on a line of its own."""
        self.erase()
        if rows:
            self.tty.write("\n".join(rows) + "\n")

    def clear(self) -> None:
        """Begin a new screen."""
        self.erase()
        if not self.dumb:
            self.tty.write(CLEAR)

    def prompt(self, text: str, standout: bool = True) -> None:
        """Show a prompt where the cursor is; what is written next takes its place."""
        self.erase()
        text = text[-(self.columns - 1) :]
        shown = text if self.dumb or not standout else f"{STANDOUT}{text}{PLAIN}"
        self.tty.write(shown)
        self.prompted = len(text)

    def typed(self) -> None:
        """Something was typed behind the prompt: all of the line has to go."""
        self.prompted = self.columns - 1

    def erase(self) -> None:
        """Take the prompt away."""
        if self.prompted:
            self.tty.write("\r" + " " * self.prompted + "\r" if self.dumb else ERASE)
            self.prompted = 0
