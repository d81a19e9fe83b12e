"""Work of which nobody counts steps: what engines that know no scheduler enter here.

Not a clock: how much is told by the inputs alone, so a replay enters the same. Whoever takes
turns (`emulator.kernel.scheduler`) puts its own meter here for as long as a turn lasts, and
the step after much work finds that the turn is over.
"""

from __future__ import annotations

from collections.abc import Callable

#: What is worth a step, in characters that an automaton goes past: some hundredths of a
#: millisecond.
STEP = 400


class Meter:
    """Adds up work and charges it in steps."""

    __slots__ = ("_charge", "_done")

    def __init__(self, charge: Callable[[int], object]) -> None:
        self._charge = charge
        self._done = 0

    def begin(self) -> None:
        """A turn begins: what the last one left over is forgotten."""
        self._done = 0

    def add(self, characters: int) -> None:
        """Enter work, in characters that an automaton goes past (see STEP)."""
        self._done += characters
        if self._done >= STEP:
            steps, self._done = divmod(self._done, STEP)
            self._charge(steps)


#: The meter outside of turns: nobody is charged.
NOBODY = Meter(lambda steps: None)
#: The meter of whoever's turn it is.
current = NOBODY
