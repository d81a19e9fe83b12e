"""What a student expects of a command, beside what it prints: field by field.

A table's row is told by its first field; where no row of the real table begins so, the rows
that are left are taken in order. `?` is a field that somebody leaves open. Lines of dashes and
blank lines are no rows.
"""

from __future__ import annotations

from html import escape
from typing import NamedTuple

OPEN = "?"


class Field(NamedTuple):
    """One field: what was expected (`?`: nothing), what there is ("" for no such field)."""

    expected: str
    seen: str

    @property
    def right(self) -> bool:
        """Whether it was foreseen."""
        return self.expected == self.seen


class Compared(NamedTuple):
    """The rows of both tables, side by side."""

    rows: tuple[tuple[Field, ...], ...]

    @property
    def right(self) -> int:
        """How many fields were foreseen."""
        return sum(one.right for row in self.rows for one in row)

    @property
    def whole(self) -> int:
        """How many fields there are."""
        return sum(len(row) for row in self.rows)


def compare(expected: str, seen: str) -> Compared:
    """Compare two tables."""
    wanted, real = _rows(expected), _rows(seen)
    taken: set[int] = set()
    pairs: list[tuple[list[str], int | None]] = []
    for row in wanted:
        at = next(
            (at for at, one in enumerate(real) if at not in taken and one[0] == row[0]), None
        )
        if at is not None:
            taken.add(at)
        pairs.append((row, at))
    left = [at for at in range(len(real)) if at not in taken]
    rows = []
    for row, at in pairs:
        if at is None and left:
            at = left.pop(0)
        rows.append(_fields(row, real[at] if at is not None else []))
    rows += [_fields([], real[at]) for at in left]
    return Compared(tuple(rows))


def _rows(text: str) -> list[list[str]]:
    rows = [line.split() for line in text.splitlines()]
    return [row for row in rows if row and set("".join(row)) != {"-"} and row[0] != "#"]


def _fields(expected: list[str], seen: list[str]) -> tuple[Field, ...]:
    count = max(len(expected), len(seen))
    wanted = expected + [OPEN if not expected else ""] * (count - len(expected))
    real = seen + [""] * (count - len(seen))
    return tuple(Field(*pair) for pair in zip(wanted, real, strict=True))


def told(compared: Compared) -> str:
    """The comparison as text: a mark a field, and how many were right."""
    lines = ["  ".join(_said(field) for field in row) for row in compared.rows]
    return "\n".join([*lines, f"{compared.right} of {compared.whole} fields as you expected"])


def table(compared: Compared) -> str:
    """The comparison as HTML: what there is, and below it what was expected instead."""
    rows = []
    for row in compared.rows:
        cells = "".join(f"<td>{escape(_said(field))}</td>" for field in row)
        rows.append(f"<tr>{cells}</tr>")
    words = f"{compared.right} of {compared.whole} fields as you expected"
    return (
        '<div style="overflow-x:auto"><table style="font-family:monospace;white-space:nowrap">'
        f"{''.join(rows)}</table></div><p>{words}</p>"
    )


def _said(field: Field) -> str:
    if field.right:
        return f"✓ {field.seen}"
    seen = field.seen or "nothing"
    if field.expected in (OPEN, ""):
        return f"· {seen}"
    return f"✗ {seen} (not {field.expected})"
