"""Volume groups, physical volumes, logical volumes: who holds which physical partitions.

Not file systems: those are made on logical volumes by `filesystems`. Sizes are in
physical partitions (PPs) of the volume group, PP sizes in MB.
Allocation follows mklv's defaults: the middle region of the disk first, then what is
nearest to it, on the first disk of the group that has room (inter-policy minimum).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import device_files
from emulator.machine.errors import Busy, Invalid, NoRoom, Taken, Unknown, WrongState

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class Extent(NamedTuple):
    """A run of physical partitions: first to last, both included, counted from 1."""

    volume: str
    first: int
    last: int

    @property
    def pps(self) -> int:
        """Partitions in the run."""
        return self.last - self.first + 1


class VolumeGroup(NamedTuple):
    """One volume group."""

    name: str
    identifier: str
    pp_mb: int
    state: str = "active"  # active, or "" when varied off
    max_lvs: int = 256
    max_pvs: int = 32
    max_pps_per_pv: int = 1016
    auto_on: bool = True
    kind: str = "original"  # original, big, scalable
    next_lv: int = 1  # the number in the next logical volume's identifier


class PhysicalVolume(NamedTuple):
    """One disk, and which of its partitions are free."""

    name: str
    pvid: str  # 16 hex digits, or "none"
    mb: int
    group: str = ""
    pps: int = 0  # partitions it has in its group
    free: tuple[tuple[int, int], ...] = ()  # runs first..last, in order

    @property
    def free_pps(self) -> int:
        """Free partitions."""
        return sum(last - first + 1 for first, last in self.free)


class LogicalVolume(NamedTuple):
    """One logical volume of one copy."""

    name: str
    group: str
    type: str
    extents: tuple[Extent, ...]
    identifier: str = ""
    open: bool = False
    label: str = "None"  # the mount point crfs writes, for file systems
    max_lps: int = 512
    created: int = 0  # machine seconds
    stale: bool = False

    @property
    def pps(self) -> int:
        """Physical partitions, which with one copy are its logical ones too."""
        return sum(extent.pps for extent in self.extents)

    @property
    def state(self) -> str:
        """As lsvg -l prints it."""
        return ("open" if self.open else "closed") + ("/stale" if self.stale else "/syncd")


def group(machine: Machine, name: str) -> VolumeGroup:
    """The volume group, which must exist."""
    try:
        return machine.volume_groups[name]
    except KeyError:
        raise Unknown("volume group", name) from None


def active_group(machine: Machine, name: str) -> VolumeGroup:
    """The group, where it is varied on. Raises Unknown and WrongState."""
    found = group(machine, name)
    if found.state != "active":
        raise WrongState(name, "inactive")
    return found


def logical_volume(machine: Machine, name: str) -> LogicalVolume:
    """The logical volume, which must exist; `/dev/` before the name is let pass."""
    try:
        return machine.logical_volumes[name.removeprefix("/dev/")]
    except KeyError:
        raise Unknown("logical volume", name) from None


def volumes_of(machine: Machine, name: str) -> list[PhysicalVolume]:
    """The disks of a group, in the order they joined it."""
    return [pv for pv in machine.physical_volumes.values() if pv.group == name]


def logical_volumes_of(machine: Machine, name: str) -> list[LogicalVolume]:
    """The logical volumes of a group, in the order they were made."""
    return [lv for lv in machine.logical_volumes.values() if lv.group == name]


def free_pps(machine: Machine, name: str) -> int:
    """Free partitions of a group."""
    return sum(pv.free_pps for pv in volumes_of(machine, name))


def regions(pps: int) -> tuple[int, int, int, int, int]:
    """Sizes of the five regions of a disk, outer edge to inner edge, as lsvg -p shows them.

    What five does not divide goes to the edges first, then to the middles, never to the
    centre: 546 is 110..109..109..109..109 (reference, lsvg -p), 542 has two wide edges.
    """
    fifth, rest = divmod(pps, 5)
    return (
        fifth + (rest > 0), fifth + (rest > 2), fifth, fifth + (rest > 3), fifth + (rest > 1),
    )  # fmt: skip


def spread(pv: PhysicalVolume, runs: Iterable[tuple[int, int]]) -> tuple[int, ...]:
    """Partitions of `runs` (first..last) in each of the five regions of a disk."""
    counts = []
    start = 1
    held = list(runs)
    for size in regions(pv.pps):
        end = start + size - 1
        counts.append(
            sum(max(0, min(last, end) - max(first, start) + 1) for first, last in held)
        )
        start = end + 1
    return tuple(counts)


def distribution(pv: PhysicalVolume) -> tuple[int, ...]:
    """Free partitions in each of the five regions."""
    return spread(pv, pv.free)


def _take(pv: PhysicalVolume, count: int) -> tuple[PhysicalVolume, list[Extent]]:
    """Take `count` partitions, from the second region on and then from the outer edge."""
    start = regions(pv.pps)[0] + 1
    # The free run that holds or follows the start of the "middle" region comes first.
    split: list[tuple[int, int]] = []
    for first, last in pv.free:
        if first < start <= last:
            split.extend([(start, last), (first, start - 1)])
        else:
            split.append((first, last))
    split.sort(key=lambda run: (run[1] < start, run[0]))
    taken: list[Extent] = []
    left: list[tuple[int, int]] = []
    for first, last in split:
        use = min(count, last - first + 1)
        if use:
            taken.append(Extent(pv.name, first, first + use - 1))
            count -= use
        if first + use <= last:
            left.append((first + use, last))
    return pv._replace(free=_merge(left)), taken


def _merge(runs: list[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Sort runs and join those that touch."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(runs):
        if joined and joined[-1][1] + 1 >= first:
            joined[-1] = (joined[-1][0], max(last, joined[-1][1]))
        else:
            joined.append((first, last))
    return tuple(joined)


def next_name(machine: Machine, prefix: str, after: int = -1) -> str:
    """The first free name such as fslv00, as mklv gives them, numbered above `after`."""
    used = machine.logical_volumes
    number = start = machine.free_numbers.get(prefix, 0)
    while f"{prefix}{number:02d}" in used:
        number += 1
    if number > start:
        machine.free_numbers[prefix] = number
    number = max(number, after + 1)
    while f"{prefix}{number:02d}" in used:
        number += 1
    return f"{prefix}{number:02d}"


def _allocate(
    machine: Machine, group_name: str, pps: int, disks: tuple[str, ...] = ()
) -> list[Extent]:
    """Take partitions of a group out of the free ones. Raises NoRoom, taking none."""
    candidates = [
        pv for pv in volumes_of(machine, group_name) if not disks or pv.name in disks
    ]
    free = sum(pv.free_pps for pv in candidates)
    if pps > free:
        raise NoRoom(group_name, pps, free)
    # One disk that holds all of it, where there is one; else as few as possible, in order.
    whole = [pv for pv in candidates if pv.free_pps >= pps][:1]
    extents: list[Extent] = []
    for pv in whole or candidates:
        if not pps:
            break
        use = min(pps, pv.free_pps)
        if use:
            changed, taken = _take(pv, use)
            machine.physical_volumes[pv.name] = changed
            extents += taken
            pps -= use
    return extents


def create(
    machine: Machine,
    group_name: str,
    pps: int,
    type: str = "jfs2",
    name: str = "",
    label: str = "None",
    disks: tuple[str, ...] = (),
) -> LogicalVolume:
    """Make a logical volume of `pps` partitions, and its two devices in /dev.

    Raises Unknown, WrongState (varied off), Taken, NoRoom and FileRefusal (/dev).
    """
    vg = active_group(machine, group_name)
    prefix = {"jfs2": "fslv", "jfs2log": "loglv", "jfslog": "loglv"}.get(type, "lv")
    name = name or next_name(machine, prefix)
    if name in machine.logical_volumes or name in machine.devices:
        raise Taken("logical volume", name)
    # The first look is quick, where there are thousands: each one made has had a number.
    if vg.next_lv > vg.max_lvs <= len(logical_volumes_of(machine, group_name)):
        raise NoRoom(group_name, pps, 0)
    extents = _allocate(machine, group_name, pps, disks)
    lv = LogicalVolume(
        name,
        group_name,
        type,
        tuple(extents),
        identifier=f"{vg.identifier}.{vg.next_lv}",
        label=label,
        created=machine.clock.seconds,
    )
    device_files.make(machine, lv, vg.next_lv)
    machine.volume_groups[group_name] = vg._replace(next_lv=vg.next_lv + 1)
    machine.logical_volumes[name] = lv
    return lv


def remove(machine: Machine, name: str) -> LogicalVolume:
    """Remove a closed one and what was made on it. Raises Unknown, WrongState, Busy."""
    lv = logical_volume(machine, name)
    active_group(machine, lv.group)
    if lv.open:
        raise Busy(lv.name)
    for extent in lv.extents:
        pv = machine.physical_volumes[extent.volume]
        runs = [*pv.free, (extent.first, extent.last)]
        machine.physical_volumes[extent.volume] = pv._replace(free=_merge(runs))
    del machine.logical_volumes[lv.name]
    # A name came free: the next search begins at the beginning.
    machine.free_numbers.clear()
    machine.volumes.pop(f"/dev/{lv.name}", None)
    machine.trees.pop(f"/dev/{lv.name}", None)
    device_files.remove(machine, lv)
    return lv


def extend(machine: Machine, name: str, pps: int) -> LogicalVolume:
    """Give one more partitions. Raises Unknown, WrongState, NoRoom, Invalid (its most)."""
    lv = logical_volume(machine, name)
    active_group(machine, lv.group)
    if lv.pps + pps > lv.max_lps:
        raise Invalid("logical volume", lv.name, str(lv.max_lps))
    extents = (*lv.extents, *_allocate(machine, lv.group, pps))
    grown = machine.logical_volumes[lv.name] = lv._replace(extents=extents)
    return grown
