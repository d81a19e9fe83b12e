"""What has been earned, worked out of what was so at one moment after another.

A check says *when* what it looks for must be so. The panel of a notebook sees the moments at
which somebody looked (grading.progress); a course's grader sees one after each line of the
journal. Both are counted here, and nowhere else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from grading.checks import Check, Checkpoint, When
from grading.outcomes import Outcome


class Standing:
    """What stands after the moments seen so far.

    A check that was not looked at, was SKIPPED or is BROKEN at some moment says nothing of
    that moment.
    """

    def __init__(self, checkpoints: Sequence[Checkpoint]) -> None:
        self.checkpoints = tuple(checkpoints)
        self._checks = {one.name: one for stage in checkpoints for one in stage.checks}
        #: Checks that passed at a moment, in time, or failed at one; how each was last.
        self._so: set[str] = set()
        self._passed: set[str] = set()
        self._spoilt: set[str] = set()
        self._latest: dict[str, bool] = {}

    def see(self, outcomes: Mapping[str, Outcome]) -> frozenset[str]:
        """A moment: the outcome of each check that was looked at. What is earned now."""
        known = {name: one for name, one in outcomes.items() if name in self._checks}
        self._so |= {name for name, one in known.items() if one is Outcome.PASSED}
        for name, outcome in known.items():
            if outcome is Outcome.FAILED:
                self._spoilt.add(name)
                self._latest[name] = False
            elif outcome is Outcome.PASSED:
                self._latest[name] = True
                if self._checks[name].before not in self._so:
                    self._passed.add(name)
        return self.earned

    @property
    def earned(self) -> frozenset[str]:
        """The names of the checks that are earned as it stands."""
        return frozenset(name for name in self._passed if self._stands(self._checks[name]))

    @property
    def spoilt(self) -> frozenset[str]:
        """The names of the checks that nothing can earn any more: what must always be so was
        not, or what must be so before another was not.
        """
        return frozenset(name for name, one in self._checks.items() if self._is_spoilt(one))

    @property
    def undecided(self) -> frozenset[str]:
        """The names of the checks of which a further moment may yet change what is earned."""
        return frozenset(
            name
            for name, one in self._checks.items()
            if not self._is_spoilt(one)
            and (name not in self._passed or one.when not in (When.EVER, When.BEFORE))
        )

    def _is_spoilt(self, one: Check) -> bool:
        if one.when is When.BEFORE:
            return one.before in self._so and one.name not in self._passed
        return one.when in (When.ALWAYS, When.NEVER) and one.name in self._spoilt

    def points(self, checkpoint: Checkpoint | None = None) -> int:
        """Points earned, in one checkpoint or in all."""
        earned = self.earned
        stages = self.checkpoints if checkpoint is None else (checkpoint,)
        return sum(one.points for stage in stages for one in stage.checks if one.name in earned)

    @property
    def possible(self) -> int:
        """Points that could be earned."""
        return sum(stage.possible for stage in self.checkpoints)

    @property
    def next(self) -> Checkpoint | None:
        """The first checkpoint that is not earned whole; None where all are."""
        left = (one for one in self.checkpoints if self.points(one) < one.possible)
        return next(left, None)

    def summary(self) -> str:
        """How far somebody has come: `17 of 24, next: checkpoint 4 of 6, wpar1 is stopped`.

        A checkpoint, not a stage: notebooks number their headings as they like.
        """
        said = f"{self.points()} of {self.possible}"
        stage = self.next
        if stage is None:
            return f"{said}, done"
        place = f"checkpoint {self.checkpoints.index(stage) + 1} of {len(self.checkpoints)}"
        return f"{said}, next: {place}, {stage.title}"

    def _stands(self, one: Check) -> bool:
        if one.when is When.FINALLY:
            return self._latest[one.name]
        if one.when in (When.ALWAYS, When.NEVER):
            return one.name not in self._spoilt
        return True
