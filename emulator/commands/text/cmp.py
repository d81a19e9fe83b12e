"""cmp: compare two files byte by byte. Source: IBM's cmp page."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator

from emulator.commands.text._whole import Whole
from emulator.kernel.process import Exit, Process
from emulator.machine.errors import FileRefusal
from emulator.messages.filters import DIFFER, END_OF_FILE
from emulator.options import UsageError, flag, operand

#: Bytes that are compared at once, and the steps that they, and a listed place, are worth.
PORTION = 16_384
PORTION_STEPS, PLACES_A_STEP = 30, 20


class Cmp(Whole):
    """cmp [-l | -s] File1 File2

    Says where two files differ first; nothing where they are the same. Status 0: they
    are, 1: they are not, 2: there was trouble.
    """

    listed: bool = flag("l", "List each place with both bytes in octal.")
    silent: bool = flag("s", "Say nothing; the status tells.")
    first: str = operand("File1", "The first file.")
    second: str = operand("File2", "The second file.")
    examples = (("See whether a copy is good", "cmp /etc/hosts /tmp/hosts"),)
    usage_status = 2
    trouble = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read both files."""
        if self.listed and self.silent:
            raise UsageError("", "-s")
        return self.gather(proc, [self.first, self.second])

    def refused(self, proc: Process, name: str, refusal: FileRefusal) -> None:
        """-s says nothing of this either."""
        if self.silent:
            raise Exit(2)
        super().refused(proc, name, refusal)

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Compare, a portion at a time."""
        one, two = texts
        if one == two:
            return
        proc.status = 1
        if self.silent:
            return
        for begin in range(0, min(len(one), len(two)), PORTION):
            a, b = one[begin : begin + PORTION], two[begin : begin + PORTION]
            differing = []
            if a != b:
                pairs = enumerate(zip(a, b, strict=False), begin)
                differing = [at for at, (mine, other) in pairs if mine != other]
            if self.listed and differing:
                proc.print(
                    *(f"{at + 1:6d} {ord(one[at]):3o} {ord(two[at]):3o}" for at in differing)
                )
            elif differing:
                at = differing[0]
                line = one.count("\n", 0, at) + 1
                proc.say(DIFFER, first=self.first, second=self.second, place=at + 1, line=line)
                return
            yield PORTION_STEPS + len(differing) // PLACES_A_STEP
        if len(one) != len(two):
            proc.error(END_OF_FILE, file=self.first if len(one) < len(two) else self.second)
