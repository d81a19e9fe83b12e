"""File systems: what mkfs makes, what mount mounts. Sizes are in 512-byte blocks.

Not what is defined to be mounted: that is in /etc/filesystems, read by `stanzas`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import discs, nfs, storage
from emulator.machine.errors import Busy, FileRefusal, Invalid, Unknown
from emulator.machine.stanzas import Stanza
from emulator.machine.vfs import ROOT_INODE, FileSpace, Mount, Node, Tree

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class Volume(NamedTuple):
    """What mkfs made on a logical volume.

    `overhead` counts blocks taken by the inline log, the maps and by files that are part
    of the system but not listed one by one; `hidden_inodes` the inodes of those files.
    `spare_inodes` are allocated but free: what files that were deleted have left behind.
    """

    device: str
    vfs: str
    blocks: int
    overhead: int
    hidden_inodes: int = 4
    log: str = "INLINE"
    spare_inodes: int = 0


class Usage(NamedTuple):
    """What df prints of one file system, in 512-byte blocks and inodes."""

    blocks: int
    free: int
    inodes_used: int
    inodes_free: int

    @property
    def percent(self) -> int:
        """Share of the blocks in use, rounded up."""
        return -(-100 * (self.blocks - self.free) // self.blocks) if self.blocks else 0

    @property
    def inode_percent(self) -> int:
        """Share of the inodes in use, rounded up."""
        total = self.inodes_used + self.inodes_free
        return -(-100 * self.inodes_used // total) if total else 0


# --- making --------------------------------------------------------------------------------


def log_blocks(blocks: int) -> int:
    """Blocks an inline log takes: 0.4 % of the file system (chfs's manual page)."""
    return blocks // 256


def overhead_of(blocks: int, log: str) -> int:
    """Blocks an empty JFS2 of this size takes.

    With an inline log this meets the paper's df: at most 5296 of 262144 (a WPAR's new
    /tmp), 17360 of 2097152. With a log of its own, a capture's 3 % of 32768 (captures.md,
    T21).
    """
    if log == "INLINE":
        maps = 4264 + (blocks - 262_144) * 613 // 229_376
        return (maps + log_blocks(blocks) + 7) // 8 * 8
    return (416 + blocks // 128 + 7) // 8 * 8


def make(
    machine: Machine, device: str, blocks: int, vfs: str = "jfs2", log: str = "INLINE"
) -> Volume:
    """Make an empty file system on a device: a root directory and lost+found."""
    now = machine.clock.seconds
    nodes = {
        ROOT_INODE: Node("d", 0o755, links=3, mtime=now, ctime=now,
                         entries={"lost+found": ROOT_INODE + 1}),
        ROOT_INODE + 1: Node("d", 0o770, links=2, mtime=now, ctime=now),
    }  # fmt: skip
    volume = Volume(device, vfs, blocks, overhead_of(blocks, log), 2, log)
    machine.volumes[device] = volume
    machine.place_tree(device, Tree(nodes, ROOT_INODE + 2, 0))
    return volume


def usage(machine: Machine, tree: str) -> Usage | None:
    """What df says of a tree; None for /proc and the like, which have no blocks."""
    volume = machine.volumes.get(tree)
    if volume is None:
        return None
    held = machine.tree(tree)
    free = volume.blocks - volume.overhead - held.blocks
    used = len(held.nodes) + volume.hidden_inodes
    # JFS2 makes inodes as it needs them; an inode of 512 bytes and a 4 KB block for its
    # file are nine blocks. With it every %Iused of the paper comes out, / and /opt given
    # their spare inodes.
    return Usage(volume.blocks, free, used, free // 9 + volume.spare_inodes)


# --- mounting ------------------------------------------------------------------------------


def mount(
    machine: Machine, device: str, point: str, vfs: str, options: str = "",
    node: str = "", wpar: str = "",
) -> Mount:  # fmt: skip
    """Mount a device, or a directory for namefs, over the directory `point`; or a directory
    of the NFS server `node`. `wpar` is the partition that asks.

    `point` is a path of the global environment. Raises Unknown (no such device or
    nothing made on it), Invalid (no device is told), WrongState (its volume group is varied
    off), Busy (mounted already), FileRefusal (no such directory; no such block device in
    /dev; not this kind of file system; a disc that is to be written) and nfs.NotServed.
    """
    files = FileSpace(machine)
    place = files.find(point)
    if machine.node(place).kind != "d":
        raise FileRefusal("ENOTDIR", point)
    if place.path in machine.mounts and place.path != "/":
        raise Busy(point)
    if not device:
        raise Invalid("dev attribute", "", "missing")
    inode = ROOT_INODE
    if vfs in nfs.KINDS:
        source, read_only = nfs.served(machine, wpar, node, device)
        tree, inode, vfs = source.tree, source.inode, "nfs3"
        if read_only and "ro" not in options.split(","):
            options = ",".join(["ro", *(o for o in options.split(",") if o != "rw")])
    elif vfs == "namefs":
        source = files.find(device)
        tree, inode = source.tree, source.inode
    elif vfs == "procfs":
        tree = "/proc"
    else:
        if device not in machine.volumes:
            raise Unknown("device", device)
        if files.node(device).kind != "b":
            raise FileRefusal("ENOTBLK", device)  # something else was put in its place
        discs.may_mount(machine.volumes[device], vfs, options)
        if any(m.device == device and m.vfs == vfs for m in machine.mounts.values()):
            raise Busy(device)
        lv = machine.logical_volumes.get(device.removeprefix("/dev/"))
        if lv is not None:
            storage.active_group(machine, lv.group)
        tree = device
    mounted = Mount(
        device, place.path, vfs, options, machine.clock.seconds, tree, inode, node, wpar
    )
    machine.mounts[place.path] = mounted
    if vfs != "namefs":
        _set_open(machine, device, True)
    return mounted


def mount_stanza(
    machine: Machine, stanza: Stanza, root: str = "", extra: str = "", read_only: bool = False
) -> Mount:
    """Mount what a stanza of a partition's /etc/filesystems says. Raises as `mount`."""
    vfs = stanza.get("vfs", "jfs2")
    options = options_of(stanza, extra, read_only)
    point, node = f"{root}{stanza.point}", stanza.get("nodename")
    return mount(machine, stanza.get("dev"), point, vfs, options, node)


def options_of(stanza: Stanza, extra: str = "", read_only: bool = False) -> str:
    """The options `mount` lists for a stanza: rw or ro first, the log of a JFS2 last."""
    asked = [o for o in f"{stanza.get('options')},{extra}".split(",") if o]
    ro = read_only or "ro" in asked or stanza.get("mount") == "readonly"
    words = ["ro" if ro else "rw", *(o for o in asked if o not in ("ro", "rw"))]
    log = stanza.get("log")
    if log and not any(word.startswith("log=") for word in words):
        words.append(f"log={log}")
    return ",".join(words)


def seen_mounts(machine: Machine, root: str, outside: str = "") -> list[Mount]:
    """The mounts a partition sees (by its root), in mount order, as it sees them.

    `outside` stands for the devices of what the global environment mounted for it; they
    keep their names where it is "".
    """
    if not root:
        return list(machine.mounts.values())
    below = f"{root}/"
    found = []
    for mounted in machine.mounts.values():
        if mounted.point == root or mounted.point.startswith(below):
            device = mounted.device
            if mounted.node:
                pass  # the server's name for it
            elif device.startswith(below):
                device = device[len(root) :]
            else:
                device = outside or device
            point = mounted.point[len(root) :] or "/"
            found.append(mounted._replace(device=device, point=point))
    return found


def unmount(machine: Machine, point: str, force: bool = False) -> Mount:
    """Unmount what is mounted on `point` (canonical, global). Raises Unknown and Busy.

    `force` takes it from under processes, never from under another mount, never `/`.
    """
    found = machine.mounts.get(point)
    if found is None:
        raise Unknown("mount", point)
    user = user_of(machine, point)
    if user and (not force or user.startswith("/") or point == "/"):
        raise Busy(found.device, user)
    return detach(machine, point)


def attach(machine: Machine, mounted: Mount) -> None:
    """Mount without asking: what the boot mounts, `/` first."""
    machine.mounts[mounted.point] = mounted
    _set_open(machine, mounted.device, True)


def detach(machine: Machine, point: str) -> Mount:
    """Unmount without asking who uses it: for what was mounted a moment ago."""
    found = machine.mounts.pop(point)
    if found.node:
        return found
    if found.vfs != "namefs":
        _set_open(machine, found.device, False)
    nfs.leave_clients(machine, found.tree)
    return found


#: Directories in which daemons keep files open, by the daemon's name.
_KEPT_OPEN = {
    "cron": "/var/adm/cron", "errdemon": "/var/adm/ras", "syslogd": "/var/adm",
    "sendmail": "/var/spool/mqueue", "qdaemon": "/var/spool/lpd", "syncd": "/var/adm",
}  # fmt: skip


def user_of(machine: Machine, point: str) -> str:
    """Who keeps a mount busy: a mount below it, or the pid of a process that uses it.

    A process uses the directory it is in, the program it runs and what a daemon of its
    name keeps open; all of these are paths in its partition's own view.
    """
    below = f"{point.rstrip('/')}/"
    for other, mounted in machine.mounts.items():
        # A directory mounted elsewhere (namefs) keeps what it lies on.
        if other != point and (
            other.startswith(below)
            or (mounted.vfs == "namefs" and f"{mounted.device}/".startswith(below))
        ):
            return other
    roots = {"": ""}
    for row in machine.processes.values():
        root = roots.get(row.wpar)
        if root is None:
            root = roots[row.wpar] = machine.root_of(row.wpar)
        program = row.command.partition(" ")[0]
        for path in (row.cwd, program, _KEPT_OPEN.get(row.name, "")):
            if path.startswith("/") and f"{root}{path}/".startswith(below):
                return str(row.pid)
    return ""


def _set_open(machine: Machine, device: str, state: bool) -> None:
    name = device.removeprefix("/dev/")
    lv = machine.logical_volumes.get(name)
    if lv is not None:
        machine.logical_volumes[name] = lv._replace(open=state)


def size_in_pps(machine: Machine, group: str, blocks: int) -> int:
    """Partitions of `group` that hold `blocks` 512-byte blocks."""
    per_pp = storage.group(machine, group).pp_mb * 2048
    return max(1, -(-blocks // per_pp))


def grow(machine: Machine, device: str, wanted: int) -> int:
    """Make a volume and what is on it hold `wanted` blocks, in whole partitions; its blocks.

    Raises Unknown, WrongState, NoRoom, Invalid (its most partitions).
    """
    lv = storage.logical_volume(machine, device)
    more = size_in_pps(machine, lv.group, wanted) - lv.pps
    if more > 0:
        lv = storage.extend(machine, lv.name, more)
    volume = machine.volumes[device]
    blocks = lv.pps * storage.group(machine, lv.group).pp_mb * 2048
    # Maps grow with the file system; a log that is there stays as it is.
    maps = overhead_of(blocks, "") - overhead_of(volume.blocks, "")
    machine.volumes[device] = volume._replace(blocks=blocks, overhead=volume.overhead + maps)
    return blocks
