"""lparstat: the logical partition. Source: reference, captures.md T22 and T39."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.performance._intervals import configuration, every, read, settled
from emulator.kernel.process import Process
from emulator.machine.claims import regulated
from emulator.machine.figures import Figures, since_boot
from emulator.machine.wpar import values
from emulator.options import Command, UsageError, flag, operands


class Lparstat(Command):
    """lparstat [-i] [-W] [Interval [Count]]

    Shows how busy the logical partition's processors are, since it was started or for each
    interval. -i tells what the logical partition has, -W which workload partition this is.
    """

    information: bool = flag("i", "Tell what the logical partition has.")
    wpar: bool = flag("W", "Tell which workload partition this is.", since="6.1.0.0")
    words: list[str] = operands("Interval", "Seconds to measure, and how many times.")
    examples = (
        ("Tell what the logical partition has", "lparstat -i"),
        ("Show three intervals of two seconds", "lparstat 2 3"),
    )

    interval: int
    count: int

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read the interval too. Raises UsageError."""
        self = super().parse(arguments)
        assert isinstance(self, Lparstat)
        self.interval, self.count = read(self.words)
        if self.words and (self.information or self.wpar):
            raise UsageError("", "Interval")
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Tell facts, or measure."""
        if not self.information and not self.wpar:
            return self._measured(proc)
        rows = _facts(proc) if self.information else []
        if self.wpar:
            rows += _wpar(proc)[: 5 if self.information else 2]
        proc.print(*(f"{label:<43}: {value}" for label, value in rows))
        return None

    async def _measured(self, proc: Process) -> None:
        system = proc.machine.system
        smt = "On" if system.threads > 1 else "Off"
        facts = (
            f"type=Dedicated mode=Capped smt={smt} lcpu={system.logical_processors} "
            f"mem={system.memory_mb}"
        )
        proc.print("", configuration(proc, facts), "")
        proc.print("%user  %sys  %wait  %idle", "-----  ----  -----  -----")
        if self.interval:
            await every(proc, self.interval, self.count, lambda told: _show(proc, told))
            return
        await settled(proc)
        _show(proc, since_boot(proc.machine, proc.pid))


def _show(proc: Process, told: Figures) -> None:
    """A line; in a WPAR of what that takes."""
    system, idle = told.system, told.idle
    user = told.user
    if proc.wpar:
        system, user = 0.0, told.busy(proc.wpar)
        idle = 100 - user
    proc.print(f"{user:>5.1f}{system:>6.1f}{0:>7.1f}{idle:>7.1f}")


def _facts(proc: Process) -> list[tuple[str, str]]:
    """What the logical partition has: it is dedicated, and nothing of it can change."""
    system = proc.machine.system
    capacity, memory = f"{system.processors}.00", f"{system.memory_mb} MB"
    count = str(system.processors)
    return [
        ("Node Name", proc.machine.hostname_of(proc.wpar)),
        ("Partition Name", system.lpar_name), ("Partition Number", str(system.lpar_number)),
        ("Type", "Dedicated" if system.threads == 1 else "Dedicated-SMT"),
        ("Mode", "Capped"), ("Entitled Capacity", capacity), ("Partition Group-ID", "-"),
        ("Shared Pool ID", "-"), ("Online Virtual CPUs", count),
        ("Maximum Virtual CPUs", count), ("Minimum Virtual CPUs", count),
        ("Online Memory", memory), ("Maximum Memory", memory), ("Minimum Memory", memory),
        ("Variable Capacity Weight", "-"), ("Minimum Capacity", capacity),
        ("Maximum Capacity", capacity), ("Capacity Increment", "1.00"),
        ("Maximum Physical CPUs in system", count),
        ("Active Physical CPUs in system", count), ("Active CPUs in Pool", "-"),
        ("Shared Physical CPUs in system", "-"), ("Maximum Capacity of Pool", "-"),
        ("Entitled Capacity of Pool", "-"), ("Unallocated Capacity", "-"),
        ("Physical CPU Percentage", "100.00%"), ("Unallocated Weight", "-"),
    ]  # fmt: skip


def _wpar(proc: Process) -> list[tuple[str, str]]:
    """Which WPAR this is, zeros in the global environment; its hard limit of processors."""
    key = str(proc.machine.wpars[proc.wpar].key) if proc.wpar else "0"
    told = regulated(proc.machine, proc.wpar)
    hard = (values.limits(told.CPU) or (0, 100, 100))[2] if told is not None else 100
    return [
        ("WPAR Key", key), ("WPAR Configured ID", key), ("WPAR Maximum Logical CPUs", "0"),
        ("WPAR Maximum Virtual CPUs", "0"), ("WPAR Percentage CPU Limit", f"{hard:.2f}%"),
    ]  # fmt: skip
