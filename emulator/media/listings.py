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

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple
from zlib import crc32

from emulator.machine.errors import Unknown
from emulator.machine.planting import Entry
from emulator.machine.users import Directory
from emulator.machine.vfs import Node

#: Where an executable is the emulator's command of its name.
BIN = ("/usr/bin", "/usr/sbin", "/usr/ccs/bin", "/usr/ucb", "/etc")


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
) -> Iterator[Entry]:
    """The nodes of a listing, in order. Raises Unknown for an owner nobody knows."""
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
        if kind == "l":
            for path, target in _links(words):
                yield Entry(path, Node("l", 0o777, uid, gid, when, target,
                                       ctime=when, atime=when))  # fmt: skip
            continue
        if kind == "h":
            yield Entry(words[1], Node("-", 0), words[2])
            continue
        mode = int(words[0][1:] or "777", 8)
        if kind == "x":
            for path, size, program in _executables(words, scribe.programs):
                yield Entry(path, Node("-", mode, uid, gid, when, size=size, program=program,
                                       ctime=when, atime=when))  # fmt: skip
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
        yield Entry(path, node)


def _links(words: list[str]) -> Iterator[tuple[str, str]]:
    if len(words) == 3:
        yield words[1], words[2]
    for name in words[3:]:
        yield words[1] + name, words[2] + name


def _executables(
    words: list[str], programs: Collection[str]
) -> Iterator[tuple[str, int, str]]:
    """Path, size and command of each executable of a line."""
    if words[1][-1] != "/":
        folder, _, name = words[1].rpartition("/")
        known = folder in BIN and name in programs
        yield words[1], int(words[2]), name if known else ""
        return
    folder = words[1]
    bin = folder[:-1] in BIN
    for name in words[2:]:
        yield folder + name, program_size(name), name if bin and name in programs else ""


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
