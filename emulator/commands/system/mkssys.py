"""mkssys: define a subsystem. Source: IBM's page of mkssys; reference, section 5."""

from __future__ import annotations

from emulator.commands.system._defining import Defining
from emulator.commands.system._src import need_controller
from emulator.kernel.process import Process
from emulator.machine.subsystems import Subsystem
from emulator.messages import src
from emulator.options import Command, UsageError, option


class Mkssys(Defining):
    """mkssys -s Subsystem -p Path -u UserID [-a Arguments] [-e StandardError]
    [-i StandardInput] [-o StandardOutput] [-t Synonym] [-O | -R] [-Q | -q] [-d | -D]
    [-E Nice] [-G Group] [-w Time]
    [-K | -I MessageQueue -m MessageType | -S -n StopNormal -f StopForce]

    Adds a subsystem to those that the System Resource Controller of this partition has on
    file, so that startsrc, stopsrc and lssrc know it.
    """

    name: str = option("s", "The name of the subsystem.", str, "")
    examples = (
        ("Define a daemon that is stopped by signals",
         "mkssys -s mine -p /usr/local/bin/mine -u 0 -S -n 15 -f 9 -G local"),
    )  # fmt: skip

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Name, path and user must be there."""
        self = super().parse(arguments)
        assert isinstance(self, Mkssys)
        if not self.name or self.path is None or self.uid is None:
            raise UsageError("", "-s")
        self.check()
        return self

    def run(self, proc: Process) -> None:
        """Look whether it fits, then enter it."""
        proc.only_root()
        need_controller(proc)
        key = (proc.wpar, self.name)
        row = self.applied(proc, Subsystem(self.name, "", "", proc.wpar))
        if key in proc.machine.subsystems:
            proc.fail(src.ON_FILE, name=self.name)
        proc.machine.subsystems[key] = row
        proc.say(src.ADDED, name=self.name)
