"""The devices in /dev that stand for logical volumes: one for blocks, one raw.

Not the device configuration (`devices`): these are nodes of the file tree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.vfs import FileSpace, Node

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.storage import LogicalVolume


def make(machine: Machine, lv: LogicalVolume, minor: int) -> None:
    """The block and the raw device of a logical volume, unless the names are taken."""
    place = FileSpace(machine).find("/dev")
    there = machine.node(place).entries
    now = lv.created
    number = (10 + list(machine.volume_groups).index(lv.group), minor)
    nodes = {
        f"{prefix}{lv.name}": Node(
            kind, 0o660, mtime=now, ctime=now, atime=now, data="lv", device=number
        )
        for prefix, kind in (("", "b"), ("r", "c"))
        if f"{prefix}{lv.name}" not in there
    }
    machine.add_nodes(place.tree, place.inode, nodes, "/dev")


def remove(machine: Machine, lv: LogicalVolume) -> None:
    """Take away the devices of a logical volume, those that are still there."""
    files = FileSpace(machine)
    for name in (f"/dev/{lv.name}", f"/dev/r{lv.name}"):
        if files.exists(name, follow=False) and files.node(name, follow=False).data == "lv":
            files.remove(name)
