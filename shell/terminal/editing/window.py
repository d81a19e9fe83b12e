"""The window a line is seen through: one row that scrolls sideways, as in ksh.

Control characters show as ^X, a newline of a recalled command as ^J. What of the line is
left of the window, right of it or both is marked in the last column: `<`, `>`, `*`. Only
what has changed is written, with backspaces: any terminal can show it, and a key costs
the same in a line of ten characters and of ten thousand.
"""

from __future__ import annotations

from unicodedata import combining, east_asian_width

#: Columns a line is given at least; a prompt that leaves fewer gets a row of its own.
LEAST = 15


class Window:
    """What of a line is on the screen."""

    def __init__(self, columns: int, prompt: str) -> None:
        """A row of `columns`, of which the prompt's last line takes some."""
        self.prompt = prompt
        taken = width_of(prompt) % columns
        self.wrapped = columns - taken - 2 < LEAST
        self.width = max(1, columns - 2 if self.wrapped else columns - taken - 2)
        self.first = 0
        self.cells: list[str] = []
        self.at = 0

    def anew(self, newline: bool = True) -> str:
        """Forget what is shown: the prompt's last line begins again."""
        self.cells = []
        self.at = 0
        text = "\n" if newline else ""
        return text + self.prompt + ("\n" if self.wrapped else "")

    def draw(self, text: str, cursor: int) -> str:
        """What to write so that the row shows this line, the cursor where it is."""
        if text.isascii() and text.isprintable():
            length, place = len(text), cursor
            self._scroll(place, length)
            shown = list(text[self.first : self.first + self.width])
        else:
            cells, places = _cells(text)
            length, place = len(cells), places[cursor]
            self._scroll(place, length)
            shown = cells[self.first : self.first + self.width]
            if shown and not shown[0]:
                shown[0] = " "  # the other half of a wide character
        beyond = length > self.first + self.width
        if beyond or self.first:
            shown += [" "] * (self.width - len(shown))
            shown.append("*" if beyond and self.first else ">" if beyond else "<")
        return self._update(shown, place - self.first)

    def leave(self) -> str:
        """What to write so that the cursor stands behind the line."""
        return self._go(len(self.cells))

    def _scroll(self, place: int, length: int) -> None:
        """Choose what part of the line is shown: the cursor in it, in the middle if new."""
        if length <= self.width and place <= self.width:
            self.first = 0
        elif not self.first <= place < self.first + self.width:
            self.first = max(0, place - self.width // 2)

    def _update(self, shown: list[str], at: int) -> str:
        old = self.cells
        new = shown + [" "] * (len(old) - len(shown))
        changed = [i for i, one in enumerate(new) if i >= len(old) or old[i] != one]
        out = ""
        if changed:
            begin, end = changed[0], changed[-1] + 1
            while begin and not new[begin]:
                begin -= 1
            out = self._go(begin) + "".join(new[begin:end])
            self.at = end
        self.cells = new
        out += self._go(at)
        self.cells = shown if at <= len(shown) else new[:at]
        return out

    def _go(self, to: int) -> str:
        """Move along the row: back with backspaces, forth by writing what is there."""
        at, self.at = self.at, to
        if to <= at:
            return "\b" * (at - to)
        return "".join(self.cells[at:to])


def width_of(text: str) -> int:
    """Columns a text takes; escape sequences take none."""
    if text.isascii() and text.isprintable():
        return len(text)
    width = 0
    index = 0
    while index < len(text):
        one = text[index]
        index += 1
        if one == "\x1b":
            if text[index : index + 1] == "[":
                index += 1
                while index < len(text) and not "@" <= text[index] <= "~":
                    index += 1
                index += 1
            elif text[index : index + 1] == "]":
                while index < len(text) and text[index] != "\a":
                    index += 1
                index += 1
            else:
                index += 1
        elif one == "\b":
            width -= 1
        elif one == "\r":
            width = 0
        elif one >= " " and one != "\x7f":
            width += _columns(one)
    return max(0, width)


def _columns(one: str) -> int:
    if one.isascii():
        return 1
    if combining(one):
        return 0
    return 2 if east_asian_width(one) in "WF" else 1


def _cells(text: str) -> tuple[list[str], list[int]]:
    """The columns a line takes, and where each character begins (and the end)."""
    cells: list[str] = []
    places = []
    for one in text:
        places.append(len(cells))
        if " " <= one < "\x7f":
            cells.append(one)
        elif one == "\t":
            cells += [" "] * (8 - len(cells) % 8)
        elif one < " " or one == "\x7f":
            cells += ["^", chr(ord(one) ^ 0x40)]
        elif "\udc80" <= one <= "\udcff" or "\x80" <= one < "\xa0":
            cells.append("?")  # a byte that is no text
        else:
            columns = _columns(one)
            if not columns and cells:
                cells[-1] += one
            else:
                cells += [one, *[""] * (columns - 1)]
    places.append(len(cells))
    return cells, places
