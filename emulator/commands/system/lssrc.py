"""lssrc: list subsystems. Source: reference, aix-commands.md section 5."""

from __future__ import annotations

from emulator.commands.system._src import need_controller
from emulator.kernel.process import Process
from emulator.machine import sockets, subsystems
from emulator.machine.subsystems import Subsystem
from emulator.messages import src
from emulator.options import Command, UsageError, flag, option, repeated

HEADING = "Subsystem         Group            PID          Status "
ROW = " {:<16} {:<16} {:<12} {}".format
SERVICE = " {:<12} {:<24} {:<24} {}".format
COLONS = (
    "#subsysname:synonym:cmdargs:path:uid:auditid:standin:standout:standerr:action:multi:"
    "contact:svrkey:svrmtype:priority:signorm:sigforce:display:waittime:grpname:"
)


class Lssrc(Command):
    """lssrc -a
    lssrc [-S] -g GroupName
    lssrc [-l | -S] -s Subsystem
    lssrc -t Subserver

    Lists the subsystems of this partition that the System Resource Controller has on file,
    the active ones first. A workload partition is a subsystem, cor_ and its name, of the
    global environment.
    """

    all: bool = flag("a", "List all subsystems.")
    group: str = option("g", "List the subsystems of a group.", str, "")
    names: list[str] = repeated("s", "List a subsystem.")
    subserver: str = option("t", "List a service of inetd, as /etc/inetd.conf has it.", str, "")
    long: bool = flag("l", "Ask the subsystem itself for more.")
    definition: bool = flag("S", "List how each is defined, with colons.")
    examples = (("Is the workload partition wpar1 up?", "lssrc -s cor_wpar1"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One of -a, -g and -s must be there (-S alone means all)."""
        self = super().parse(arguments)
        assert isinstance(self, Lssrc)
        ways = sum((self.all, bool(self.group), bool(self.names), bool(self.subserver)))
        if ways > 1 or (not ways and not self.definition):
            raise UsageError("", "-a")
        return self

    def run(self, proc: Process) -> None:
        """Gather the rows, then draw them."""
        need_controller(proc)
        if self.subserver:
            services = [one for one in _services(proc) if one[0] == self.subserver]
            if not services:
                proc.fail(src.NO_SUBSERVER, name=self.subserver)
            proc.say(src.SUBSERVERS)
            proc.print(*(SERVICE(*one) for one in services))
            return
        rows = subsystems.subsystems_of(proc.machine, proc.wpar)
        if not (self.group or self.names):
            rows = [row for row in rows if row.pid or row.display == "-d"]
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
        if self.long and rows[0].contact == "-S":
            proc.fail(src.SIGNALS_ONLY, name=rows[0].name)
        if self.long and self.names and not rows[0].pid:
            proc.fail(src.NOT_PASSED, name=rows[0].name)
        rows = [r for r in rows if r.pid] + [r for r in rows if not r.pid]
        proc.print(HEADING, *(ROW(r.name, r.group, r.pid or "", r.status) for r in rows))
        if self.long and rows[0].name == "inetd":
            proc.print("")
            proc.say(src.SUBSERVERS)
            proc.print(*(SERVICE(*one) for one in _services(proc)))
        elif self.long:
            proc.error(src.NO_LONG_STATUS, name=rows[0].name)


def definition(row: Subsystem) -> str:
    """The colon form: what mkssys was told."""
    return (
        f"{row.name}:{row.synonym}:{row.arguments}:{row.path}:{row.uid}:0:{row.input}:"
        f"{row.output}:{row.error}:{row.action}:{row.multiple}:{row.contact}:"
        f"{row.message_key}:{row.message_type}:{row.priority}:{row.normal}:{row.force}:"
        f"{row.display}:{row.wait}:{row.group}:"
    )


def _services(proc: Process) -> list[tuple[str, str, str, str]]:
    """What inetd listens for, or would: service, command, description and status."""
    row = proc.machine.subsystems.get((proc.wpar, sockets.SERVER))
    if row is not None and row.pid:
        status, text = "active", proc.machine.processes[row.pid].configuration
    else:
        status, text = "inoperative", sockets.configuration(proc.machine, proc.wpar)
    split = (line.split() for line in sockets.asked(text))
    return [(words[0], words[5], " ".join(words[6:]), status) for words in split]
