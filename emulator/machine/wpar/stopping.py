"""Stopping a workload partition: what goes, in which order, and what a failure leaves.

The way is `begin` (Transitional; who lives in it is told to end by the command, through the
kernel) and `finish` (what is left of its processes, addresses, mounts and its key go:
Defined). What fails on the way leaves a Broken WPAR, which can be stopped again. Order of the
steps: reference 5.2.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import filesystems, ipc
from emulator.machine.errors import Busy, WrongState
from emulator.machine.processes import end, processes_of
from emulator.machine.wpar import configuration, network, rows
from emulator.machine.wpar.rows import Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: The states in which there is something to stop.
STOPPABLE = "ALMBPF"


class StillMounted(Busy):
    """A file system of the WPAR is in use; `unmounted` went before it."""

    def __init__(self, refusal: Busy, unmounted: tuple[str, ...]) -> None:
        super().__init__(refusal.name, refusal.by)
        self.unmounted = unmounted


class Stopped(NamedTuple):
    """What a stop did. `row` is as it was before the last step."""

    row: Wpar
    unmounted: tuple[str, ...]


def stop(machine: Machine, name: str, force: bool = False) -> Stopped:
    """Make a WPAR Defined again: what `begin` and `finish` do, and raise."""
    begin(machine, name)
    return finish(machine, name, force)


def begin(machine: Machine, name: str, pid: int = 0) -> Wpar:
    """Make a WPAR Transitional: it is being stopped, by a process `pid`.

    Raises Unknown and WrongState.
    """
    row = rows.find(machine, name)
    if row.state not in STOPPABLE:
        raise WrongState(name, row.state)
    row = rows.transitional(row, "stop", pid, machine.clock.seconds)
    configuration.record(machine, row)
    return row


def break_off(machine: Machine, name: str) -> None:
    """A stop that was begun is not finished: the WPAR is Broken."""
    row = machine.wpars[name]
    configuration.record(machine, rows.settled(row, "B"))


def finish(machine: Machine, name: str, force: bool = False) -> Stopped:
    """Take away what a WPAR has while it runs, its processes first, its root last.

    `force` takes file systems from under processes outside that use them. Raises
    StillMounted; the WPAR is then Broken, and its processes have ended.
    """
    row = machine.wpars[name]
    for process in processes_of(machine, name):
        end(machine, process.pid)
    _take_subsystems(machine, name)
    network.unconfigure(machine, name)
    ipc.remove_all(machine, name)
    unmounted: list[str] = []
    for point in points(machine, row):
        try:
            filesystems.unmount(machine, point, force)
        except Busy as refusal:
            break_off(machine, name)
            raise StillMounted(refusal, tuple(unmounted)) from refusal
        unmounted.append(point)
    configuration.record(machine, _at_rest(row))
    return Stopped(row, tuple(unmounted))


def _at_rest(row: Wpar) -> Wpar:
    return rows.settled(row, "D")._replace(key=0, started=0, hostname_inside="")


def lost(machine: Machine, row: Wpar) -> Wpar:
    """The row of a WPAR whose machine goes down under it; the rest goes with the machine."""
    _take_subsystems(machine, row.name)
    return _at_rest(row)


def _take_subsystems(machine: Machine, name: str) -> None:
    """Its subsystems are kept for the next start."""
    inside = [key for key in machine.subsystems if key[0] == name]
    if inside:
        machine.wpar_subsystems[name] = tuple(
            machine.subsystems.pop(key)._replace(pid=0, wpar="") for key in inside
        )
    machine.kernel_tables.pop(machine.root_of(name), None)


def points(machine: Machine, row: Wpar) -> list[str]:
    """What is mounted for a WPAR, in the order it is unmounted: deepest path first."""
    if row.type != "S":
        return []
    below = f"{row.directory}/"
    found = {p for p in machine.mounts if p == row.directory or p.startswith(below)}
    for stanza in rows.file_systems(machine, row):
        if stanza.point in machine.mounts:
            found.add(stanza.point)
    return sorted(found, reverse=True)
