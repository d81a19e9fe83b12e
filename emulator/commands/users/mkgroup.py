"""mkgroup: make a group. Source: IBM's mkgroup page."""

from __future__ import annotations

from emulator.commands.users._common import caller, database, guard, pairs, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import GROUPS_BY_NAME, is_true
from emulator.machine.accounts.changes import add_group
from emulator.machine.errors import Refusal
from emulator.options import Command, UsageError, flag, operands


class Mkgroup(Command):
    """mkgroup [-a | -A] [Attribute=Value ...] Group

    Makes a group.
    """

    admin: bool = flag("a", "Make one whose administrator is root alone.")
    own: bool = flag("A", "Make whoever calls this its administrator.")
    words: list[str] = operands("Attribute=Value", "Attributes, and the name.")
    examples = (("Make a group of two", "mkgroup users=root,guest finance"),)

    def run(self, proc: Process) -> None:
        """Make the group, or nothing."""
        if not self.words or (self.admin and self.own):
            raise UsageError("", "Group")
        *words, name = self.words
        given = pairs(words)
        known = database(proc)
        guard(proc, name, self.admin or is_true(given.get("admin", "")))
        if self.own:
            given.setdefault("adms", caller(proc, known))
        try:
            add_group(known, name, given, self.admin)
            known.save()
        except Refusal as refusal:
            refuse(proc, GROUPS_BY_NAME, refusal)
