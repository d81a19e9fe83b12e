"""The past of a machine that is worked on: its moments, going back to one, what changed.

Going back begins another journal with the same first bytes; what was typed is never rewritten
(`grading.work`). The machine at a moment is worked out in this process (`grading.replay`).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from grading.lab import LabError
from grading.work import Work

if TYPE_CHECKING:
    from grading.replay.moments import Moment

NOTHING = "nothing has been typed on this machine"


class Past:
    """What was typed on a lab's machine. `leave` hangs up whoever looks or types from here."""

    def __init__(self, work: Work, leave: Callable[[], None]) -> None:
        self.work = work
        self.leave = leave
        #: Bytes of the journal before each cell that was typed on this machine.
        self.cells: list[int] = []

    def moments(self) -> list[Moment]:
        """The moments one can go back to; the last is now. Raises OSError, LabError."""
        from grading.replay.moments import moments

        return moments(self.work.machine / "journal") if self.work.journal_size else []

    def moment(self, number: int) -> Moment:
        """A moment by its number. Raises LabError where there is none."""
        known = self.moments()
        if not 1 <= number <= len(known):
            raise LabError(f"there is no moment {number}: they go from 1 to {len(known)}")
        return known[number - 1]

    def last_cell(self) -> int:
        """The moment before the last cell, or the last line where no cell is known.

        Raises LabError where nothing was typed.
        """
        lines = self.moments()[:-1]
        if not lines:
            raise LabError(NOTHING)
        size = self.cells[-1] if self.cells else lines[-1].size
        return next(one.number for one in lines if one.size >= size)

    def undo(self) -> list[str]:
        """Go back to before the last cell; the lines that were taken back.

        Raises OSError, LabError.
        """
        return self.go_to(self.last_cell())

    def go_to(self, number: int) -> list[str]:
        """Go back to a moment; the lines that were taken back. Raises OSError, LabError."""
        self.moment(number)
        known = self.moments()
        left, gone = known[: number - 1], known[number - 1 : -1]
        self.leave()
        self.work.go_back(known[number - 1].size)
        # A cell of which no line is left was never typed.
        self.cells = [one for one in self.cells if left and one <= left[-1].size]
        return [one.line for one in gone]

    def compare(self, first: int, second: int) -> str:
        """What changed between two moments, as text. Raises LabError, OSError."""
        from grading.replay.comparing import compared, told
        from grading.replay.moments import machine_at

        journal = self.work.machine / "journal"
        sizes = [self.moment(number).size for number in (first, second)]
        return told(compared(*(machine_at(journal, one) for one in sizes)))
