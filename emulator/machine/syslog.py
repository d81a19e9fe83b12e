"""syslogd of a partition: which files of /etc/syslog.conf a message goes to, and its line.

Not the error log (`error_log`). The file is read when a message comes, not when the daemon
is started or refreshed. Messages go to files, which have to be there, as on AIX; not to
users, terminals or other hosts. The form of a line: RECALLED (AIX 6's own files).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

CONFIGURATION = "/etc/syslog.conf"
FACILITIES = (
    "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron",
    "authpriv", *(f"local{number}" for number in range(8)),
)  # fmt: skip
#: The most urgent first.
PRIORITIES = ("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug")
OTHER_NAMES = {"panic": "emerg", "error": "err", "warn": "warning", "security": "auth"}


def parse(text: str) -> tuple[str, str]:
    """The facility (user where none is said) and priority in `facility.priority`.

    Raises Invalid (facility, priority).
    """
    facility, dot, priority = text.rpartition(".")
    facility = OTHER_NAMES.get(facility, facility) if dot else "user"
    priority = OTHER_NAMES.get(priority, priority)
    if facility not in FACILITIES:
        raise Invalid("facility", facility)
    if priority not in PRIORITIES:
        raise Invalid("priority", priority)
    return facility, priority


def log(machine: Machine, wpar: str, facility: str, priority: str, text: str) -> None:
    """A program of a partition says something: its syslogd, if it runs, writes it down."""
    daemon = machine.subsystems.get((wpar, "syslogd"))
    if daemon is None or not daemon.pid:
        return
    files = FileSpace(machine, machine.root_of(wpar))
    when = moment(machine.clock.seconds, machine.system.zone_offset).format("%b %e %H:%M:%S")
    host = machine.hostname_of(wpar)
    line = f"{when} {host} {facility}:{priority} {text}\n"
    for path in dict.fromkeys(_targets(files, facility, priority)):
        try:
            if files.node(path).kind == "-":
                files.write(path, line, append=True)
        except FileRefusal:
            continue  # no such file or no room: the daemon has nobody to tell


def _targets(files: FileSpace, facility: str, priority: str) -> Iterator[str]:
    """The files that messages of this kind go to."""
    try:
        text = files.read(CONFIGURATION)
    except FileRefusal:
        return
    for line in text.split("\n"):
        words = line.split()
        told = len(words) > 1 and words[0][0] != "#" and words[1][0] == "/"
        if told and _chosen(words[0], facility, priority):
            yield words[1]


def _chosen(selectors: str, facility: str, priority: str) -> bool:
    """Whether `facility.priority;…` names it: at least as urgent, and not taken out again."""
    chosen = False
    for selector in selectors.split(";"):
        names, _, least = selector.rpartition(".")
        least = OTHER_NAMES.get(least, least)
        if "*" not in names.split(",") and facility not in names.split(","):
            continue
        if least == "none":
            chosen = False
        elif least == "*":
            chosen = True
        elif least in PRIORITIES:
            chosen = chosen or PRIORITIES.index(priority) <= PRIORITIES.index(least)
    return chosen
