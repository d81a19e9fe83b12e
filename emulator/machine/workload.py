"""Who gets how much of the processors, worked out when somebody looks.

A process wants a processor while it runs or is queued to run, one at most; a daemon takes a
small usual share, always; what waits wants none. Rates are constant between events: a
process begins or ceases to want a processor, ends, or a share changes. At an event what the
classes were served is entered and the rates are worked out anew; looking (`usage.Usage`)
changes nothing. Counted in whole parts of a processor and in machine time, so that a replay
comes to the same numbers.

A class is a partition. Not the scheduler: who runs when is decided there, and every task gets
the same turns; this says what the processors of the machine that is shown would have done.

That the global environment is not regulated and weighs about 100 shares is read off the
paper's third topas screen (75.7 beside 14.2 and 9.0 for 20 and 10 shares).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from emulator.machine.clock import SECOND
from emulator.machine.division import Claim, divide
from emulator.machine.served import FORGOTTEN, Served
from emulator.machine.wpar import values

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: A processor has so many parts; a rate is a number of them.
PARTS = 1_000_000
#: Shares that each process of a class without shares stands for.
UNREGULATED = 100
#: `ProcessRow.usual` of the process that stands for what nobody wants (`wait`).
REST = -1


class _Running(NamedTuple):
    """A process that wants a processor: its class, and how that stood when it began to."""

    name: str
    served: int
    recent: int
    second: int


class _Past(NamedTuple):
    """What a process was served before, in parts times microseconds."""

    used: int = 0
    recent: int = 0  # halved each second since `second`
    second: int = 0
    children: int = 0  # used by children that have ended, and by theirs


NOTHING = _Past()


class Workload:
    """What is known of a machine's processors: plain data, part of the machine."""

    __slots__ = ("classes", "idle", "past", "running", "since", "spare", "stale", "usual")

    def __init__(self, since: int = 0) -> None:
        self.since = since
        #: Whether the rates are to be worked out before any more time is entered.
        self.stale = True
        #: Parts that the daemons take together, all the time.
        self.usual = 0
        #: Parts that nobody wants now, and what came of it so far.
        self.spare = 0
        self.idle = 0
        #: Partition ("" for the global environment) -> those in which something runs.
        self.classes: dict[str, Served] = {}
        self.running: dict[int, _Running] = {}
        self.past: dict[int, _Past] = {}

    def copy(self) -> Workload:
        """Give one that is equal and goes its own way."""
        other = Workload(self.since)
        other.usual, other.spare, other.idle = self.usual, self.spare, self.idle
        other.stale = self.stale
        other.classes = {name: one.copy() for name, one in self.classes.items()}
        other.running = self.running.copy()
        other.past = self.past.copy()
        return other

    def state(self) -> tuple[Any, ...]:
        """All of it as plain data, for a snapshot that is kept."""
        classes = [
            (name, *(getattr(one, slot) for slot in Served.__slots__))
            for name, one in self.classes.items()
        ]
        running = [(pid, *one) for pid, one in self.running.items()]
        past = [(pid, *one) for pid, one in self.past.items()]
        numbers = (self.since, self.usual, self.spare, self.idle, int(self.stale))
        return (*numbers, tuple(classes), tuple(running), tuple(past))

    @classmethod
    def of(cls, state: Sequence[Any]) -> Workload:
        """What `state` was taken of. Raises TypeError and ValueError for anything else."""
        self = cls()
        self.since, self.usual, self.spare, self.idle, stale, classes, running, past = state
        self.stale = bool(stale)
        for name, *held in classes:
            one = self.classes[name] = Served()
            for slot, value in zip(Served.__slots__, held, strict=True):
                setattr(one, slot, value)
        self.running = {pid: _Running(*held) for pid, *held in running}
        self.past = {pid: _Past(*held) for pid, *held in past}
        return self

    def book(self, pid: int) -> Served:
        """Enter what a process was served, which wants no processor any more; its class."""
        name, served, recent, begun = self.running.pop(pid)
        used, before, last, children = self.past.get(pid, NOTHING)
        own = self.classes[name]
        second = self.since // SECOND
        if second != begun:
            recent >>= min(FORGOTTEN, second - begun)
        if before and second != last:
            before >>= min(FORGOTTEN, second - last)
        lately = own.faded + own.served - own.mark - recent
        self.past[pid] = _Past(
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


# --- events --------------------------------------------------------------------------------


def capacity(machine: Machine) -> int:
    """The parts of all processors."""
    return machine.system.logical_processors * PARTS


def settle(machine: Machine, load: Workload) -> None:
    """Enter the time that has passed in a machine's workload, or a copy, at the rates it had.

    They are worked out now if something has changed since: most events come in pairs (one
    process waits for another) between which no time passes.
    """
    now, since = machine.clock.now, load.since
    if now > since:
        if load.stale:
            share(machine, load)
        for one in load.classes.values():
            one.serve(since, now)
        load.idle += load.spare * (now - since)
        load.since = now


def wants(machine: Machine, pid: int) -> None:
    """A process wants a processor from now on. Nothing where there is no such process."""
    load = machine.workload
    row = machine.processes.get(pid)
    if row is None or pid in load.running:
        return
    settle(machine, load)
    own = load.classes.get(row.wpar)
    if own is None:
        own = load.classes[row.wpar] = Served()
    recent = own.faded + own.served - own.mark
    load.running[pid] = _Running(row.wpar, own.served, recent, load.since // SECOND)
    own.members += 1
    machine.workload.stale = True


def rests(machine: Machine, pid: int) -> None:
    """A process wants no processor from now on."""
    load = machine.workload
    if pid not in load.running:
        return
    settle(machine, load)
    name = load.running[pid].name
    own = load.book(pid)
    own.members -= 1
    if not own.members:
        del load.classes[name]
    machine.workload.stale = True


def goes_on_as(machine: Machine, pid: int, other: int) -> None:
    """What wanted a processor as one process wants it as another, which is of its class."""
    load = machine.workload
    if pid in load.running:
        settle(machine, load)
        begun = load.running[pid]
        own = load.book(pid)
        load.running[other] = begun._replace(
            served=own.served, recent=own.recent, second=load.since // SECOND
        )


def changes(machine: Machine) -> None:
    """Shares or limits of a WPAR are about to become others: what was is entered."""
    settle(machine, machine.workload)
    machine.workload.stale = True


def begun(machine: Machine, row: ProcessRow) -> None:
    """A daemon takes its usual share from now on."""
    if row.usual > 0:
        settle(machine, machine.workload)
        machine.workload.usual += row.usual
        machine.workload.stale = True


def ended(machine: Machine, row: ProcessRow) -> None:
    """A process has ended: its parent's children have used what it and its own have."""
    load = machine.workload
    rests(machine, row.pid)
    if row.usual > 0:
        settle(machine, load)
        load.usual -= row.usual
        machine.workload.stale = True
    past = load.past.pop(row.pid, None)
    if past is not None and row.parent in machine.processes:
        parent = load.past.get(row.parent, NOTHING)
        load.past[row.parent] = parent._replace(
            children=parent.children + past.used + past.children
        )


def share(machine: Machine, load: Workload) -> None:
    """Work out the rates that hold until the next event."""
    classes = load.classes
    left = spare = max(0, capacity(machine) - load.usual)
    if len(classes) == 1 and "" in classes:
        own = classes[""]  # mostly: nobody to share with
        own.rate = min(PARTS, left // own.members)
        spare -= own.rate * own.members
    elif classes:
        given = divide(left, [_claim(machine, *one) for one in classes.items()])
        for own, parts in zip(classes.values(), given, strict=True):
            own.rate = parts // own.members
            spare -= parts
    load.spare = spare
    load.stale = False


def _claim(machine: Machine, name: str, own: Served) -> Claim:
    """What a class may have; the daemons' usual shares count towards its limits."""
    wanted = own.members * PARTS
    row = machine.wpars.get(name)
    if row is None or row.resources.active != "yes":
        return Claim(wanted, UNREGULATED * own.members)
    told = row.resources
    shares = int(told.shares_CPU) if told.shares_CPU.isdigit() else UNREGULATED * own.members
    bounds = values.limits(told.CPU)
    if bounds is None or bounds == (0, 100, 100):
        return Claim(wanted, shares)
    usual = sum(
        one.usual for one in machine.processes.values() if one.wpar == name and one.usual > 0
    )
    whole = capacity(machine)
    least, soft, hard = (max(0, whole * percent // 100 - usual) for percent in bounds)
    return Claim(wanted, shares, least, soft, hard)
