"""What a topas shows just now: which screen, which parts of it, in which order.

Not drawn here, and no keys. `Seen` is what is drawn: everything known at one refresh.
"""

from __future__ import annotations

import math
from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.machine import paging_spaces, users
from emulator.machine.clock import moment
from emulator.machine.figures import Figures
from emulator.machine.memory import MB_PAGES, Memory
from emulator.machine.processes import ProcessRow, seen_pid
from emulator.machine.usage import Usage
from emulator.machine.workload import REST

#: Columns of the processes' screen that they can be sorted by, from left to right.
SORTS = ("USER", "PID", "PPID", "PRI", "NI", "RES", "SPACE", "TIME", "CPU%", "COMMAND")
DEFAULT_SORT = SORTS.index("CPU%")


class State:
    """What the person at the keys, or the call's flags, asked for."""

    def __init__(self, screen: str, interval: int, hidden: set[str]) -> None:
        self.screen = screen  # main, P, L, C, D
        self.interval = interval
        self.hidden = hidden  # parts of the main screen: c n d p w
        self.most: dict[str, int] = {}  # how many of n d p w at most
        self.wpars = False  # -@: by partition
        self.wpar = ""  # only this one
        self.user = ""  # -U: only this user's processes
        self.helps = False
        self.sort = DEFAULT_SORT


class Task(NamedTuple):
    """One process as topas shows it."""

    row: ProcessRow
    pid: int
    parent: int
    user: str
    percent: float
    seconds: int

    @property
    def space(self) -> float:
        """MB of virtual memory."""
        return self.row.size_kb / 1024


class Seen(NamedTuple):
    """Everything that is known at one refresh."""

    proc: Process
    figures: Figures
    memory: Memory
    tasks: list[Task]
    host: str
    date: str
    paging_mb: int

    @property
    def paging_used(self) -> float:
        """Percent of the paging spaces that are switched on."""
        size = self.paging_mb * MB_PAGES
        return min(100.0, 100 * self.memory.paged / size) if size else 0.0

    def wpars(self, only: str = "") -> list[str]:
        """The active WPARs, who takes most first, or the one asked for."""
        rows = self.proc.machine.wpars.values()
        active = [row.name for row in rows if row.state == "A" and only in ("", row.name)]
        return sorted(active, key=lambda name: (-round(self.figures.busy(name), 1), name))

    def memory_of(self, wpar: str) -> float:
        """Percent of the real memory that a partition has."""
        return 100 * self.memory.of(wpar).resident / self.memory.whole


def look(proc: Process, state: State, figures: Figures) -> Seen:
    """Gather what is drawn. A WPAR sees its own processes."""
    machine = proc.machine
    usage = Usage(machine)
    names = users.directory(machine, proc.files.root).user_names
    own = proc.wpar or state.wpar
    tasks = [
        Task(
            row, seen_pid(machine, pid, proc.wpar), seen_pid(machine, row.parent, proc.wpar),
            names.get(row.uid) or str(row.uid), figures.processes.get(pid, 0.0),
            usage.used(row) // 1_000_000,
        )
        for pid, row in machine.processes.items()
        if row.usual != REST and own in ("", row.wpar)
    ]  # fmt: skip
    if state.user:
        tasks = [task for task in tasks if task.user == state.user]
    host = machine.hostname_of(proc.wpar)
    date = moment(machine.clock.seconds, machine.system.zone_offset).format(
        "%a %b %e %T %Y"
    )
    tasks.sort(key=lambda task: (-round(task.percent, 1), task.row.pid))
    return Seen(
        proc, figures, Memory(machine), tasks, host, date, paging_spaces.active_mb(machine)
    )


def bar(percent: float, width: int = 28) -> str:
    """A bar of `#`, one where there is anything at all."""
    return ("#" * math.ceil(round(percent, 1) * width / 100)).ljust(width)
