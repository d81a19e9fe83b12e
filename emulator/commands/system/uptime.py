"""uptime: how long the system is up. Source: reference, section 4 (forms of captures)."""

from __future__ import annotations

from emulator.commands.system._logins import logins
from emulator.machine.clock import SECOND, moment
from emulator.options import Command
from emulator.process import Process


class Uptime(Command):
    """uptime

    Prints the time, how long the system is up, how many are logged in, and how many tasks
    wanted the processor: the three averages are what is wanted now.
    """

    examples = (("How long is the system up?", "uptime"),)

    def run(self, proc: Process) -> None:
        """Print the line."""
        proc.print(line(proc))


def line(proc: Process) -> str:
    """The line uptime prints, and w above its table."""
    machine = proc.machine
    now = machine.clock.seconds
    started = machine.wpars[proc.wpar].started if proc.wpar else 0
    up = max(0, now - (started or machine.clock.boot // SECOND))
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
    wanting = sum(task.queued for task in proc.kernel.scheduler.tasks)
    load = f"{float(wanting):.2f}"
    clock = moment(now, machine.system.zone_offset).format("%I:%M%p")
    return f"  {clock} {text},  {users}  load average: {load}, {load}, {load}"
