"""What vmstat counts: -v, how the memory stands; -s, what has happened since the boot.

The labels are AIX's (reference, aix-commands.md; those it does not have are recalled). What
nobody counts here is 0 (LIMITATIONS, L-PERF-001).
"""

from __future__ import annotations

from emulator.commands.performance._intervals import title
from emulator.kernel.process import Process
from emulator.machine.figures import TICKS
from emulator.machine.memory import LEAST_FILES, MOST_PINNED, Memory, fact, owed, used_pages
from emulator.machine.usage import Usage

MOST_FILES = 90


def state(proc: Process) -> list[str]:
    """The lines of -v."""
    memory = Memory(proc.machine)
    files = f"{100 * memory.files / memory.whole:.1f}"
    zeros = (
        "remote pageouts scheduled", "pending disk I/Os blocked with no pbuf",
        "paging space I/Os blocked with no psbuf", "filesystem I/Os blocked with no fsbuf",
        "client filesystem I/Os blocked with no fsbuf",
        "external pager filesystem I/Os blocked with no fsbuf",
    )  # fmt: skip
    told: list[tuple[object, str]] = [
        (memory.whole, "memory pages"), (memory.whole - memory.pinned, "lruable pages"),
        (memory.free, "free pages"), (1, "memory pools"), (memory.pinned, "pinned pages"),
        (f"{MOST_PINNED}.0", "maxpin percentage"), (f"{LEAST_FILES}.0", "minperm percentage"),
        (f"{MOST_FILES}.0", "maxperm percentage"), (files, "numperm percentage"),
        (memory.files, "file pages"), ("0.0", "compressed percentage"),
        (0, "compressed pages"), (files, "numclient percentage"),
        (f"{MOST_FILES}.0", "maxclient percentage"), (memory.files, "client pages"),
        *((0, label) for label in zeros),
    ]  # fmt: skip
    return [f"{value:>21} {label}" for value, label in told]


def sums(proc: Process, names: list[str]) -> list[str]:
    """The lines of -s; for each of the partitions where some are named."""
    machine = proc.machine
    paged = Usage(machine).paged()
    held = owed(machine, machine.workload.sizes)
    if names:
        lines = []
        for name in names:
            kept = held.get(name, 0) + (0 if name else fact(machine, "paged"))
            lines += ["", f"WPAR: {title(name)}", *_paging(paged.get(name, 0), kept)]
        return lines
    count = paged.get(proc.wpar, 0) if proc.wpar else sum(paged.values())
    kept = held.get(proc.wpar, 0) if proc.wpar else used_pages(machine)
    up = machine.clock.seconds - machine.booted
    ticks = up * TICKS * machine.system.logical_processors
    switches = up * int(machine.settings["usual_switches"]) + proc.kernel.scheduler.turns
    calls = up * int(machine.settings["usual_calls"]) + machine.clock.steps
    told = [
        (0, "total reclaims"), (0, "zero filled pages faults"),
        (0, "executable filled pages faults"), (count, "pages examined by clock"),
        (0, "revolutions of the clock hand"), (count, "pages freed by the clock"),
        (0, "backtracks"), (0, "free frame waits"), (0, "extend XPT waits"),
        (0, "pending I/O waits"), (2 * count, "start I/Os"), (2 * count, "iodones"),
        (switches, "cpu context switches"), (0, "device interrupts"),
        (0, "software interrupts"), (ticks, "decrementer interrupts"),
        (0, "mpc-sent interrupts"), (0, "mpc-receive interrupts"), (0, "phantom interrupts"),
        (0, "traps"), (calls, "syscalls"),
    ]  # fmt: skip
    faults = f"{count + machine.next_pid:>21} total address trans. faults"
    return [faults, *_paging(count, kept), *(f"{value:>21} {label}" for value, label in told)]


def _paging(count: int, kept: int) -> list[str]:
    """What came in, and what went out: as much, and what is in paging space now (`kept`)."""
    return [
        f"{number:>21} {label}"
        for label in ("page", "paging space page")
        for number, label in ((count, f"{label} ins"), (count + kept, f"{label} outs"))
    ]
