"""image.data: what a WPAR's file systems lie on, as mkwpardata writes it and restwpar reads.

Stanzas of `KEY= value` lines, as mkszfile writes them for mksysb (reference: captures.md,
T36; wpar-commands.md 9 and 15). Only logical_volume_policy, lv_data and fs_data are read;
of the other lines many are recalled. FS_NAME is a path of the WPAR's. Sizes: FS_SIZE and
FS_MIN_SIZE in 512-byte blocks.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import filesystems, stanza_text, stanzas, storage
from emulator.machine.errors import Invalid

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.stanzas import Stanza
    from emulator.machine.storage import LogicalVolume
    from emulator.machine.wpar.rows import Wpar

#: Where mkwpardata puts it, a folder a WPAR.
FOLDER = "/tmp/wpardata"


class FileSystemData(NamedTuple):
    """What an image.data says of one file system."""

    blocks: int
    least: int
    volume: str  # its logical volume
    map_file: str  # where that one's map is; "": there is none
    group: str = ""  # the volume group it lay in


class ImageData(NamedTuple):
    """What is read of an image.data."""

    exact_fit: bool = False
    shrink: bool = False
    file_systems: Mapping[str, FileSystemData] = {}

    @property
    def volumes(self) -> dict[str, str]:
        """Mount point: its logical volume."""
        return {point: one.volume for point, one in self.file_systems.items()}

    def mounts(self, group: str) -> list[Mapping[str, str]]:
        """Its file systems as mkwpar -M says them; in `group`, or where they lay."""
        return [
            {
                "directory": point, "vfs": "jfs2", "size": str(one.blocks),
                **({"vg": group or one.group} if group or one.group else {}),
            }
            for point, one in self.file_systems.items()
        ]  # fmt: skip

    def blocks(self, point: str, shrink: bool = False) -> int:
        """How big a file system is to be; 0 where nothing is said of it."""
        known = self.file_systems.get(point)
        if known is None:
            return 0
        return known.least if (shrink or self.shrink) and known.least else known.blocks


def path(name: str) -> str:
    """Where the image.data of a WPAR is."""
    return f"{FOLDER}/{name}/image.data"


def map_path(name: str, volume: str) -> str:
    """Where the map of one of its logical volumes is."""
    return f"{FOLDER}/{name}/{volume}.map"


def local(machine: Machine, row: Wpar) -> list[tuple[str, Stanza]]:
    """The file systems of a WPAR that lie on logical volumes: point within it and stanza."""
    return [
        (one.point[len(row.directory) :] or "/", one)
        for one in stanzas.of_type(machine, row.name)
        if one.get("vfs") == "jfs2" and one.get("dev") in machine.volumes
    ]


def date(machine: Machine) -> str:
    """The date as `date` prints it: of a backup, and of its image.data."""
    return machine.system.date(machine.clock.seconds)


def uname(machine: Machine) -> str:
    """What `uname -snrvm` prints in the global environment."""
    system = machine.system
    return f"AIX {system.hostname} {system.release} {system.version} {system.machine_id}"


# --- writing -------------------------------------------------------------------------------


def write(machine: Machine, row: Wpar, maps: bool = False) -> str:
    """The image.data of a WPAR, with the places of its map files where there are `maps`."""
    system = machine.system
    head = [
        ("image_data", {
            "IMAGE_TYPE": "bff", "DATE_TIME": date(machine), "UNAME_INFO": uname(machine),
            "PRODUCT_TAPE": "no", "USERVG_LIST": "", "PLATFORM": "chrp",
            "OSLEVEL": system.level, "OSLEVEL_R": system.recommended_level,
            "CPU_ID": system.machine_id, "LPAR_ID": str(system.lpar_number),
            "WPAR_NAME": row.name,
        }),
        ("logical_volume_policy", {"SHRINK": "no", "EXACT_FIT": "no"}),
        ("ils_data", {"LANG": "en_US"}),
    ]  # fmt: skip
    groups, volumes, made = {}, [], []
    for point, stanza in local(machine, row):
        lv = machine.logical_volumes.get(stanza.get("dev").removeprefix("/dev/"))
        if lv is None:
            continue
        groups[lv.group] = ("vg_data", _group(machine, lv.group))
        where = map_path(row.name, lv.name) if maps else ""
        volumes.append(("lv_data", _volume(machine, lv, point, where)))
        made.append(("fs_data", _file_system(machine, stanza, lv, point)))
    return "".join(
        f"{name}:\n" + "".join(f"\t{key}= {value}\n" for key, value in lines.items()) + "\n"
        for name, lines in [*head, *groups.values(), *volumes, *made]
    )


def _group(machine: Machine, name: str) -> dict[str, str]:
    group = storage.group(machine, name)
    disks = " ".join(pv.name for pv in storage.volumes_of(machine, name))
    return {
        "VGNAME": name, "PPSIZE": str(group.pp_mb), "VARYON": "yes" if group.auto_on else "no",
        "VG_SOURCE_DISK_LIST": disks,
    }  # fmt: skip


def _volume(machine: Machine, lv: LogicalVolume, point: str, where: str) -> dict[str, str]:
    least = -(-least_blocks(machine, f"/dev/{lv.name}") // _blocks_of_pp(machine, lv))
    disks = dict.fromkeys(extent.volume for extent in lv.extents)
    return {
        "VOLUME_GROUP": lv.group, "LV_SOURCE_DISK_LIST": " ".join(disks),
        "LV_IDENTIFIER": lv.identifier, "LOGICAL_VOLUME": lv.name, "TYPE": lv.type,
        "MAX_LPS": str(lv.max_lps), "COPIES": "1", "LPs": str(lv.pps), "STALE_PPs": "0",
        "INTER_POLICY": "minimum", "INTRA_POLICY": "middle", "MOUNT_POINT": point,
        "LV_STATE": "opened/syncd" if lv.open else "closed/syncd", "WRITE_VERIFY": "off",
        "PP_SIZE": str(storage.group(machine, lv.group).pp_mb), "SCHED_POLICY": "parallel",
        "PP": str(lv.pps), "BB_POLICY": "relocatable", "RELOCATABLE": "yes",
        "UPPER_BOUND": "32", "LABEL": point, "MAPFILE": where, "LV_MIN_LPS": str(least),
    }  # fmt: skip


def _file_system(
    machine: Machine, stanza: Stanza, lv: LogicalVolume, point: str
) -> dict[str, str]:
    volume = machine.volumes[stanza.get("dev")]
    return {
        "FS_NAME": point, "FS_SIZE": str(volume.blocks),
        "FS_MIN_SIZE": str(least_blocks(machine, volume.device)), "FS_LV": f"/dev/{lv.name}",
        "FS_JFS2_BS": "4096", "FS_JFS2_SPARSE": "yes",
        "FS_JFS2_INLINELOG": "yes" if volume.log == "INLINE" else "no",
        "FS_JFS2_EAFORMAT": "v1", "FS_JFS2_QUOTA": "no", "FS_JFS2_DMAPI": "no",
        "FS_JFS2_VIX": "yes",
    }  # fmt: skip


def _blocks_of_pp(machine: Machine, lv: LogicalVolume) -> int:
    return storage.group(machine, lv.group).pp_mb * 2048


def least_blocks(machine: Machine, device: str) -> int:
    """Blocks of the smallest file system that holds what this one does, to 8 blocks."""
    volume = machine.volumes[device]
    held = volume.overhead - filesystems.overhead_of(volume.blocks, volume.log)
    held += machine.tree(device).blocks
    least = held
    # What a file system takes for itself grows by less than it does: a few turns.
    while (wanted := held + max(0, filesystems.overhead_of(least, volume.log))) > least:
        least = -(-wanted // 8) * 8
    return min(least, volume.blocks)


# --- reading -------------------------------------------------------------------------------


def read(text: str) -> ImageData:
    """What an image.data says. Raises Invalid (image.data; the line; its number).

    Every file system needs its logical volume, and every volume a file system.
    """
    odd: list[stanza_text.Odd] = []
    sections = stanza_text.read(text, odd)
    for line, words in odd:
        raise Invalid("image.data", words, str(line))
    if not any(one.name == "image_data" for one in sections):
        raise Invalid("image.data", text.partition("\n")[0], "1")
    policy = next((s for s in sections if s.name == "logical_volume_policy"), None)
    volumes = {_word(s, "LOGICAL_VOLUME"): s for s in sections if s.name == "lv_data"}
    found: dict[str, FileSystemData] = {}
    for section in sections:
        if section.name != "fs_data":
            continue
        point = _word(section, "FS_NAME")
        volume = _word(section, "FS_LV").removeprefix("/dev/")
        used = volume in [one.volume for one in found.values()]
        if volume not in volumes or used or point in found or not point.startswith("/"):
            raise Invalid("image.data", f"FS_NAME= {point}", str(section.line))
        found[point] = FileSystemData(
            _number(section, "FS_SIZE"), _number(section, "FS_MIN_SIZE", "0"), volume,
            volumes[volume].attributes.get("MAPFILE", ""),
            volumes[volume].attributes.get("VOLUME_GROUP", ""),
        )  # fmt: skip
    for name, section in volumes.items():
        if name not in [one.volume for one in found.values()]:
            raise Invalid("image.data", f"LOGICAL_VOLUME= {name}", str(section.line))
    return ImageData(_yes(policy, "EXACT_FIT"), _yes(policy, "SHRINK"), found)


def _yes(section: stanza_text.Section | None, key: str) -> bool:
    if section is None:
        return False
    value = section.attributes.get(key, "no").lower()
    if value not in ("yes", "no"):
        raise Invalid("image.data", f"{key}= {value}", str(section.lines[key]))
    return value == "yes"


def _word(section: stanza_text.Section, key: str) -> str:
    value = section.attributes.get(key, "")
    if not value:
        raise Invalid("image.data", f"{key}=", str(section.line))
    return value


def _number(section: stanza_text.Section, key: str, default: str = "") -> int:
    value = section.attributes.get(key, default)
    if not (value.isascii() and value.isdigit() and len(value) < 13):
        line = section.lines.get(key, section.line)
        raise Invalid("image.data", f"{key}= {value}", str(line))
    return int(value)
