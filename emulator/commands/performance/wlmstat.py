"""wlmstat: what the classes of the workload manager take. Source: the paper; IBM's page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.performance._intervals import (
    every,
    of_partition,
    partitions,
    read,
    settled,
)
from emulator.kernel.process import Process
from emulator.machine.figures import Figures, at_once
from emulator.machine.memory import Memory
from emulator.messages import performance as say
from emulator.messages.general import NOT_GLOBAL
from emulator.options import Command, UsageError, flag, operands, option

#: The classes that there always are. What no WPAR's is, is System's.
CLASSES = ("Unclassified", "Unmanaged", "Default", "Shared", "System")


class Wlmstat(Command):
    """wlmstat [-b | -c | -m] [-l Class] [-@ [WparName]] [Interval [Count]]

    Shows what the classes of the workload manager take of the processors, the memory and
    the disks, in percent of the machine: TOTAL is their sum. With -@ a class is a workload
    partition.
    """

    disks: bool = flag("b", "Show the disks only.")
    processor: bool = flag("c", "Show the processors only.")
    memory: bool = flag("m", "Show the memory only.")
    name: str | None = option("l", "Show this class only.")
    wpar: str | None = option("@", "Show workload partitions; with a name, that one.")
    words: list[str] = operands("Interval", "Seconds to measure, and how many times.")
    examples = (
        ("Show what each workload partition takes, every second", "wlmstat -@ 1"),
        ("Measure the processors three times, for two seconds", "wlmstat -c 2 3"),
    )

    interval: int
    count: int

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read the interval too. Raises UsageError."""
        self = super().parse(of_partition(arguments))
        assert isinstance(self, Wlmstat)
        if self.disks + self.processor + self.memory > 1:
            raise UsageError("", "-c")
        self.interval, self.count = read(self.words)
        return self

    def run(self, proc: Process) -> Awaitable[None]:
        """Find the classes, then show them once or again and again."""
        if proc.wpar:
            proc.fail(NOT_GLOBAL)
        if self.wpar is not None:
            names = [name for name in partitions(proc, self.wpar) if name]
        else:
            names = list(CLASSES)
        if self.name is not None:
            if self.name not in names:
                proc.fail(say.NO_CLASS, name=self.name)
            names = [self.name]
        return self._shown(proc, names)

    async def _shown(self, proc: Process, names: list[str]) -> None:
        if self.interval:
            await every(
                proc, self.interval, self.count, lambda told: self._show(proc, names, told)
            )
            return
        await settled(proc)
        self._show(proc, names, at_once(proc.machine, proc.pid))

    def _show(self, proc: Process, names: list[str], told: Figures) -> None:
        memory = Memory(proc.machine)
        by_wpar = self.wpar is not None
        rows = [_taken(name, told, memory, by_wpar) for name in names]
        if self.name is None:
            cpus, pages = sum(row[1] for row in rows), sum(row[2] for row in rows)
            rows.append(("TOTAL", cpus, pages))
        chosen = [
            number for number, wanted in enumerate((self.processor, self.memory, self.disks), 1)
            if wanted
        ] or [1, 2, 3]  # fmt: skip
        proc.print(_line(["CLASS", *(("", "CPU", "MEM", "DKIO")[i] for i in chosen)]))
        pattern = "{:.2f}" if by_wpar else "{:.0f}"
        for name, cpu, memory_part in rows:
            cells = (cpu, memory_part, 0.0)
            proc.print(_line([name, *(pattern.format(cells[i - 1]) for i in chosen)]))


def _taken(
    name: str, told: Figures, memory: Memory, by_wpar: bool
) -> tuple[str, float, float]:
    """A class and its percentages: a WPAR, System, or one of those that hold nothing."""
    part = 100 / memory.whole
    if by_wpar:
        return name, told.busy(name), memory.of(name).resident * part
    if name == "System":
        return name, told.busy(""), memory.of("").resident * part
    if name == "Unmanaged":
        return name, 0.0, memory.kernel * part
    if name == "Default":
        cpu = sum(share for wpar, share in told.partitions.items() if wpar)
        pages = sum(one.resident for wpar, one in memory.partitions.items() if wpar)
        return name, cpu, pages * part
    return name, 0.0, 0.0


def _line(cells: list[str]) -> str:
    return f"{cells[0]:>15}" + "".join(f" {cell:>5}" for cell in cells[1:])
