"""startsrc: start subsystems. Source: reference, aix-commands.md section 5."""

from __future__ import annotations

from emulator.commands.system._src import chosen, is_wpar, only_operators
from emulator.kernel.process import Process
from emulator.machine import subsystems
from emulator.messages import src
from emulator.options import Command, UsageError, option


class Startsrc(Command):
    """startsrc [-a Argument] [-e Environment] -s Subsystem
    startsrc [-e Environment] -g GroupName

    Starts a subsystem of this partition, or all of a group that do not run.
    """

    name: str = option("s", "The subsystem to start.", str, "")
    group: str = option("g", "The group to start.", str, "")
    arguments: str = option("a", "Arguments instead of those on file.", str, "")
    environment: str = option("e", "Its environment; programs here have none to show.", str, "")
    examples = (("Start the secure shell daemon", "startsrc -s sshd"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A subsystem or a group must be named."""
        self = super().parse(arguments)
        assert isinstance(self, Startsrc)
        if bool(self.name) == bool(self.group):
            raise UsageError("", "-s")
        return self

    def run(self, proc: Process) -> None:
        """Start each one that does not run."""
        only_operators(proc)
        for row in chosen(proc, self.name, self.group):
            if is_wpar(proc, row):
                proc.error(src.IS_A_WPAR, name=row.name)
            elif row.pid:
                proc.error(src.ALREADY_ACTIVE, name=row.name)
            else:
                started = subsystems.start(proc.machine, proc.wpar, row.name, self.arguments)
                proc.say(src.STARTED, name=row.name, pid=started.pid)
