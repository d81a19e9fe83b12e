"""lsvg: list volume groups. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.storage._lvm import (
    active_group,
    described_on,
    dotted,
    mount_point,
    only_global,
    raw_map,
)
from emulator.kernel.process import Process
from emulator.machine import storage
from emulator.machine.machine import Machine
from emulator.machine.storage import VolumeGroup
from emulator.options import Command, flag, operands, option

#: -l, in the narrow form of AIX 5.3 and the 2007 beta.
VOLUME = "{:<19} {:<10} {:<5} {:<5} {:<4} {:<13} {}".format
VOLUMES = VOLUME("LV NAME", "TYPE", "LPs", "PPs", "PVs", "LV STATE", "MOUNT POINT")
#: -p
DISK = "{:<17} {:<17} {:<11} {:<11} {}".format
DISKS = DISK("PV_NAME", "PV STATE", "TOTAL PPs", "FREE PPs", "FREE DISTRIBUTION")
#: Without a flag: two labels and two values a line.
PAIR = "{:<20}{:<25}{:<16}{}".format


class Lsvg(Command):
    """lsvg [-L] [-o] | [-n PhysicalVolume]
    lsvg [-L] [-i] [-l | -M | -p] [-n PhysicalVolume] VolumeGroup ...

    Without a name, lists the volume groups; with one, tells about it. The volume groups
    belong to the global environment: inside a workload partition none is visible.
    """

    online: bool = flag("o", "Only volume groups that are varied on.")
    from_input: bool = flag("i", "Read the names from standard input.")
    volumes: bool = flag("l", "List the logical volumes.")
    disks: bool = flag("p", "List the physical volumes.")
    map: bool = flag("M", "Map each physical partition to its logical one.")
    nowait: bool = flag("L", "Do not wait for the lock of the volume group; nobody holds it.")
    described_on: str = option("n", "As the descriptor area of this disk has it.", str, "")
    names: list[str] = operands("VolumeGroup", "The volume groups to tell about.")
    examples = (
        ("List the logical volumes of rootvg", "lsvg -l rootvg"),
        ("Tell about all active volume groups", "lsvg -o | lsvg -i"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """List names, or tell about each group."""
        only_global(proc)
        if self.described_on:
            described_on(proc, self.described_on)
        if self.from_input:
            return self._read(proc)
        if self.names:
            self._tell(proc, self.names)
            return None
        groups = proc.machine.volume_groups.values()
        proc.print(*(g.name for g in groups if g.state == "active" or not self.online))
        return None

    async def _read(self, proc: Process) -> None:
        self._tell(proc, (await proc.stdin.read_all()).split())

    def _tell(self, proc: Process, names: list[str]) -> None:
        for name in names:
            group = active_group(proc, name)
            if group is None:
                continue
            if self.volumes:
                proc.print(f"{name}:", VOLUMES, *volume_lines(proc.machine, name))
            elif self.disks:
                proc.print(f"{name}:", DISKS, *disk_lines(proc.machine, name))
            elif self.map:
                members = storage.volumes_of(proc.machine, name)
                proc.print(name, *raw_map(proc.machine, members, copy=True))
            else:
                proc.print(*group_lines(proc.machine, group))


def volume_lines(machine: Machine, name: str) -> list[str]:
    """The rows of -l, in the order the logical volumes were made."""
    lines = []
    for lv in storage.logical_volumes_of(machine, name):
        pps = lv.pps
        extents = lv.extents
        disks = 1 if len(extents) == 1 else len({extent.volume for extent in extents})
        lines.append(VOLUME(lv.name, lv.type, pps, pps, disks, lv.state, mount_point(lv)))
    return lines


def disk_lines(machine: Machine, name: str) -> list[str]:
    """The rows of -p."""
    return [
        DISK(pv.name, "active", pv.pps, pv.free_pps, dotted(storage.distribution(pv)))
        for pv in storage.volumes_of(machine, name)
    ]


def group_lines(machine: Machine, group: VolumeGroup) -> list[str]:
    """The paragraph about one group."""
    disks = storage.volumes_of(machine, group.name)
    volumes = storage.logical_volumes_of(machine, group.name)
    total = sum(pv.pps for pv in disks)
    free = sum(pv.free_pps for pv in disks)
    # Descriptors and quorum: two on a single disk, three on two, one a disk from three on.
    descriptors = len(disks) + 1 if len(disks) < 3 else len(disks)

    def size(pps: int) -> str:
        return f"{pps} ({pps * group.pp_mb} megabytes)"

    scalable = group.kind == "scalable"
    lines = [
        PAIR("VOLUME GROUP:", group.name, "VG IDENTIFIER:", group.identifier),
        PAIR("VG STATE:", group.state, "PP SIZE:", f"{group.pp_mb} megabyte(s)"),
        PAIR("VG PERMISSION:", "read/write", "TOTAL PPs:", size(total)),
        PAIR("MAX LVs:", group.max_lvs, "FREE PPs:", size(free)),
        PAIR("LVs:", len(volumes), "USED PPs:", size(total - free)),
        PAIR("OPEN LVs:", sum(lv.open for lv in volumes), "QUORUM:", descriptors // 2 + 1),
        PAIR("TOTAL PVs:", len(disks), "VG DESCRIPTORS:", descriptors),
        PAIR("STALE PVs:", 0, "STALE PPs:", sum(lv.pps for lv in volumes if lv.stale)),
        PAIR("ACTIVE PVs:", len(disks), "AUTO ON:", "yes" if group.auto_on else "no"),
    ]
    if scalable:
        lines.append(PAIR("MAX PPs per VG:", 262144, "MAX PVs:", group.max_pvs))
    else:
        per_group = group.max_pvs * group.max_pps_per_pv
        lines.append(f"{'MAX PPs per VG:':<20}{per_group}".ljust(62))
        lines.append(PAIR("MAX PPs per PV:", group.max_pps_per_pv, "MAX PVs:", group.max_pvs))
    return [
        *lines,
        PAIR("LTG size (Dynamic):", "256 kilobyte(s)", "AUTO SYNC:", "no"),
        PAIR("HOT SPARE:", "no", "BB POLICY:", "relocatable "),
    ]
