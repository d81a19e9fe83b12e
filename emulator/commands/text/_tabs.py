"""Tab stops, for expand and unexpand. Not a command."""

from __future__ import annotations

import re
from itertools import pairwise

from emulator.kernel.process import Process
from emulator.messages.filters import BAD_TABS


class Stops:
    """Every so many columns, or at places of a list (from 0); after the last, each column."""

    def __init__(self, every: int, places: list[int]) -> None:
        self.every = every
        self.places = places

    def next(self, column: int) -> int:
        """The stop after a column; the next column where there is none."""
        if not self.places:
            return column // self.every * self.every + self.every
        return next((place for place in self.places if place > column), column + 1)

    def beyond(self, column: int) -> bool:
        """Whether there is no stop after a column."""
        return bool(self.places) and column >= self.places[-1]


def stops(proc: Process, text: str) -> Stops:
    """Read a list of tab stops; says what is wrong with it and ends."""
    words = re.split("[, \t]+", text.strip(" \t"))
    if not all(re.fullmatch(r"\d{1,4}", word) for word in words):
        proc.fail(BAD_TABS, value=text)
    numbers = [int(word) for word in words]
    if numbers[0] < 1 or any(a >= b for a, b in pairwise(numbers)):
        proc.fail(BAD_TABS, value=text)
    return Stops(numbers[0], []) if len(numbers) == 1 else Stops(0, numbers)
