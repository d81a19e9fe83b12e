"""stopsrc: stop subsystems. Source: reference, aix-commands.md section 5."""

from __future__ import annotations

from emulator.commands.system._src import chosen, is_wpar, only_operators
from emulator.kernel.process import Process
from emulator.machine import subsystems
from emulator.messages import src
from emulator.options import Command, UsageError, flag, option


class Stopsrc(Command):
    """stopsrc [-f | -c] {-a | -g GroupName | -s Subsystem}

    Stops a subsystem of this partition, a group, or all. A subsystem here is stopped at
    once, whichever way it is asked.
    """

    all: bool = flag("a", "Stop all subsystems.")
    force: bool = flag("f", "Do not wait for the subsystem.")
    cancel: bool = flag("c", "Let the subsystem free what it holds.")
    name: str = option("s", "The subsystem to stop.", str, "")
    group: str = option("g", "The group to stop.", str, "")
    examples = (("Stop the print queues", "stopsrc -g spooler"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One of -a, -g and -s; one of -f and -c at most."""
        self = super().parse(arguments)
        assert isinstance(self, Stopsrc)
        if self.all + bool(self.name) + bool(self.group) != 1 or (self.force and self.cancel):
            raise UsageError("", "-s")
        return self

    def run(self, proc: Process) -> None:
        """Stop each one that runs."""
        only_operators(proc)
        if self.all:
            rows = subsystems.subsystems_of(proc.machine, proc.wpar)
            rows = [row for row in rows if row.pid and not is_wpar(proc, row)]
        else:
            rows = chosen(proc, self.name, self.group)
        active = [row for row in rows if row.pid]
        if rows and not active:
            proc.fail(src.INOPERATIVE, name=self.name or self.group)
        for row in active:
            if is_wpar(proc, row):
                proc.error(src.IS_A_WPAR, name=row.name)
                continue
            subsystems.stop(proc.machine, proc.wpar, row.name)
            proc.say(src.STOPPING, name=row.name)
