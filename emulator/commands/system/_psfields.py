"""The fields of `ps -o` and `ps -F`: their names, headings, widths and values.

Source: the ps manual page for the names; headings and widths are recalled.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from emulator.commands.system._processes import DAY, Seen


class Field(NamedTuple):
    """One field: a width below 0 is flush left, 0 is as wide as the heading."""

    heading: str
    width: int
    get: Callable[[Seen], str]
    thread: Callable[[Seen], str] = lambda p: "-"  # in the line of a thread (-m)


def clock(seconds: int, days: bool) -> str:
    """[dd-]hh:mm:ss; elapsed time drops hours that are not there."""
    day, rest = divmod(seconds, DAY)
    hours, rest = divmod(rest, 3600)
    text = f"{hours:02d}:{rest // 60:02d}:{rest % 60:02d}"
    if day:
        return f"{day:02d}-{text}"
    return text if hours or not days else text[3:]


FIELDS = {
    "user": Field("USER", 8, lambda p: p.user),
    "ruser": Field("RUSER", 8, lambda p: p.user),
    "uname": Field("USER", 8, lambda p: p.user),
    "logname": Field("LOGNAME", 8, lambda p: p.user),
    "uid": Field("UID", 6, lambda p: str(p.row.uid)),
    "ruid": Field("RUID", 6, lambda p: str(p.row.uid)),
    "group": Field("GROUP", 8, lambda p: p.group),
    "rgroup": Field("RGROUP", 8, lambda p: p.group),
    "gid": Field("GID", 6, lambda p: str(p.row.gid)),
    "rgid": Field("RGID", 6, lambda p: str(p.row.gid)),
    "pid": Field("PID", 7, lambda p: str(p.pid)),
    "ppid": Field("PPID", 7, lambda p: str(p.parent)),
    "pgid": Field("PGID", 7, lambda p: str(p.row.group)),
    "pcpu": Field("%CPU", 5, lambda p: f"{p.share:.1f}"),
    "pmem": Field("%MEM", 5, lambda p: f"{p.memory:.1f}"),
    "tid": Field("TID", 9, lambda p: "-", lambda p: str(thread_id(p))),
    "cp": Field("CP", 3, lambda p: str(p.recent), lambda p: str(p.recent)),
    "scount": Field("SC", 2, lambda p: "1", lambda p: "0"),
    "wchan": Field("WCHAN", 8, lambda p: "-"),
    "bnd": Field("BND", 3, lambda p: "-"),
    "c": Field("C", 3, lambda p: str(p.recent), lambda p: str(p.recent)),
    "vsz": Field("VSZ", 5, lambda p: str(p.row.size_kb)),
    "sz": Field("SZ", 5, lambda p: str(p.row.size_kb // 4)),
    "rssize": Field("RSS", 5, lambda p: str(p.resident_kb)),
    "nice": Field("NI", 2, lambda p: "--" if p.row.kernel else str(p.row.nice)),
    "pri": Field(
        "PRI", 3, lambda p: str(priority(p)), lambda p: str(priority(p))
    ),
    "etime": Field("ELAPSED", 11, lambda p: clock(p.seconds, True)),
    "time": Field("TIME", 11, lambda p: clock(p.used, False)),
    "cputime": Field("TIME", 11, lambda p: clock(p.used, False)),
    "start": Field("STIME", 8, lambda p: p.start),
    "stime": Field("STIME", 8, lambda p: p.start),
    "tty": Field("TT", -6, lambda p: p.terminal),
    "tt": Field("TT", -6, lambda p: p.terminal),
    "st": Field("S", 1, lambda p: p.row.state, lambda p: "R" if p.runs else "S"),
    "state": Field("S", 1, lambda p: p.row.state, lambda p: "R" if p.runs else "S"),
    "f": Field("F", 8, lambda p: flags(p), lambda p: "1000" if p.row.kernel else "400"),
    "thcount": Field("THCNT", 5, lambda p: "1"),
    "comm": Field("COMMAND", -8, lambda p: p.name),
    "ucomm": Field("COMMAND", -8, lambda p: p.name),
    "cmd": Field("CMD", -8, lambda p: p.command.rstrip()),
    "args": Field("COMMAND", -8, lambda p: p.command.rstrip()),
    "wpar": Field("WPAR", 8, lambda p: p.wpar),
}
#: What THREAD stands for.
THREAD = (
    "user", "pid", "ppid", "tid", "st", "cp", "pri", "scount", "wchan", "f", "tty", "bnd",
    "args",
)  # fmt: skip
#: What the % forms of -F stand for.
CODES = {
    "U": "ruser", "u": "user", "G": "rgroup", "g": "group", "p": "pid", "P": "ppid",
    "r": "pgid", "C": "pcpu", "z": "vsz", "n": "nice", "t": "etime", "x": "time",
    "y": "tty", "c": "comm", "a": "args",
}  # fmt: skip


def thread_id(one: Seen) -> int:
    """TID: a process has one thread, of an odd number."""
    return one.row.pid | 1


def flags(one: Seen) -> str:
    """F: what the kernel knows of a process, in hexadecimal."""
    return "303" if one.row.kernel else "240001" if one.row.terminal else "40001"


def priority(one: Seen) -> int:
    """PRI: kernel processes run before the others; use of the processor lowers it."""
    return 37 if one.row.kernel else 60 + (one.row.nice - 20) + one.recent // 2


def chosen(formats: list[str]) -> list[Field]:
    """The fields of the -o and -F given, in order. Raises KeyError with an unknown name."""
    fields: list[Field] = []
    for text in formats:
        if "%" in text:
            fields += [FIELDS[CODES[code]] for code in _codes(text)]
            continue
        name, equals, heading = text.partition("=")
        names = [word for word in name.replace(",", " ").split() if word]
        for word in names:
            known = THREAD if word == "THREAD" else (word.lower(),)
            fields += [FIELDS[one] for one in known]
        if equals and fields:
            # A heading of one's own takes all that is left of the word.
            last = fields[-1]
            width = last.width
            if heading and abs(width) < len(heading):
                width = len(heading) if width > 0 else -len(heading)
            fields[-1] = last._replace(heading=heading, width=width)
    return fields


def _codes(text: str) -> list[str]:
    return [text[i + 1 : i + 2] for i, char in enumerate(text) if char == "%"]


def draw(fields: list[Field], rows: list[Seen], threads: bool = False) -> list[str]:
    """A heading, unless all headings are empty, and a line a process, and one a thread."""
    table = []
    for row in rows:
        table.append([field.get(row) for field in fields])
        if threads:
            table.append([field.thread(row) for field in fields])
    if any(field.heading for field in fields):
        table.insert(0, [field.heading for field in fields])
    last = len(fields) - 1
    lines = []
    for cells in table:
        words = []
        for index, (cell, field) in enumerate(zip(cells, fields, strict=True)):
            if field.width > 0:
                words.append(cell.rjust(field.width))
            else:
                words.append(cell if index == last else cell.ljust(-field.width))
        lines.append(" ".join(words))
    return lines
