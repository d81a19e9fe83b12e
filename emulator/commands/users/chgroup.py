"""chgroup: change a group's attributes. Source: IBM's chgroup page."""

from __future__ import annotations

from emulator.commands.users._common import database, guard, pairs, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import GROUPS_BY_NAME, is_true
from emulator.machine.accounts.changes import change_group, is_admin_group
from emulator.machine.errors import Refusal
from emulator.options import Command, UsageError, operands


class Chgroup(Command):
    """chgroup Attribute=Value ... Group

    Changes attributes of a group; all of them, or none where one value is not valid.
    """

    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Say who is in a group", "chgroup users=root,guest finance"),)

    def run(self, proc: Process) -> None:
        """Change them, or nothing."""
        if len(self.words) < 2:
            raise UsageError("", "Group")
        *words, name = self.words
        given = pairs(words)
        known = database(proc)
        admin = is_admin_group(known, name) or is_true(given.get("admin", ""))
        guard(proc, name, admin)
        try:
            change_group(known, name, given)
            known.save()
        except Refusal as refusal:
            refuse(proc, GROUPS_BY_NAME, refusal)
