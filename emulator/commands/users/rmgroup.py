"""rmgroup: remove a group. Source: IBM's rmgroup page."""

from __future__ import annotations

from emulator.commands.users._common import database, guard, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import GROUPS_BY_NAME
from emulator.machine.accounts.changes import is_admin_group, remove_group
from emulator.machine.errors import Busy, Refusal
from emulator.messages import users as said
from emulator.options import Command, flag, operand


class Rmgroup(Command):
    """rmgroup [-p] Group

    Removes a group from the files of /etc and /etc/security. One that is somebody's primary
    group stays. Files that belong to the group belong to its number then.
    """

    keystore: bool = flag("p", "Remove its keystore too; no group has one here.")
    name: str = operand("Group", "The group.")
    examples = (("Remove a group", "rmgroup finance"),)

    def run(self, proc: Process) -> None:
        """Remove it, or nothing."""
        known = database(proc)
        guard(proc, self.name, is_admin_group(known, self.name))
        try:
            remove_group(known, self.name)
            known.save()
        except Busy as busy:
            proc.fail(said.PRIMARY, name=self.name, user=busy.by)
        except Refusal as refusal:
            refuse(proc, GROUPS_BY_NAME, refusal)
