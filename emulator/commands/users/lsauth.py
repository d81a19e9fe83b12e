"""lsauth: list authorizations. Source: IBM's lsauth page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import AUTHORIZATION
from emulator.options import Command, flag, operands


class Lsauth(Command):
    """lsauth [-c | -f] [-a Attribute ...] {ALL | Name[,Name ...]}

    Lists authorizations and their attributes as /etc/security/authorizations has them, a
    line each.
    """

    colons: bool = flag("c", "Between colons, below a heading.")
    stanzas: bool = flag("f", "As stanzas.")
    chosen: bool = flag("a", "Only the attributes that follow; none: the names alone.")
    words: list[str] = operands("Name", "Attributes with -a, and ALL or names.")
    examples = (("List every authorization", "lsauth ALL"),)

    def run(self, proc: Process) -> None:
        """Draw them."""
        how = (self.chosen, self.stanzas, self.colons)
        _roles.show(proc, AUTHORIZATION, self.words, how)
