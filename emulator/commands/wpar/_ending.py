"""Ending what lives in a WPAR: what its own shutdown does, and what -F does.

Its daemons end at once. Who is logged in is hung up, everything else gets TERM, and both are
waited for; with `force` KILL, which nothing survives.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from emulator.kernel.kernel import Kernel
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Task
from emulator.machine.clock import SECOND
from emulator.machine.processes import end, processes_of


class Survivor(Exception):
    """A process of the WPAR has not ended in the time that was given."""

    def __init__(self, pid: int, seconds: int) -> None:
        super().__init__(pid, seconds)
        self.pid = pid
        self.seconds = seconds


async def end_all(proc: Process, name: str, force: bool, limit: int | None) -> None:
    """End every process of a WPAR but its init. Raises Survivor after `limit` seconds."""
    machine, kernel = proc.machine, proc.kernel
    clock = kernel.scheduler.clock
    by = None if limit is None else clock.now + limit * SECOND
    for row in processes_of(machine, name):
        if row.pid not in kernel.tasks and not row.is_init:
            end(machine, row.pid)
    told: set[int] = set()
    while living := _living(proc, name):
        # Who was told may begin others before it ends: they are told, too.
        for task in living:
            if task.pid not in told:
                told.add(task.pid)
                _tell(proc, task.pid, force)
        left = None if by is None else by - clock.now
        if left is not None and left <= 0:
            raise Survivor(living[0].pid, limit or 0)
        with _waited_for(kernel, living if by is None else []):
            await kernel.scheduler.wait(living[0].done, left)


@contextmanager
def _waited_for(kernel: Kernel, tasks: list[Task]) -> Iterator[None]:
    """Whoever waits for these without a limit waits for what they wait for, so that a virtual
    clock jumps for them as it does for the one who waits.
    """
    current = kernel.scheduler.current
    moved = [one for one in tasks if current and current.foreground and not one.foreground]
    for one in moved:
        one.foreground = True
    try:
        yield
    finally:
        for one in moved:
            one.foreground = False


def _living(proc: Process, name: str) -> list[Task]:
    kernel = proc.kernel
    rows = processes_of(proc.machine, name)
    return [kernel.tasks[row.pid] for row in rows if row.pid in kernel.tasks]


def _tell(proc: Process, pid: int, force: bool) -> None:
    if force:
        proc.kernel.signal(pid, "KILL")
        return
    if proc.machine.processes[pid].terminal:
        proc.kernel.signal(pid, "HUP")
    proc.kernel.signal(pid, "TERM")
