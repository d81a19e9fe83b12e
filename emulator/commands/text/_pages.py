"""How pr lays lines out: numbers, columns, pages. Not a command."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple


class Numbers(NamedTuple):
    """How lines are numbered: what follows the number, and its digits."""

    after: str
    digits: int

    @property
    def width(self) -> int:
        """Columns a number and what follows it take; a tab goes to the next stop."""
        if self.after != "\t":
            return self.digits + 1
        return self.digits // 8 * 8 + 8

    def text(self, number: int) -> str:
        """A number, its last digits where it has too many."""
        return f"{number:{self.digits}d}"[-self.digits :] + self.after


class Shape(NamedTuple):
    """How a page is laid out. `between` is the separator of -s, None for blanks."""

    columns: int
    width: int  # of the whole line; 0: nothing is cut off
    between: str | None
    numbers: Numbers | None
    across: bool
    merged: bool
    double: bool

    @property
    def cell(self) -> int:
        """Columns of the terminal one column of text has."""
        number = self.numbers.width if self.numbers and self.merged else 0
        return (self.width - number - (self.columns - 1)) // self.columns


def rows(shape: Shape, cells: list[str], height: int, first: int) -> list[str]:
    """Lines of one page from the cells on it; `first` is the first line's number."""
    if shape.columns == 1 and not shape.merged:
        if shape.numbers is None:
            return cells
        return [shape.numbers.text(first + n) + cell for n, cell in enumerate(cells)]
    numbered = cells
    if shape.numbers is not None and not shape.merged:
        numbered = [shape.numbers.text(first + n) + cell for n, cell in enumerate(cells)]
    if shape.across:
        table = [
            numbered[at : at + shape.columns] for at in range(0, len(cells), shape.columns)
        ]
    elif len(cells) == height * shape.columns:
        table = [numbered[row::height] for row in range(height)]
    else:
        # The last page is balanced: the first columns are longer by one where it must be.
        least, more = divmod(len(cells), shape.columns)
        starts = [n * least + min(n, more) for n in range(shape.columns + 1)]
        table = [
            [numbered[start + row] for start, end in pairwise(starts)
             if start + row < end]
            for row in range(least + bool(more))
        ]  # fmt: skip
    return [line(shape, row) for row in table]


def line(shape: Shape, row: Sequence[str | None], number: int = 0) -> str:
    """One line of several cells; a number before it where files are merged.

    None is a cell of a file that has ended: its place is kept.
    """
    cells = [cell or "" for cell in row]
    head = shape.numbers.text(number) if shape.numbers and shape.merged else ""
    if shape.between is not None:
        if shape.width:
            cells = [fitted(cell, shape.cell) for cell in cells]
        return head + shape.between.join(cells)
    start = shape.numbers.width if head and shape.numbers else 0
    at = start
    out = head
    for index, cell in enumerate(cells):
        goal = start + index * (shape.cell + 1)
        shown = fitted(cell, shape.cell).rstrip(" ")
        if not shown and row[index] is not None:
            continue
        out += gap(at, goal) + shown
        at = goal + breadth(shown)
    return out


def fitted(text: str, width: int) -> str:
    """As much of a text as fits; the tab behind a number is as wide as it shows."""
    at = 0
    for index, char in enumerate(text):
        at = at // 8 * 8 + 8 if char == "\t" else at + 1
        if at > width:
            return text[:index]
    return text


def breadth(text: str) -> int:
    """Columns a text takes."""
    at = 0
    for char in text:
        at = at // 8 * 8 + 8 if char == "\t" else at + 1
    return at


def gap(at: int, goal: int) -> str:
    """Tabs and blanks from one column to another."""
    out = ""
    while goal - at > 1 and at // 8 * 8 + 8 <= goal:
        out += "\t"
        at = at // 8 * 8 + 8
    return out + " " * (goal - at)


def narrowed(text: str, stop: int, char: str) -> str:
    """Blanks made into tabs of so many columns (-i)."""
    out: list[str] = []
    blanks = column = 0
    for one in text:
        column = column // 8 * 8 + 8 if one == "\t" else column + 1
        if one == " ":
            blanks += 1
            if column % stop == 0:
                out.append(char if blanks > 1 else " ")
                blanks = 0
            continue
        out.append(" " * blanks + one)
        blanks = 0
    return "".join(out) + " " * blanks


def widened(text: str, stop: int, char: str) -> str:
    """Tabs made into blanks (-e)."""
    out = ""
    for one in text:
        out += " " * (stop - len(out) % stop) if one == char else one
    return out
