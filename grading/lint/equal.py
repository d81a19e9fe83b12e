"""Whether two machines are equal but for what no student means to do: a proof, not a guess.

What is left out is named here: moments, the numbers of processes and what is told by them,
and the files in which the system and the shell keep a diary. Where anything else differs
the machines differ.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emulator.machine.machine import Machine
from emulator.machine.vfs import ROOT_INODE, Node, Tree, contents

#: Fields that are moments, numbers that the next process gets, or a count of use.
_PASSING = frozenset(
    ("atime", "created", "ctime", "cpu", "date", "due", "first", "group", "id", "installed",
     "key", "last", "made", "mtime", "next_inode", "packets_in", "packets_out", "parent", "pid",
     "refs", "sequence", "since", "started", "time", "usual", "size_kb", "spare_inodes", "use")
)  # fmt: skip
#: What the key of a row says besides what the row does: such numbers alone.
_NUMBERED = frozenset(("processes", "errors", "ipc"))
#: Diaries, and files that hold a process's number and no more, by the end of their paths in
#: the file system that holds them.
_DIARIES = (
    "/.sh_history", "/adm/wtmp", "/etc/utmp", "/security/lastlog", "/adm/cron/log",
    "/ras/errlog", "/ras/errtmp", "/security/failedlogin", "/apache/logs/httpd.pid",
)  # fmt: skip


class Kept:
    """A machine as it was at a moment, to be compared with others of the same image."""

    def __init__(self, machine: Machine) -> None:
        self._machine = machine.snapshot()
        self._paths: dict[str, dict[int, str]] = {}

    def difference(self, other: Machine) -> str:
        """Where the first thing is that differs; `""` where the machines are equal."""
        for name in Machine.TABLES:
            ours, others = getattr(self._machine, name), getattr(other, name)
            if name == "trees":
                if found := self._in_trees(ours, others):
                    return found
            elif ours != others and _rows(name, ours) != _rows(name, others):
                return name
        return ""

    def _in_trees(self, ours: dict[str, Tree], others: dict[str, Tree]) -> str:
        if ours.keys() != others.keys():
            return "trees"
        for key, tree in ours.items():
            for path in self._in_tree(key, tree, others[key]):
                if not path.endswith(_DIARIES):
                    return f"{key}:{path}"
        return ""

    def _in_tree(self, key: str, one: Tree, two: Tree) -> Iterator[str]:
        """Paths at which two file systems differ; nodes that they share are not looked at."""
        if one.nodes is two.nodes:
            return
        for inode, node in one.nodes.items():
            other = two.nodes.get(inode)
            if other is node or other is None:
                continue  # gone: then its directory is another too
            if inode not in self._reached(key):
                continue
            path = self._reached(key)[inode]
            if _node(node) != _node(other):
                yield path
            yield from _in_directory(path, one, two, node, other)

    def _reached(self, key: str) -> dict[int, str]:
        """The path of each inode of one of our file systems."""
        if key not in self._paths:
            nodes = self._machine.trees[key].nodes
            found = self._paths[key] = {ROOT_INODE: ""}
            waiting = [ROOT_INODE]
            while waiting:
                inode = waiting.pop()
                for name, inner in nodes[inode].entries.items():
                    if name not in (".", ".."):
                        found[inner] = f"{found[inode]}/{name}"
                        waiting.append(inner)
        return self._paths[key]


def _in_directory(path: str, one: Tree, two: Tree, node: Node, other: Node) -> Iterator[str]:
    """What differs among the entries of a directory that is another node in each tree."""
    if node.entries == other.entries:
        return
    for name in sorted(node.entries.keys() | other.entries.keys()):
        inode, there = node.entries.get(name), other.entries.get(name)
        at = f"{path}/{name}"
        if inode is None or there is None:
            yield at
        elif inode != there and name not in (".", ".."):
            here, beside = one.nodes[inode], two.nodes[there]
            if _node(here) != _node(beside):
                yield at
            yield from _in_directory(at, one, two, here, beside)


def _rows(name: str, table: dict[Any, Any]) -> list[str]:
    if name in _NUMBERED:
        return sorted(_row(row) for row in table.values())
    return sorted(f"{key} {_row(row)}" for key, row in table.items())


def _row(row: Any) -> str:
    """A row as text; rows within rows too."""
    if hasattr(row, "_fields"):
        kept = (field for field in row._fields if field not in _PASSING)
        return ", ".join(f"{field}={_row(getattr(row, field))}" for field in kept)
    if isinstance(row, tuple | list):
        return f"[{', '.join(_row(one) for one in row)}]"
    return repr(row)


def _node(node: Node) -> tuple[Any, ...]:
    """What a node is, without its moments and its entries."""
    text = contents(node) if node.kind == "-" else str(node.data)
    return (
        node.kind, node.mode, node.uid, node.gid, node.size, node.device, node.program,
        node.links, text,
    )  # fmt: skip
