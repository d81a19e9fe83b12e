"""The forms of ps that are not fields: plain, -f, -l and the Berkeley ones.

Not a command. Widths of -ef, aux and v are those of captures (reference, section 4); those
of -l and of the others are recalled.
"""

from __future__ import annotations

from collections.abc import Callable

from emulator.commands.system._processes import Seen
from emulator.commands.system._psfields import flags, priority

PLAIN = "{:>6} {:>6} {:>5} {}".format
FULL = "{:>8} {:>7} {:>7} {:>3} {:>8} {:>6} {:>5} {}".format
LONG = "{:>8} {} {:>{width}} {:>7} {:>7} {:>3} {:>3} {:>2} {:<5} {:>4} {:>8} {}".format
BERKELEY = "{:>6} {:>6} {:<4} {:>5} {}".format
BERKELEY_USER = "{:<8} {:>8} {:>4} {:>4} {:>4} {:>4} {:>6} {:<4} {:>8} {:>5} {}".format
BERKELEY_MEMORY = (
    "{:>6} {:>6} {:<4} {:>5} {:>4} {:>5} {:>5} {:>5} {:>5} {:>5} {:>4} {:>4} {}".format
)


def form(full: bool, long: bool) -> tuple[str, Callable[[Seen], str]]:
    """The heading and the way to draw a process, as -f and -l say."""

    def command(p: Seen) -> str:
        return p.command if full or p.row.kernel else f"{p.name} "

    def plain(p: Seen) -> str:
        return PLAIN(p.pid, p.terminal, p.time, command(p))

    def fully(p: Seen) -> str:
        return FULL(
            p.user, p.pid, p.parent, p.recent, p.start, p.terminal, p.time, command(p)
        )

    if not long:
        if full:
            return FULL("UID", "PID", "PPID", "C", "STIME", "TTY", "TIME", "CMD"), fully
        return PLAIN("PID", "TTY", "TIME", "CMD"), plain
    width = 8 if full else 3

    def end(start: str, terminal: str, time: str, name: str) -> str:
        text = f"{terminal:>6} {time:>5} {name}"
        return f"{start:>8} {text}" if full else text

    def line(p: Seen) -> str:
        uid = p.user if full else p.row.uid
        nice = "--" if p.row.kernel else p.row.nice
        address = f"{(p.row.pid * 977) % 0xFFFFF:05x}"
        return LONG(
            flags(p), p.row.state, uid, p.pid, p.parent, p.recent, priority(p), nice,
            address, p.row.size_kb, "", end(p.start, p.terminal, p.time, command(p)),
            width=width,
        )  # fmt: skip

    heading = LONG(
        "F", "S", "UID", "PID", "PPID", "C", "PRI", "NI", "ADDR", "SZ", "WCHAN",
        end("STIME", "TTY", "TIME", "CMD"), width=width,
    )  # fmt: skip
    return heading, line


#: -Z; the processors of this machine know pages of 4 KB and, for who asks, of 16 MB.
SIZES = "{:>6} {:>6} {:>5} {:>5} {:>5} {:>5} {:>7} {}".format


def sizes() -> tuple[str, Callable[[Seen], str]]:
    """The heading of -Z and the way to draw a process."""
    heading = SIZES(
        "PID", "TTY", "TIME", "DPGSZ", "SPGSZ", "TPGSZ", "SHMPGSZ", "CMD"
    )
    page = "4K"

    def line(p: Seen) -> str:
        return SIZES(p.pid, p.terminal, p.time, page, page, page, page, f"{p.name} ")

    return heading, line


def thread_line(p: Seen, full: bool, long: bool) -> str:
    """The line of a process's thread (-m): what is the process's alone is a dash."""
    if not long:
        if full:
            return FULL("-", "-", "-", p.recent, "-", "-", "-", "-")
        return PLAIN("-", "-", "-", "-")
    end = f"{'-':>6} {'-':>5} -"
    return LONG(
        "400", "R" if p.runs else "S", "-", "-", "-", p.recent, priority(p), "--", "-", "-",
        "", f"{'-':>8} {end}" if full else end, width=8 if full else 3,
    )  # fmt: skip


def tree(rows: list[Seen], root: str) -> list[Seen]:
    """A process and its descendants, each command behind the branch it hangs on."""
    children: dict[int, list[Seen]] = {}
    for one in rows:
        if one.pid != one.parent:
            children.setdefault(one.parent, []).append(one)
    found: list[Seen] = []
    # (process, what stands before its branch, its branch), the next one last
    left = [(one, "", "") for one in rows if str(one.pid) == root]
    while left:
        one, margin, branch = left.pop()
        text = margin + branch
        row = one.row._replace(command=text + one.row.command, name=text + one.name)
        found.append(one._replace(row=row))
        below = margin + {"": "", "|\\--": "|   ", " \\--": "    "}[branch]
        own = children.get(one.pid, [])
        for place, child in reversed(list(enumerate(own, 1))):
            left.append((child, below, " \\--" if place == len(own) else "|\\--"))
    return found


def berkeley(words: list[str], rows: list[Seen], uid: int) -> list[str]:
    """The lines of `ps aux`, `ps gv`, `ps ax` and the like; the first is the heading."""
    letters = words[0] if not words[0].isdigit() else ""
    numbers = [word for word in words if word.isdigit()]
    if numbers:
        rows = [p for p in rows if str(p.pid) in numbers]
    elif "t" in letters:
        names = {word.removeprefix("/dev/") for word in words[1:]}
        rows = [p for p in rows if p.terminal in names]
    elif not ("a" in letters and "x" in letters) and "g" not in letters:
        rows = [
            p for p in rows
            if (p.row.terminal or "x" in letters) and ("a" in letters or p.row.uid == uid)
        ]  # fmt: skip
    if "e" in letters:
        rows = [
            p._replace(row=p.row._replace(command=" ".join((p.row.command, *p.environment))))
            for p in rows
        ]
    if "u" in letters:
        rows = sorted(rows, key=lambda p: -p.share)
        return [
            BERKELEY_USER("USER", "PID", "%CPU", "%MEM", "SZ", "RSS", "TTY", "STAT", "STIME",
                          "TIME", "COMMAND"),
            *(BERKELEY_USER(p.user, p.pid, f"{p.share:.1f}", f"{p.memory:.1f}", p.row.size_kb,
                            p.resident_kb, p.terminal, p.row.state, p.start, p.time,
                            p.command) for p in rows),
        ]  # fmt: skip
    if "v" in letters:
        return [
            "   PID    TTY STAT  TIME PGIN  SIZE   RSS   LIM  TSIZ   TRS %CPU %MEM COMMAND",
            *(BERKELEY_MEMORY(p.pid, p.terminal, p.row.state, p.time, 0, p.row.size_kb,
                              p.resident_kb, "xx", p.row.size_kb // 4, p.row.size_kb // 4,
                              f"{p.share:.1f}", f"{p.memory:.1f}", p.command) for p in rows),
        ]  # fmt: skip
    if "l" in letters:
        heading, line = form(full=False, long=True)
        return [heading, *map(line, rows)]
    return [
        BERKELEY("PID", "TTY", "STAT", "TIME", "COMMAND"),
        *(BERKELEY(p.pid, p.terminal, p.row.state, p.time, p.command) for p in rows),
    ]
