"""Which file systems a new WPAR gets: the defaults, private /usr, and what -M changes.

Not their making (`wpar_creation`). Sizes are in 512-byte blocks. Rules: reference,
wpar-commands.md 1.7 and 8; the paper: one physical partition for each local one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import storage
from emulator.machine.errors import Invalid, Unknown
from emulator.machine.filesystems import size_in_pps
from emulator.machine.stanzas import Stanza

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import Wpar

MOUNT_ATTRIBUTES = frozenset(
    ("directory", "vfs", "dev", "size", "logname", "mountopts", "host", "vg")
)
#: Kinds of -M that can be made here; the others are refused as not simulated.
KINDS = ("jfs2", "namefs", "directory")
LOCAL = ("/", "/home", "/tmp", "/var")
SHARED = ("/opt", "/usr")


class FileSystem(NamedTuple):
    """One file system of a WPAR to be: `point` is the mount point within it."""

    point: str
    vfs: str  # jfs2, namefs, or directory for a plain directory
    device: str = ""  # what namefs shows
    options: str = ""
    blocks: int = 0  # 0: one physical partition
    log: str = "INLINE"
    group: str = ""  # volume group; "": the WPAR's
    copied_from: str = ""  # the tree of the global environment a private one copies


def layout(
    machine: Machine, wanted: Sequence[Mapping[str, str]], private_usr: bool, group: str
) -> tuple[FileSystem, ...]:
    """The file systems by mount point, `/` first, sized in whole partitions.

    Raises Invalid and Unknown.
    """
    found = {point: FileSystem(point, "jfs2") for point in LOCAL}
    found["/proc"] = FileSystem("/proc", "namefs", "/proc", "rw")
    for point in SHARED:
        if private_usr:
            found[point] = _private(machine, point)
        else:
            found[point] = FileSystem(point, "namefs", point, "ro")
    for attributes in wanted:
        one = _customized(machine, attributes, found.get(attributes.get("directory", "")))
        found[one.point] = one
    if found["/"].vfs != "jfs2":
        raise Invalid("mount", "/", "vfs")
    return tuple(_sized(machine, found[point], group) for point in sorted(found))


def _sized(machine: Machine, one: FileSystem, group: str) -> FileSystem:
    if one.vfs != "jfs2":
        return one
    home = one.group or group
    pps = size_in_pps(machine, home, one.blocks) if one.blocks else 1
    return one._replace(blocks=pps * storage.group(machine, home).pp_mb * 2048)


def _private(machine: Machine, point: str) -> FileSystem:
    """A local copy of /usr or /opt, as big as what the global environment's holds."""
    mount = machine.mounts.get(point)
    tree = mount.tree if mount is not None else ""
    volume = machine.volumes.get(tree)
    if volume is None:
        return FileSystem(point, "jfs2")
    used = volume.overhead + machine.tree(tree).blocks
    # The inline log and the maps of a file system of that size come on top: under 1 %.
    return FileSystem(point, "jfs2", blocks=used + used // 64, copied_from=tree)


def _customized(
    machine: Machine, attributes: Mapping[str, str], default: FileSystem | None
) -> FileSystem:
    for name in attributes:
        if name not in MOUNT_ATTRIBUTES:
            raise Invalid("mount attribute", name)
    point = attributes.get("directory", "")
    if not is_path(point):
        raise Invalid("mount point", point)
    device = attributes.get("dev", "")
    vfs = attributes.get("vfs") or ("namefs" if device else default.vfs if default else "jfs2")
    if vfs not in KINDS:
        raise Invalid("file system type", vfs)
    if vfs == "directory":
        return FileSystem(point, vfs)
    if vfs == "namefs":
        device = device or (default.device if default is not None else "")
        if not is_path(device):
            raise Invalid("device", device)
        options = attributes.get("mountopts") or (default.options if default else "") or "rw"
        return FileSystem(point, vfs, device, options)
    group = attributes.get("vg", "")
    if group:
        storage.group(machine, group)
    log = attributes.get("logname", "INLINE")
    if log not in ("INLINE", "NULL"):
        storage.logical_volume(machine, log)
    kept = default if default is not None and default.vfs == "jfs2" else None
    blocks = size_in_blocks(attributes["size"]) if "size" in attributes else 0
    return FileSystem(
        point,
        vfs,
        options=attributes.get("mountopts", ""),
        blocks=blocks or (kept.blocks if kept is not None else 0),
        log=log,
        group=group,
        copied_from=kept.copied_from if kept is not None else "",
    )


def is_path(path: str) -> bool:
    """Whether this may stand in /etc/filesystems as a directory: absolute and plain."""
    parts = path.split("/")
    return (
        path.startswith("/")
        and (path == "/" or all(part not in ("", ".", "..") for part in parts[1:]))
        and all("!" <= char <= "~" and char not in ":=" for char in path)
    )


def size_in_blocks(text: str) -> int:
    """512-byte blocks in `262144`, `128M` or `1G`. Raises Invalid."""
    digits = text.rstrip("KMGkmg")
    unit = text[len(digits) :].upper()
    factor = {"": 1, "K": 2, "M": 2048, "G": 2048 * 1024}.get(unit)
    if factor is None or not (digits.isascii() and digits.isdigit() and len(digits) < 12):
        raise Invalid("size", text)
    blocks = int(digits) * factor
    if blocks <= 0:
        raise Invalid("size", text)
    return blocks


def stanza(row: Wpar, one: FileSystem, device: str) -> Stanza:
    """The paragraph of /etc/filesystems, as the paper shows it."""
    point = row.directory + (one.point if one.point != "/" else "")
    attributes = {"dev": device, "vfs": one.vfs}
    if one.vfs == "jfs2":
        attributes["log"] = one.log
    attributes |= {"mount": "false", "type": row.name}
    if one.options:
        attributes["options"] = one.options
    if one.vfs == "jfs2":
        attributes["account"] = "false"
    return Stanza(point, attributes)


def read(machine: Machine, row: Wpar, stanzas: Sequence[Stanza]) -> tuple[FileSystem, ...]:
    """What the stanzas of a WPAR say, as file systems (for specification files)."""
    found = []
    for one in stanzas:
        if one.point == row.directory or one.point.startswith(f"{row.directory}/"):
            device, vfs = one.get("dev"), one.get("vfs")
            volume = machine.volumes.get(device) if vfs != "namefs" else None
            found.append(
                FileSystem(
                    one.point[len(row.directory) :] or "/",
                    vfs,
                    device if vfs == "namefs" else "",
                    one.get("options"),
                    volume.blocks if volume is not None else 0,
                    one.get("log", "INLINE"),
                )
            )
    return tuple(found)


def check_devices(machine: Machine, file_systems: Sequence[FileSystem]) -> None:
    """Whether what namefs shows is there. Raises Unknown."""
    from emulator.machine.vfs import FileSpace

    files = FileSpace(machine)
    for one in file_systems:
        if one.vfs == "namefs" and not files.is_directory(one.device):
            raise Unknown("directory", one.device)
