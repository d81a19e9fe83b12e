"""rmrole: remove a role. Source: IBM's rmrole page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import ROLE
from emulator.options import Command, operand


class Rmrole(Command):
    """rmrole Name

    Removes a role from /etc/security/roles. One that a user or another role has stays.
    """

    name: str = operand("Name", "The role.")
    examples = (("Remove a role", "rmrole wparop"),)

    def run(self, proc: Process) -> None:
        """Remove it, or nothing."""
        _roles.remove(proc, ROLE, self.name)
