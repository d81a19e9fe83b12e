"""Nodes by path (`emulator.media.listings`) put together into Trees, one a file system."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from emulator.machine.planting import Entry
from emulator.machine.vfs import ROOT_INODE, Node, Tree


class Grower:
    """One tree while it is put together: paths of directories in, inodes out."""

    def __init__(self, root: Node) -> None:
        self._entries: dict[int, dict[str, int]] = {ROOT_INODE: {}}
        self._nodes: dict[int, Node] = {ROOT_INODE: root}
        self._directories: dict[str, int] = {"": ROOT_INODE}

    def root(self, node: Node) -> None:
        """Say what the tree's own directory is like."""
        self._nodes[ROOT_INODE] = node

    def directory(self, path: str, like: Node) -> int:
        """The inode of a directory within the tree; where it is missing it is made, of
        the age and owner of the node `like`.
        """
        inode = self._directories.get(path, 0)
        if not inode:
            head, _, name = path.rpartition("/")
            made = Node("d", 0o755, like.uid, like.gid, like.mtime, links=2,
                        ctime=like.mtime, atime=like.mtime)  # fmt: skip
            self.add(path, self.directory(head, like), name, made)
            inode = self._directories[path]
        return inode

    def add(self, path: str, parent: int, name: str, node: Node) -> None:
        """Put a node into a directory; a node that is there already is replaced."""
        entries = self._entries[parent]
        inode = entries.get(name, 0)
        if not inode:
            inode = entries[name] = len(self._nodes) + ROOT_INODE
        if node.kind == "d" and inode not in self._entries:
            self._entries[inode] = {}
            self._directories[path] = inode
        self._nodes[inode] = node

    def link(self, parent: int, name: str, existing: str) -> None:
        """Give the file at the path `existing` one more name."""
        head, _, old = existing.rpartition("/")
        inode = self._entries[self._directories[head]][old]
        self._entries[parent][name] = inode
        node = self._nodes[inode]
        self._nodes[inode] = node._replace(links=node.links + 1)

    def tree(self) -> Tree:
        """What was put together."""
        nodes, directories = self._nodes, self._entries
        for inode, names in directories.items():
            below = sum(child in directories for child in names.values())
            nodes[inode] = nodes[inode]._replace(entries=names, links=2 + below)
        blocks = sum(node.blocks for node in nodes.values())
        return Tree(nodes, max(nodes) + 1, blocks)


def grow(entries: Iterable[Entry], points: Mapping[str, str]) -> dict[str, Tree]:
    """Sort nodes into the trees that are mounted at `points` (mount point -> tree key).

    A mount point's directory is made twice: covered in the tree it lies in, and as the
    root of its own tree.
    """
    growers = {key: Grower(Node("d", 0o755, links=2)) for key in points.values()}
    deepest = sorted(points, key=len, reverse=True)

    def seat(path: str) -> tuple[Grower, str]:
        """The tree a directory is in, and its path within that."""
        for point in deepest:
            if path == point or point == "/" or path.startswith(point + "/"):
                return growers[points[point]], path[len(point.rstrip("/")) :].rstrip("/")
        raise ValueError(path)

    #: directory -> the tree it is in, its path there, its inode
    homes: dict[str, tuple[Grower, str, int]] = {}
    for path, node, same in entries:
        if path in points:
            growers[points[path]].root(node)
            if path == "/":
                continue
            node = node._replace(mode=0o755)
        head, _, name = path.rpartition("/")
        home = homes.get(head)
        if home is None:
            grower, inside = seat(head or "/")
            home = homes[head] = grower, inside, grower.directory(inside, node)
        grower, inside, parent = home
        if same:
            grower.link(parent, name, seat(same)[1])
        else:
            grower.add(f"{inside}/{name}", parent, name, node)
    return {key: grower.tree() for key, grower in growers.items()}
