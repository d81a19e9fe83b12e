"""Who is logged in, as one partition sees it. Not a command.

In the global environment these are the terminals; inside a WPAR the login shells of its
processes, which all sit at `Global` and come from the global environment's host.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.kernel.process import Process
from emulator.machine import users
from emulator.machine.clock import moment


class Login(NamedTuple):
    """One session: user, terminal, since when (machine seconds), from where, its shell, and
    whether others may write to it.
    """

    user: str
    terminal: str
    since: int
    host: str
    pid: int
    messages: bool = True


def logins(proc: Process) -> list[Login]:
    """Everybody who is logged in, by terminal."""
    machine = proc.machine
    if not proc.wpar:
        return [
            Login(t.user, t.name, t.since, t.host, t.pid, t.messages)
            for _, t in sorted(machine.terminals.items())
        ]
    names = users.directory(machine, proc.files.root).user_names
    return [
        Login(
            names.get(row.uid) or str(row.uid),
            "Global",
            row.started,
            machine.system.hostname,
            pid,
            row.terminal not in machine.terminals or machine.terminals[row.terminal].messages,
        )
        for pid, row in sorted(machine.processes.items())
        if row.wpar == proc.wpar and row.command.startswith("-")
    ]


def own_login(proc: Process) -> Login | None:
    """The session of the terminal a command runs at."""
    if proc.tty is None:
        return None
    found = logins(proc)
    if not proc.wpar:
        return next((one for one in found if one.terminal == proc.tty.name), None)
    rows = proc.machine.processes
    return next((one for one in found if rows[one.pid].terminal == proc.tty.name), None)


def uptime_line(proc: Process) -> str:
    """The line uptime prints, and w above its table."""
    machine = proc.machine
    now = machine.clock.seconds
    started = machine.wpars[proc.wpar].started if proc.wpar else 0
    up = max(0, now - (started or machine.booted))
    days, hours, minutes = up // 86_400, up // 3600 % 24, up // 60 % 60
    if days:
        word = "day" if days == 1 else "days"
        text = f"  up {days} {word}, {f'{hours}:{minutes:02d}':>6}"
    elif hours:
        text = f"  up {f'{hours}:{minutes:02d}':>6}"
    else:
        text = f"up {minutes}  mins"
    count = len(logins(proc))
    users = f"{count} user, " if count == 1 else f"{count} users,"
    wanting = sum(task.queued for task in proc.kernel.tasks.values())
    load = f"{float(wanting):.2f}"
    clock = moment(now, machine.system.zone_offset).format("%I:%M%p")
    return f"  {clock} {text},  {users}  load average: {load}, {load}, {load}"
