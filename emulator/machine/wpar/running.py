"""Starting a workload partition: what appears, in which order, and what a failure leaves.

The way is `claim` (Transitional), `load` (its file systems, addresses and routes: Loaded, or
Maintenance) and `boot` (its init and daemons: Active). What fails on the way leaves a Broken
WPAR with what was done; stopping takes that away. Not the user's script and not what is said:
that is the command's. Order of the steps: reference 5.1.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import authorization, subsystems
from emulator.machine.errors import Refusal, TooMany, Unknown, WrongState
from emulator.machine.processes import begin
from emulator.machine.subsystems import INIT_COMMAND
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration, conflicts, exports, rows
from emulator.machine.wpar import network as configured
from emulator.machine.wpar.inside import mount_stanza
from emulator.machine.wpar.rows import Daemon, Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


#: The scripts of run level 2, and what one says to start a subsystem.
SCRIPTS = "/etc/rc.d/rc2.d"
STARTS = re.compile(r"(?m)^[^#\n]*\bstartsrc -s ?([\w.]+)")


class NotMounted(Refusal):
    """A file system of the WPAR could not be mounted on `point`; `cause` says why."""

    def __init__(self, point: str, cause: Refusal, mounted: tuple[str, ...] = ()) -> None:
        super().__init__(point, cause)
        self.point = point
        self.cause = cause
        self.mounted = mounted  # what was, before


class NotStarted(Refusal):
    """The subsystem that is the WPAR's init did not start; `cause` says why."""

    def __init__(self, subsystem: str, cause: Refusal) -> None:
        super().__init__(subsystem, cause)
        self.subsystem = subsystem
        self.cause = cause


class Started(NamedTuple):
    """What a start did."""

    row: Wpar
    mounted: tuple[str, ...]  # mount points, in order
    pid: int  # of the WPAR's init


def start(
    machine: Machine, name: str, daemons: Sequence[Daemon], automatic: bool = False
) -> Started:
    """Make a Defined WPAR Active: mounts, addresses, init and its daemons.

    Raises what `claim` does, the machine being as before, and what `load` and `boot` do.
    """
    claim(machine, name, automatic)
    mounted = load(machine, name)
    pid = boot(machine, name, daemons)
    return Started(machine.wpars[name], mounted, pid)


def claim(machine: Machine, name: str, automatic: bool = False, pid: int = 0) -> Wpar:
    """Make a Defined WPAR Transitional: it is being started. The row as it will run.

    `pid` is the process that starts it. `automatic` (-a) changes settings that conflict with
    what runs, for good. Raises Unknown, WrongState (its state letter) and Taken (address,
    host name).
    """
    row = rows.find(machine, name)
    if row.state != "D":
        raise WrongState(name, row.state)
    if automatic:
        row = conflicts.resolved(machine, row)
    else:
        conflicts.check(machine, row)
    row = rows.transitional(row, "start", pid, machine.clock.seconds)
    configuration.record(machine, row)
    return row


def give_up(machine: Machine, name: str) -> None:
    """A start that was claimed does not take place: it is Defined as before."""
    _enter(machine, machine.wpars[name], "D")


def load(machine: Machine, name: str, state: str = "L") -> tuple[str, ...]:
    """Mount, configure addresses and routes, give it a key: Loaded, or `state`.

    The mount points, in order. Raises NotMounted, Unknown (an interface) and Taken (an
    address); the WPAR is then Broken.
    """
    row = machine.wpars[name]
    try:
        mounted = _mount_all(machine, row)
        _configure(machine, row)
        exports.export(machine, row)
    except Refusal:
        _enter(machine, row, "B")
        raise
    key = machine.next_wpar_key
    machine.next_wpar_key += 1
    _enter(machine, row._replace(key=key), state)
    return mounted


def boot(machine: Machine, name: str, daemons: Sequence[Daemon]) -> int:
    """Start the init and the daemons of a Loaded WPAR: Active. The pid of its init.

    Raises WrongState (its state letter), and NotStarted; the WPAR is then Broken.
    """
    row = rows.find(machine, name)
    if row.state != "L":
        raise WrongState(name, row.state)
    try:
        pid = _start_init(machine, row)
    except Refusal as refusal:
        _enter(machine, row, "B")
        raise NotStarted(rows.subsystem_name(name), refusal) from refusal
    _enter(machine, row._replace(started=machine.clock.seconds), "A")
    authorization.load(machine, row.directory)
    for subsystem in machine.wpar_subsystems.pop(name, ()):
        machine.subsystems[(name, subsystem.name)] = subsystem._replace(wpar=name)
    _start_daemons(machine, name, pid, daemons)
    return pid


def _enter(machine: Machine, row: Wpar, state: str) -> Wpar:
    row = rows.settled(row, state)
    configuration.record(machine, row)
    return row


def _mount_all(machine: Machine, row: Wpar) -> tuple[str, ...]:
    """Mount every file system of the WPAR's type; what is mounted already stays so."""
    points: list[str] = []
    for stanza in rows.file_systems(machine, row):
        if stanza.point not in machine.mounts:
            try:
                mount_stanza(machine, stanza)
            except Refusal as refusal:
                raise NotMounted(stanza.point, refusal, tuple(points)) from refusal
        points.append(stanza.point)
    if row.type == "S" and row.directory not in points:
        # Somebody took the stanza out: there is no root for it to run in.
        missing = Unknown("file system", row.directory)
        raise NotMounted(row.directory, missing, tuple(points))
    return tuple(points)


def _configure(machine: Machine, row: Wpar) -> None:
    configured.reconfigure(machine, row.name, row.network)
    configured.reroute(machine, row)


def _start_init(machine: Machine, row: Wpar) -> int:
    """Start the cor_ subsystem: its process is the WPAR's init, a child of srcmstr.

    Raises Unknown (no such subsystem, no srcmstr), TooMany and FileRefusal (no init inside).
    """
    if not subsystems.controlled(machine, ""):
        raise Unknown("process", "srcmstr")
    FileSpace(machine, row.directory).node(INIT_COMMAND)
    subsystem = rows.subsystem_name(row.name)
    return subsystems.start(machine, "", subsystem, init_of_wpar=row.name).pid


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
    for subsystem in _of_scripts(machine, name):
        row = machine.subsystems.get((name, subsystem))
        if row is None or row.pid:
            continue
        try:
            subsystems.start(machine, name, subsystem)
        except TooMany:
            return


def _of_scripts(machine: Machine, name: str) -> list[str]:
    """The subsystems that the start scripts of its run level 2 begin (/etc/rc.d/rc)."""
    files = FileSpace(machine, machine.root_of(name))
    if not files.is_directory(SCRIPTS):
        return []
    found: list[str] = []
    for script in files.list(SCRIPTS):
        path = f"{SCRIPTS}/{script}"
        if script[:1] != "S" or not files.exists(path):
            continue
        node = files.node(path)
        if node.kind == "-" and node.mode & 0o111:
            found += STARTS.findall(files.read(path))
    return found


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
