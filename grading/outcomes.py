"""What became of a check: small frozen records, which is all that the drawings see."""

from __future__ import annotations

from enum import Enum
from typing import NamedTuple


class Outcome(Enum):
    """The four ways a check may end."""

    PASSED = "passed"
    #: What was wanted is not so; `seen` and `wanted` say how.
    FAILED = "failed"
    #: A check it comes after did not pass, so that its answer would mean nothing.
    SKIPPED = "skipped"
    #: It could not be evaluated: that is nobody's achievement and nobody's fault.
    BROKEN = "broken"


class Result(NamedTuple):
    """One check's outcome.

    `name` is for machines, `title` for people. `seen` and `wanted` are filled where it
    FAILED, `why` where it was SKIPPED or is BROKEN. `hints` go from vague to plain and are
    the check's own: whoever shows them decides when. `seconds` is wall time.
    """

    name: str
    title: str
    outcome: Outcome
    points: int
    seen: str = ""
    wanted: str = ""
    why: str = ""
    hints: tuple[str, ...] = ()
    seconds: float = 0.0

    @property
    def earned(self) -> int:
        """The points this outcome is worth."""
        return self.points if self.outcome is Outcome.PASSED else 0


class Report(NamedTuple):
    """The outcomes of one checkpoint of one lab, in the order they were looked at."""

    lab: str
    checkpoint: str
    title: str
    results: tuple[Result, ...]

    @property
    def earned(self) -> int:
        """Points earned."""
        return sum(result.earned for result in self.results)

    @property
    def possible(self) -> int:
        """Points that could be earned."""
        return sum(result.points for result in self.results)

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return all(result.outcome is Outcome.PASSED for result in self.results)

    def count(self, outcome: Outcome) -> int:
        """How many checks ended so."""
        return sum(result.outcome is outcome for result in self.results)
