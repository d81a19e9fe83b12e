"""Paging spaces: the logical volumes of type paging, and whether boot switches them on.

How much is used: what was at boot, a fact of the image (`settings["memory_paged"]`, in pages),
and what `memory` finds no room for. The spaces are filled alike.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import memory, stanza_text, storage
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

SWAPSPACES = "/etc/swapspaces"


class PagingSpace(NamedTuple):
    """One paging space on one disk. `used` is in percent."""

    name: str
    volume: str
    group: str
    pps: int
    mb: int
    used: int
    active: bool
    auto: bool


def spaces(machine: Machine) -> list[PagingSpace]:
    """The paging spaces, a row for each disk that holds a part of one."""
    try:
        text = FileSpace(machine).read(SWAPSPACES)
    except FileRefusal:
        text = ""  # no file: nothing is switched on at boot
    stanzas = stanza_text.by_name(text)
    percent = percent_used(machine)
    found = []
    for lv in machine.logical_volumes.values():
        if lv.type != "paging":
            continue
        per_pp = storage.group(machine, lv.group).pp_mb
        disks: dict[str, int] = {}
        for extent in lv.extents:
            disks[extent.volume] = disks.get(extent.volume, 0) + extent.pps
        used = percent if lv.open else 0
        for disk, pps in disks.items():
            row = PagingSpace(
                lv.name, disk, lv.group, pps, pps * per_pp, used, lv.open, lv.name in stanzas
            )
            found.append(row)
    return found


def active_mb(machine: Machine) -> int:
    """Megabytes of all paging spaces that are switched on."""
    return sum(
        extent.pps * storage.group(machine, lv.group).pp_mb
        for lv in machine.logical_volumes.values()
        if lv.type == "paging" and lv.open
        for extent in lv.extents
    )


def percent_used(machine: Machine) -> int:
    """Percent of the paging spaces that are switched on, rounded.

    100 where a limit was lowered at once and leaves more than they hold.
    """
    pages = active_mb(machine) * memory.MB_PAGES
    return min(100, round(100 * memory.used_pages(machine) / pages)) if pages else 0
