"""Users and groups, as /etc/passwd and /etc/group of a partition say.

The files in the tree are the truth; each text is parsed once and remembered.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import Credentials, FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class User(NamedTuple):
    """A line of /etc/passwd."""

    name: str
    uid: int
    gid: int
    gecos: str
    home: str
    shell: str


class Group(NamedTuple):
    """A line of /etc/group."""

    name: str
    gid: int
    members: tuple[str, ...]


class Directory(NamedTuple):
    """Everybody a partition knows, by name and by number."""

    users: Mapping[str, User]
    groups: Mapping[str, Group]
    user_names: Mapping[int, str]
    group_names: Mapping[int, str]


@lru_cache(maxsize=64)
def parse(passwd: str, group: str) -> Directory:
    """Read the texts of /etc/passwd and /etc/group; lines that are not one are passed over."""
    users: dict[str, User] = {}
    for line in passwd.split("\n"):
        fields = line.split(":")
        if len(fields) >= 7 and _is_id(fields[2]) and _is_id(fields[3]):
            name, _, uid, gid, gecos, home, shell = fields[:7]
            users.setdefault(name, User(name, int(uid), int(gid), gecos, home, shell))
    groups: dict[str, Group] = {}
    for line in group.split("\n"):
        fields = line.split(":")
        if len(fields) >= 4 and _is_id(fields[2]):
            members = tuple(m for m in fields[3].split(",") if m)
            groups.setdefault(fields[0], Group(fields[0], int(fields[2]), members))
    user_names: dict[int, str] = {}
    for user in users.values():
        user_names.setdefault(user.uid, user.name)
    group_names: dict[int, str] = {}
    for one in groups.values():
        group_names.setdefault(one.gid, one.name)
    return Directory(users, groups, user_names, group_names)


def _is_id(text: str) -> bool:
    return text.isascii() and text.removeprefix("-").isdigit() and len(text) < 12


def directory(machine: Machine, root: str = "") -> Directory:
    """Everybody a partition (by its root directory) knows."""
    files = FileSpace(machine, root)
    texts = []
    for path in ("/etc/passwd", "/etc/group"):
        try:
            texts.append(files.read(path))
        except FileRefusal:
            texts.append("")  # no file: nobody is known, ids are printed as numbers
    return parse(*texts)


def credentials(known: Directory, user: User) -> Credentials:
    """What a process of this user may be: its group and the groups that list the user."""
    groups = tuple(sorted(g.gid for g in known.groups.values() if user.name in g.members))
    return Credentials(user.uid, user.gid, groups, user.uid)
