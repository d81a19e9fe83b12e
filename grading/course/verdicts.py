"""What came of a submission: small frozen records, which is all that the reports see."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """The line of the work that decided: `number` counts through all machines, from 1.

    `at` is the machine's time, for people. Nought is before anything was typed.
    """

    number: int
    text: str
    at: str


class Point(NamedTuple):
    """One check: what it claims, what it is worth, whether it is earned, by which line.

    `seen` and `wanted` are what was found wrong the last time it was: for one that is earned,
    before the line that earned it. `why` says what kept it from being looked at. `line` is the
    one that earned it, or lost it again; None where none did.
    """

    name: str
    stage: str
    title: str
    points: int
    earned: bool
    seen: str = ""
    wanted: str = ""
    why: str = ""
    line: Line | None = None

    @property
    def score(self) -> int:
        """What it adds to the score."""
        return self.points if self.earned else 0


class Verdict(NamedTuple):
    """What came of one file.

    Where it is `broken` (why, in a sentence) there is no score, and no points are told.
    `remarks` are for whoever grades. `digest` is that of what was typed: two that did the
    same have the same.
    """

    file: str
    student: str = ""
    lab: str = ""
    title: str = ""
    submitted: str = ""
    broken: str = ""
    remarks: tuple[str, ...] = ()
    points: tuple[Point, ...] = ()
    lines: int = 0
    digest: str = ""

    @property
    def score(self) -> int:
        """Points earned."""
        return sum(one.score for one in self.points)

    @property
    def possible(self) -> int:
        """Points that could be earned; 0 where it is broken."""
        return sum(one.points for one in self.points)
