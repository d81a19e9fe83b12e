"""mkrole: make a role. Source: IBM's mkrole page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import ROLE
from emulator.options import Command, operands


class Mkrole(Command):
    """mkrole [Attribute=Value ...] Name

    Makes a role in /etc/security/roles. The kernel knows it once setkst has
    loaded its tables.
    """

    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Make a role for an operator", 'mkrole authorizations=aix.wpar wparop'),)

    def run(self, proc: Process) -> None:
        """Make it, or nothing."""
        _roles.make(proc, ROLE, self.words)
