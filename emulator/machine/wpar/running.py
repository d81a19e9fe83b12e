"""Starting and stopping a workload partition: what appears, what goes.

Each law changes everything or nothing. Processes with a task of their own (a login, a
job) are ended by the command through the kernel; `stop` takes out the rows that are left.
Order of the steps: reference 5.1 and 5.2.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import filesystems, ipc, subsystems
from emulator.machine.errors import Refusal, TooMany, WrongState
from emulator.machine.processes import begin, end, processes_of
from emulator.machine.subsystems import INIT_COMMAND
from emulator.machine.wpar import configuration, conflicts, network, rows
from emulator.machine.wpar.creation import mount_stanza
from emulator.machine.wpar.rows import Daemon, Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class NotMounted(Refusal):
    """A file system of the WPAR could not be mounted on `point`; `cause` says why."""

    def __init__(self, point: str, cause: Refusal) -> None:
        super().__init__(point, cause)
        self.point = point
        self.cause = cause


class Started(NamedTuple):
    """What a start did."""

    row: Wpar
    mounted: tuple[str, ...]  # mount points, in order
    pid: int  # of the WPAR's init


class Stopped(NamedTuple):
    """What a stop did. `row` is as it was while active."""

    row: Wpar
    unmounted: tuple[str, ...]


def start(
    machine: Machine, name: str, daemons: Sequence[Daemon], automatic: bool = False
) -> Started:
    """Make a Defined WPAR Active: mounts, addresses, init and its daemons.

    `automatic` (-a) changes settings that conflict with what runs, for good. Raises Unknown,
    WrongState (its state letter), Taken (address, host name) and NotMounted.
    """
    row = rows.find(machine, name)
    if row.state != "D":
        raise WrongState(name, row.state)
    if automatic:
        row = conflicts.resolved(machine, row)
    else:
        conflicts.check(machine, row)
    with machine.transaction():
        mounted = _mount_all(machine, row)
        network.configure(machine, row)
        key = machine.next_wpar_key
        machine.next_wpar_key += 1
        active = row._replace(state="A", key=key, started=machine.clock.seconds)
        configuration.record(machine, active)
        for subsystem in machine.wpar_subsystems.pop(name, ()):
            machine.subsystems[(name, subsystem.name)] = subsystem._replace(wpar=name)
        pid = _start_init(machine, name)
        _start_daemons(machine, name, pid, daemons)
    return Started(active, mounted, pid)


def _mount_all(machine: Machine, row: Wpar) -> tuple[str, ...]:
    """Mount every file system of the WPAR's type; what is mounted already stays so."""
    points = []
    for stanza in rows.file_systems(machine, row):
        if stanza.point not in machine.mounts:
            try:
                mount_stanza(machine, stanza)
            except Refusal as refusal:
                raise NotMounted(stanza.point, refusal) from refusal
        points.append(stanza.point)
    return tuple(points)


def _start_init(machine: Machine, name: str) -> int:
    """Start the cor_ subsystem: its process is the WPAR's init, a child of srcmstr."""
    subsystem = rows.subsystem_name(name)
    return subsystems.start(machine, "", subsystem, init_of_wpar=name).pid


def _start_daemons(
    machine: Machine, name: str, init: int, daemons: Sequence[Daemon]
) -> None:
    """What /etc/inittab and the rc files of the WPAR start; its init runs already.

    What the WPAR's limits leave no room for does not run, as where init's fork fails.
    """
    for daemon in daemons:
        if not daemon.at_boot or daemon.path == INIT_COMMAND:
            continue
        try:
            _start_daemon(machine, name, init, daemon)
        except TooMany:
            return


def _start_daemon(machine: Machine, name: str, init: int, daemon: Daemon) -> None:
    if daemon.is_subsystem:
        row = machine.subsystems.get((name, daemon.name))
        if row is not None and not row.pid:
            subsystems.start(machine, name, daemon.name)
    else:
        command = f"{daemon.path} {daemon.arguments}".rstrip()
        begin(machine, init, command, wpar=name, daemon=True)


def set_hostname(machine: Machine, name: str, hostname: str) -> None:
    """Give a running WPAR another host name, from inside: until it stops, no setting."""
    row = rows.find(machine, name)
    configuration.record(machine, row._replace(hostname_inside=hostname))


# --- stopping ------------------------------------------------------------------------------


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


def stop(machine: Machine, name: str, force: bool = False) -> Stopped:
    """Make a WPAR Defined again: processes, addresses, mounts and key go.

    Raises Unknown, WrongState (its state letter) and Busy: a process outside the WPAR has
    its directory in one of the WPAR's file systems. `force` takes it from under that
    process. A broken WPAR can be stopped, which makes it Defined.
    """
    row = rows.find(machine, name)
    if row.state not in ("A", "L", "B", "P", "F"):
        raise WrongState(name, row.state)
    with machine.transaction():
        for process in processes_of(machine, name):
            end(machine, process.pid)
        machine.wpar_subsystems[name] = tuple(
            machine.subsystems.pop(key)._replace(pid=0, wpar="")
            for key in [key for key in machine.subsystems if key[0] == name]
        )
        own = ("", rows.subsystem_name(name))
        if own in machine.subsystems:
            machine.subsystems[own] = machine.subsystems[own]._replace(pid=0)
        network.unconfigure(machine, name)
        ipc.remove_all(machine, name)
        gone = points(machine, row)
        configuration.record(
            machine, row._replace(state="D", key=0, started=0, hostname_inside="")
        )
        for point in gone:
            filesystems.unmount(machine, point, force)
    return Stopped(row, tuple(gone))
