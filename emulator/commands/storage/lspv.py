"""lspv: list physical volumes. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import (
    active_group,
    described_on,
    dotted,
    map_of,
    mount_point,
    only_global,
    raw_map,
)
from emulator.kernel.process import Process
from emulator.machine import storage
from emulator.machine.machine import Machine
from emulator.machine.storage import PhysicalVolume
from emulator.messages.lvm import NO_DISK, UNASSIGNED
from emulator.options import Command, flag, option, optional

#: Without a name: blanks are kept at the ends of lines, as on AIX.
DISK = "{:<15} {:<35} {:<15} {:<12}".format
PAIR = "{:<20}{:<25}{:<18}{}".format
#: -l
VOLUME = "{:<21} {:<7} {:<7} {:<21} {}".format
VOLUMES = VOLUME("LV NAME", "LPs", "PPs", "DISTRIBUTION", "MOUNT POINT")
#: -p
RANGE = "{:<9} {:<7} {:<13} {:<19} {:<10} {}".format
RANGES = RANGE("PP RANGE", "STATE", "REGION", "LV NAME", "TYPE", "MOUNT POINT")
REGIONS = ("outer edge", "outer middle", "center", "inner middle", "inner edge")


class Lspv(Command):
    """lspv [-L]
    lspv [-L] [-l | -M | -p] [-n PhysicalVolume] PhysicalVolume

    Without a name, lists the physical volumes with their identifier and volume group;
    with one, tells about it. Inside a workload partition no disk is visible.
    """

    volumes: bool = flag("l", "List the logical volumes on it.")
    ranges: bool = flag("p", "List its physical partitions by range and region.")
    map: bool = flag("M", "Map each physical partition to its logical one.")
    nowait: bool = flag("L", "Do not wait for the lock of the volume group; nobody holds it.")
    described_on: str = option("n", "As the descriptor area of this disk has it.", str, "")
    name: str | None = optional("PhysicalVolume", "The physical volume to tell about.")
    examples = (("List the disks and their volume groups", "lspv"),)

    def run(self, proc: Process) -> None:
        """List the disks, or tell about one."""
        only_global(proc)
        if self.described_on:
            described_on(proc, self.described_on)
        machine = proc.machine
        if self.name is None:
            groups = machine.volume_groups
            for pv in machine.physical_volumes.values():
                state = groups[pv.group].state if pv.group else ""
                proc.print(DISK(pv.name, pv.pvid, pv.group or "None", state))
            return
        disk = machine.physical_volumes.get(self.name)
        if disk is None:
            proc.fail(NO_DISK, name=self.name)
        if not disk.group:
            proc.fail(UNASSIGNED, name=self.name)
        if active_group(proc, disk.group) is None:
            return
        if self.volumes:
            proc.print(f"{disk.name}:", VOLUMES, *volume_lines(machine, disk))
        elif self.ranges:
            proc.print(f"{disk.name}:", RANGES, *range_lines(machine, disk))
        elif self.map:
            proc.print(*raw_map(machine, [disk], copy=False))
        else:
            proc.print(*paragraph(machine, disk))


def paragraph(machine: Machine, pv: PhysicalVolume) -> list[str]:
    """The two-column paragraph."""
    group = storage.group(machine, pv.group)
    free = pv.free_pps
    on_it = [
        lv
        for lv in storage.logical_volumes_of(machine, pv.group)
        if any(extent.volume == pv.name for extent in lv.extents)
    ]
    descriptors = 2 if storage.volumes_of(machine, pv.group)[0] == pv else 1
    left = storage.distribution(pv)
    used = [size - count for size, count in zip(storage.regions(pv.pps), left, strict=True)]

    def size(pps: int) -> str:
        return f"{pps} ({pps * group.pp_mb} megabytes)"

    return [
        PAIR("PHYSICAL VOLUME:", pv.name, "VOLUME GROUP:", pv.group),
        f"{'PV IDENTIFIER:':<20}{pv.pvid} {'VG IDENTIFIER':<18}{group.identifier}",
        PAIR("PV STATE:", "active", "", ""),
        PAIR("STALE PARTITIONS:", 0, "ALLOCATABLE:", "yes"),
        PAIR("PP SIZE:", f"{group.pp_mb} megabyte(s)", "LOGICAL VOLUMES:", len(on_it)),
        PAIR("TOTAL PPs:", size(pv.pps), "VG DESCRIPTORS:", descriptors),
        PAIR("FREE PPs:", size(free), "HOT SPARE:", "no"),
        PAIR("USED PPs:", size(pv.pps - free), "MAX REQUEST:", "256 kilobytes"),
        PAIR("FREE DISTRIBUTION:", dotted(left), "", ""),
        PAIR("USED DISTRIBUTION:", dotted(used), "", ""),
    ]


def volume_lines(machine: Machine, pv: PhysicalVolume) -> list[str]:
    """The rows of -l: what of each logical volume lies on this disk."""
    lines = []
    for lv in storage.logical_volumes_of(machine, pv.group):
        runs = [(e.first, e.last) for e in lv.extents if e.volume == pv.name]
        if runs:
            counts = storage.spread(pv, runs)
            pps = sum(counts)
            lines.append(VOLUME(lv.name, pps, pps, dotted(counts), mount_point(lv)))
    return lines


def range_lines(machine: Machine, pv: PhysicalVolume) -> list[str]:
    """The rows of -p: runs of partitions of one holder within one region."""
    holders = map_of(machine, [pv])[pv.name]
    lines = []
    start = 1
    for region, size in zip(REGIONS, storage.regions(pv.pps), strict=True):
        end = start + size - 1
        first = start
        while first <= end:
            one = holders.get(first)
            name = one.volume if one else ""
            last = first
            while last < end:
                after = holders.get(last + 1)
                if (after.volume if after else "") != name:
                    break
                last += 1
            span = f"{first:>3}-{last}"
            if name:
                lv = machine.logical_volumes[name]
                row = RANGE(span, "used", region, name, lv.type, mount_point(lv))
            else:
                row = RANGE(span, "free", region, "", "", "")
            lines.append(row.rstrip())
            first = last + 1
        start = end + 1
    return lines
