"""The error log: what errdemon has written down, oldest first.

Entries name a label; what a label stands for (identifier, class, words) is in
`emulator.messages.error_log`. Bounded, as the file of AIX is: the oldest go first. What
happens again within ten seconds is counted, not entered again. Source: IBM's pages of
errpt, errlogger, errclear and errdemon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: The daemon, as ps shows it; without it nothing is written down.
PROGRAM = "/usr/lib/errdemon"
#: Entries kept: about what fits into the default size of the log, 1 MB.
KEPT = 2048
#: Seconds within which the same thing is a duplicate.
DUPLICATE = 10
#: The setting that holds the last sequence number given.
LAST = "last_error"


class ErrorEntry(NamedTuple):
    """One entry. `detail` are the values behind the labels of its kind's detail data."""

    sequence: int
    label: str
    time: int  # machine seconds
    resource: str
    wpar: str = ""
    detail: tuple[str, ...] = ()
    duplicates: int = 0
    first: int = 0  # when the first duplicate came
    last: int = 0  # when the last duplicate came


def running(machine: Machine) -> bool:
    """Whether errdemon runs: it serves the global environment and all WPARs."""
    return any(map(is_daemon, machine.processes.values()))


def is_daemon(row: ProcessRow) -> bool:
    """Whether a process is errdemon, and not the command that begins it."""
    return row.daemon and row.command == PROGRAM


def log(
    machine: Machine, label: str, resource: str, wpar: str = "", detail: tuple[str, ...] = ()
) -> None:
    """Something happened now: errdemon, if it runs, writes it down."""
    if running(machine):
        enter(machine, label, resource, machine.clock.seconds, wpar, detail)


def enter(
    machine: Machine, label: str, resource: str, time: int, wpar: str = "",
    detail: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """Write an entry, or count it where it is a duplicate of the last one."""
    errors = machine.errors
    last = next(reversed(errors.values()), None)
    if last is not None and (last.label, last.resource, last.wpar, last.detail) == (
        label, resource, wpar, detail,
    ) and time - (last.last or last.time) <= DUPLICATE:  # fmt: skip
        errors[last.sequence] = last._replace(
            duplicates=last.duplicates + 1, first=last.first or time, last=time
        )
        return
    number = int(machine.settings.get(LAST, "0")) + 1
    machine.settings[LAST] = str(number)
    errors[number] = ErrorEntry(number, label, time, resource, wpar, detail)
    while len(errors) > KEPT:
        del errors[next(iter(errors))]


def booted(machine: Machine, when: int, user: int = 0, how: int = 0) -> None:
    """The system came up at `when` (machine seconds), shut down before by a user.

    `how`: 0 a soft IPL, 1 a halt, 2 a reboot at a time. What errdemon finds when it begins.
    """
    enter(machine, "REBOOT_ID", "SYSPROC", when, detail=(str(user), str(how), "0"))
    enter(machine, "ERRLOG_ON", "errdemon", when + 36)


def seen(machine: Machine, wpar: str) -> list[ErrorEntry]:
    """The entries a partition may see, newest first: its own, the global environment all."""
    return [one for one in reversed(machine.errors.values()) if not wpar or one.wpar == wpar]


def clear(machine: Machine, gone: list[ErrorEntry]) -> None:
    """Take entries out of the log."""
    for one in gone:
        machine.errors.pop(one.sequence, None)


def no_space(machine: Machine, tree: str) -> None:
    """A file system has no room for what was to be written."""
    for point, mount in machine.mounts.items():
        if mount.tree == tree:
            wpar = next((name for name, row in machine.wpars.items()
                         if row.type == "S" and (f"{point}/").startswith(f"{row.directory}/")),
                        "")  # fmt: skip
            log(machine, "J2_FS_FULL", "SYSJ2", wpar, (f"{tree}, {point}",))
            return
