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

from typing import TYPE_CHECKING, Any, NamedTuple

from emulator.machine.clock import SECOND
from emulator.machine.division import Claim, divide
from emulator.machine.wpar import resources

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: A processor has so many parts; a rate is a number of them.
PARTS = 1_000_000
#: Shares that each process of a class without shares stands for.
UNREGULATED = 100
#: `ProcessRow.usual` of the process that stands for what nobody wants (`wait`).
REST = -1
#: Halvings after which nothing is left of what a process used.
FORGOTTEN = 40


class _Class:
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

    def copy(self) -> _Class:
        """Give one that goes its own way."""
        other = _Class()
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

    __slots__ = ("classes", "idle", "past", "running", "since", "spare", "usual")

    def __init__(self, since: int = 0) -> None:
        self.since = since
        #: Parts that the daemons take together, all the time.
        self.usual = 0
        #: Parts that nobody wants now, and what came of it so far.
        self.spare = 0
        self.idle = 0
        #: Partition ("" for the global environment) -> those in which something runs.
        self.classes: dict[str, _Class] = {}
        self.running: dict[int, _Running] = {}
        self.past: dict[int, _Past] = {}

    def copy(self) -> Workload:
        """Give one that is equal and goes its own way."""
        other = Workload(self.since)
        other.usual, other.spare, other.idle = self.usual, self.spare, self.idle
        other.classes = {name: one.copy() for name, one in self.classes.items()}
        other.running = self.running.copy()
        other.past = self.past.copy()
        return other

    def state(self) -> list[Any]:
        """All of it as plain data, for a snapshot that is kept."""
        classes = [
            [name, *(getattr(one, slot) for slot in _Class.__slots__)]
            for name, one in self.classes.items()
        ]
        running = [[pid, *one] for pid, one in self.running.items()]
        past = [[pid, *one] for pid, one in self.past.items()]
        return [self.since, self.usual, self.spare, self.idle, classes, running, past]

    @classmethod
    def of(cls, state: list[Any]) -> Workload:
        """What `state` was taken of. Raises TypeError and ValueError for anything else."""
        self = cls()
        self.since, self.usual, self.spare, self.idle, classes, running, past = state
        for name, *values in classes:
            one = self.classes[name] = _Class()
            for slot, value in zip(_Class.__slots__, values, strict=True):
                setattr(one, slot, value)
        self.running = {pid: _Running(*values) for pid, *values in running}
        self.past = {pid: _Past(*values) for pid, *values in past}
        return self

    def settle(self, now: int) -> None:
        """Enter the time that has passed at the rates there were."""
        since = self.since
        if now > since:
            for one in self.classes.values():
                one.serve(since, now)
            self.idle += self.spare * (now - since)
            self.since = now

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


def wants(machine: Machine, pid: int) -> None:
    """A process wants a processor from now on. Nothing where there is no such process."""
    load = machine.workload
    row = machine.processes.get(pid)
    if row is None or pid in load.running:
        return
    load.settle(machine.clock.now)
    own = load.classes.get(row.wpar)
    if own is None:
        own = load.classes[row.wpar] = _Class()
    load.running[pid] = _Running(row.wpar, own.served, own.recent, load.since // SECOND)
    own.members += 1
    _share(machine)


def rests(machine: Machine, pid: int) -> None:
    """A process wants no processor from now on."""
    load = machine.workload
    if pid not in load.running:
        return
    load.settle(machine.clock.now)
    past = load.past.get(pid, NOTHING)
    load.past[pid] = _Past(
        load.used(pid), load.recent(pid), load.since // SECOND, past.children
    )
    name = load.running.pop(pid).name
    own = load.classes[name]
    own.members -= 1
    if not own.members:
        del load.classes[name]
    _share(machine)


def changed(machine: Machine) -> None:
    """Shares or limits of a WPAR have just become others."""
    machine.workload.settle(machine.clock.now)
    _share(machine)


def begun(machine: Machine, row: ProcessRow) -> None:
    """A daemon takes its usual share from now on."""
    if row.usual > 0:
        machine.workload.settle(machine.clock.now)
        machine.workload.usual += row.usual
        _share(machine)


def ended(machine: Machine, row: ProcessRow) -> None:
    """A process has ended: its parent's children have used what it and its own have."""
    load = machine.workload
    rests(machine, row.pid)
    if row.usual > 0:
        load.settle(machine.clock.now)
        load.usual -= row.usual
        _share(machine)
    past = load.past.pop(row.pid, None)
    if past is not None and row.parent in machine.processes:
        parent = load.past.get(row.parent, NOTHING)
        load.past[row.parent] = parent._replace(
            children=parent.children + past.used + past.children
        )


def _share(machine: Machine) -> None:
    """Work out the rates that hold from now on."""
    load = machine.workload
    classes = load.classes
    left = spare = max(0, capacity(machine) - load.usual)
    if classes.keys() == {""}:
        own = classes[""]  # mostly: nobody to share with
        own.rate = min(PARTS, left // own.members)
        spare -= own.rate * own.members
    elif classes:
        given = divide(left, [_claim(machine, *one) for one in classes.items()])
        for own, parts in zip(classes.values(), given, strict=True):
            own.rate = parts // own.members
            spare -= parts
    load.spare = spare


def _claim(machine: Machine, name: str, own: _Class) -> Claim:
    """What a class may have; the daemons' usual shares count towards its limits."""
    wanted = own.members * PARTS
    row = machine.wpars.get(name)
    if row is None or row.resources.active != "yes":
        return Claim(wanted, UNREGULATED * own.members)
    told = row.resources
    shares = int(told.shares_CPU) if told.shares_CPU.isdigit() else UNREGULATED * own.members
    bounds = resources.limits(told.CPU)
    if bounds is None or bounds == (0, 100, 100):
        return Claim(wanted, shares)
    usual = sum(
        one.usual for one in machine.processes.values() if one.wpar == name and one.usual > 0
    )
    whole = capacity(machine)
    least, soft, hard = (max(0, whole * percent // 100 - usual) for percent in bounds)
    return Claim(wanted, shares, least, soft, hard)
