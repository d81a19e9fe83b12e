"""lskst: list the kernel's security tables. Source: IBM's lskst page."""

from __future__ import annotations

from emulator.commands.users import _forms
from emulator.kernel.process import Process
from emulator.machine import authorization
from emulator.machine.stanza_text import listed
from emulator.messages import roles as said
from emulator.options import Command, UsageError, flag, option, optional


class Lskst(Command):
    """lskst -t Table [-C | -F] {ALL | Name[,Name ...]}

    Lists what the kernel goes by: one of the tables auth, role, cmd and dev, as setkst loaded
    it. The files of /etc/security may say something else since.
    """

    table: str | None = option("t", "The table.")
    colons: bool = flag("C", "Between colons, below a heading.")
    stanzas: bool = flag("F", "As stanzas.")
    names: str | None = optional("Name", "ALL, or names.")
    examples = (("Show a role as the kernel knows it", "lskst -t role isso"),)

    def run(self, proc: Process) -> None:
        """Draw them."""
        if self.table is None or self.names is None:
            raise UsageError("", "-t")
        if self.table not in authorization.FILES:
            proc.fail(said.NO_TABLE, 22, name=self.table)
        kernel = authorization.tables(proc.machine, proc.files.root)
        stanzas = authorization.stanzas(getattr(kernel, self.table))
        everything = [one for one in stanzas if one != "default"]
        rows = []
        for name in everything if self.names == "ALL" else listed(self.names):
            if name not in stanzas:
                proc.error(said.UNKNOWN, 2, kind=self.table, name=name)
            else:
                rows.append((name, stanzas[name]))
        proc.print(*_forms.drawn(rows, self.stanzas, self.colons))
