"""Which file systems a new WPAR gets: the defaults, private /usr, and what -M changes.

Not their making (`wpar_creation`). Sizes are in 512-byte blocks. Rules: reference,
wpar-commands.md 1.7 and 8; the paper: one physical partition for each local one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanzas, storage
from emulator.machine.errors import Invalid, Unknown
from emulator.machine.filesystems import size_in_pps
from emulator.machine.stanzas import Stanza
from emulator.machine.wpar import attributes, fields, values

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.fields import More
    from emulator.machine.wpar.rows import Wpar

LOCAL = ("/", "/home", "/tmp", "/var")
SHARED = ("/opt", "/usr")


class FileSystem(NamedTuple):
    """One file system of a WPAR to be: `point` is the mount point within it."""

    point: str
    vfs: str  # jfs2, namefs, nfs, or directory for a plain directory
    device: str = ""  # what namefs shows; with nfs, the directory of `host` in more
    options: str = ""
    blocks: int = 0  # 0: one physical partition
    log: str = "INLINE"
    group: str = ""  # volume group; "": the WPAR's
    volume: str = ""  # logical volume; "": the next free fslvNN
    copied_from: str = ""  # the tree of the global environment a private one copies
    more: More = ()  # kept as attributes of its stanza


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
    for given in wanted:
        one = _customized(machine, given, found.get(given.get("directory", "")))
        found[one.point] = one
    if found["/"].vfs != "jfs2":
        raise Invalid("file system type of /", found["/"].vfs)
    if found["/proc"].vfs != "namefs":
        raise Invalid("file system type of /proc", found["/proc"].vfs)
    return tuple(_sized(machine, found[point], group) for point in sorted(found))


def _sized(machine: Machine, one: FileSystem, group: str) -> FileSystem:
    if one.vfs != "jfs2":
        return one
    home = one.group or group
    pps = size_in_pps(machine, home, one.blocks) if one.blocks else 1
    blocks = pps * storage.group(machine, home).pp_mb * 2048
    return one._replace(blocks=blocks, group=one.group if one.group != group else "")


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
    machine: Machine, wanted: Mapping[str, str], default: FileSystem | None
) -> FileSystem:
    attributes.check("mount", wanted)
    point = wanted.get("directory", "")
    if not point:
        raise Invalid("mount point", "", "missing")
    one = _of_kind(machine, point, wanted, default)
    return fields.put_more(one, "mount", wanted)


#: What is said of these types of file system only.
OF_NO_OTHER = {
    "dev": ("namefs", "nfs"), "host": ("nfs",), "size": ("jfs2",), "logname": ("jfs2",),
    "vg": ("jfs2",), "mountopts": ("jfs2", "namefs", "nfs"),
}  # fmt: skip


def _of_kind(
    machine: Machine, point: str, wanted: Mapping[str, str], default: FileSystem | None
) -> FileSystem:
    device = wanted.get("dev", "")
    vfs = wanted.get("vfs") or ("namefs" if device else default.vfs if default else "jfs2")
    for key, types in OF_NO_OTHER.items():
        if wanted.get(key) and vfs not in types:
            raise Invalid(f"mount attribute of a file system of type {vfs}", key)
    if vfs == "directory":
        return FileSystem(point, vfs)
    if vfs == "namefs":
        device = device or (default.device if default is not None else "")
        if not device:
            raise Invalid("device", "", "missing")
        options = wanted.get("mountopts") or (default.options if default else "") or "rw"
        return FileSystem(point, vfs, device, options)
    if vfs == "nfs":
        if not (device and wanted.get("host")):
            raise Invalid("device" if not device else "host", "", "missing")
        return FileSystem(point, vfs, device, wanted.get("mountopts", ""))
    group = wanted.get("vg", "")
    if group:
        storage.group(machine, group)
    log = _log(machine, wanted.get("logname") or "INLINE")
    kept = default if default is not None and default.vfs == "jfs2" else None
    blocks = values.size_in_blocks(wanted["size"]) if wanted.get("size") else 0
    return FileSystem(
        point,
        vfs,
        options=wanted.get("mountopts", ""),
        blocks=blocks or (kept.blocks if kept is not None else 0),
        log=log,
        group=group,
        copied_from=kept.copied_from if kept is not None else "",
    )


def _log(machine: Machine, wanted: str) -> str:
    """INLINE, NULL or a log device. Raises Unknown and Invalid (it holds something else)."""
    if wanted in ("INLINE", "NULL"):
        return wanted
    volume = storage.logical_volume(machine, wanted.removeprefix("/dev/"))
    if volume.type != "jfs2log":
        raise Invalid("log device", wanted)
    return f"/dev/{volume.name}"


def stanza(row: Wpar, one: FileSystem, device: str) -> Stanza:
    """The paragraph of /etc/filesystems, as the paper shows it."""
    point = row.directory + (one.point if one.point != "/" else "")
    lines = {"dev": device, "vfs": one.vfs}
    if one.vfs == "jfs2":
        lines["log"] = one.log
    lines |= {"mount": "false", "type": row.name}
    if one.options:
        lines["options"] = one.options
    if one.vfs == "jfs2":
        lines["account"] = "false"
    if one.more:
        for attribute in _without_field():
            if text := fields.text(one, attribute):
                lines[attribute.place] = text
    return Stanza(point, lines)


def _without_field() -> list[attributes.Attribute]:
    return [
        one for one in attributes.of("mount")
        if one.written and one.field not in FileSystem._fields
    ]  # fmt: skip


def read(machine: Machine, row: Wpar) -> tuple[FileSystem, ...]:
    """The file systems of a WPAR that is there, by mount point, as mkwpar would be told."""
    if row.type == "A":
        return tuple(
            FileSystem(one.point, one.vfs, one.device, one.options, more=one.more)
            for one in row.mounts
        )
    found = [FileSystem(point, "directory") for point in row.directories]
    for one in stanzas.of_type(machine, row.name):
        if one.point == row.directory or one.point.startswith(f"{row.directory}/"):
            found.append(_read(machine, row, one))
    return tuple(sorted(found))


def _read(machine: Machine, row: Wpar, stanza: Stanza) -> FileSystem:
    device, vfs = stanza.get("dev"), stanza.get("vfs")
    point, options = stanza.point[len(row.directory) :] or "/", stanza.get("options")
    known = {a.key: stanza.get(a.place) for a in _without_field()}
    if vfs != "jfs2":
        one = FileSystem(point, vfs, device, options)
    else:
        volume = machine.volumes.get(device)
        logical = machine.logical_volumes.get(device.removeprefix("/dev/"))
        group = logical.group if logical is not None else row.volume_group
        one = FileSystem(
            point,
            vfs,
            options=options,
            blocks=volume.blocks if volume is not None else 0,
            log=stanza.get("log", "INLINE"),
            group=group if group != row.volume_group else "",
        )
    return fields.put_texts(one, "mount", {k: text for k, text in known.items() if text})


def check_devices(machine: Machine, file_systems: Sequence[FileSystem]) -> None:
    """Whether what namefs shows is there. Raises Unknown."""
    from emulator.machine.vfs import FileSpace

    files = FileSpace(machine)
    for one in file_systems:
        if one.vfs == "namefs" and not files.is_directory(one.device):
            raise Unknown("directory", one.device)
