"""chssys: change the definition of a subsystem. Source: IBM's page of chssys."""

from __future__ import annotations

from emulator.commands.system._defining import Defining
from emulator.commands.system._src import is_wpar, need_controller
from emulator.kernel.process import Process
from emulator.messages import src
from emulator.options import Command, UsageError, repeated


class Chssys(Defining):
    """chssys -s OldSubsystem [-s NewSubsystem] [-p Path] [-u UserID] [-a Arguments]
    [-e StandardError] [-i StandardInput] [-o StandardOutput] [-t Synonym] [-O | -R] [-Q | -q]
    [-d | -D] [-E Nice] [-G Group] [-w Time]
    [-K | -I MessageQueue -m MessageType | -S -n StopNormal -f StopForce]

    Changes what the System Resource Controller has on file of a subsystem. One that runs
    goes by it when it is started the next time.
    """

    names: list[str] = repeated("s", "The subsystem, and its new name.")
    examples = (("Begin syslogd with other arguments", "chssys -s syslogd -a '-r'"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A subsystem must be named, and something changed."""
        self = super().parse(arguments)
        assert isinstance(self, Chssys)
        if len(self.names) not in (1, 2) or len(arguments) < 3:
            raise UsageError("", "-s")
        self.check()
        return self

    def run(self, proc: Process) -> None:
        """Look whether it fits, then change it."""
        proc.only_root()
        need_controller(proc)
        table = proc.machine.subsystems
        name, new = self.names[0], self.names[-1]
        row = table.get((proc.wpar, name))
        if row is None:
            proc.fail(src.NO_SUBSYSTEM, name=name)
        if is_wpar(proc, row):
            proc.fail(src.IS_A_WPAR, name=name)
        if new != name and (proc.wpar, new) in table:
            proc.fail(src.ON_FILE, name=new)
        if new != name and row.pid:
            proc.fail(src.RUNS, name=name)
        changed = self.applied(proc, row._replace(name=new))
        if new != name:
            del table[(proc.wpar, name)]
        table[(proc.wpar, new)] = changed
        proc.say(src.CHANGED)
