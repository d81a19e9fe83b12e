"""topas' main screen: two columns of counts at the right, blocks that come and go at the left.

Source: the paper's screens; their columns as the reference has them (aix-commands.md,
topas). What nobody counts here is 0 (LIMITATIONS, L-PERF-001).
"""

from __future__ import annotations

from emulator.commands.performance._topas_state import Seen, State, bar

#: Where the two columns of counts begin.
LEFT, RIGHT = 48, 65


def main(seen: Seen, state: State, rows: int) -> list[str]:
    """The rows of the screen, as many as the terminal has."""
    left = _head(seen, state)
    if "c" not in state.hidden:
        left += _processor(seen)
    if state.wpars:
        left += _wpars(seen, state)
    else:
        left += _classes(seen, state) if "w" not in state.hidden else []
        left += _networks(seen, state) if "n" not in state.hidden else []
        left += _disks(seen, state) if "d" not in state.hidden else []
    if "p" not in state.hidden:
        left += _processes(seen, state, rows - len(left))
    right = _counts(seen)
    height = max(len(left), len(right))
    left += [""] * (height - len(left))
    right += [""] * (height - len(right))
    return [
        f"{ours[: LEFT - 1]:<{LEFT}}{theirs}".rstrip()
        for ours, theirs in zip(left, right, strict=True)
    ][:rows]


# --- the left ------------------------------------------------------------------------------


def _head(seen: Seen, state: State) -> list[str]:
    first = f"Topas Monitor for host:    {seen.host}"
    return [first, f"{seen.date}   Interval:{state.interval:>3}", ""]


def _processor(seen: Seen) -> list[str]:
    told = seen.figures
    shown = (
        ("Kernel", told.system), ("User", told.user), ("Wait", 0.0), ("Idle", told.idle)
    )  # fmt: skip
    return [
        *(f"{name:<6}{value:>7.1f}   |{bar(value)}|" for name, value in shown), ""
    ]  # fmt: skip


def _wpars(seen: Seen, state: State) -> list[str]:
    lines = ["WPAR             CPU%  Mem%  Blk-I/O%"]
    for name in seen.wpars(state.wpar)[: state.most.get("w", 10)]:
        cpu, memory = seen.figures.busy(name), seen.memory_of(name)
        lines.append(f"{name[:15]:<15}{cpu:>6.0f}{memory:>6.0f}{0:>9}")
    return [*lines, ""]


def _classes(seen: Seen, state: State) -> list[str]:
    lines = ["WLM-Class (Active)      CPU%  Mem%  Disk-I/O%"]
    busiest = sorted(
        ["", *seen.wpars()], key=lambda name: (-round(seen.figures.busy(name), 1), name)
    )
    for name in busiest[: state.most.get("w", 2)]:
        cpu, memory = seen.figures.busy(name), seen.memory_of(name)
        lines.append(f"{name or 'System':<22}{cpu:>6.0f}{memory:>6.0f}{0:>11}")
    return [*lines, ""] if len(lines) > 1 else []


def _networks(seen: Seen, state: State) -> list[str]:
    rows = seen.proc.machine.interfaces.values()
    names = [row.name for row in rows if row.attached][: state.most.get("n", 2)]
    zeros = f"{0:>7.1f}{0:>9.1f}{0:>8.1f}{0:>8.1f}{0:>8.1f}"
    lines = ["Network  KBPS   I-Pack  O-Pack   KB-In  KB-Out"]
    return [*lines, *(f"{name:<6}{zeros}" for name in names), ""] if names else []


def _disks(seen: Seen, state: State) -> list[str]:
    names = list(seen.proc.machine.physical_volumes)[: state.most.get("d", 2)]
    zeros = f"{0:>5.1f}{0:>9.1f}{0:>8.1f}{0:>8.1f}{0:>8.1f}"
    lines = ["Disk    Busy%     KBPS     TPS KB-Read KB-Writ"]
    return [*lines, *(f"{name[:8]:<8}{zeros}" for name in names), ""] if names else []


def _processes(seen: Seen, state: State, room: int) -> list[str]:
    lines = [f"Name            PID  CPU%  PgSp {'Wpar' if state.wpars else 'Owner'}"]
    most = min(max(0, room - 1), state.most.get("p", room))
    for one in seen.tasks[:most]:
        owner = (one.row.wpar or "Global") if state.wpars else one.user
        lines.append(
            f"{one.row.name[:12]:<12}{one.pid:>7}{one.percent:>6.1f}{one.space:>6.1f} {owner}"
        )
    return lines


# --- the right -----------------------------------------------------------------------------


def _count(name: str, value: float, digits: int = 0) -> str:
    return f"{name:<9}{value:>6.{digits}f}"


def _counts(seen: Seen) -> list[str]:
    told, memory = seen.figures, seen.memory
    paged = told.paged()
    part = 100 / memory.whole
    active = len(seen.wpars())
    events = [
        "EVENTS/QUEUES", _count("Cswitch", told.switches), _count("Syscall", told.calls),
        _count("Reads", 0), _count("Writes", 0), _count("Forks", told.forks),
        _count("Execs", told.forks), _count("Runqueue", told.queue, 1),
        _count("Waitqueue", 0, 1), "", "PAGING", _count("Faults", paged + told.forks),
        _count("Steals", paged), _count("PgspIn", paged), _count("PgspOut", paged),
        _count("PageIn", paged), _count("PageOut", paged), _count("Sios", 2 * paged), "",
        "NFS (calls/sec)", _count("SerV2", 0), _count("CliV2", 0), _count("SerV3", 0),
        _count("CliV3", 0),
    ]  # fmt: skip
    files = [
        "FILE/TTY",
        *(_count(name, 0) for name in (
            "Readch", "Writech", "Rawin", "Ttyout", "Igets", "Namei", "Dirblk"
        )),
        "", "MEMORY", _count("Real,MB", seen.proc.machine.system.memory_mb),
        _count("% Comp", memory.computational * part, 1),
        _count("% Noncomp", memory.files * part, 1),
        _count("% Client", memory.files * part, 1), "", "PAGING SPACE",
        _count("Size,MB", seen.paging_mb), _count("% Used", seen.paging_used, 1),
        _count("% Free", 100 - seen.paging_used, 1), "",
        *_wpar_counts(seen, active), 'Press: "h"-help', '       "q"-quit',
    ]  # fmt: skip
    between = RIGHT - LEFT
    return [f"{one:<{between}}{two}" for one, two in zip(events, files, strict=True)]


def _wpar_counts(seen: Seen, active: int) -> list[str]:
    """WPARs that are active and all; inside one, which sees none, nothing."""
    if seen.proc.wpar:
        return ["", ""]
    total = len(seen.proc.machine.wpars)
    return [f"WPAR Activ{active:>5}", f"WPAR Total{total:>5}"]
