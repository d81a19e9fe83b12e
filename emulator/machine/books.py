"""The books of the processors and of what was paged: plain data, part of a machine.

What is entered when stands in `workload`; who looks, looks through `usage`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from emulator.machine.clock import SECOND
from emulator.machine.served import FORGOTTEN, Served


class Running(NamedTuple):
    """A process that wants a processor: its class, and how that stood when it began to."""

    name: str
    served: int
    recent: int
    second: int


class Past(NamedTuple):
    """What a process was served before, in parts times microseconds."""

    used: int = 0
    recent: int = 0  # halved each second since `second`
    second: int = 0
    children: int = 0  # used by children that have ended, and by theirs


NOTHING = Past()
#: `Workload.stale`: nothing; the rates; the rates and what each partition has in paging space.
CURRENT, RATES, PAGES = range(3)


class Workload:
    """What is known of a machine's processors and its memory."""

    __slots__ = (
        "classes", "gone", "idle", "owed", "paged", "past", "running", "sizes", "since",
        "spare", "stale", "touched", "usual",
    )  # fmt: skip

    def __init__(self, since: int = 0) -> None:
        self.since = since
        #: What is to be worked out before any more time is entered: CURRENT, RATES, PAGES.
        self.stale = PAGES
        #: Parts that the daemons take together, all the time.
        self.usual = 0
        #: Parts that nobody wants now, and what came of it so far.
        self.spare = 0
        self.idle = 0
        #: Partition ("" for the global environment) -> those in which something runs.
        self.classes: dict[str, Served] = {}
        self.running: dict[int, Running] = {}
        self.past: dict[int, Past] = {}
        #: Partition -> what its processes that have ended were served, as `Past.used`.
        self.gone: dict[str, int] = {}
        #: Partition -> KB that its processes have; pages of them that found no room.
        self.sizes: dict[str, int] = {}
        self.owed: dict[str, int] = {}
        #: Partition -> pages a second that come in, and as many go out: in parts of one; and
        #: what came of it so far, in parts times microseconds.
        self.touched: dict[str, int] = {}
        self.paged: dict[str, int] = {}

    def copy(self) -> Workload:
        """Give one that is equal and goes its own way."""
        other = Workload(self.since)
        other.usual, other.spare, other.idle = self.usual, self.spare, self.idle
        other.stale = self.stale
        other.classes = {name: one.copy() for name, one in self.classes.items()}
        other.running = self.running.copy()
        other.past, other.gone = self.past.copy(), self.gone.copy()
        other.sizes, other.owed = self.sizes.copy(), self.owed.copy()
        other.touched, other.paged = self.touched.copy(), self.paged.copy()
        return other

    def state(self) -> tuple[Any, ...]:
        """All of it as plain data, for a snapshot that is kept."""
        classes = [
            (name, *(getattr(one, slot) for slot in Served.__slots__))
            for name, one in self.classes.items()
        ]
        running = [(pid, *one) for pid, one in self.running.items()]
        past = [(pid, *one) for pid, one in self.past.items()]
        numbers = (self.since, self.usual, self.spare, self.idle, self.stale)
        books = (self.gone, self.sizes, self.owed, self.touched, self.paged)
        more = tuple(tuple(one.items()) for one in books)
        return (*numbers, tuple(classes), tuple(running), tuple(past), *more)

    @classmethod
    def of(cls, state: Sequence[Any]) -> Workload:
        """What `state` was taken of. Raises TypeError and ValueError for anything else."""
        self = cls()
        *numbers, classes, running, past, gone, sizes, owed, touched, paged = state
        self.since, self.usual, self.spare, self.idle, self.stale = numbers
        for name, *held in classes:
            one = self.classes[name] = Served()
            for slot, value in zip(Served.__slots__, held, strict=True):
                setattr(one, slot, value)
        self.running = {pid: Running(*held) for pid, *held in running}
        self.past = {pid: Past(*held) for pid, *held in past}
        self.gone, self.sizes, self.owed = dict(gone), dict(sizes), dict(owed)
        self.touched, self.paged = dict(touched), dict(paged)
        return self

    def book(self, pid: int) -> Served:
        """Enter what a process was served, which wants no processor any more; its class."""
        name, served, recent, begun = self.running.pop(pid)
        used, before, last, children = self.past.get(pid, NOTHING)
        own = self.classes[name]
        second = self.since // SECOND
        recent >>= min(FORGOTTEN, second - begun)
        before >>= min(FORGOTTEN, second - last)
        lately = own.faded + own.served - own.mark - recent
        self.past[pid] = Past(
            used + own.served - served, before + max(0, lately), second, children
        )
        return own

    # --- what a process has got --------------------------------------------------------

    def used(self, pid: int) -> int:
        """Parts times microseconds a process was served until the last event."""
        before = self.past.get(pid, NOTHING).used
        begun = self.running.get(pid)
        return before if begun is None else (
            before + self.classes[begun.name].served - begun.served
        )  # fmt: skip

    def recent(self, pid: int) -> int:
        """As `used`; what was used in earlier seconds counts half with each that passed."""
        second = self.since // SECOND
        past = self.past.get(pid, NOTHING)
        total = past.recent >> min(FORGOTTEN, second - past.second)
        begun = self.running.get(pid)
        if begun is not None:
            faded = begun.recent >> min(FORGOTTEN, second - begun.second)
            total += max(0, self.classes[begun.name].recent - faded)
        return total
