"""Nice values: how nice and renice change them. Not a command."""

from __future__ import annotations

from emulator.kernel.process import Process

#: AIX's nice values: 0 runs first, 39 last, 20 is usual.
HIGHEST = 39


def whole(text: str) -> int | None:
    """A number with a sign, at most four digits; None where it is none."""
    digits = text[1:] if text[:1] in ("-", "+") else text
    if not (digits.isascii() and digits.isdecimal()) or len(digits) > 4:
        return None
    return -int(digits) if text[0] == "-" else int(digits)


def change(proc: Process, pid: int, increment: int) -> bool:
    """Add to a process's nice value, within its bounds; False: only root may make it less."""
    table = proc.machine.processes
    row = table.get(pid)
    if row is None:
        return True
    if increment < 0 and proc.uid:
        return False
    table[pid] = row._replace(nice=min(HIGHEST, max(0, row.nice + increment)))
    return True
