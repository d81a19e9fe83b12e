"""chuser: change a user's attributes. Source: IBM's chuser page."""

from __future__ import annotations

from emulator.commands.users._common import database, guard, pairs, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import USERS_BY_NAME, is_true
from emulator.machine.accounts.changes import change_user, is_admin
from emulator.machine.errors import Refusal
from emulator.options import Command, UsageError, operands


class Chuser(Command):
    """chuser Attribute=Value ... Name

    Changes attributes of a user; all of them, or none where one value is not valid. Logins
    that are there already stay as they are.
    """

    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Lock an account", "chuser account_locked=true jhon"),)

    def run(self, proc: Process) -> None:
        """Change them, or nothing."""
        if len(self.words) < 2:
            raise UsageError("", "Name")
        *words, name = self.words
        given = pairs(words)
        known = database(proc)
        guard(proc, name, is_admin(known, name) or is_true(given.get("admin", "")))
        try:
            change_user(known, name, given)
            known.save()
        except Refusal as refusal:
            refuse(proc, USERS_BY_NAME, refusal)
