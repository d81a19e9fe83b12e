"""vmstat: processes, memory, paging and processors. Source: reference, aix-commands.md."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.performance._intervals import (
    configuration,
    every,
    of_partition,
    partitions,
    read,
    settled,
    title,
)
from emulator.commands.performance._vmcounts import state, sums
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.figures import Figures, since_boot
from emulator.machine.memory import Memory
from emulator.messages import performance as say
from emulator.options import Command, UsageError, flag, operands, option

HEADINGS = (
    "kthr    memory              page              faults        cpu    ",
    "----- ----------- ------------------------ ------------ -----------",
    " r  b   avm   fre  re  pi  po  fr   sr  cy  in   sy  cs us sy id wa",
)
#: The marks of a WPAR: what stands below them is of the whole system.
MARKS = f"{'@':>8}{'@':>6}{'@':>28}{'@':>5}{'@':>4}"
WIDTHS = (2, 2, 5, 5, 3, 3, 3, 3, 4, 3, 3, 4, 3, 2, 2, 2, 2)


class Vmstat(Command):
    """vmstat [-f] [-i] [-s] [-t] [-v] [-@ {ALL | WparName}] [Interval [Count]]

    Shows how many processes want a processor, how the memory is used, what is paged, and
    how busy the processors are: since the system was started, or for each interval. Inside a
    workload partition what is marked @ is of the whole system.
    """

    forks: bool = flag("f", "Print how many processes were begun since the system started.")
    devices: bool = flag("i", "Interrupts by device: not simulated.")
    sums: bool = flag("s", "Print what was counted since the system started.")
    times: bool = flag("t", "Print the time after each line.")
    state: bool = flag("v", "Print how the memory stands.")
    wpar: str | None = option("@", "Print a line for each partition, or for one.")
    words: list[str] = operands("Interval", "Seconds to measure, and how many times.")
    examples = (
        ("Show three intervals of two seconds", "vmstat 2 3"),
        ("Show every workload partition", "vmstat -@ ALL 2 1"),
        ("Show how the memory stands", "vmstat -v"),
    )

    interval: int
    count: int

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read the interval too. Raises UsageError."""
        self = super().parse(of_partition(arguments))
        assert isinstance(self, Vmstat)
        self.interval, self.count = read(self.words)
        if self.wpar is not None and self.devices:
            raise UsageError("", "-i")
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Print counts, or lines of figures."""
        names = partitions(proc, self.wpar) if self.wpar is not None else []
        if self.devices:
            proc.fail(say.NOT_SIMULATED, flag="i")
        if self.wpar is not None and (self.state or self.forks):
            proc.fail(say.NOT_SIMULATED, flag="v -@" if self.state else "f -@")
        if self.forks:
            proc.print(f"{proc.machine.next_pid} forks")
        if self.state:
            proc.print(*state(proc))
        if self.sums:
            proc.print(*sums(proc, names))
        if self.forks or self.state or self.sums:
            return None
        return self._lines(proc, names)

    async def _lines(self, proc: Process, names: list[str]) -> None:
        machine = proc.machine
        facts = f"lcpu={machine.system.logical_processors} mem={machine.system.memory_mb}MB"
        lead = "       wpar " if names else ""
        clock = "   time  " if self.times else ""
        proc.print("", configuration(proc, facts), "")
        proc.print(*([MARKS] if proc.wpar else []))
        proc.print(*(
            f"{lead if i == 2 else ' ' * len(lead)}{text}{clock if i == 2 else ''}"
            for i, text in enumerate(HEADINGS)
        ))  # fmt: skip
        if self.interval:
            await every(
                proc, self.interval, self.count, lambda told: self._show(proc, names, told)
            )
            return
        await settled(proc)
        self._show(proc, names, since_boot(machine, proc.pid))

    def _show(self, proc: Process, names: list[str], told: Figures) -> None:
        memory = Memory(proc.machine)
        time = moment(proc.machine.clock.seconds, proc.machine.system.zone_offset)
        clock = time.format(" %T") if self.times else ""
        if not names:
            proc.print(_row(_whole(told, memory, proc.wpar)) + clock)
        for name in names:
            proc.print(f"{title(name):>11} {_row(_part(told, memory, name))}{clock}")


def _row(cells: list[str]) -> str:
    return " ".join(f"{cell:>{width}}" for cell, width in zip(cells, WIDTHS, strict=True))


def _whole(told: Figures, memory: Memory, wpar: str) -> list[str]:
    """The figures of the system; in a WPAR its own where they are not of all."""
    pages = f"{told.paged(wpar or None):.0f}"
    queue = told.wanting.get(wpar, 0) if wpar else told.queue
    idle = f"{told.idle:.0f}"
    cpu = (
        [f"{told.busy(wpar):.0f}", "0", "-", "-"] if wpar
        else [str(100 - round(told.system) - int(idle)), f"{told.system:.0f}", idle, "0"]
    )  # fmt: skip
    return [
        str(queue), "0", str(memory.virtual), str(memory.free), "0", pages, pages, pages, pages,
        "0", f"{told.interrupts:.0f}", f"{told.calls:.0f}", f"{told.switches:.0f}", *cpu,
    ]  # fmt: skip


def _part(told: Figures, memory: Memory, name: str) -> list[str]:
    """The figures of one partition; `-` is what is of the whole system only."""
    pages = f"{told.paged(name):.0f}"
    system = told.system if not name else 0.0
    return [
        str(told.wanting.get(name, 0)), "0", str(memory.of(name).wanted), "-", "0",
        pages, pages, pages, pages, "0", "-", "-", "-",
        f"{told.busy(name) - system:.0f}", f"{system:.0f}", "-", "-",
    ]  # fmt: skip
