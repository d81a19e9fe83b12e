"""Paging spaces: the logical volumes of type paging, and whether boot switches them on.

Nothing is ever paged: how much is used is a fact of the image (`settings["paging_used"]`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanza_text, storage
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
    found = []
    for lv in machine.logical_volumes.values():
        if lv.type != "paging":
            continue
        per_pp = storage.group(machine, lv.group).pp_mb
        disks: dict[str, int] = {}
        for extent in lv.extents:
            disks[extent.volume] = disks.get(extent.volume, 0) + extent.pps
        used = int(machine.settings["paging_used"]) if lv.open else 0
        for disk, pps in disks.items():
            row = PagingSpace(
                lv.name, disk, lv.group, pps, pps * per_pp, used, lv.open, lv.name in stanzas
            )
            found.append(row)
    return found


def active_mb(machine: Machine) -> int:
    """Megabytes of all paging spaces that are switched on."""
    return sum(space.mb for space in spaces(machine) if space.active)
