"""tty: name the terminal. Source: the paper (/dev/Global under clogin)."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages.process import NOT_A_TTY
from emulator.options import Command, flag


class Tty(Command):
    """tty [-s]

    Prints the terminal that standard input is; the status is 1 where it is none. A shell
    in a workload partition sits at a terminal of the global environment: /dev/Global.
    """

    silent: bool = flag("s", "Print nothing; the status tells.")
    examples = (("Print the terminal's name", "tty"),)

    def run(self, proc: Process) -> None:
        """Print the name."""
        if proc.tty is None or not proc.stdin.is_terminal:
            if not self.silent:
                proc.say(NOT_A_TTY)
            proc.status = 1
        elif not self.silent:
            proc.print("/dev/Global" if proc.wpar else f"/dev/{proc.tty.name}")
