"""topas' other screens: all processes, the logical partition, the whole system, disks, help.

Source: the paper's screen of -C; the others are recalled (reference, aix-commands.md, topas).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from emulator.commands.performance._topas_state import SORTS, Seen, State, Task

#: Column name -> what it is sorted by; who has most is first but for words.
_ORDERS: dict[str, Callable[[Task], Any]] = {
    "USER": lambda one: one.user, "PID": lambda one: one.pid,
    "PPID": lambda one: one.parent, "PRI": lambda one: one.row.kernel,
    "NI": lambda one: one.row.nice, "RES": lambda one: -one.row.size_kb,
    "SPACE": lambda one: -one.row.size_kb, "TIME": lambda one: -one.seconds,
    "CPU%": lambda one: -round(one.percent, 1), "COMMAND": lambda one: one.row.name,
}  # fmt: skip
_WIDE = 80


def _head(seen: Seen, state: State, title: str) -> str:
    return f"{title:<37} Interval:{state.interval:>4}    {seen.date}"


def processes(seen: Seen, state: State, rows: int) -> tuple[list[str], int]:
    """All processes; the column of the heading they are sorted by."""
    by = "WPAR     " if state.wpars else ""
    heading = (
        f"{by}USER        PID    PPID PRI NI   RES SPACE    TIME CPU% COMMAND"
    )
    lines = [_head(seen, state, f"Topas Monitor for host: {seen.host}"), "", heading]
    for one in sorted(seen.tasks, key=_ORDERS[SORTS[state.sort]])[: max(0, rows - 3)]:
        nice = "--" if one.row.kernel else str(one.row.nice)
        resident = seen.memory.resident_kb(one.row) // 4
        time = f"{one.seconds // 60}:{one.seconds % 60:02d}"
        owner = f"{(one.row.wpar or 'Global')[:8]:<9}" if state.wpars else ""
        lines.append(
            f"{owner}{one.user[:8]:<8}{one.pid:>7}{one.parent:>8}"
            f"{37 if one.row.kernel else 60:>4}{nice:>3}{resident:>6}{one.row.size_kb // 4:>6}"
            f"{time:>8}{one.percent:>5.1f} {one.row.name}"
        )
    return lines, heading.index(SORTS[state.sort])


def partition(seen: Seen, state: State) -> list[str]:
    """The logical partition and its processors."""
    told, row = seen.figures, seen.proc.machine.system
    busy = 100 - told.idle
    used = row.processors * busy / 100
    smt = "ON" if row.threads > 1 else "OFF"
    count = row.logical_processors
    head = f"Interval:{state.interval:>4}     Logical Partition: {row.lpar_name:<18}{seen.date}"
    lines = [
        head,
        f"{f'Dedicated SMT {smt}':<36}Online Memory:{row.memory_mb:>11.1f}",
        f"{'Mode: Capped':<36}Online Logical CPUs:{count:>5}",
        f"{'Partition CPU Utilization':<36}Online Virtual CPUs:{row.processors:>5}",
        " %usr %sys %wait %idle physc  %lbusy",
        f"{told.user:>5.0f}{told.system:>5.0f}{0:>6}{told.idle:>6.0f}{used:>6.2f}{busy:>8.2f}",
        "=" * _WIDE,
        "LCPU   intr   csw  runq scalls usr sys _wt idl    pc",
    ]
    for number in range(count):
        lines.append(
            f"Cpu{number:<3}{told.interrupts / count:>5.0f}{told.switches / count:>6.0f}"
            f"{told.queue / count:>6.1f}{told.calls / count:>7.0f}{told.user:>4.0f}"
            f"{told.system:>4.0f}{0:>4}{told.idle:>4.0f}{used / count:>6.2f}"
        )
    return lines


def system(seen: Seen, state: State) -> list[str]:
    """All partitions of the system that can be seen: this one, and its WPARs."""
    told, row = seen.figures, seen.proc.machine.system
    count, size = row.processors, row.memory_mb / 1024
    wpars = seen.wpars()
    total = count * (100 - told.idle) / 100
    rule = "shared".center(_WIDE, "-")
    lines = [
        f"{'Topas CEC Monitor':<30}Interval:{state.interval:>4}{seen.date:>37}",
        "Partitions  Memory (GB)           Processors",
        f"Shr:{0:>3}     Mon:{size:>4.0f}  InUse:{_used(seen):>4.1f}  Shr:{0:>3}  PSz:{0:>3}"
        f"   Don:{0:>4.1f} Shr_PhysB{0:>6.2f}",
        f"Ded:{1 + len(wpars):>3}     Avl:   -              Ded:{count:>3}  APP:{0:>4.1f}"
        f"  Stl:{0:>4.1f} Ded_PhysB{total:>6.2f}",
        "",
        "Host       OS  M  Mem  InU Lp  Us Sy Wa Id  PhysB  Ent  %EntC Vcsw PhI",
        rule,
        "Host       OS  M  Mem  InU Lp  Us Sy Wa Id  PhysB  Vcsw %istl %bstl",
        "-" * 36 + "dedicated" + "-" * 35,
    ]
    version = f"A{row.version}{row.release}"
    mode = "S" if row.threads > 1 else "U"
    for name in wpars:
        busy = told.busy(name)
        used = seen.memory.of(name).resident / 262_144
        lines.append(
            f"{name[:10]:<11}{version:<4}{mode}{size:>5.1f}{used:>5.1f}"
            f"{row.logical_processors:>3}{busy:>4.0f}{0:>3}{0:>3}{100 - busy:>3.0f}"
            f"{count * busy / 100:>7.2f}{0:>6}     -     -"
        )
    lines.append(
        f"{seen.host[:10]:<11}{version:<4}{mode}{size:>5.1f}{_used(seen):>5.1f}"
        f"{row.logical_processors:>3}{told.user:>4.0f}{told.system:>3.0f}{0:>3}"
        f"{told.idle:>3.0f}{total:>7.2f}{told.switches:>6.0f}     -     -"
    )
    return lines


def _used(seen: Seen) -> float:
    """GB of the real memory in use."""
    return (seen.memory.whole - seen.memory.free) / 262_144


def disks(seen: Seen, state: State) -> list[str]:
    """The disks, of which nothing is counted."""
    lines = [
        _head(seen, state, f"Topas Monitor for host: {seen.host}"),
        "=" * _WIDE,
        "Disk    Busy%    KBPS     TPS    KB-R  ART  MRT    KB-W  AWT  MWT  AQW  AQD",
    ]
    zeros = f"{0:>5.1f}{0:>8.1f}{0:>8.1f}{0:>8.1f}" + f"{0:>5.1f}" * 2
    zeros += f"{0:>8.1f}" + f"{0:>5.1f}" * 4
    return [*lines, *(f"{n[:8]:<8}{zeros}" for n in seen.proc.machine.physical_volumes)]


def help_lines() -> list[str]:
    """What the keys do."""
    return [
        "Keys of topas", "",
        "a  Show all parts of the main screen again.",
        "c  Show or hide the processor.          d  Show or hide the disks.",
        "n  Show or hide the network.            p  Show or hide the processes.",
        "w  Show or hide the classes of WLM.     @  By workload partition, or not.", "",
        "C  The system and its partitions.       L  The logical partition.",
        "P  All processes.                       D  The disks.",
        "   The same key again: the main screen.", "",
        "On the screen of all processes Tab and the arrows go to the column they are",
        "sorted by.", "",
        "h  This page; any key ends it.          q  Leave.",
    ]  # fmt: skip
