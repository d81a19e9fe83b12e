"""Who gets how much of the processors, worked out when somebody looks.

A process wants a processor while it runs or is queued to run, one at most; a daemon takes a
small usual share, always; what waits wants none. Rates are constant between events: a
process begins or ceases to want a processor, ends, or a share changes. At an event what the
classes were served is entered and the rates are worked out anew; looking (`usage.Usage`)
changes nothing. Counted in whole parts of a processor and in machine time, so that a replay
comes to the same numbers.

A class is a partition. Not the scheduler: who runs when is decided there, and every task gets
the same turns; this says what the processors of the machine that is shown would have done.

What each class claims stands in `claims`; who has how much memory is told by `memory`, and
what is paged for it is entered here, with the processor time of those who touch it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import memory
from emulator.machine.books import CURRENT, NOTHING, PAGES, RATES, Running, Workload
from emulator.machine.claims import PARTS, capacity, claim, usual_of
from emulator.machine.clock import SECOND
from emulator.machine.division import divide
from emulator.machine.served import Served

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: `ProcessRow.usual` of the process that stands for what nobody wants (`wait`).
REST = -1


# --- events --------------------------------------------------------------------------------


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
        for name, pages in load.touched.items():
            load.paged[name] = load.paged.get(name, 0) + pages * (now - since)
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
    load.running[pid] = Running(row.wpar, own.served, recent, load.since // SECOND)
    own.members += 1
    load.stale = load.stale or RATES


def rests(machine: Machine, pid: int) -> None:
    """A process wants no processor from now on."""
    load = machine.workload
    if pid not in load.running:
        return
    settle(machine, load)
    leave(load, pid)


def leave(load: Workload, pid: int) -> None:
    """Take a process that wants a processor out of its class, up to the last event."""
    name = load.running[pid].name
    own = load.book(pid)
    own.members -= 1
    if not own.members:
        del load.classes[name]
    load.stale = load.stale or RATES


def moves(machine: Machine, row: ProcessRow, wpar: str) -> None:
    """A process, which rests, goes on in another partition, and takes its memory there.

    What it was served stays with the one it was in.
    """
    load = machine.workload
    used = load.used(row.pid)
    load.gone[row.wpar] = load.gone.get(row.wpar, 0) + used
    load.gone[wpar] = load.gone.get(wpar, 0) - used
    _takes(machine, row.wpar, -row.size_kb)
    _takes(machine, wpar, row.size_kb)


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
    machine.workload.stale = PAGES


def forgets(machine: Machine, wpar: str, heir: str = "") -> None:
    """A partition is no more: nor is what it was served, but for an `heir` (its new name)."""
    load = machine.workload
    for book in (load.gone, load.paged):
        kept = book.pop(wpar, None)
        if heir and kept is not None:
            book[heir] = kept


def _takes(machine: Machine, wpar: str, kb: int) -> None:
    """A partition's processes have so many KB more; less where it is below 0."""
    load = machine.workload
    if load.owed or memory.is_tight(machine, load.sizes, wpar, kb):
        changes(machine)
    load.sizes[wpar] = load.sizes.get(wpar, 0) + kb
    if not load.sizes[wpar]:
        del load.sizes[wpar]


def begun(machine: Machine, row: ProcessRow) -> None:
    """A process takes its memory, a daemon its usual share too, from now on."""
    _takes(machine, row.wpar, memory.size_of(machine, row))
    if row.usual > 0:
        load = machine.workload
        settle(machine, load)
        load.usual += row.usual
        load.stale = load.stale or RATES


def ended(machine: Machine, row: ProcessRow) -> None:
    """A process has ended: its parent's children have used what it and its own have."""
    load = machine.workload
    rests(machine, row.pid)
    _takes(machine, row.wpar, -memory.size_of(machine, row))
    if row.usual > 0:
        settle(machine, load)
        load.usual -= row.usual
        load.stale = load.stale or RATES
    past = load.past.pop(row.pid, None)
    served = row.usual * (machine.clock.now - row.started * SECOND) if row.usual > 0 else 0
    served += row.cpu * PARTS + (past.used if past is not None else 0)
    if served:
        load.gone[row.wpar] = load.gone.get(row.wpar, 0) + served
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
        wanted = [(name, own.members) for name, own in classes.items()]
        given = divide(left, [claim(machine, *one) for one in wanted])
        for own, parts in zip(classes.values(), given, strict=True):
            own.rate = parts // own.members
            spare -= parts
    load.spare = spare
    if load.stale == PAGES:
        load.owed = memory.owed(machine, load.sizes)
    load.stale = CURRENT
    load.touched = {
        name: min(pages * PARTS, _taken(machine, load, name) * memory.TOUCHED)
        for name, pages in load.owed.items()
    }


def _taken(machine: Machine, load: Workload, name: str) -> int:
    """Parts of the processors that a partition gets now, daemons and all."""
    own = load.classes.get(name)
    return usual_of(machine, name) + (own.rate * own.members if own is not None else 0)
