"""comm: show what two sorted files have in common. Source: IBM's comm page."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator

from emulator.commands.text._whole import Whole
from emulator.kernel.inputs import lines_of
from emulator.kernel.process import Process
from emulator.options import flag, operand


class Comm(Whole):
    """comm [-1] [-2] [-3] File1 File2

    Writes three columns: lines of the first file alone, of the second alone, of both.
    Both files must be sorted.
    """

    without_1: bool = flag("1", "Leave out lines of the first file alone.")
    without_2: bool = flag("2", "Leave out lines of the second file alone.")
    without_3: bool = flag("3", "Leave out lines of both.")
    first: str = operand("File1", "The first file.")
    second: str = operand("File2", "The second file.")
    examples = (("Show what both files hold", "comm -12 /tmp/before /tmp/after"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read both files."""
        return self.gather(proc, [self.first, self.second])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Go through both at once."""
        one, two = lines_of(texts[0]), lines_of(texts[1])
        second = "" if self.without_1 else "\t"
        both = second + ("" if self.without_2 else "\t")
        out: list[str] = []
        at = place = 0
        while at < len(one) or place < len(two):
            if not (at + place) % 100:
                yield 1
            if place >= len(two) or (at < len(one) and one[at] < two[place]):
                if not self.without_1:
                    out.append(one[at])
                at += 1
            elif at >= len(one) or one[at] > two[place]:
                if not self.without_2:
                    out.append(second + two[place])
                place += 1
            else:
                if not self.without_3:
                    out.append(both + one[at])
                at += 1
                place += 1
        proc.print(*out)
