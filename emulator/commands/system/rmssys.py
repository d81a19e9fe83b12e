"""rmssys: remove the definition of a subsystem. Source: IBM's page of rmssys."""

from __future__ import annotations

from emulator.commands.system._src import need_controller
from emulator.kernel.process import Process
from emulator.messages import src
from emulator.options import Command, UsageError, option


class Rmssys(Command):
    """rmssys -s Subsystem

    Takes a subsystem off the file of the System Resource Controller of this partition. A
    workload partition whose subsystem is taken away cannot be started any more.
    """

    name: str = option("s", "The subsystem.", str, "")
    examples = (("Forget a daemon", "rmssys -s mine"),)

    def run(self, proc: Process) -> None:
        """Look whether it is there and does not run, then remove it."""
        if not self.name:
            raise UsageError("", "-s")
        proc.only_root()
        need_controller(proc)
        key = (proc.wpar, self.name)
        row = proc.machine.subsystems.get(key)
        if row is None:
            proc.fail(src.NO_SUBSYSTEM, name=self.name)
        if row.pid:
            proc.fail(src.RUNS, name=self.name)
        del proc.machine.subsystems[key]
        proc.say(src.DELETED)
