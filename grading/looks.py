"""Views of an AIX system through the forms its commands have for machines.

Every look is one command, typed in a terminal, and what came of it as plain records.
None judges: that is the checks' affair. Each raises CannotLook where the command failed
or answered in a form that is not its own: what cannot be read is not the student's fault.
"""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from grading.running import Runs


class CannotLook(Exception):
    """A command that a check looks with did not answer as AIX's does."""


class LogicalVolume(NamedTuple):
    """A row of lsvg -l. `state` is such as open/syncd; `mount_point` may be N/A."""

    name: str
    type: str
    state: str
    mount_point: str


class FileSystem(NamedTuple):
    """A row of lsfs -c: a stanza of /etc/filesystems. `mount` is yes or no.

    `size` is a number of blocks of 512 bytes, or empty; `options` are those of its mount.
    """

    mount_point: str
    device: str
    vfs: str
    type: str
    mount: str
    size: str = ""
    options: str = ""

    @property
    def megabytes(self) -> int:
        """Its size; 0 where it has none of its own, as a namefs has not."""
        return int(self.size) // 2048 if self.size.isdigit() else 0


class Process(NamedTuple):
    """A row of ps: numbers as the global environment counts them.

    `command` is the program's name; `arguments` the whole line it was called with, `uid` whose
    it is, where they were asked for.
    """

    pid: int
    parent: int
    command: str
    uid: int = 0
    arguments: str = ""


def output(terminal: Runs, line: str) -> str:
    """What `line` prints; raises CannotLook unless it ends with status 0."""
    ran = terminal.run(line)
    if ran.status != 0:
        said = ran.text.strip() or "nothing"
        raise CannotLook(f"`{line}` ended with status {ran.status} and said: {said}")
    return ran.text


def colons(terminal: Runs, line: str, *needed: str) -> list[dict[str, str]]:
    """The rows of a colon form with a `#` header: one dict a row, keyed by the header.

    Nothing printed means no rows. Raises CannotLook where a `needed` field is missing.
    """
    text = output(terminal, line)
    rows = [row for row in text.split("\n") if row]
    if not rows:
        return []
    if not rows[0].startswith("#"):
        raise CannotLook(f"`{line}` has no header: {rows[0]}")
    names = rows[0][1:].split(":")
    for name in needed:
        if name not in names:
            raise CannotLook(f"`{line}` has no field {name}: {rows[0]}")
    return [dict(zip(names, row.split(":"), strict=False)) for row in rows[1:]]


def wpars(terminal: Runs) -> dict[str, dict[str, str]]:
    """The workload partitions by name: state, type, hostname, directory."""
    rows = colons(terminal, "lswpar -c", "name", "state", "type", "hostname", "directory")
    return {row["name"]: row for row in rows}


def addresses(terminal: Runs, name: str) -> list[dict[str, str]]:
    """A WPAR's addresses: interface, address, mask_prefix, broadcast."""
    return colons(terminal, f"lswpar -cN {name}", "interface", "address", "mask_prefix")


def routes(terminal: Runs, name: str) -> list[dict[str, str]]:
    """A WPAR's own routes: destination, gateway."""
    return colons(terminal, f"lswpar -cI {name}", "destination", "gateway")


def listening(terminal: Runs, wpar: str) -> set[int]:
    """The TCP ports on which processes of a WPAR listen, at any of its addresses."""
    line = f"netstat -an -@ {wpar}"
    rows = output(terminal, line).splitlines()
    if not rows or not rows[0].startswith("Active Internet connections"):
        raise CannotLook(f"`{line}` has no heading")
    words = [row.split() for row in rows if row.startswith("tcp") and row.endswith("LISTEN")]
    return {int(one[3].rpartition(".")[2]) for one in words}


def logical_volumes(terminal: Runs, volume_group: str) -> list[LogicalVolume]:
    """The logical volumes of a volume group (lsvg has no colon form; columns are words)."""
    line = f"lsvg -l {volume_group}"
    rows = output(terminal, line).splitlines()
    if len(rows) < 2 or rows[0] != f"{volume_group}:" or not rows[1].startswith("LV NAME"):
        raise CannotLook(f"`{line}` has no heading")
    volumes = []
    for row in rows[2:]:
        words = row.split()
        if len(words) != 7:
            raise CannotLook(f"`{line}` has a row of {len(words)} words: {row}")
        volumes.append(LogicalVolume(words[0], words[1], words[5], words[6]))
    return volumes


def physical_volumes(terminal: Runs) -> dict[str, str]:
    """The disks, and the volume group of each; None is AIX's word for no group."""
    rows = [row.split() for row in output(terminal, "lspv").splitlines()]
    if any(len(words) < 3 for words in rows):
        raise CannotLook("`lspv` has a row of fewer than 3 words")
    return {words[0]: words[2] for words in rows}


def free_partitions(terminal: Runs, volume_group: str) -> int:
    """How many physical partitions of a volume group no logical volume has."""
    line = f"lsvg {volume_group}"
    found = re.search(r"FREE PPs:\s+(\d+) ", output(terminal, line))
    if not found:
        raise CannotLook(f"`{line}` does not say FREE PPs")
    return int(found[1])


def file_systems(terminal: Runs) -> list[FileSystem]:
    """All stanzas of /etc/filesystems, as lsfs -c has them."""
    needed = ("MountPoint", "Device", "Vfs", "Type", "AutoMount", "Size", "Options")
    rows = colons(terminal, "lsfs -c", *needed)
    return [FileSystem(*(row.get(name, "") for name in needed)) for row in rows]


def interface_addresses(terminal: Runs, interface: str) -> list[str]:
    """The IPv4 addresses that an interface answers to, aliases included."""
    text = output(terminal, f"ifconfig {interface}")
    if not text.startswith(f"{interface}: flags="):
        raise CannotLook(f"`ifconfig {interface}` begins with: {text[:60]}")
    return re.findall(r"^\s+inet (\S+) ", text, re.MULTILINE)


def subsystem_status(terminal: Runs, name: str) -> str:
    """A subsystem's status word, such as active; "" where the SRC does not know it."""
    rows = output(terminal, "lssrc -a").splitlines()
    if not rows or not rows[0].startswith("Subsystem"):
        raise CannotLook("`lssrc -a` has no heading")
    for row in rows[1:]:
        words = row.split()
        if words and words[0] == name:
            return words[-1]
    return ""


def processes(terminal: Runs, wpar: str) -> list[Process]:
    """The processes of a WPAR, seen from the global environment."""
    line = "ps -e -o wpar,pid,ppid,comm"
    rows = output(terminal, line).splitlines()
    if not rows or rows[0].split()[:2] != ["WPAR", "PID"]:
        raise CannotLook(f"`{line}` has no heading")
    found = []
    for row in rows[1:]:
        words = row.split(None, 3)
        if len(words) == 4 and words[0] == wpar:
            found.append(Process(int(words[1]), int(words[2]), words[3]))
    return found


def called(terminal: Runs, wpar: str) -> list[Process]:
    """The processes of a WPAR as `processes` has them, with whose they are and how called."""
    line = "ps -e -o wpar,pid,ppid,uid,args"
    rows = output(terminal, line).splitlines()
    if not rows or rows[0].split()[:2] != ["WPAR", "PID"]:
        raise CannotLook(f"`{line}` has no heading")
    found = []
    for row in rows[1:]:
        words = row.split(None, 4)
        if len(words) == 5 and words[0] == wpar:
            pid, parent, uid = (int(word) for word in words[1:4])
            name = words[4].split()[0].rpartition("/")[2]
            found.append(Process(pid, parent, name, uid, words[4].rstrip()))
    return found


def users(terminal: Runs, wpar: str = "") -> dict[str, dict[str, str]]:
    """The users by name: id, pgrp, groups, home; of the global environment, or of a WPAR."""
    line = f"{_inside(wpar)}lsuser -c -a id pgrp groups home ALL"
    return {row["name"]: row for row in colons(terminal, line, "name", "id")}


def groups(terminal: Runs, wpar: str = "") -> dict[str, dict[str, str]]:
    """The groups by name: id, users; of the global environment, or of an active WPAR."""
    line = f"{_inside(wpar)}lsgroup -c -a id users ALL"
    return {row["name"]: row for row in colons(terminal, line, "name", "id")}


def subsystems(terminal: Runs, wpar: str = "") -> dict[str, dict[str, str]]:
    """How subsystems are defined, by name: path, cmdargs, uid, action, contact, signorm,
    sigforce, grpname; of the global environment, or of an active WPAR.
    """
    line = f"{_inside(wpar)}lssrc -S"
    return {row["subsysname"]: row for row in colons(terminal, line, "subsysname", "path")}


def filesets(terminal: Runs, wpar: str = "") -> list[dict[str, str]]:
    """The filesets, a row for each part: Path, Fileset, Level, State; of the global
    environment, or of an active WPAR.
    """
    line = f"{_inside(wpar)}lslpp -lc"
    return colons(terminal, line, "Path", "Fileset", "Level", "State")


def packages(terminal: Runs, wpar: str = "") -> list[str]:
    """The RPM packages, each as name-version-release; of an active WPAR, where one is named."""
    return output(terminal, f"{_inside(wpar)}rpm -qa").splitlines()


def stanza(terminal: Runs, path: str, name: str) -> dict[str, str]:
    """A stanza of a file such as /etc/security/passwd: its values by their names; none where
    there is no such stanza, or no such file.
    """
    found: dict[str, str] = {}
    here = False
    for line in (file(terminal, path) or "").splitlines():
        if line[:1].strip() and line.rstrip().endswith(":"):
            here = line.rstrip() == f"{name}:"
        elif here and "=" in line:
            key, _, value = line.partition("=")
            found[key.strip()] = value.strip()
    return found


def owned(terminal: Runs, directory: str, uid: str) -> list[str]:
    """The paths at and below a directory that belong to a number."""
    return output(terminal, f"find {directory} -user {uid}").splitlines()


def process_counts(terminal: Runs) -> dict[str, int]:
    """How many processes each partition has; the global environment is Global."""
    line = "ps -e -o wpar"
    rows = output(terminal, line).split()
    if not rows or rows[0] != "WPAR":
        raise CannotLook(f"`{line}` has no heading")
    return dict(Counter(rows[1:]))


def usage(terminal: Runs) -> list[tuple[str, int]]:
    """What is mounted and has blocks of its own: mount point, per cent used."""
    line = "df -k"
    rows = output(terminal, line).splitlines()
    if not rows or not rows[0].startswith("Filesystem"):
        raise CannotLook(f"`{line}` has no heading")
    found = []
    for row in rows[1:]:
        words = row.split(None, 6)
        if len(words) == 7 and words[0].startswith("/dev/") and words[3].endswith("%"):
            found.append((words[6], int(words[3][:-1])))
    return found


def interfaces(terminal: Runs) -> list[str]:
    """The names of the network interfaces."""
    return output(terminal, "ifconfig -l").split()


def processor_use(terminal: Runs) -> dict[str, float]:
    """Per cent of the processors over one second: each active WPAR's, and TOTAL."""
    line = "wlmstat -@ 1 1"
    rows = output(terminal, line).splitlines()
    if not rows or rows[0].split()[:2] != ["CLASS", "CPU"]:
        raise CannotLook(f"`{line}` has no heading")
    return {words[0]: float(words[1]) for row in rows[1:] if (words := row.split())}


def controls(terminal: Runs) -> dict[str, dict[str, str]]:
    """The resource controls of each WPAR: active, shares_CPU, CPU, totalProcesses, …"""
    rows = colons(terminal, "lswpar -cR", "name", "active", "shares_CPU", "CPU")
    return {row["name"]: row for row in rows}


def idle(terminal: Runs) -> float:
    """Per cent of the processors over one second that nobody wanted."""
    line = "lparstat 1 1"
    rows = [row.split() for row in output(terminal, line).splitlines() if row.strip()]
    if len(rows) != 4 or "%idle" not in rows[1] or len(rows[1]) != len(rows[3]):
        raise CannotLook(f"`{line}` has no heading")
    return float(rows[3][rows[1].index("%idle")])


def package_names(terminal: Runs, wpar: str = "") -> list[str]:
    """The RPM packages by name, of the global environment or of an active WPAR."""
    return [label.rsplit("-", 2)[0] for label in packages(terminal, wpar)]


def backup_members(terminal: Runs, path: str) -> list[str]:
    """The files in a backup of a WPAR, as lssavewpar names them; none where it is refused."""
    ran = terminal.run(f"lssavewpar -f '{path}'")
    rows = [row.split(None, 1) for row in ran.text.splitlines()] if ran.status == 0 else []
    return [row[1] for row in rows if len(row) == 2 and row[0].isdigit()]


def usr_parts(terminal: Runs) -> dict[str, str]:
    """The filesets with a usr part, in the global environment: states, such as COMMITTED."""
    rows = filesets(terminal)
    return {row["Fileset"]: row["State"] for row in rows if row["Path"] == "/usr/lib/objrepos"}


def exists(terminal: Runs, path: str) -> bool:
    """Whether there is a regular file of that name."""
    asked = f"test -f '{path}'"
    ran = terminal.run(asked)
    if ran.status not in (0, 1):
        raise CannotLook(f"`{asked}` ended with status {ran.status}")
    return ran.status == 0


def file(terminal: Runs, path: str) -> str | None:
    """The contents of a file; None where there is none of that name."""
    return output(terminal, f"cat '{path}'") if exists(terminal, path) else None


def file_size(terminal: Runs, path: str) -> int | None:
    """The bytes of a file; None where there is none of that name."""
    if not exists(terminal, path):
        return None
    words = output(terminal, f"ls -l '{path}'").split()
    if len(words) < 9 or not words[4].isdigit():
        raise CannotLook(f"`ls -l '{path}'` has no size")
    return int(words[4])


def _inside(wpar: str) -> str:
    """What makes a command run in a WPAR, and nothing for the global environment."""
    return f"clogin {wpar} -l root " if wpar else ""
