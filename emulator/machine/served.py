"""What the processes of one partition were served of the processors, each as much as another.

A count that goes on for all of them at once: what one got is the difference between two
looks at it.
"""

from __future__ import annotations

from emulator.machine.clock import SECOND

#: Halvings after which nothing is left of what a process used.
FORGOTTEN = 40


class Served:
    """One partition with processes that want a processor: how many, what each was served."""

    __slots__ = ("faded", "mark", "members", "rate", "served")

    def __init__(self) -> None:
        self.members = 0
        self.rate = 0  # parts each of them gets
        self.served = 0  # parts times microseconds each has got since the class came to be
        self.mark = 0  # `served` at the last whole second
        self.faded = 0  # what was served before that, halved each second

    @property
    def recent(self) -> int:
        """What a process that always wanted one has got lately, older seconds halved."""
        return self.faded + self.served - self.mark

    def copy(self) -> Served:
        """Give one that goes its own way."""
        other = Served()
        for name in self.__slots__:
            setattr(other, name, getattr(self, name))
        return other

    def serve(self, since: int, until: int) -> None:
        """Enter the time between two moments; at each whole second what was fades."""
        first = (since // SECOND + 1) * SECOND
        if until < first:
            self.served += self.rate * (until - since)
            return
        self.served += self.rate * (first - since)
        self.faded = self.recent >> 1
        seconds = (until - first) // SECOND
        for _ in range(min(seconds, FORGOTTEN)):
            self.faded = (self.faded + self.rate * SECOND) >> 1
        self.served += self.rate * seconds * SECOND
        self.mark = self.served
        self.served += self.rate * ((until - first) % SECOND)
