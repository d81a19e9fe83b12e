"""A screen: a grid of rows and a cursor, drawn on a terminal with few escape sequences.

What is on the terminal is remembered; `draw` sends what differs. Sequences are those that
vt100, xterm and their kind share. Not a window system and not a keyboard (`Tty.read_key`).
A terminal of an unknown kind (TERM=dumb) cannot be drawn on: see `drawable`.
"""

from __future__ import annotations

from emulator.kernel.streams import Tty

#: Terminals whose cursor cannot be moved.
DUMB = frozenset(["", "dumb", "unknown", "network", "dialup", "printer"])
#: Most of a window that is drawn on: a guard of the emulator's.
ROWS_LIMIT, COLUMNS_LIMIT = 300, 1_000
#: Rows that have to change for scrolling to be looked for.
_WORTHWHILE = 3


def drawable(tty: Tty, term: str) -> bool:
    """Whether a terminal of this kind (TERM) can be drawn on.

    Where it cannot, the front end is told: it may know of a terminal that can.
    """
    if term in DUMB:
        tty.event("undrawn", None)
        return False
    return True


def size(tty: Tty) -> tuple[int, int]:
    """Rows and columns of a terminal's window that are drawn on."""
    return min(max(2, tty.rows), ROWS_LIMIT), min(max(10, tty.columns), COLUMNS_LIMIT)


class Screen:
    """What a terminal shows: `rows` x `columns`, taken from the Tty when it is cleared.

    A row is a str with one character a place; characters past 255 are sent as UTF-8.
    """

    def __init__(self, tty: Tty) -> None:
        self.tty = tty
        self.rows, self.columns = size(tty)
        self.shown: list[str] | None = None
        self.cursor = (0, 0)

    @property
    def resized(self) -> bool:
        """Whether the window has another size than what is drawn."""
        return size(self.tty) != (self.rows, self.columns)

    def forget(self) -> None:
        """Others wrote on the terminal, or its size changed: draw everything next time."""
        self.rows, self.columns = size(self.tty)
        self.shown = None

    def draw(self, rows: list[str], cursor: tuple[int, int]) -> None:
        """Show these rows (missing ones are empty) and put the cursor at (row, column)."""
        wanted = [row[: self.columns].rstrip(" ") for row in rows[: self.rows]]
        wanted += [""] * (self.rows - len(wanted))
        out: list[str] = []
        if self.shown is None:
            out.append("\x1b[H\x1b[2J")
            self.shown = [""] * self.rows
            self.cursor = (0, 0)
        elif wanted != self.shown:
            out += self._scrolled(wanted)
        shown = self.shown
        for number, row in enumerate(wanted):
            if row != shown[number]:
                out.append(self._changed(number, shown[number], row))
        self.shown = wanted
        cursor = (min(cursor[0], self.rows - 1), min(cursor[1], self.columns - 1))
        if cursor != self.cursor:
            out.append(self._moved(*cursor))
        self._send("".join(out))

    def bell(self) -> None:
        """Ring."""
        self.tty.write("\a")

    def leave(self) -> None:
        """Put the cursor below everything, on an empty last row."""
        self._send(f"\x1b[{self.rows};1H\x1b[K")
        self.shown = None

    def _send(self, text: str) -> None:
        if text:
            if not text.isascii():
                text = text.encode("utf-8", "replace").decode("latin-1")
            self.tty.write(text)

    def _moved(self, row: int, column: int) -> str:
        at_row, at_column = self.cursor
        self.cursor = (row, column)
        if row == at_row and column == 0:
            return "\r"
        if row == at_row and column == at_column - 1:
            return "\b"
        return f"\x1b[{row + 1};{column + 1}H" if row or column else "\x1b[H"

    def _changed(self, number: int, old: str, new: str) -> str:
        """Turn one row into another."""
        same = 0
        shorter = min(len(old), len(new))
        while same < shorter and old[same] == new[same]:
            same += 1
        tail = ""
        if len(old) == len(new):
            end = len(new)
            while end > same and old[end - 1] == new[end - 1]:
                end -= 1
            piece = new[same:end]
        else:
            piece = new[same:]
            if len(new) < len(old):
                tail = "\x1b[K"
        place = self._moved(number, same) if self.cursor != (number, same) else ""
        after = same + len(piece)
        # Behind the last column the cursor's place differs from terminal to terminal.
        self.cursor = (number, after) if after < self.columns else (-1, -1)
        return place + piece + tail

    def _scrolled(self, wanted: list[str]) -> list[str]:
        """Scroll all but the last row where that saves drawing most of them."""
        shown = self.shown
        assert shown is not None, "something is shown"
        body = self.rows - 1
        differ = sum(1 for row in range(body) if shown[row] != wanted[row])
        if differ < _WORTHWHILE:
            return []
        best, gain = 0, 0
        for by in range(1, body // 2 + 1):
            for way in (by, -by):
                low, high = (0, body - by) if way > 0 else (by, body)
                same = sum(1 for row in range(low, high) if wanted[row] == shown[row + way])
                if same - (body - differ) > gain + by:
                    best, gain = way, same - (body - differ) - by
        if not best:
            return []
        count = abs(best)
        if best > 0:
            place, key = f"\x1b[{body};1H", "\x1bD"
            shown[:body] = shown[count:body] + [""] * count
        else:
            place, key = "\x1b[H", "\x1bM"
            shown[:body] = [""] * count + shown[: body - count]
        self.cursor = (0, 0)
        return [f"\x1b[1;{body}r", place, key * count, "\x1b[r\x1b[H"]
