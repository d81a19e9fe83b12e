"""Processes as one partition sees them: pids, names, times as ps, who and w write them.

Not a command. A WPAR sees its own processes alone, its init as 1 and whatever is outside
as 1 too (reference, wpar-commands.md 1.7).
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.machine import users
from emulator.machine.clock import SECOND, moment
from emulator.machine.machine import Machine
from emulator.machine.memory import Memory
from emulator.machine.processes import ProcessRow, seen_pid
from emulator.machine.usage import Usage

DAY = 86_400


class Seen(NamedTuple):
    """One process as it is shown: the row, and its numbers and names in this partition."""

    row: ProcessRow
    pid: int
    parent: int
    user: str
    group: str
    wpar: str  # Global, or the WPAR's name
    seconds: int  # since it started
    now: int  # machine seconds
    offset: int  # of the time zone
    memory_kb: int
    cpu: int  # microseconds of processor time
    share: float  # percent of the processors since it started
    recent: int  # C: ticks it had lately
    resident_kb: int  # in memory, not in paging space
    environment: tuple[str, ...] = ()  # Name=value, where the asker may see it
    runs: bool = False  # has a processor, or is queued for one

    @property
    def terminal(self) -> str:
        """TTY: `-` where there is none."""
        return self.row.terminal or "-"

    @property
    def used(self) -> int:
        """Seconds of processor time."""
        return self.cpu // SECOND

    @property
    def time(self) -> str:
        """TIME: minutes and seconds of processor time."""
        return f"{self.used // 60}:{self.used % 60:02d}"

    @property
    def start(self) -> str:
        """STIME: the time of day, or the day where that is 24 hours ago or more."""
        pattern = "%T" if self.now - self.row.started < DAY else "%b %d"
        return moment(self.row.started, self.offset).format(pattern)

    @property
    def name(self) -> str:
        """CMD without -f: the program's base name."""
        row = self.row
        return row.name or row.command.partition(" ")[0].rpartition("/")[2]

    @property
    def command(self) -> str:
        """CMD with -f: a blank follows every argument; kernel processes have none."""
        return self.name if self.row.kernel else f"{self.row.command} "

    @property
    def memory(self) -> float:
        """Percent of the real memory."""
        return 100 * self.resident_kb / self.memory_kb


def seen(proc: Process) -> list[Seen]:
    """The processes the partition of `proc` sees, by their pid in the global environment."""
    machine = proc.machine
    known = users.directory(machine, proc.files.root)
    now = machine.clock.seconds
    offset = machine.system.zone_offset
    memory = machine.system.memory_mb * 1024
    wpar = proc.wpar
    usage, pages = Usage(machine), Memory(machine)
    rows = sorted(machine.processes.items())
    own = machine.processes.get(proc.pid)
    waits = own.parent if own is not None else 0  # for this one: a shell, mostly
    return [
        Seen(
            row,
            seen_pid(machine, pid, wpar) if wpar else pid,
            parent_of(machine, row, wpar),
            known.user_names.get(row.uid) or str(row.uid),
            known.group_names.get(row.gid) or str(row.gid),
            row.wpar or "Global",
            now - row.started,
            now,
            offset,
            memory,
            usage.used(row),
            usage.share(row),
            usage.recent(row),
            pages.resident_kb(row),
            _environment(proc, row),
            pid == proc.pid or (pid in machine.workload.running and pid != waits),
        )
        for pid, row in rows
        if not wpar or row.wpar == wpar
    ]


def _environment(proc: Process, row: ProcessRow) -> tuple[str, ...]:
    """Its variables, in their order; everybody's for root, else one's own."""
    live = proc.kernel.live.get(row.pid)
    if live is None or (proc.uid and proc.uid != row.uid):
        return ()
    return tuple([f"{name}={value}" for name, value in live.environment.items()])


def parent_of(machine: Machine, row: ProcessRow, wpar: str) -> int:
    """PPID as a partition sees it: nobody is above its init."""
    if wpar and row.is_init:
        return 0
    return seen_pid(machine, row.parent, wpar)


def real_pid(machine: Machine, pid: int, wpar: str) -> int | None:
    """The global pid of what a partition calls `pid`; None where it sees no such process."""
    if wpar and pid == 1:
        rows = machine.processes.values()
        return next((row.pid for row in rows if row.wpar == wpar and row.is_init), None)
    row = machine.processes.get(pid)
    if row is None or (wpar and (row.wpar != wpar or row.is_init)):
        return None
    return pid
