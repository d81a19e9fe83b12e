"""Who has how much of the real memory, and what is in paging space: worked out on a look.

Counted in pages of 4 KB. A process wants what its program is known to want (the image's
sizes.txt and processes.txt), a partition besides what the kernel keeps for it. Real memory
is divided as the processors are: shares where there is too little, limits always. What found
no room is in paging space, and is paged in, other pages out, as fast as its partition's
processes run. Files keep what nobody wants, down to a least part. No page is ever stored.

How much the kernel takes, what files keep, what was paged out before: facts of the image
(`settings`, memory_…), read off the paper's topas screens.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.claims import FREE, UNREGULATED, regulated
from emulator.machine.division import Claim, divide
from emulator.machine.wpar import values

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

PAGE_KB = 4
MB_PAGES = 256
#: Pages out of paging space that a processor's second of work touches (ours: a disk's pace).
TOUCHED = 200
#: Percent of the memory that files keep in any case (vmo's minperm%), pages kept free
#: (minfree), and the percent that may be pinned (maxpin%): AIX 6's defaults.
LEAST_FILES, LEAST_FREE, MOST_PINNED = 3, 960, 80


class Held(NamedTuple):
    """The pages of one partition: what it wants, and how many of them are in memory."""

    wanted: int
    resident: int

    @property
    def paged(self) -> int:
        """Pages in paging space."""
        return self.wanted - self.resident


def fact(machine: Machine, name: str) -> int:
    """A number of pages that the image tells."""
    return int(machine.settings[f"memory_{name}"])


def whole(machine: Machine) -> int:
    """The pages of the real memory."""
    return machine.system.memory_mb * MB_PAGES


def size_of(machine: Machine, row: ProcessRow) -> int:
    """KB a process has; what the kernel keeps for a WPAR counts with its init."""
    kept = fact(machine, "wpar") * PAGE_KB if row.is_init and row.wpar else 0
    return row.size_kb + kept


def _room(machine: Machine) -> int:
    """The pages there are for partitions: neither the kernel's nor those files keep."""
    return _left_of(whole(machine), machine.settings["memory_kernel"])


@lru_cache(maxsize=8)  # asked whenever a process begins and ends
def _left_of(pages: int, kernel: str) -> int:
    least = pages * LEAST_FILES // 100 + LEAST_FREE
    return max(0, pages - int(kernel) - least)


def _is_limited(machine: Machine, name: str) -> bool:
    told = regulated(machine, name)
    return told is not None and values.limits(told.memory) != FREE


def is_tight(machine: Machine, sizes: Mapping[str, int], name: str, more: int) -> bool:
    """Whether a partition that takes so many KB more may then want more than it gets."""
    if _is_limited(machine, name):
        return True
    return sum(sizes.values()) + more > _room(machine) * PAGE_KB


def held(machine: Machine, sizes: Mapping[str, int]) -> dict[str, Held]:
    """What each partition wants and has; `sizes` are KB by partition."""
    claims = []
    for name, kb in sizes.items():
        wanted = -(-kb // PAGE_KB)
        told = regulated(machine, name)
        if told is None:
            claims.append(Claim(wanted, UNREGULATED))
            continue
        shares = int(told.shares_memory) if told.shares_memory.isdigit() else UNREGULATED
        pages = whole(machine)
        bounds = values.limits(told.memory) or FREE
        claims.append(Claim(wanted, shares, *(pages * one // 100 for one in bounds)))
    given = divide(_room(machine), claims)
    return {
        name: Held(one.wanted, pages)
        for name, one, pages in zip(sizes, claims, given, strict=True)
    }


def owed(machine: Machine, sizes: Mapping[str, int]) -> dict[str, int]:
    """Partition -> pages in paging space, of those that have some there."""
    tight = sum(sizes.values()) > _room(machine) * PAGE_KB
    if not tight and not any(_is_limited(machine, name) for name in sizes):
        return {}
    found = held(machine, sizes)
    return {name: one.paged for name, one in found.items() if one.paged}


def used_pages(machine: Machine, sizes: Mapping[str, int] | None = None) -> int:
    """Pages in paging space: what was there at boot, and what finds no room now, or would
    where partitions had these KB.
    """
    found = owed(machine, machine.workload.sizes if sizes is None else sizes)
    return fact(machine, "paged") + sum(found.values())


def exceeds(machine: Machine, pid: int) -> bool:
    """Whether a process is larger than its WPAR's procVirtMem lets one be: it is killed."""
    row = machine.processes.get(pid)
    told = regulated(machine, row.wpar) if row is not None else None
    if row is None or told is None or told.procVirtMem == "unlimited":
        return False
    limit = values.megabytes(told.procVirtMem)
    return limit is not None and row.size_kb > limit * 1024


class Memory:
    """The real memory and the paging space at one moment, in pages. Changes nothing."""

    def __init__(self, machine: Machine) -> None:
        self.whole = whole(machine)
        self.kernel = fact(machine, "kernel")
        self.pinned = fact(machine, "pinned")
        #: Partition ("" for the global environment) -> what it has.
        self.partitions = held(machine, machine.workload.sizes)
        self.resident = sum(one.resident for one in self.partitions.values())
        left = self.whole - self.kernel - self.resident
        self.files = min(fact(machine, "files"), max(0, left - LEAST_FREE))
        self.free = left - self.files
        self.paged = used_pages(machine)

    @property
    def computational(self) -> int:
        """Pages in memory that are no file's."""
        return self.kernel + self.resident

    @property
    def virtual(self) -> int:
        """Pages of virtual memory in use, wherever they are: avm."""
        return self.kernel + sum(one.wanted for one in self.partitions.values())

    def of(self, wpar: str) -> Held:
        """What a partition has; nothing where nothing of it runs."""
        return self.partitions.get(wpar, Held(0, 0))

    def resident_kb(self, row: ProcessRow) -> int:
        """KB of a process that are in memory: each pays its partition's debts in proportion."""
        own = self.of(row.wpar)
        return row.size_kb * own.resident // own.wanted if own.wanted else row.size_kb
