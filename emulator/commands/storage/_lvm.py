"""What the LVM commands share: the look-up of a volume group, maps, two-column paragraphs.

Not a command: the leading underscore keeps it from being found as one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.machine import storage
from emulator.machine.errors import Busy, Invalid, Unknown, WrongState
from emulator.machine.machine import Machine
from emulator.machine.storage import LogicalVolume, PhysicalVolume, VolumeGroup
from emulator.messages.lvm import (
    BELONGS_ELSEWHERE,
    INVISIBLE,
    NO_DISK,
    NO_GROUP,
    NOT_CONFIGURED,
    NOT_VARIED_ON,
    TOO_MANY_PARTITIONS,
    UNASSIGNED,
)


class Partition(NamedTuple):
    """One allocated physical partition: where it is and which logical one it holds."""

    disk: str
    number: int
    volume: str
    logical: int


def only_global(proc: Process) -> None:
    """End the command inside a workload partition, which has no volume groups."""
    if proc.wpar:
        proc.fail(INVISIBLE)


def only_root(proc: Process) -> None:
    """End the command where LVM would not let this user, or this partition, change anything."""
    only_global(proc)
    proc.only_root()


def active_group(proc: Process, name: str) -> VolumeGroup | None:
    """The varied-on group, or None after its error was said."""
    try:
        return storage.active_group(proc.machine, name)
    except Unknown:
        proc.error(NO_GROUP, name=name)
    except WrongState:
        proc.error(NOT_VARIED_ON, name=name)
    return None


def described_on(proc: Process, disk: str) -> None:
    """-n: end the command where no such disk is; each has the whole of its group's areas."""
    pv = proc.machine.physical_volumes.get(disk)
    if pv is None:
        proc.fail(NO_DISK, name=disk)
    if not pv.group:
        proc.fail(UNASSIGNED, name=disk)


def mount_point(lv: LogicalVolume) -> str:
    """The MOUNT POINT column: the label where a file system was made, else N/A."""
    return lv.label if lv.label.startswith("/") else "N/A"


def partitions_of(lv: LogicalVolume) -> Iterator[Partition]:
    """Its physical partitions in the order of the logical ones."""
    logical = 0
    for extent in lv.extents:
        for number in range(extent.first, extent.last + 1):
            logical += 1
            yield Partition(extent.volume, number, lv.name, logical)


def map_of(
    machine: Machine, disks: Iterable[PhysicalVolume]
) -> dict[str, dict[int, Partition]]:
    """Disk -> partition number -> who holds it."""
    found: dict[str, dict[int, Partition]] = {pv.name: {} for pv in disks}
    for lv in machine.logical_volumes.values():
        for one in partitions_of(lv):
            if one.disk in found:
                found[one.disk][one.number] = one
    return found


def raw_map(machine: Machine, disks: list[PhysicalVolume], copy: bool) -> list[str]:
    """The lines of lsvg -M (with the copy's number) and lspv -M (without)."""
    held = map_of(machine, disks)
    lines = []
    for pv in disks:
        places: list[tuple[int, int, Partition | None]] = [
            (number, number, one) for number, one in held[pv.name].items()
        ]
        places += [(first, last, None) for first, last in pv.free]
        for first, last, one in sorted(places, key=lambda place: place[0]):
            if one is not None:
                ending = ":1" if copy else ""
                lines.append(f"{pv.name}:{first}\t{one.volume}:{one.logical}{ending}")
            else:
                lines.append(f"{pv.name}:{first}" + (f"-{last}" if last > first else ""))
    return lines


def dotted(counts: Iterable[int], mark: str = "..", digits: int = 2) -> str:
    """A distribution over the five regions, such as 110..93..109..109..109."""
    return mark.join(f"{count:0{digits}d}" for count in counts)


def say_disk_refusal(
    proc: Process, refusal: Unknown | Busy | Invalid, group: str, pp_mb: int, most: int
) -> None:
    """Say why a disk cannot join a volume group."""
    if isinstance(refusal, Unknown):
        proc.error(NOT_CONFIGURED, name=refusal.name)
    elif isinstance(refusal, Busy):
        proc.error(BELONGS_ELSEWHERE, name=refusal.name)
    else:
        proc.error(
            TOO_MANY_PARTITIONS, name=refusal.value, pps=refusal.reason, group=group,
            pp_mb=pp_mb, maximum=most,
        )  # fmt: skip


def blocks_in(text: str) -> int:
    """A size in 512-byte blocks: a number of them, or of megabytes (M) or gigabytes (G)."""
    unit = {"M": 2048, "m": 2048, "G": 2_097_152, "g": 2_097_152}.get(text[-1:], 0)
    digits = text[:-1] if unit else text
    if not (digits.isascii() and digits.isdigit()) or len(digits) > 12:
        return 0
    return int(digits) * (unit or 1)
