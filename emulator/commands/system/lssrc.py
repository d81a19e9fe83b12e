"""lssrc: list subsystems. Source: reference, aix-commands.md section 5."""

from __future__ import annotations

from emulator.commands.system._src import need_controller
from emulator.kernel.process import Process
from emulator.machine import subsystems
from emulator.machine.subsystems import Subsystem
from emulator.messages import src
from emulator.options import Command, UsageError, flag, option, repeated

HEADING = "Subsystem         Group            PID          Status "
ROW = " {:<16} {:<16} {:<12} {}".format
COLONS = (
    "#subsysname:synonym:cmdargs:path:uid:auditid:standin:standout:standerr:action:multi:"
    "contact:svrkey:svrmtype:priority:signorm:sigforce:display:waittime:grpname:"
)


class Lssrc(Command):
    """lssrc -a
    lssrc [-S] -g GroupName
    lssrc [-l | -S] -s Subsystem

    Lists the subsystems of this partition that the System Resource Controller has on file,
    the active ones first. A workload partition is a subsystem, cor_ and its name, of the
    global environment.
    """

    all: bool = flag("a", "List all subsystems.")
    group: str = option("g", "List the subsystems of a group.", str, "")
    names: list[str] = repeated("s", "List a subsystem.")
    long: bool = flag("l", "Ask the subsystem itself for more.")
    definition: bool = flag("S", "List how each is defined, with colons.")
    examples = (("Is the workload partition wpar1 up?", "lssrc -s cor_wpar1"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One of -a, -g and -s must be there (-S alone means all)."""
        self = super().parse(arguments)
        assert isinstance(self, Lssrc)
        ways = sum((self.all, bool(self.group), bool(self.names)))
        if ways > 1 or (not ways and not self.definition):
            raise UsageError("", "-a")
        return self

    def run(self, proc: Process) -> None:
        """Gather the rows, then draw them."""
        need_controller(proc)
        rows = subsystems.subsystems_of(proc.machine, proc.wpar)
        if self.group:
            rows = [row for row in rows if row.group == self.group]
            if not rows:
                proc.fail(src.NO_GROUP, name=self.group)
        elif self.names:
            chosen = []
            for name in self.names:
                found = [row for row in rows if row.name == name]
                if not found:
                    proc.error(src.NO_SUBSYSTEM, name=name)
                chosen += found
            rows = chosen
        if not rows:
            return
        if self.definition:
            proc.print(COLONS, *map(definition, rows))
            return
        if self.long and self.names and not rows[0].pid:
            proc.fail(src.NOT_PASSED, name=rows[0].name)
        rows = [r for r in rows if r.pid] + [r for r in rows if not r.pid]
        proc.print(HEADING, *(ROW(r.name, r.group, r.pid or "", r.status) for r in rows))
        if self.long:
            proc.error(src.NO_LONG_STATUS, name=rows[0].name)


def definition(row: Subsystem) -> str:
    """The colon form: what mkssys was told, defaults where the machine keeps nothing."""
    return (
        f"{row.name}::{row.arguments}:{row.path}:{row.uid}:0:/dev/console:/dev/console:"
        f"/dev/console:-O:-Q:-S:0:0:20:15:9:-d:20:{row.group}:"
    )
