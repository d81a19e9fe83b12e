"""refresh: ask a subsystem to read its configuration again. Source: reference, section 5."""

from __future__ import annotations

from emulator.commands.system._src import chosen, only_operators
from emulator.kernel.process import Process
from emulator.machine import subsystems
from emulator.messages import src
from emulator.options import Command, UsageError, option


class Refresh(Command):
    """refresh {-g GroupName | -s Subsystem}

    Asks a subsystem that runs, or those of a group, to read its configuration again. inetd
    listens for what /etc/inetd.conf said when it was last read; the other daemons of this
    machine look at their files whenever they are asked for something.
    """

    name: str = option("s", "The subsystem.", str, "")
    group: str = option("g", "The group.", str, "")
    examples = (("Make inetd read /etc/inetd.conf again", "refresh -s inetd"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A subsystem or a group must be named."""
        self = super().parse(arguments)
        assert isinstance(self, Refresh)
        if bool(self.name) == bool(self.group):
            raise UsageError("", "-s")
        return self

    def run(self, proc: Process) -> None:
        """Ask each."""
        only_operators(proc)
        for row in chosen(proc, self.name, self.group):
            if row.contact == "-S":
                proc.error(src.SIGNALS_ONLY, name=row.name)
            elif row.pid:
                subsystems.refresh(proc.machine, proc.wpar, row.name)
                proc.say(src.REFRESHED)
            else:
                proc.error(src.NOT_PASSED, name=row.name)
