"""How busy a machine is: over an interval, at this moment, or since it was booted.

One set of figures for every command that shows them, so that none contradicts another. What
is counted: processor time, pages, processes begun, steps and turns. What nobody counts here
(characters, blocks, packets) is not in it. Percentages are of all processors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import workload
from emulator.machine.claims import capacity
from emulator.machine.clock import SECOND
from emulator.machine.usage import Usage

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: Ticks of each processor's clock in a second: interrupts, and looks for who runs next.
TICKS = 100


class Figures(NamedTuple):
    """Rates of one stretch of time. Processes by pid, partitions by name ("" is global)."""

    seconds: float
    processes: dict[int, float]  # percent
    partitions: dict[str, float]  # percent
    system: float  # percent that kernel processes took
    idle: float
    pages: dict[str, float]  # a second, in from paging space; as many go out
    forks: float  # a second
    calls: float
    switches: float
    interrupts: float
    wanting: dict[str, int]  # partition -> processes that want a processor, at the end

    @property
    def user(self) -> float:
        """Percent that was neither the kernel's nor nobody's."""
        return max(0.0, 100 - self.system - self.idle)

    @property
    def queue(self) -> int:
        """How many processes want a processor, in all."""
        return sum(self.wanting.values())

    def busy(self, wpar: str) -> float:
        """Percent that a partition took."""
        return self.partitions.get(wpar, 0.0)

    def paged(self, wpar: str | None = None) -> float:
        """Pages a second that came in from paging space: a partition's, or all."""
        return sum(self.pages.values()) if wpar is None else self.pages.get(wpar, 0.0)


class Sample:
    """The counts at one moment; `turns` are the scheduler's, `pid` is who asks.

    Two of them make the figures of the time between.
    """

    def __init__(self, machine: Machine, turns: int, pid: int) -> None:
        usage = Usage(machine)
        rows = machine.processes.values()
        self.machine = machine
        self.now = machine.clock.now
        self.steps, self.turns, self.begun = machine.clock.steps, turns, machine.next_pid
        self.idle = usage.idle
        self.used = {row.pid: usage.used(row) for row in rows if row.usual != workload.REST}
        self.partitions = usage.of_partitions(rows)
        self.system = sum(self.used.get(row.pid, 0) for row in rows if row.kernel)
        self.paged = usage.paged()
        self.wanting = usage.wanting(pid)

    def since(self, before: Sample) -> Figures:
        """The figures from an earlier sample to this one."""
        time = max(1, self.now - before.now)
        percent = 100 * 1_000_000 / (capacity(self.machine) * time)
        each = SECOND / time
        turns = max(0, self.turns - before.turns)
        return _figures(
            self.machine,
            time / SECOND,
            {
                pid: max(0, used - before.used.get(pid, 0)) * percent
                for pid, used in self.used.items()
            },
            {
                name: max(0, used - before.partitions.get(name, 0)) * percent
                for name, used in self.partitions.items()
            },
            (self.system - before.system) * percent,
            (self.idle - before.idle) * percent,
            {
                name: (pages - before.paged.get(name, 0)) * each
                for name, pages in self.paged.items()
            },
            ((self.begun - before.begun) * each, (self.steps - before.steps) * each,
             turns * each),
            self.wanting,
        )  # fmt: skip


def at_once(machine: Machine, pid: int) -> Figures:
    """The figures of this moment, without the process that asks."""
    usage = Usage(machine, pid)
    rows = [row for row in machine.processes.values() if row.usual != workload.REST]
    percent = 100 / capacity(machine)
    processes = {row.pid: usage.rate(row) * percent for row in rows if row.pid != pid}
    partitions: dict[str, float] = {}
    for row in rows:
        share = processes.get(row.pid, 0.0)
        partitions[row.wpar] = partitions.get(row.wpar, 0.0) + share
    system = sum(processes.get(row.pid, 0.0) for row in rows if row.kernel)
    return _figures(
        machine, 0.0, processes, partitions, system,
        100 - sum(partitions.values()), usage.pages(), (0.0, 0.0, 0.0),
        usage.wanting(pid),
    )  # fmt: skip


def since_boot(machine: Machine, pid: int) -> Figures:
    """The figures from the machine's boot to now: averages."""
    usage = Usage(machine)
    rows = list(machine.processes.values())
    time = max(1, machine.clock.now - machine.booted * SECOND)
    percent = 100 * 1_000_000 / (capacity(machine) * time)
    processes = {row.pid: usage.used(row) * percent for row in rows}
    rest = sum(processes[row.pid] for row in rows if row.usual == workload.REST)
    partitions = {
        name: used * percent for name, used in usage.of_partitions(rows).items()
    }
    system = sum(
        processes[row.pid] for row in rows if row.kernel and row.usual != workload.REST
    )
    each = SECOND / time
    begun = (machine.next_pid * each, machine.clock.steps * each, 0.0)
    pages = {name: count * each for name, count in usage.paged().items()}
    return _figures(
        machine, time / SECOND, processes, partitions, system, min(100.0, rest), pages, begun,
        usage.wanting(pid),
    )  # fmt: skip


def _figures(
    machine: Machine,
    seconds: float,
    processes: dict[int, float],
    partitions: dict[str, float],
    system: float,
    idle: float,
    pages: dict[str, float],
    counted: tuple[float, float, float],
    wanting: dict[str, int],
) -> Figures:
    """With what the daemons and the clock do all the time, which the image tells."""
    forks, steps, turns = counted
    ticks = float(machine.system.logical_processors * TICKS)
    told = machine.settings
    return Figures(
        seconds, processes, partitions, max(0.0, system), min(100.0, max(0.0, idle)), pages,
        forks, int(told["usual_calls"]) + steps, int(told["usual_switches"]) + turns, ticks,
        wanting,
    )  # fmt: skip
