"""rmauth: remove an authorization. Source: IBM's rmauth page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import AUTHORIZATION
from emulator.options import Command, flag, operand


class Rmauth(Command):
    """rmauth [-h] Name

    Removes an authorization from /etc/security/authorizations. One that a role or a privileged
    command names stays, as do those of the system.
    """

    whole: bool = flag("h", "Remove those below it too.")
    name: str = operand("Name", "The authorization.")
    examples = (("Remove an authorization and those below it", "rmauth -h test"),)

    def run(self, proc: Process) -> None:
        """Remove it, or nothing."""
        _roles.remove(proc, AUTHORIZATION, self.name, self.whole)
