"""Which physical partitions a logical volume lies on: map files, and lying where one says.

Not the allocation mklv makes by itself (`storage`). A map file has a line a logical
partition, in order: the disk and the number of the partition on it, `hdisk0:0110`.
Source: IBM's mklv (-m) and mkszfile pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import storage
from emulator.machine.errors import Invalid, Taken
from emulator.machine.storage import Extent

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.storage import LogicalVolume


class Partition(NamedTuple):
    """One physical partition: its disk and its number, from 1."""

    disk: str
    number: int


def map_text(volume: LogicalVolume) -> str:
    """The map file of a logical volume."""
    return "".join(
        f"{extent.volume}:{number:04d}\n"
        for extent in volume.extents
        for number in range(extent.first, extent.last + 1)
    )


def read_map(text: str) -> list[Partition]:
    """The partitions a map file lists. Raises Invalid (map file, the line, its number)."""
    found = []
    for line, words in enumerate(text.split("\n"), 1):
        disk, colon, number = words.strip().partition(":")
        if not words.strip():
            continue
        if not (disk and colon and number.isascii() and number.isdigit() and len(number) < 9):
            raise Invalid("map file", words.strip(), str(line))
        found.append(Partition(disk, int(number)))
    return found


def place(machine: Machine, wanted: Mapping[str, Sequence[Partition]]) -> None:
    """Let logical volumes lie on exactly these partitions, all of them or none.

    Raises Invalid (a map of another length) and Taken (a partition somebody has, or that
    its disk has not); the machine is then not as it was: call it in a transaction.
    """
    free: dict[str, set[int]] = {}
    for name, partitions in wanted.items():
        volume = storage.logical_volume(machine, name)
        if len(partitions) != volume.pps:
            raise Invalid("map of logical volume", name, str(len(partitions)))
        for pv in storage.volumes_of(machine, volume.group):
            if pv.name not in free:
                free[pv.name] = {n for a, b in pv.free for n in range(a, b + 1)}
        for extent in volume.extents:
            free[extent.volume].update(range(extent.first, extent.last + 1))
    for name, partitions in wanted.items():
        for disk, number in partitions:
            if number not in free.get(disk, ()):
                raise Taken("physical partition", f"{disk}:{number}")
            free[disk].remove(number)
        volume = machine.logical_volumes[name]
        machine.logical_volumes[name] = volume._replace(extents=_extents(partitions))
    for disk, numbers in free.items():
        pv = machine.physical_volumes[disk]
        runs = _extents(Partition(disk, number) for number in sorted(numbers))
        machine.physical_volumes[disk] = pv._replace(
            free=tuple((run.first, run.last) for run in runs)
        )


def _extents(partitions: Iterable[Partition]) -> tuple[Extent, ...]:
    """Partitions in order as runs."""
    runs: list[Extent] = []
    for disk, number in partitions:
        if runs and runs[-1].volume == disk and runs[-1].last + 1 == number:
            runs[-1] = runs[-1]._replace(last=number)
        else:
            runs.append(Extent(disk, number, number))
    return tuple(runs)
