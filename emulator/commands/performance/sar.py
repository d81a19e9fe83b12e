"""sar: measure again and again. Source: reference, aix-commands.md; other columns: recalled."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from emulator.commands.performance._intervals import (
    every,
    of_partition,
    partitions,
    read,
    title,
)
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled
from emulator.machine.clock import moment
from emulator.machine.figures import Figures
from emulator.messages import performance as say
from emulator.messages.general import NOT_GLOBAL
from emulator.options import Command, UsageError, flag, operands, option

#: One report: the headings, and the cells of figures as numbers with their decimals.
Report = tuple[tuple[str, ...], Callable[[Figures], list[float]], int]
REPORTS: dict[str, Report] = {
    "u": (
        ("%usr", "%sys", "%wio", "%idle"), lambda f: [f.user, f.system, 0, f.idle], 0
    ),
    "q": (
        ("runq-sz", "%runocc", "swpq-sz", "%swpocc"),
        lambda f: [f.queue, 100 if f.queue else 0, 0, 0], 1,
    ),
    "r": (
        ("slots", "cycle/s", "fault/s", "odio/s"),
        lambda f: [0, 0, f.paged() + f.forks, f.paged()], 2,
    ),
    "w": (("cswch/s",), lambda f: [f.switches], 0),
    "c": (
        ("scall/s", "sread/s", "swrit/s", "fork/s", "exec/s", "rchar/s", "wchar/s"),
        lambda f: [f.calls, 0, 0, f.forks, f.forks, 0, 0], 2,
    ),
}  # fmt: skip


class Sar(Command):
    """sar [-A] [-c] [-q] [-r] [-u] [-w] [-P {ALL | Processor,...}] [-@ [WparName]]
    Interval [Count]

    Measures for an interval, again and again, and prints a line each time, and the average:
    the processors, or what the flags ask for.
    """

    every_report: bool = flag("A", "All reports.")
    calls: bool = flag("c", "System calls.")
    queue: bool = flag("q", "Who waits for a processor.")
    paging: bool = flag("r", "Paging.")
    processors: bool = flag("u", "The processors.")
    switches: bool = flag("w", "Switches between processes.")
    each: str | None = option("P", "The processors, each by itself.")
    wpar: str | None = option("@", "The processors by partition.")
    words: list[str] = operands("Interval", "Seconds to measure, and how many times.")
    examples = (
        ("Measure the processors three times, for two seconds", "sar 2 3"),
        ("Show who waits for a processor", "sar -q 1 5"),
    )

    interval: int
    count: int

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Read the interval too. Raises UsageError."""
        self = super().parse(of_partition(arguments))
        assert isinstance(self, Sar)
        self.interval, count = read(self.words)
        self.count = count or 1
        if self.each is not None and self.wpar is not None:
            raise UsageError("", "-P")
        return self

    def run(self, proc: Process) -> Awaitable[None]:
        """Measure, in the global environment only."""
        if proc.wpar:
            proc.fail(NOT_GLOBAL)
        if not self.interval:
            proc.fail(say.NO_RECORD)
        if self.wpar is not None:
            labels = [title(name) for name in partitions(proc, self.wpar)]
            return self._measured(proc, ("wpar",), labels)
        if self.each is not None:
            return self._measured(proc, ("cpu",), self._numbers(proc))
        return self._measured(proc, (), [""])

    def _numbers(self, proc: Process) -> list[str]:
        """The processors asked for. Raises UsageError."""
        known = [str(n) for n in range(proc.machine.system.logical_processors)]
        if self.each == "ALL":
            return [*known, "-"]
        wanted = str(self.each).replace(",", " ").split()
        if not wanted or any(one not in known for one in wanted):
            raise UsageError("", "-P")
        return wanted

    def _reports(self) -> list[Report]:
        flags = {
            "u": self.processors, "q": self.queue, "r": self.paging, "w": self.switches,
            "c": self.calls,
        }  # fmt: skip
        if self.each is not None or self.wpar is not None:
            return [REPORTS["u"]]
        return [REPORTS[n] for n, on in flags.items() if on or self.every_report] or [
            REPORTS["u"]
        ]

    async def _measured(self, proc: Process, heads: tuple[str, ...], labels: list[str]) -> None:
        system = proc.machine.system
        now = moment(proc.machine.clock.seconds, system.zone_offset)
        proc.print(
            "", f"AIX {proc.machine.hostname_of('')} {system.release} {system.version} "
            f"{system.machine_id}    {now.format('%m/%d/%y')}",
            "", f"System configuration: lcpu={system.logical_processors}  mode=Capped ", "",
        )  # fmt: skip
        reports = self._reports()
        for names, _, _ in reports:
            proc.print(now.format("%T") + "".join(f"{n:>8}" for n in (*heads, *names)))
        total: list[Figures] = []

        def show(told: Figures) -> None:
            total.append(told)
            at = moment(proc.machine.clock.seconds, system.zone_offset).format("%T")
            for report in reports:
                proc.print(*_lines(at, labels, report, [told]))

        try:
            await every(proc, self.interval, self.count, show)
        except Signalled as signalled:
            if signalled.signal == "INT" and total:
                _average(proc, labels, reports, total)
            raise
        _average(proc, labels, reports, total)


def _average(
    proc: Process, labels: list[str], reports: list[Report], total: list[Figures]
) -> None:
    proc.print("")
    for report in reports:
        proc.print(*_lines("Average", labels, report, total))


def _lines(first: str, labels: list[str], report: Report, all_: list[Figures]) -> list[str]:
    """A line for each processor or partition, the time before the first of them."""
    _, cells, digits = report
    lines = []
    for number, label in enumerate(labels):
        rows = [_of(told, label) or cells(told) for told in all_]
        means = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
        told = "".join(f"{mean:>8.{digits}f}" for mean in means)
        name = f"{label:>8}" if label else ""
        lines.append(f"{first if not number else '':<8}{name}{told}")
    return lines


def _of(told: Figures, label: str) -> list[float]:
    """The processors as one partition takes them; nothing for what is no partition."""
    if not label or label == "-" or label.isdigit():
        return []
    name = "" if label == "Global" else label
    system = 0.0 if name else told.system
    busy = told.busy(name)
    return [busy - system, system, 0.0, 100 - busy]
