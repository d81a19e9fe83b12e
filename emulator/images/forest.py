"""Listings of a file tree read into Trees.

A listing is a text of one node a line, under headings that say for what follows who
owns it and from when it is:

    [root system 2007-07-31 14:06]
    d755 /etc                       a directory
    f644 /etc/motd                  a file; its contents are in files.txt, or it is empty
    f444 20480 /etc/objrepos/CuDv   a file of so many bytes that nobody reads
    x555 /usr/bin/vi 224356         an executable the emulator has no command for
    l /bin /usr/bin                 a symbolic link and its target
    h /etc/ifconfig /usr/sbin/ifconfig    another name of a file above
    c666 2,2 null /dev/null         a character device and its driver (b: block, s, p)

Contents are kept in texts whose parts begin with a line `-- /path --`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from emulator.machine.vfs import ROOT_INODE, Node, Tree


class Entry(NamedTuple):
    """One line of a listing. `same` is the path of the file it is another name of."""

    path: str
    node: Node
    same: str = ""


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
    text: str,
    contents: Mapping[str, str],
    users: Mapping[str, int],
    groups: Mapping[str, int],
    offset: int,
) -> list[Entry]:
    """The nodes of a listing, in order; dates are local, `offset` seconds east."""
    entries: list[Entry] = []
    uid = gid = when = 0
    for line in text.split("\n"):
        if not line or line[0] == "#":
            continue
        words = line.split()
        if line[0] == "[":
            owner, group, day, clock = line.strip("[]").split()
            uid, gid = users[owner], groups[group]
            when = _seconds(day, clock) - offset
            continue
        kind = words[0][0]
        mode = int(words[0][1:] or "777", 8)
        when += 1
        path = words[-1] if kind in "dfcbsp" else words[1]
        if kind == "d":
            node = Node("d", mode, uid, gid, when, links=2, ctime=when, atime=when)
        elif kind == "f":
            size = int(words[1]) if len(words) > 2 else -1
            data = contents.get(path, "")
            node = Node("-", mode, uid, gid, when, data, size=size, ctime=when, atime=when)
        elif kind == "x":
            node = Node(
                "-", mode, uid, gid, when, size=int(words[2]), ctime=when, atime=when
            )
        elif kind == "l":
            node = Node("l", 0o777, uid, gid, when, words[2], ctime=when, atime=when)
        elif kind == "h":
            entries.append(Entry(path, Node("-", 0), words[2]))
            continue
        elif kind in "cb":
            major, _, minor = words[1].partition(",")
            node = Node(
                kind, mode, uid, gid, when, words[2],
                device=(int(major), int(minor)), ctime=when, atime=when,
            )  # fmt: skip
        else:
            node = Node(kind, mode, uid, gid, when, ctime=when, atime=when)
        entries.append(Entry(path, node))
    return entries


def _seconds(day: str, clock: str) -> int:
    """A date and a time of day in seconds since 1970, as if in Greenwich."""
    year, month, date = (int(part) for part in day.split("-"))
    hour, minute = (int(part) for part in clock.split(":"))
    # Years are counted from March, so that the leap day is the last of its year.
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    days = 365 * year + year // 4 - year // 100 + year // 400
    days += (153 * month + 2) // 5 + date - 1 - 719_468
    return (days * 24 + hour) * 3600 + minute * 60


class Grower:
    """One tree while it is put together: paths in, inodes out."""

    def __init__(self, root: Node) -> None:
        self._entries: dict[int, dict[str, int]] = {ROOT_INODE: {}}
        self._nodes: dict[int, Node] = {ROOT_INODE: root}
        self._inodes: dict[str, int] = {"": ROOT_INODE}

    def __contains__(self, path: str) -> bool:
        return path.rstrip("/") in self._inodes

    def add(self, path: str, node: Node) -> None:
        """Put a node at a path within the tree; a node that is there already is replaced."""
        path = path.rstrip("/")
        inode = self._inodes.get(path, 0)
        if not inode:
            parent, _, name = path.rpartition("/")
            inode = len(self._nodes) + ROOT_INODE
            self._entries[self._inodes[parent]][name] = inode
            self._inodes[path] = inode
        if node.kind == "d":
            self._entries.setdefault(inode, {})
        self._nodes[inode] = node

    def link(self, path: str, existing: str) -> None:
        """Give the file at `existing` one more name."""
        inode = self._inodes[existing]
        parent, _, name = path.rpartition("/")
        self._entries[self._inodes[parent]][name] = inode
        node = self._nodes[inode]
        self._nodes[inode] = node._replace(links=node.links + 1)

    def tree(self) -> Tree:
        """What was put together."""
        nodes = self._nodes
        for inode, names in self._entries.items():
            below = sum(1 for child in names.values() if nodes[child].kind == "d")
            nodes[inode] = nodes[inode]._replace(entries=names, links=2 + below)
        blocks = sum(node.blocks for node in nodes.values())
        return Tree(nodes, max(nodes) + 1, blocks)


def grow(entries: Iterable[Entry], points: Mapping[str, str]) -> dict[str, Tree]:
    """Sort nodes into the trees that are mounted at `points` (mount point -> tree key).

    A mount point's directory is made twice: covered in the tree it lies in, and as the
    root of its own tree.
    """
    plain = Node("d", 0o755, links=2)
    growers = {key: Grower(plain) for key in points.values()}
    deepest = sorted(points, key=len, reverse=True)

    def seat(path: str) -> tuple[str, str]:
        for point in deepest:
            if path == point or point == "/" or path.startswith(point + "/"):
                return point, "" if path == point else path[len(point.rstrip("/")) :]
        raise ValueError(path)

    def parents(grower: Grower, path: str, like: Node) -> None:
        head = path.rpartition("/")[0]
        if head and head not in grower:
            parents(grower, head, like)
            made = Node("d", 0o755, like.uid, like.gid, like.mtime, links=2,
                        ctime=like.mtime, atime=like.mtime)  # fmt: skip
            grower.add(head, made)

    for path, node, same in entries:
        point, inside = seat(path)
        grower = growers[points[point]]
        if same:
            parents(grower, inside, plain)
            grower.link(inside, seat(same)[1])
            continue
        parents(grower, inside, node)
        grower.add(inside, node)
        if not inside and point != "/":
            outer, covered = seat(path.rpartition("/")[0] or "/")
            above = growers[points[outer]]
            covered = path[len(outer.rstrip("/")) :]
            parents(above, covered, node)
            above.add(covered, node._replace(mode=0o755))
    return {key: grower.tree() for key, grower in growers.items()}
