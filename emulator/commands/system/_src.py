"""What startsrc, stopsrc and refresh share: who may, and which subsystems are meant.

Not a command.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import subsystems
from emulator.machine.subsystems import Subsystem
from emulator.messages import src
from emulator.messages.general import NOT_ROOT


def need_controller(proc: Process) -> None:
    """End the command where no srcmstr runs, as in an application WPAR."""
    for row in proc.machine.processes.values():
        if row.wpar == proc.wpar and row.command.startswith("/usr/sbin/srcmstr"):
            return
    proc.fail(src.NO_CONTROLLER)


def only_operators(proc: Process) -> None:
    """End the command for other users (the group system may too), or without srcmstr."""
    if proc.uid and 0 not in (proc.files.who.gid, *proc.files.who.groups):
        proc.fail(NOT_ROOT)
    need_controller(proc)


def chosen(proc: Process, name: str, group: str) -> list[Subsystem]:
    """The subsystem or those of the group; ends the command where there is none."""
    rows = subsystems.subsystems_of(proc.machine, proc.wpar)
    if group:
        rows = [row for row in rows if row.group == group]
        if not rows:
            proc.fail(src.NO_GROUP, name=group)
        return rows
    rows = [row for row in rows if row.name == name]
    if not rows:
        proc.fail(src.NO_SUBSYSTEM, name=name)
    return rows


def is_wpar(proc: Process, row: Subsystem) -> bool:
    """Whether a subsystem is a workload partition, which its own commands start and stop."""
    return not proc.wpar and row.name.removeprefix("cor_") in proc.machine.wpars
