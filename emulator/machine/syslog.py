"""What syslogd does with a message: /etc/syslog.conf, read whenever one comes.

Nothing of it is kept. A file that a message is to go to must be there already, as on AIX.
Source: IBM's pages of syslogd and syslog.conf; the form of a line is recalled.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

CONFIGURATION = "/etc/syslog.conf"
SUBSYSTEM = "syslogd"
FACILITIES = (
    "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron",
    "authpriv", "ftp", "aso", "caa",
    "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7",
)  # fmt: skip
#: The gravest first.
PRIORITIES = ("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug")
ALIASES = {"panic": "emerg", "error": "err", "warn": "warning", "security": "auth"}
NONE = "none"


def running(machine: Machine, wpar: str) -> bool:
    """Whether the syslogd of a partition runs."""
    row = machine.subsystems.get((wpar, SUBSYSTEM))
    return row is not None and row.pid != 0


def priority(text: str) -> tuple[str, str] | None:
    """Facility and priority of `mail.err` or `err`; None where syslogd knows none such."""
    facility, dot, grade = text.rpartition(".")
    facility, grade = facility if dot else "user", ALIASES.get(grade, grade)
    facility = ALIASES.get(facility, facility)
    known = facility in FACILITIES and grade in PRIORITIES
    return (facility, grade) if known else None


def destinations(machine: Machine, wpar: str, facility: str, grade: str) -> list[str]:
    """Where a message goes, by the lines of /etc/syslog.conf, each place once."""
    try:
        text = FileSpace(machine, machine.root_of(wpar)).read(CONFIGURATION)
    except FileRefusal:
        return []  # syslogd has nothing to go by
    found: dict[str, None] = {}
    for line in text.split("\n"):
        words = line.partition("#")[0].split()
        if len(words) > 1 and _selects(words[0], facility, grade):
            found[words[1]] = None
    return list(found)


def _selects(selectors: str, facility: str, grade: str) -> bool:
    """Whether `mail.debug;*.err;auth.none` means such a message: the last that fits holds."""
    chosen = False
    for selector in selectors.split(";"):
        names, _, least = selector.rpartition(".")
        wanted = [ALIASES.get(name, name) for name in names.split(",")]
        if "*" not in wanted and facility not in wanted:
            continue
        least = ALIASES.get(least, least)
        if least == NONE:
            chosen = False
        elif least == "*" or least in PRIORITIES:
            reaches = least == "*" or PRIORITIES.index(grade) <= PRIORITIES.index(least)
            chosen = chosen or reaches
    return chosen


def append(machine: Machine, wpar: str, path: str, line: str) -> None:
    """Put a line at the end of a log, which must be there and have room: else it is lost."""
    files = FileSpace(machine, machine.root_of(wpar))
    try:
        if files.node(path).kind == "-":
            files.write(path, line, append=True)
    except FileRefusal:
        return  # nobody is told: syslogd itself goes on
