"""rmuser: remove a user. Source: IBM's rmuser page."""

from __future__ import annotations

from emulator.commands.users._common import database, guard, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import USERS_BY_NAME
from emulator.machine.accounts.changes import is_admin, remove_user
from emulator.machine.errors import Refusal
from emulator.options import Command, flag, operand


class Rmuser(Command):
    """rmuser [-p] Name

    Removes a user from the files of /etc and /etc/security. His home directory and files
    stay, and belong to his number. Without -p his line in /etc/security/passwd stays.
    """

    passwords: bool = flag("p", "Remove his password too.")
    name: str = operand("Name", "The user.")
    examples = (("Remove a user and his password", "rmuser -p jhon"),)

    def run(self, proc: Process) -> None:
        """Remove him, or nothing."""
        known = database(proc)
        guard(proc, self.name, is_admin(known, self.name))
        try:
            remove_user(known, self.name, self.passwords)
            known.save()
        except Refusal as refusal:
            refuse(proc, USERS_BY_NAME, refusal)
