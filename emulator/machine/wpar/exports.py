"""The devices a WPAR is given, as nodes of its own /dev.

They come when it is made and stay where it stops, being files of its; each start, and a
change of the setting while it runs, makes them what is exported then. Nodes are the
global environment's: kind, numbers and permissions. Source: reference, wpar-commands.md 12.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulator.machine.vfs import FileSpace, directory_blocks

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import DeviceExport, Wpar

FOLDER = "/dev"


def export(machine: Machine, row: Wpar) -> None:
    """Make /dev of a system WPAR whose file systems are mounted hold its devices, no other.

    A device the global environment has not, or whose place is taken by something that is
    no device, is left out. Raises FileRefusal.
    """
    inside, outside = FileSpace(machine, row.directory), FileSpace(machine)
    wanted = {one.name for one in row.devices}
    if inside.exists(FOLDER):
        for path, node in list(inside.walk(FOLDER)):
            if node.kind in "cb" and path not in wanted:
                inside.remove(path)
    for name in (one.name for one in row.devices):
        if not name.startswith(f"{FOLDER}/") or not outside.exists(name):
            continue
        node = outside.node(name)
        if node.kind in "cb" and not inside.exists(name, follow=False):
            inside.make_directories(name.rpartition("/")[0], 0o755)
            inside.make_node(name, node._replace(links=1))


def room(devices: Iterable[DeviceExport]) -> tuple[int, int]:
    """Blocks and inodes that the nodes of devices take in /dev, their directories included."""
    folders: dict[str, int] = {}
    for one in devices:
        folder, _, _ = one.name.rpartition("/")
        while folder.startswith(FOLDER):
            first = folder not in folders
            folders[folder] = folders.get(folder, 0) + 1
            if not first:
                break
            folder, _, _ = folder.rpartition("/")
    blocks = sum(directory_blocks(entries) for entries in folders.values())
    return blocks, sum(folders.values())
