"""Listings of files, as media and images hold them: what is where, whose, in which mode.

A listing is a text of one node a line, under headings that say for what follows who
owns it and, where it is not as old as the rest, from when it is:

    [root system]                   owner and group
    [root system 2007-07-31 14:06]  and the local date; each node below is a second younger
    d755 /etc                       a directory
    f644 /etc/motd                  a file; its contents are in files.txt, or it is empty
    f444 20480 /etc/objrepos/CuDv   a file of so many bytes that nobody reads
    x555 /sbin/comsubs 28340        an executable of so many bytes
    x555 /usr/bin/ cat cp ls        executables of a directory
    l /bin /usr/bin                 a symbolic link and its target
    l /usr/bin/ /usr/ccs/bin/ ar nm symbolic links of a directory to files of another
    h /etc/ifconfig /usr/sbin/ifconfig    another name of a file above
    c666 2,2 null /dev/null         a character device and its driver (b: block, s, p)

Contents are kept in texts whose parts begin with a line `-- /path --`.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import NamedTuple
from zlib import crc32

from emulator.machine.errors import Unknown
from emulator.machine.planting import Entry
from emulator.machine.users import Directory
from emulator.machine.vfs import Node

#: Where an executable is the emulator's command of its name.
BIN = (
    "/usr/bin", "/usr/sbin", "/usr/ccs/bin", "/usr/ucb", "/etc", "/usr/lib",
    "/opt/freeware/bin", "/opt/freeware/sbin", "/opt/freeware/apache/sbin",
    *(f"/usr/opt/db2_08_01/{folder}" for folder in ("adm", "bin", "instance")),
)  # fmt: skip


class Scribe(NamedTuple):
    """What a listing leaves open: whose numbers, which programs there are, how old it is."""

    owners: Directory
    programs: Collection[str] = ()  # the names that stand for commands of the emulator
    when: int = 0  # machine seconds, where a heading has no date
    offset: int = 0  # seconds east of Greenwich of dates in headings

    def numbers(self, user: str, group: str) -> tuple[int, int]:
        """The user id and the group id of these names. Raises Unknown."""
        if user not in self.owners.users:
            raise Unknown("user", user)
        if group not in self.owners.groups:
            raise Unknown("group", group)
        return self.owners.users[user].uid, self.owners.groups[group].gid


def read_contents(text: str) -> dict[str, str]:
    """The parts of a contents text, by path."""
    parts: dict[str, str] = {}
    path = ""
    lines: list[str] = []
    for line in text.splitlines(keepends=True):
        if line.startswith("-- /") and line.endswith(" --\n"):
            if path:
                parts[path] = "".join(lines)
            path = line[3:-4]
            lines = []
        else:
            lines.append(line)
    if path:
        parts[path] = "".join(lines)
    return parts


def read_listing(
    lines: list[str], contents: Mapping[str, str], scribe: Scribe
) -> list[Entry]:
    """The nodes of a listing, in order. Raises Unknown for an owner nobody knows."""
    found: list[Entry] = []
    uid = gid = 0
    when, step = scribe.when, 0
    for line in lines:
        if not line or line[0] == "#":
            continue
        words = line.split()
        kind = line[0]
        if kind == "[":
            owner, group, *date = line.strip("[]").split()
            uid, gid = scribe.numbers(owner, group)
            when, step = scribe.when, 0
            if date:
                when, step = _seconds(*date) - scribe.offset, 1
            continue
        when += step
        mode = int(words[0][1:] or "777", 8)
        if kind == "x":
            found += _executables(words, Node("-", mode, uid, gid, when), scribe.programs)
            continue
        if kind == "l":
            found += _links(words, Node("l", mode, uid, gid, when))
            continue
        if kind == "h":
            found.append(Entry(words[1], Node("-", 0), words[2]))
            continue
        path = words[-1]
        if kind == "d":
            node = Node("d", mode, uid, gid, when, links=2, ctime=when, atime=when)
        elif kind == "f":
            size = int(words[1]) if len(words) > 2 else -1
            data = contents.get(path, "")
            node = Node("-", mode, uid, gid, when, data, size=size, ctime=when, atime=when)
        elif kind in "cb":
            major, _, minor = words[1].partition(",")
            node = Node(
                kind, mode, uid, gid, when, words[2],
                device=(int(major), int(minor)), ctime=when, atime=when,
            )  # fmt: skip
        else:
            node = Node(kind, mode, uid, gid, when, ctime=when, atime=when)
        found.append(Entry(path, node))
    return found


def _links(words: list[str], like: Node) -> list[Entry]:
    """The symbolic links of a line, owned and as old as the node `like`."""
    if len(words) == 3:
        targets = {words[1]: words[2]}
    else:
        targets = {words[1] + name: words[2] + name for name in words[3:]}
    when = like.mtime
    return [
        Entry(path, like._replace(data=target, ctime=when, atime=when))
        for path, target in targets.items()
    ]


def _executables(words: list[str], like: Node, programs: Collection[str]) -> list[Entry]:
    """The executables of a line, owned and as old as the node `like`."""
    folder, _, name = words[1].rpartition("/")
    sizes = {n: program_size(n) for n in words[2:]} if not name else {name: int(words[2])}
    known = programs if folder in BIN else ()
    kind, mode, uid, gid, when, data, entries, links = like[:8]
    # Fields in their order, not by name: there are some 1,600 of these at every boot.
    return [
        Entry(
            f"{folder}/{name}",
            Node(kind, mode, uid, gid, when, data, entries, links, size, like.device,
                 name if name in known else "", when, when),
        )
        for name, size in sizes.items()
    ]  # fmt: skip


def program_size(name: str) -> int:
    """A believable size of an executable, from its name alone."""
    return 4_812 + crc32(name.encode("latin-1")) % 47_000


def _seconds(day: str, clock: str) -> int:
    """A date and a time of day in seconds since 1970, as if in Greenwich."""
    year, month, date = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    # Years are counted from March, so that the leap day is the last of its year.
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    days = 365 * year + year // 4 - year // 100 + year // 400
    days += (153 * month + 2) // 5 + date - 1 - 719_468
    return (days * 24 + hour) * 3600 + minute * 60
