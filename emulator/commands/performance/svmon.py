"""svmon: who has how much memory. Source: reference, aix-commands.md; -P: recalled."""

from __future__ import annotations

from collections.abc import Awaitable
from typing import NamedTuple

from emulator.commands.performance._intervals import number, partitions, title
from emulator.kernel.process import Process
from emulator.machine import paging_spaces
from emulator.machine.memory import MB_PAGES, PAGE_KB, Held, Memory
from emulator.machine.processes import ProcessRow, seen_pid
from emulator.messages import performance as say
from emulator.options import Command, UsageError, flag, operands, option

UNITS = {"page": 0, "KB": 1, "MB": 1024, "GB": 1024 * 1024}
RULE = "-" * 79


#: One line for the whole system, as -O summary=longreal asks for it.
LONG = "      Size       Inuse        Free         Pin     Virtual   Available"


class Options(NamedTuple):
    """What -O says."""

    unit: str = "page"
    summary: str = "basic"


def _options(text: str) -> Options:
    """The options of `-O unit=MB,summary=longreal`."""
    found = Options()
    for word in text.split(","):
        name, _, value = word.partition("=")
        if name == "unit" and value in UNITS:
            found = found._replace(unit=value)
        elif name == "summary" and value in ("basic", "longreal"):
            found = found._replace(summary=value)
        else:
            raise ValueError(text)
    return found


class Call(NamedTuple):
    """The words of a call, sorted: what the flags that take several words were given."""

    words: list[str]
    pids: list[str]
    times: list[str]


class Svmon(Command):
    """svmon [-G] [-P [Pid ...]] [-O unit={page | KB | MB | GB}][,summary={basic | longreal}]
    [-@ [ALL | WparName ...]] [-i Interval [Count]]

    Shows who has how much memory, in pages of 4 KB: -G the whole system, -P processes. -@
    shows each workload partition by itself.
    """

    whole: bool = flag("G", "Show the whole system.")
    processes: bool = flag("P", "Show processes: those named, or all.")
    shape: Options = option("O", "The unit, the form of the report.", _options, Options())
    wpar: str | None = option("@", "Show each partition, or those named.")
    repeats: str | None = option("i", "Seconds between two reports, and how many.")
    left: list[str] = operands("Pid", "Processes.")
    examples = (
        ("Show how the memory is used", "svmon -G"),
        ("Show it for every workload partition", "svmon -G -@ ALL"),
        ("Show the memory of a process in megabytes", "svmon -P 131144 -O unit=MB"),
    )

    interval: int
    count: int
    pids: list[int]

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-P, -@ and -i take the words up to the next flag. Raises UsageError."""
        call = _sorted(arguments)
        self = super().parse(call.words)
        assert isinstance(self, Svmon)
        if self.left or (call.pids and not self.processes) or len(call.times) > 2:
            raise UsageError("", "Pid")
        self.pids = [number(word) for word in call.pids]
        self.interval, self.count = [*map(number, call.times), 0, 0][:2]
        if self.repeats is not None and not self.interval:
            raise UsageError("", "-i")
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Report once, or again and again."""
        names = partitions(proc, self.wpar) if self.wpar is not None else []
        visible = {
            seen_pid(proc.machine, pid, proc.wpar): pid
            for pid, row in proc.machine.processes.items() if proc.wpar in ("", row.wpar)
        }  # fmt: skip
        for pid in self.pids:
            if pid not in visible:
                proc.fail(say.NO_PROCESS, pid=pid)
        wanted = {visible[pid] for pid in self.pids}
        if not self.interval:
            self._report(proc, names, wanted)
            return None
        return self._again(proc, names, wanted)

    async def _again(self, proc: Process, names: list[str], wanted: set[int]) -> None:
        done = 0
        while not self.count or done < self.count:
            if done:
                await proc.sleep(self.interval, endless=not self.count)
                proc.print("")
            self._report(proc, names, wanted)
            await proc.stdout.drain()
            done += 1

    def _report(self, proc: Process, names: list[str], wanted: set[int]) -> None:
        memory = Memory(proc.machine)
        if self.shape.unit != "page":
            proc.print(f"Unit: {self.shape.unit}", "")
        whole = self.whole or not self.processes
        if not names:
            proc.print(*(self._system(proc, memory) if whole else []))
            if self.processes:
                proc.print(*self._list(proc, memory, None, wanted))
            return
        for name in names:
            proc.print(RULE, f"WPAR: {title(name)}", RULE)
            proc.print(*(self._part(memory.of(name), memory) if whole else []))
            if self.processes:
                proc.print(*self._list(proc, memory, name, wanted))

    def _shown(self, pages: int) -> str:
        size = UNITS[self.shape.unit]
        return f"{pages * PAGE_KB / size:.2f}" if size else str(pages)

    def _line(self, label: str, *pages: int) -> str:
        return f"{label:<8}{self._shown(pages[0]):>11}" + "".join(
            f"{self._shown(one):>12}" for one in pages[1:]
        )

    def _system(self, proc: Process, memory: Memory) -> list[str]:
        used = memory.whole - memory.free
        if self.shape.summary == "longreal":
            there = memory.whole - memory.computational
            more = (used, memory.free, memory.pinned, memory.virtual, there)
            cells = "".join(f"{self._shown(figure):>12}" for figure in more)
            rule = "-" * len(LONG)
            title = f"{'Memory':>40}"
            return [rule, title, rule, LONG, f"{self._shown(memory.whole):>10}{cells}"]
        size = paging_spaces.active_mb(proc.machine) * MB_PAGES
        pin, virtual = memory.pinned, memory.virtual
        sizes = "PageSize   PoolSize       inuse        pgsp         pin     virtual"
        small = "".join(f"{self._shown(n):>12}" for n in (used, memory.paged, pin, virtual))
        large = "".join(f"{self._shown(0):>12}" for _ in range(4))
        return [
            "               size       inuse        free         pin     virtual",
            self._line("memory", memory.whole, used, memory.free, pin, virtual),
            self._line("pg space", size, memory.paged), "",
            "               work        pers        clnt       other",
            self._line("pin", pin, 0, 0, 0),
            self._line("in use", memory.computational, 0, memory.files), "",
            sizes, f"s    4 KB         -{small}", f"m   64 KB         -{large}",
        ]  # fmt: skip

    def _part(self, held: Held, memory: Memory) -> list[str]:
        """The report of one partition, of what it has of the system's memory."""
        return [
            "               size       inuse        pgsp     virtual",
            self._line("memory", memory.whole, held.resident, held.paged, held.wanted), "",
        ]  # fmt: skip

    def _list(
        self, proc: Process, memory: Memory, wpar: str | None, wanted: set[int]
    ) -> list[str]:
        """The processes that are seen, who has most first."""
        own = proc.wpar or wpar
        rows = [
            row for row in proc.machine.processes.values()
            if (own is None or row.wpar == own) and (not wanted or row.pid in wanted)
        ]  # fmt: skip
        rows.sort(key=lambda row: (-row.size_kb, row.pid))
        lines = ["     Pid Command          Inuse      Pin     Pgsp  Virtual", RULE]
        return [*lines, *(self._process(proc, memory, row) for row in rows)]

    def _process(self, proc: Process, memory: Memory, row: ProcessRow) -> str:
        pages = row.size_kb // PAGE_KB
        inuse = memory.resident_kb(row) // PAGE_KB
        cells = "".join(f"{self._shown(n):>9}" for n in (inuse, 0, pages - inuse, pages))
        pid = seen_pid(proc.machine, row.pid, proc.wpar)
        return f"{pid:>8} {row.name[:13]:<13}{cells}"


def _sorted(arguments: list[str]) -> Call:
    """Take the words of -P, -@ and -i out of a call."""
    call = Call([], [], [])
    left = list(arguments)
    while left:
        word = left.pop(0)
        if word[:1] != "-" or len(word) < 2:
            call.words.append(word)
            continue
        following: list[str] = []
        last = word[-1]
        while last in "P@i" and left and left[0][:1] != "-":
            following.append(left.pop(0))
        if last == "@":
            call.words.extend([word, " ".join(following)])
        elif last == "i":
            call.words.extend([word, " ".join(following)])
            call.times.extend(following)
        else:
            call.words.append(word)
            call.pids.extend(following)
    return call
