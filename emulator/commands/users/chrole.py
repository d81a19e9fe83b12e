"""chrole: change a role. Source: IBM's chrole page."""

from __future__ import annotations

from emulator.commands.users import _roles
from emulator.kernel.process import Process
from emulator.machine.accounts.roles import ROLE
from emulator.options import Command, operands


class Chrole(Command):
    """chrole Attribute=Value ... Name

    Changes attributes of a role in /etc/security/roles; all of them or none. The
    kernel goes by it once setkst has loaded its tables.
    """

    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Have a role asked for no password", "chrole auth_mode=NONE wparop"),)

    def run(self, proc: Process) -> None:
        """Change it, or nothing."""
        _roles.change(proc, ROLE, self.words)
