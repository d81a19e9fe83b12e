"""chauth: change an authorization. Source: IBM's chauth page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import AUTHORIZATION
from emulator.options import Command, operands


class Chauth(Command):
    """chauth Attribute=Value ... Name

    Changes attributes of an authorization in /etc/security/authorizations; all of them or
    none. The kernel goes by it once setkst has loaded its tables.
    """

    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Say what an authorization is for", 'chauth dfltmsg="Tests of ours" test'),)

    def run(self, proc: Process) -> None:
        """Change it, or nothing."""
        _roles.change(proc, AUTHORIZATION, self.words)
