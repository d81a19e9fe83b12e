"""What each process has had of the processors, up to now: a look that changes nothing.

How it comes about stands in `workload`.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulator.machine import workload
from emulator.machine.books import NOTHING
from emulator.machine.claims import PARTS, capacity
from emulator.machine.clock import SECOND

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: Ticks of the clock in a second, and the most that C shows.
TICKS = 100
MOST_RECENT = 120


class Usage:
    """Who has got how much up to one moment, that of its making. Changes nothing.

    Rates are those that hold then, or that would if the process `without` rested.
    """

    def __init__(self, machine: Machine, without: int = 0) -> None:
        self._load = machine.workload.copy()
        workload.settle(machine, self._load)
        if without in self._load.running:
            workload.leave(self._load, without)
        if self._load.stale:
            workload.share(machine, self._load)
        self._now = machine.clock.now
        self._whole = capacity(machine)

    def used(self, row: ProcessRow) -> int:
        """Microseconds of processor time a process has had since it began."""
        if row.usual == workload.REST:
            return row.cpu + self._load.idle // PARTS
        usual = row.usual * max(0, self._now - row.started * SECOND)
        return row.cpu + (self._load.used(row.pid) + usual) // PARTS

    def of_children(self, pid: int) -> int:
        """Microseconds that children of a process had which have ended, and theirs."""
        return self._load.past.get(pid, NOTHING).children // PARTS

    def rate(self, row: ProcessRow) -> int:
        """Parts of a processor a process gets now."""
        if row.usual == workload.REST:
            return self._load.spare
        begun = self._load.running.get(row.pid)
        own = self._load.classes[begun.name].rate if begun is not None else 0
        return own + row.usual

    def of_partitions(self, rows: Iterable[ProcessRow]) -> dict[str, int]:
        """Microseconds that each partition's processes have had, with those that ended."""
        found = {name: parts // PARTS for name, parts in self._load.gone.items()}
        for row in rows:
            if row.usual != workload.REST:
                found[row.wpar] = found.get(row.wpar, 0) + self.used(row)
        return found

    def wanting(self, pid: int) -> dict[str, int]:
        """Partition -> how many processes want a processor now, but for one."""
        found: dict[str, int] = {}
        for number, begun in self._load.running.items():
            if number != pid:
                found[begun.name] = found.get(begun.name, 0) + 1
        return found

    @property
    def idle(self) -> int:
        """Microseconds of the processors that nobody wanted since the image."""
        return self._load.idle // PARTS

    def paged(self) -> dict[str, int]:
        """Partition -> pages that came out of paging space, and went there, so far."""
        return {n: parts // (PARTS * SECOND) for n, parts in self._load.paged.items()}

    def pages(self) -> dict[str, float]:
        """Partition -> pages that come out of paging space a second, now."""
        return {name: parts / PARTS for name, parts in self._load.touched.items()}

    def recent(self, row: ProcessRow) -> int:
        """C of ps: ticks it had lately, those of each second before halved; 120 at most."""
        ticks = self._load.recent(row.pid) * TICKS // (PARTS * SECOND)
        return min(MOST_RECENT, ticks)

    def share(self, row: ProcessRow) -> float:
        """Percent of the processors a process had since it began."""
        life = max(SECOND, self._now - row.started * SECOND)
        return min(100.0, 100 * self.used(row) * PARTS / (life * self._whole))
