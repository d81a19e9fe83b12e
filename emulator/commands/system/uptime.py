"""uptime: how long the system is up. Source: reference, section 4 (forms of captures)."""

from __future__ import annotations

from emulator.commands.system._logins import uptime_line
from emulator.kernel.process import Process
from emulator.options import Command


class Uptime(Command):
    """uptime

    Prints the time, how long the system is up, how many are logged in, and how many tasks
    wanted the processor: the three averages are what is wanted now.
    """

    examples = (("How long is the system up?", "uptime"),)

    def run(self, proc: Process) -> None:
        """Print the line."""
        proc.print(uptime_line(proc))
