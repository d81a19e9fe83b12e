"""chsh: change a login shell. Source: IBM's chsh page."""

from __future__ import annotations

from emulator.commands.users import _personal
from emulator.kernel.process import Process
from emulator.options import Command, optional


class Chsh(Command):
    """chsh [Name [Shell]]

    Changes the program a user's logins run. Without Shell it shows the present one and asks.
    Only the shells that /etc/security/login.cfg lists can be chosen.
    """

    name: str | None = optional("Name", "The user; oneself otherwise.")
    shell: str | None = optional("Shell", "The path of the shell.")
    examples = (("Give guest the Korn shell", "chsh guest /usr/bin/ksh"),)

    async def run(self, proc: Process) -> None:
        """Change it."""
        await _personal.shell(proc, self.name, self.shell)
