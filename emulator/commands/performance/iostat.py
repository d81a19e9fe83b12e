"""iostat: terminals, processors and disks. Source: reference, aix-commands.md.

No block and no character is counted, so terminals and disks are at rest (L-PERF-001).
"""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.performance._intervals import configuration, every, number, settled
from emulator.kernel.process import Process
from emulator.machine.figures import Figures, since_boot
from emulator.messages import performance as say
from emulator.options import Command, UsageError, flag, operands, option


class Iostat(Command):
    """iostat [-d | -t] [-@ {ALL | WparName}] [Disk ...] [Interval [Count]]

    Shows how busy the processors and disks are, since the system was started or for each
    interval. What each workload partition reads and writes (-@) is not simulated.
    """

    only_disks: bool = flag("d", "Show the disks only.")
    only_terminals: bool = flag("t", "Show the terminals and processors only.")
    wpar: str = option("@", "By workload partition: not simulated.", str, "")
    words: list[str] = operands("Disk", "The disks, the interval, how many times.")
    examples = (("Show two intervals of five seconds", "iostat 5 2"),)

    interval: int
    count: int
    disks: list[str]

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Disks come before the interval. Raises UsageError."""
        self = super().parse(arguments)
        assert isinstance(self, Iostat)
        if self.only_disks and self.only_terminals:
            raise UsageError("", "-d")
        words = list(self.words)
        self.disks = []
        while words and not words[0][:1].isdigit():
            self.disks.append(words.pop(0))
        if len(words) > 2:
            raise UsageError("", words[2])
        self.interval, self.count = [*map(number, words), 0, 0][:2]
        return self

    def run(self, proc: Process) -> Awaitable[None]:
        """Find the disks, then show the figures."""
        if self.wpar:
            proc.fail(say.NOT_SIMULATED, flag="@")
        known = [] if proc.wpar else list(proc.machine.physical_volumes)
        for name in self.disks:
            if name not in known:
                proc.fail(say.NO_DISK, name=name)
        return self._shown(proc, self.disks or known)

    async def _shown(self, proc: Process, disks: list[str]) -> None:
        count = len(proc.machine.physical_volumes)
        lcpu = proc.machine.system.logical_processors
        facts = f"lcpu={lcpu} drives={count} paths={count} vdisks=0"
        proc.print("", configuration(proc, facts))
        if self.interval:
            await every(
                proc, self.interval, self.count, lambda told: self._show(proc, disks, told)
            )
            return
        await settled(proc)
        self._show(proc, disks, since_boot(proc.machine, proc.pid))

    def _show(self, proc: Process, disks: list[str], told: Figures) -> None:
        if not self.only_disks:
            proc.print(
                "",
                "tty:      tin         tout    avg-cpu: % user % sys % idle % iowait",
                f"{0:>13.1f}{0:>13.1f}{told.user:>23.1f}{told.system:>6.1f}{told.idle:>7.1f}"
                f"{0:>9.1f}",
            )
        if not self.only_terminals:
            proc.print(
                "", "Disks:         % tm_act     Kbps      tps    Kb_read   Kb_wrtn",
                *(f"{n:<15}{0:>6.1f}{0:>10.1f}{0:>9.1f}{0:>11}{0:>10}" for n in disks),
            )  # fmt: skip
