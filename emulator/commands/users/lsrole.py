"""lsrole: list roles. Source: IBM's lsrole page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import ROLE
from emulator.options import Command, flag, operands


class Lsrole(Command):
    """lsrole [-c | -f] [-a Attribute ...] {ALL | Name[,Name ...]}

    Lists roles and their attributes as /etc/security/roles has them, a line each.
    """

    colons: bool = flag("c", "Between colons, below a heading.")
    stanzas: bool = flag("f", "As stanzas.")
    chosen: bool = flag("a", "Only the attributes that follow; none: the names alone.")
    words: list[str] = operands("Name", "Attributes with -a, and ALL or names.")
    examples = (("List every role", "lsrole ALL"),)

    def run(self, proc: Process) -> None:
        """Draw them."""
        how = (self.chosen, self.stanzas, self.colons)
        _roles.show(proc, ROLE, self.words, how)
