"""mkauth: make an authorization. Source: IBM's mkauth page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import AUTHORIZATION
from emulator.options import Command, operands


class Mkauth(Command):
    """mkauth [Attribute=Value ...] Name

    Makes an authorization in /etc/security/authorizations. The kernel knows it once setkst has
    loaded its tables.
    """

    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Make an authorization", 'mkauth dfltmsg="Tests" test'),)

    def run(self, proc: Process) -> None:
        """Make it, or nothing."""
        _roles.make(proc, AUTHORIZATION, self.words)
