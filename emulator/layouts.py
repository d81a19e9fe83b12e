"""How rows are drawn: tables, colon lists, paragraphs, rules. Rows in, lines out.

Pure functions that know nothing of workload partitions. What is shown is said by lists
of `Column` beside the command that shows it, so that the table, the delimited and the
paragraph form of one listing cannot drift apart.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any, NamedTuple

from emulator.levels import Levelled, has


class Column(NamedTuple):
    """One column of a listing: its heading, its name in delimited output, its value."""

    heading: str
    key: str
    get: Callable[[Any], str]
    width: int = 0  # least width; 0: as wide as the widest cell
    right: bool = False
    since: str = ""  # the first level of AIX that has it (emulator.levels)
    until: str = ""  # the first level that no longer has it


def chosen(columns: Iterable[Column], machine: Levelled) -> list[Column]:
    """The columns that a machine's level has: what may then be drawn."""
    found = []
    for column in columns:
        if not (column.since or column.until):
            found.append(column)
        elif has(machine, column):
            found.append(column._replace(since="", until=""))
    return found


def _of_one_level(columns: Sequence[Column]) -> None:
    """Refuse (ValueError) to draw columns that nobody chose for a machine."""
    for column in columns:
        if column.since or column.until:
            raise ValueError(f"levels differ in {column.heading!r}: choose the columns first")


def cells(columns: Sequence[Column], rows: Iterable[Any]) -> list[list[str]]:
    """The text of every cell."""
    _of_one_level(columns)
    return [[column.get(row) for column in columns] for row in rows]


def table(
    columns: Sequence[Column], rows: Iterable[Any], gap: str = "  ", heading: bool = True
) -> list[str]:
    """Columns as wide as their widest cell, `gap` between, no blanks at the ends of lines."""
    body = cells(columns, rows)
    shown = [[c.heading for c in columns], *body] if heading else body
    widths = [
        max([c.width, *(len(line[i]) for line in shown)]) for i, c in enumerate(columns)
    ]
    return [
        gap.join(
            cell.rjust(width) if column.right else cell.ljust(width)
            for cell, width, column in zip(line, widths, columns, strict=True)
        ).rstrip()
        for line in shown
    ]


def aligned(rows: Sequence[Sequence[str]], gap: str = " ") -> list[str]:
    """Rows of words, each column but the last padded to its longest word (lsdev, lsattr)."""
    if not rows:
        return []
    widths = [max(len(row[i]) for row in rows) for i in range(len(rows[0]) - 1)]
    return [
        gap.join([*(cell.ljust(w) for cell, w in zip(row, widths, strict=False)), row[-1]])
        for row in rows
    ]


def delimited(
    columns: Sequence[Column], rows: Iterable[Any], delimiter: str = ":", heading: bool = True
) -> list[str]:
    """One line a row, cells joined by `delimiter`; the heading line begins with `#`."""
    lines = [delimiter.join(line) for line in cells(columns, rows)]
    if heading:
        lines.insert(0, "#" + delimiter.join(c.key for c in columns))
    return lines


def fields(columns: Sequence[Column], row: Any, width: int) -> list[str]:
    """`Label:   value` lines, the value in column `width`; nothing follows an empty value."""
    _of_one_level(columns)
    return [
        f"{column.heading + ':':{width}}{column.get(row)}".rstrip() for column in columns
    ]


def banner(title: str, width: int = 65) -> list[str]:
    """A title between two rules of `=`."""
    return ["=" * width, title, "=" * width]


def clip(text: str, width: int) -> str:
    """`text`, or its beginning and `...` where it is longer than `width`."""
    return text if len(text) <= width else text[: width - 3] + "..."


def wrapped(label: str, words: Sequence[str], indent: int, limit: int = 73) -> list[str]:
    """A comma list after a label, broken after a comma at `limit` columns, hung at `indent`."""
    lines: list[str] = []
    current = label.ljust(indent)
    for position, word in enumerate(words):
        piece = word + ("," if position + 1 < len(words) else "")
        if len(current) + len(piece) > limit and current.strip() and len(current) > indent:
            lines.append(current)
            current = " " * indent
        current += piece
    return [*lines, current.rstrip()]
