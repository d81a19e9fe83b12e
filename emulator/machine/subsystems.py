"""The System Resource Controller's table: what is defined and what runs.

Source of the rules: the lssrc, startsrc and stopsrc manual pages.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import Unknown, WrongState
from emulator.machine.processes import ProcessRow, exit_process, init_of, new_pid

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class Subsystem(NamedTuple):
    """One subsystem of one partition (`wpar` is "" for the global environment)."""

    name: str
    group: str
    path: str
    wpar: str = ""
    pid: int = 0  # 0: inoperative
    arguments: str = ""
    uid: int = 0

    @property
    def status(self) -> str:
        """As lssrc prints it."""
        return "active" if self.pid else "inoperative"


def subsystem(machine: Machine, wpar: str, name: str) -> Subsystem:
    """The subsystem, which must be on file."""
    try:
        return machine.subsystems[(wpar, name)]
    except KeyError:
        raise Unknown("subsystem", name) from None


def subsystems_of(machine: Machine, wpar: str) -> list[Subsystem]:
    """A partition's subsystems, in the order they were added."""
    return [row for row in machine.subsystems.values() if row.wpar == wpar]


def source_master(machine: Machine, wpar: str) -> int:
    """The pid of a partition's srcmstr, or its init where none runs."""
    for row in machine.processes.values():
        if row.wpar == wpar and row.command.startswith("/usr/sbin/srcmstr"):
            return row.pid
    return init_of(machine, wpar)


def start(machine: Machine, wpar: str, name: str, arguments: str = "") -> Subsystem:
    """Start a subsystem: its process appears. Raises Unknown, WrongState (active)."""
    row = subsystem(machine, wpar, name)
    if row.pid:
        raise WrongState(name, "active")
    pid = new_pid(machine)
    words = arguments or row.arguments
    machine.processes[pid] = ProcessRow(
        pid,
        source_master(machine, wpar),
        row.uid,
        machine.clock.seconds,
        f"{row.path} {words}".rstrip(),
        name=row.path.rpartition("/")[2],
        wpar=wpar,
        group=pid,
    )
    started = row._replace(pid=pid)
    machine.subsystems[(wpar, name)] = started
    return started


def stop(machine: Machine, wpar: str, name: str) -> Subsystem:
    """Stop a subsystem: its process goes. Raises Unknown, WrongState (inoperative)."""
    row = subsystem(machine, wpar, name)
    if not row.pid:
        raise WrongState(name, "inoperative")
    exit_process(machine, row.pid)
    stopped = row._replace(pid=0)
    machine.subsystems[(wpar, name)] = stopped
    return stopped
