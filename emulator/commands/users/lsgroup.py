"""lsgroup: list groups' attributes. Source: reference, aix-commands.md section 7."""

from __future__ import annotations

from emulator.commands.users import _forms
from emulator.commands.users._common import database
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import GROUPS_BY_NAME, of_group
from emulator.messages import users as said
from emulator.options import Command, flag, operands


class Lsgroup(Command):
    """lsgroup [-c | -f] [-a Attribute ...] {ALL | Group[,Group ...]}

    Lists groups and their attributes, a line each.
    """

    colons: bool = flag("c", "Between colons, below a heading.")
    stanzas: bool = flag("f", "As stanzas.")
    chosen: bool = flag("a", "Only the attributes that follow; none: the names alone.")
    words: list[str] = operands("Group", "Attributes with -a, and ALL or groups.")
    examples = (("Show who is in staff", "lsgroup -a users staff"),)

    def run(self, proc: Process) -> None:
        """Gather the groups and draw them."""
        asked = _forms.asked(self.words, self.chosen)
        known = database(proc)
        for attribute in asked.attributes:
            if attribute not in GROUPS_BY_NAME:
                proc.fail(said.NO_ATTRIBUTE, 22, name=attribute)
        names = list(known.directory.groups) if asked.names == ["ALL"] else asked.names
        rows = []
        for name in names:
            if name not in known.directory.groups:
                proc.error(said.NO_GROUP, 2, name=name)
                continue
            found = of_group(known, name)
            if self.chosen:
                found = {one: found.get(one, "") for one in asked.attributes}
            rows.append((name, found))
        proc.print(*_forms.drawn(rows, self.stanzas, self.colons))
