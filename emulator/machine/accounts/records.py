"""Records of logins in the form of /var/adm/wtmp and /etc/security/failedlogin.

648 bytes each: user 256, id 14, line 64, process id, type, time, host 256; the rest is empty.
A record of zeros is none. Who is logged in now is the machine's terminals, not a file.
Source: IBM's page of utmp.h for the fields; the places of the small ones are ours.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

WTMP = "/var/adm/wtmp"
FAILED = "/etc/security/failedlogin"
FORM = struct.Struct(">256s14s64s2xih2xqi256s36x")
SIZE = FORM.size
#: Types of records.
BOOT, USER, DEAD = 2, 7, 8


class Record(NamedTuple):
    """One login, its end, or the start of the system; `time` in machine seconds."""

    user: str
    line: str
    pid: int
    type: int
    time: int
    host: str = ""


def written(record: Record) -> str:
    """The bytes of a record."""
    user, line, host = (
        part.encode("latin-1") for part in (record.user, record.line, record.host)
    )
    short = line.rpartition(b"/")[2]
    packed = FORM.pack(user, short, line, record.pid, record.type, record.time, 0, host)
    return packed.decode("latin-1")


def read(text: str) -> list[Record]:
    """The records of a file, oldest first; what is left at its end is none."""
    found = []
    data = text.encode("latin-1", "replace")
    for at in range(0, len(data) - SIZE + 1, SIZE):
        if not any(data[at : at + SIZE]):
            continue
        user, _, line, pid, type, time, _, host = FORM.unpack_from(data, at)
        names = [part.rstrip(b"\0").decode("latin-1") for part in (user, line, host)]
        found.append(Record(names[0], names[1], pid, type, time, names[2]))
    return found


def note(machine: Machine, record: Record) -> None:
    """Put a record behind those in the global environment's wtmp, if there is one."""
    files = FileSpace(machine)
    try:
        files.append(files.find(WTMP), written(record))
    except FileRefusal:
        return  # no file, or no room in it, keeps nobody out
