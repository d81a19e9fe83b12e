"""Making, extending, reducing, varying volume groups. Not logical volumes: see `storage`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import storage
from emulator.machine.errors import Busy, Invalid, Taken, Unknown
from emulator.machine.storage import PhysicalVolume, VolumeGroup

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: Kind -> (volume groups hold so many disks, partitions a disk, logical volumes).
LIMITS = {
    "original": (32, 1016, 256),
    "big": (128, 1016, 512),
    "scalable": (1024, 262_144, 256),
}

#: Partitions that a disk of a scalable volume group is cut into at most, where no size is told.
USUAL_OF_SCALABLE = 2040


def disk(machine: Machine, name: str) -> PhysicalVolume:
    """The disk, which must exist. Raises Unknown."""
    try:
        return machine.physical_volumes[name]
    except KeyError:
        raise Unknown("physical volume", name) from None


def partition_size(machine: Machine, disks: list[str], limit: int) -> int:
    """The least power of two megabytes that cuts no disk into more than `limit` partitions."""
    size = 1
    while any(disk(machine, name).mb // size > limit for name in disks):
        size *= 2
    return size


def make(
    machine: Machine, name: str, disks: list[str], pp_mb: int = 0, kind: str = "original"
) -> VolumeGroup:
    """Make a volume group of disks that are in none.

    Raises Unknown (a disk), Taken (the name), Busy (a disk in another group, by its
    name) and Invalid (`reason`: the partitions a disk would have).
    """
    if name in machine.volume_groups or name in machine.devices:
        raise Taken("volume group", name)
    max_pvs, max_pps, max_lvs = LIMITS[kind]
    usual = USUAL_OF_SCALABLE if kind == "scalable" else max_pps
    pp_mb = pp_mb or partition_size(machine, disks, usual)
    owner = machine.system.machine_id.lower()
    # As the paper's: machine, and the time in milliseconds.
    stamp = f"{machine.clock.now // 1000:016x}"
    group = VolumeGroup(
        name, f"{owner[:8]}0000{owner[-4:]}{stamp}", pp_mb,
        max_lvs=max_lvs, max_pvs=max_pvs, max_pps_per_pv=max_pps, kind=kind,
    )  # fmt: skip
    with machine.transaction():
        machine.volume_groups[name] = group
        extend(machine, name, disks)
    return group


def extend(machine: Machine, name: str, disks: list[str]) -> list[str]:
    """Add disks to a group; gives the names of those that had no identifier and got one.

    Raises as `make`, and WrongState where the group is varied off.
    """
    group = storage.active_group(machine, name)
    marked: list[str] = []
    with machine.transaction():
        for one in disks:
            pv = disk(machine, one)
            if pv.group:
                raise Busy(one, pv.group)
            pps = pv.mb // group.pp_mb
            if pps > group.max_pps_per_pv or not pps:
                raise Invalid("physical volume", one, str(pps))
            pvid = pv.pvid
            if pvid == "none":
                marked.append(one)
                serial = len(machine.physical_volumes) * 4096 + sum(map(ord, one))
                low = (machine.clock.seconds + serial) & 0xFFFFFFFF
                pvid = f"{machine.system.machine_id.lower()[:8]}{low:08x}"
            machine.physical_volumes[one] = pv._replace(
                pvid=pvid, group=name, pps=pps, free=((1, pps),)
            )
    return marked


def reduce(machine: Machine, name: str, one: str, remove: bool = False) -> bool:
    """Take a disk out of a group, and the group away with its last disk: True then.

    `remove` removes the logical volumes that lie on it. Raises Unknown, Invalid (the disk
    is not in this group), Busy with the name of a logical volume on it.
    """
    storage.group(machine, name)
    pv = disk(machine, one)
    if pv.group != name:
        raise Invalid("physical volume", one, "group")
    with machine.transaction():
        for lv in storage.logical_volumes_of(machine, name):
            if any(extent.volume == one for extent in lv.extents):
                if not remove:
                    raise Busy(one, lv.name)
                storage.remove(machine, lv.name)
        machine.physical_volumes[one] = pv._replace(group="", pps=0, free=())
        if storage.volumes_of(machine, name):
            return False
        del machine.volume_groups[name]
        return True


def vary(machine: Machine, name: str, active: bool) -> None:
    """Vary a group on or off. Raises Unknown, and Busy with an open logical volume."""
    group = storage.group(machine, name)
    if not active:
        for lv in storage.logical_volumes_of(machine, name):
            if lv.open:
                raise Busy(name, lv.name)
    machine.volume_groups[name] = group._replace(state="active" if active else "")
