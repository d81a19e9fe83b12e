"""A machine of a few directories, built by hand: it does not depend on any image.

    /            /dev/hd4, a JFS2 of 4096 blocks (512 bytes each)
    /home        /dev/hd1, a JFS2 of 128 blocks: it is soon full
    /usr         a directory of /dev/hd4
    /wpars/w1    a WPAR's root, /dev/fslv00
    /wpars/w1/usr   namefs, read-only: shows /usr
"""

from __future__ import annotations

from emulator.machine.clock import SECOND, Clock
from emulator.machine.filesystems import Volume
from emulator.machine.machine import Machine
from emulator.machine.system import System
from emulator.machine.vfs import ROOT_INODE, Credentials, FileSpace, Mount, Node, Tree

NOW = 1_186_000_000

SYSTEM = System(
    hostname="small", model="IBM,7029-6C3", serial="0000000", machine_id="000000000000",
    firmware="-", processor_type="PowerPC_POWER4", processors=1, processor_mhz=1200,
    memory_mb=256, paging_mb=64, lpar_number=1, lpar_name="small", version="6",
    release="1", level="6.1.0.0", recommended_level="6100-00", service_pack="6100-00-00",
    zone="EET", zone_offset=7200,
)  # fmt: skip

ANN = Credentials(201, 1, (7,), 201)
BOB = Credentials(202, 1, (), 202)


def empty_tree() -> Tree:
    """A tree that holds its root directory alone."""
    root = Node("d", 0o755, mtime=NOW, ctime=NOW, links=2)
    return Tree({ROOT_INODE: root}, ROOT_INODE + 1, 0)


def _disk(machine: Machine, device: str, point: str, blocks: int) -> None:
    machine.volumes[device] = Volume(device, "jfs2", blocks, overhead=0)
    machine.trees[device] = empty_tree()
    machine.mounts[point] = Mount(device, point, "jfs2", "rw", NOW, device)


def small_machine() -> Machine:
    """Build the machine of the module's docstring."""
    machine = Machine(SYSTEM, Clock(NOW * SECOND), "small")
    _disk(machine, "/dev/hd4", "/", 4096)
    files = FileSpace(machine)
    for path in ("/home", "/tmp", "/usr", "/wpars", "/wpars/w1"):
        files.make_directory(path)
    files.change("/tmp", mode=0o1777)
    _disk(machine, "/dev/hd1", "/home", 128)
    files.make_directory("/usr/bin")
    files.write("/usr/bin/ls", "ls", mode=0o755)
    _disk(machine, "/dev/fslv00", "/wpars/w1", 1024)
    files.make_directory("/wpars/w1/usr")
    files.make_directory("/wpars/w1/etc")
    usr = files.find("/usr")
    machine.mounts["/wpars/w1/usr"] = Mount(
        "/usr", "/wpars/w1/usr", "namefs", "ro", NOW, usr.tree, usr.inode
    )
    return machine


def counted(machine: Machine) -> dict[str, int]:
    """Blocks of each tree, counted node by node."""
    return {
        key: sum(node.blocks for node in tree.nodes.values())
        for key, tree in machine.trees.items()
    }


def kept(machine: Machine) -> dict[str, int]:
    """Blocks of each tree as the machine keeps them."""
    return {key: tree.blocks for key, tree in machine.trees.items()}
