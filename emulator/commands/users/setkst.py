"""setkst: load the kernel's security tables. Source: IBM's setkst page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import authorization
from emulator.machine.stanza_text import listed
from emulator.messages import roles as said
from emulator.options import Command, UsageError, flag, option


class Setkst(Command):
    """setkst [-q] [-b | -t Table[,Table ...]]

    Loads the kernel's tables of authorizations, roles, privileged commands and devices from
    the files of /etc/security. What was changed there has no effect before. A WPAR has tables
    of its own, which are loaded when it starts, and here.
    """

    quiet: bool = flag("q", "Say nothing.")
    saved: bool = flag("b", "Load the tables' backup, which here is the files themselves.")
    tables: str | None = option("t", "Only these: auth, role, cmd, dev.")
    examples = (("Load every table", "setkst"), ("Load the roles alone", "setkst -t role"))

    def run(self, proc: Process) -> None:
        """Load them."""
        if self.saved and self.tables is not None:
            raise UsageError("", "-b")
        proc.only_root()
        wanted = tuple(authorization.FILES)
        if self.tables is not None:
            names = listed(self.tables)
            for name in names:
                if name not in authorization.FILES:
                    proc.fail(said.NO_TABLE, 22, name=name)
            wanted = tuple(one for one in wanted if one in names)
        authorization.load(proc.machine, proc.files.root, wanted)
        if not self.quiet:
            for one in wanted:
                proc.say(said.UPDATED, table=said.TABLES[one].text)
