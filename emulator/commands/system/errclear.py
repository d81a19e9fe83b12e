"""errclear: delete entries of the error log. Source: IBM's page of errclear."""

from __future__ import annotations

from emulator.commands.system._errors import Choosing
from emulator.kernel.process import Process
from emulator.machine import error_log
from emulator.options import UsageError, operand


class Errclear(Choosing):
    """errclear [-d List] [-i File] [-j Id] [-k Id] [-J Label] [-K Label] [-l Number]
    [-m Machine] [-n Node] [-N Name] [-T Type] Days

    Deletes entries of the error log that are at least so many days old: all with 0.
    """

    days: str = operand("Days", "How old an entry must be.")
    examples = (
        ("Empty the error log", "errclear 0"),
        ("Delete software entries and operator messages of more than a month",
         "errclear -d S,O 30"),
    )  # fmt: skip

    def run(self, proc: Process) -> None:
        """Choose, then delete."""
        proc.only_root()
        if not (self.days.isascii() and self.days.isdigit() and len(self.days) < 6):
            raise UsageError("", "Days")
        self.check(proc)
        now = proc.machine.clock.seconds
        age = int(self.days) * 86_400
        old = [one for one in self.chosen(proc) if now - (one.last or one.time) >= age]
        error_log.clear(proc.machine, old)
