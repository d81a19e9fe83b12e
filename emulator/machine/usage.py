"""What each process has had of the processors, up to now: a look that changes nothing.

How it comes about stands in `workload`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import workload
from emulator.machine.clock import SECOND
from emulator.machine.workload import NOTHING, PARTS

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow

#: Ticks of the clock in a second, and the most that C shows.
TICKS = 100
MOST_RECENT = 120


class Usage:
    """Who has got how much up to one moment, that of its making. Changes nothing."""

    def __init__(self, machine: Machine) -> None:
        self._load = machine.workload.copy()
        workload.settle(machine, self._load)
        if self._load.stale:
            workload.share(machine, self._load)
        self._now = machine.clock.now
        self._whole = workload.capacity(machine)

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

    def recent(self, row: ProcessRow) -> int:
        """C of ps: ticks it had lately, those of each second before halved; 120 at most."""
        ticks = self._load.recent(row.pid) * TICKS // (PARTS * SECOND)
        return min(MOST_RECENT, ticks)

    def share(self, row: ProcessRow) -> float:
        """Percent of the processors a process had since it began."""
        life = max(SECOND, self._now - row.started * SECOND)
        return min(100.0, 100 * self.used(row) * PARTS / (life * self._whole))
