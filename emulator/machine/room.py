"""What files that are to come need of each file system of a partition. In 512-byte blocks."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import filesystems
from emulator.machine.errors import Refusal
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.planting import Entry


class Space(NamedTuple):
    """What new files need of one file system; `point` as the partition sees it."""

    point: str
    tree: str
    free: int
    required: int

    @property
    def deficit(self) -> int:
        """Blocks that are missing."""
        return max(0, self.required - self.free)


def space(
    machine: Machine, name: str, entries: Iterable[Entry], pages: bool = False
) -> list[Space]:
    """What files need of each file system they lie on; those of partition `name` are mounted.

    `pages`: in whole pages, as they lie on disk; else as long as they are.
    """
    root = machine.root_of(name)
    files = FileSpace(machine, root)
    required: dict[str, int] = {}
    trees: dict[str, str] = {}
    for entry in entries:
        folder = entry.path.rpartition("/")[0] or "/"
        tree = trees.get(folder, "")
        if not tree:
            there = folder
            while not files.exists(there):
                there = there.rpartition("/")[0] or "/"
            tree = trees[folder] = files.find(there).tree
        blocks = entry.node.blocks if pages else -(-entry.node.length // 512)
        required[tree] = required.get(tree, 0) + blocks
    points: dict[str, str] = {}
    for mount in machine.mounts.values():
        if f"{mount.point}/".startswith(f"{root}/"):
            points.setdefault(mount.tree, mount.point[len(root) :] or "/")
    found = []
    for tree, blocks in required.items():
        usage = filesystems.usage(machine, tree)
        free = usage.free if usage is not None else 0
        found.append(Space(points.get(tree, "/"), tree, free, blocks))
    # The deepest path first, as the paper has it: /var, then /.
    return sorted(found, reverse=True)


def made(machine: Machine, need: Space) -> bool:
    """Make a file system larger by what it has not; whether that could be done."""
    wanted = machine.volumes[need.tree].blocks + need.deficit
    try:
        with machine.transaction():
            filesystems.grow(machine, need.tree, wanted)
    except Refusal:
        return False
    return True
