"""Which line earned each point, or lost it: checks looked at moment by moment.

What is earned is `grading.standing`'s to say. Here it is noted what it said after which line,
and no check is looked at of which a further moment can change nothing.
"""

from __future__ import annotations

import time

from grading.checks import Check, Checkpoint
from grading.course.verdicts import Line, Point
from grading.outcomes import Outcome, Result
from grading.replay.playing import Typed
from grading.runner import grade
from grading.running import Runs
from grading.standing import Standing

#: Before anything was typed.
BEGINNING = Line(0, "", "")


class Ledger:
    """The checks of a lab, and what became of each so far."""

    def __init__(self, checkpoints: tuple[Checkpoint, ...]) -> None:
        self.standing = Standing(checkpoints)
        self._deciding: dict[str, Line] = {}
        #: How each was when it last did not pass.
        self._wrong: dict[str, Result] = {}
        self._last: dict[str, Result] = {}

    def look(self, terminal: Runs, typed: Typed | None) -> None:
        """A moment: look at what it may change."""
        standing = self.standing
        undecided = standing.undecided
        for stage in standing.checkpoints:
            checks = wanted(stage, undecided)
            if not checks:
                continue
            before, lost = standing.earned, standing.spoilt
            results = grade(checks, terminal, before)
            after = standing.see({one.name: one.outcome for one in results})
            for one in results:
                self._last[one.name] = one
                if one.outcome is not Outcome.PASSED:
                    self._wrong[one.name] = one
            for name in (before ^ after) | (standing.spoilt - lost):
                self._deciding[name] = _line(typed)

    @property
    def broken(self) -> dict[str, str]:
        """Checks that are not earned and could not be evaluated when last looked at: why."""
        earned = self.standing.earned
        return {
            name: one.why
            for name, one in self._last.items()
            if one.outcome is Outcome.BROKEN and name not in earned
        }

    def points(self) -> tuple[Point, ...]:
        """What stands, check by check."""
        earned = self.standing.earned
        return tuple(
            self._point(stage.title, one, one.name in earned)
            for stage in self.standing.checkpoints
            for one in stage.checks
        )

    def _point(self, stage: str, one: Check, earned: bool) -> Point:
        line = self._deciding.get(one.name)
        nothing = Result(one.name, one.title, Outcome.SKIPPED, one.points)
        # Where a line decided, what it was before says what the line did.
        shown = (self._wrong if line else self._last).get(one.name, nothing)
        return Point(
            one.name, stage, one.title, one.points, earned,
            shown.seen, shown.wanted, shown.why, line,
        )  # fmt: skip


def wanted(stage: Checkpoint, undecided: frozenset[str]) -> list[Check]:
    """The checks of a stage that must be looked at: the undecided, and those they name."""
    named: set[str] = set()
    checks = {one.name: one for one in stage.checks}
    waiting = [name for name in checks if name in undecided]
    while waiting:
        name = waiting.pop()
        if name not in named:
            named.add(name)
            waiting += checks[name].after
            if checks[name].before and name in undecided:
                waiting.append(checks[name].before)
    return [one for one in stage.checks if one.name in named]


def _line(typed: Typed | None) -> Line:
    if typed is None:
        return BEGINNING
    at = time.strftime("%Y-%m-%d %H:%M:%S UTC", time.gmtime(typed.now // 1_000_000))
    return Line(typed.number, typed.text, at)
