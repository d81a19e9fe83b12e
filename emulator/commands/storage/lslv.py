"""lslv: tell about a logical volume. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import (
    active_group,
    described_on,
    dotted,
    mount_point,
    only_global,
    partitions_of,
)
from emulator.kernel.process import Process
from emulator.machine import storage
from emulator.machine.errors import Unknown
from emulator.machine.machine import Machine
from emulator.machine.storage import LogicalVolume
from emulator.messages.lvm import NO_LOGICAL_VOLUME
from emulator.options import Command, flag, operand, option

PAIR = "{:<20}{:<23}{:<16}{}".format
#: -l
DISK = "{:<17} {:<13} {:<13} {} ".format
#: The regions of a disk an intra-policy means, from outer edge to inner edge.
POLICIES = {"edge": 0, "middle": 1, "center": 2}


class Lslv(Command):
    """lslv [-L] [-l | -m] [-n PhysicalVolume] LogicalVolume

    Tells what a logical volume is made of, and of which physical partitions.
    """

    disks: bool = flag("l", "List the physical volumes it lies on.")
    map: bool = flag("m", "List the physical partition of each logical one.")
    nowait: bool = flag("L", "Do not wait for the lock of the volume group; nobody holds it.")
    described_on: str = option("n", "As the descriptor area of this disk has it.", str, "")
    name: str = operand("LogicalVolume", "The logical volume.")
    examples = (("Show where a logical volume lies", "lslv -m hd4"),)

    def run(self, proc: Process) -> None:
        """Tell about one logical volume."""
        only_global(proc)
        if self.described_on:
            described_on(proc, self.described_on)
        try:
            lv = storage.logical_volume(proc.machine, self.name)
        except Unknown:
            proc.fail(NO_LOGICAL_VOLUME, name=self.name)
        if active_group(proc, lv.group) is None:
            return
        if self.disks:
            proc.print(f"{lv.name}:{mount_point(lv)}", *disk_lines(proc.machine, lv))
        elif self.map:
            proc.print(f"{lv.name}:{mount_point(lv)}", *map_lines(lv))
        else:
            proc.print(*paragraph(proc.machine, lv))


def intra_policy(lv: LogicalVolume) -> str:
    """Where on the disk it was asked to lie: the base system's are not in the middle."""
    if lv.type == "boot":
        return "edge"
    return "center" if lv.name.startswith("hd") and lv.type != "paging" else "middle"


def paragraph(machine: Machine, lv: LogicalVolume) -> list[str]:
    """The two-column paragraph."""
    group = storage.group(machine, lv.group)
    state = ("opened" if lv.open else "closed") + ("/stale" if lv.stale else "/syncd")
    return [
        PAIR("LOGICAL VOLUME:", lv.name, "VOLUME GROUP:", lv.group),
        PAIR("LV IDENTIFIER:", f"{lv.identifier} ", "PERMISSION:", "read/write"),
        PAIR("VG STATE:", "active/complete", "LV STATE:", state),
        PAIR("TYPE:", lv.type, "WRITE VERIFY:", "off"),
        PAIR("MAX LPs:", lv.max_lps, "PP SIZE:", f"{group.pp_mb} megabyte(s)"),
        PAIR("COPIES:", 1, "SCHED POLICY:", "parallel"),
        PAIR("LPs:", lv.pps, "PPs:", lv.pps),
        PAIR("STALE PPs:", lv.pps if lv.stale else 0, "BB POLICY:", "relocatable"),
        PAIR("INTER-POLICY:", "minimum", "RELOCATABLE:", "no" if lv.type == "boot" else "yes"),
        PAIR("INTRA-POLICY:", intra_policy(lv), "UPPER BOUND:", group.max_pvs),
        PAIR("MOUNT POINT:", mount_point(lv), "LABEL:", lv.label),
        PAIR("MIRROR WRITE CONSISTENCY: ", "on/ACTIVE", "", ""),
        PAIR("EACH LP COPY ON A SEPARATE PV ?: ", "yes", "", ""),
        PAIR("Serialize IO ?:", "NO", "", ""),
    ]


def disk_lines(machine: Machine, lv: LogicalVolume) -> list[str]:
    """The rows of -l: partitions on each disk, and how many lie where they should."""
    lines = [DISK("PV", "COPIES", "IN BAND", "DISTRIBUTION ")]
    for name in dict.fromkeys(extent.volume for extent in lv.extents):
        runs = [(e.first, e.last) for e in lv.extents if e.volume == name]
        counts = storage.spread(machine.physical_volumes[name], runs)
        pps = sum(counts)
        in_band = 100 * counts[POLICIES[intra_policy(lv)]] // pps
        lines.append(DISK(name, f"{pps:03d}:000:000", f"{in_band}%", dotted(counts, ":", 3)))
    return lines


def map_lines(lv: LogicalVolume) -> list[str]:
    """The rows of -m."""
    return [
        "LP    PP1  PV1               PP2  PV2               PP3  PV3",
        *(f"{p.logical:04d}  {p.number:04d} {p.disk:<16}  " for p in partitions_of(lv)),
    ]
