"""chgrpmem: change who is in a group. Source: IBM's chgrpmem page."""

from __future__ import annotations

from emulator.commands.users._common import caller, database, guard, refuse
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import GROUPS_BY_NAME, of_group
from emulator.machine.accounts.changes import change_group, is_admin_group
from emulator.machine.accounts.database import Database
from emulator.machine.errors import Refusal
from emulator.machine.stanza_text import listed
from emulator.messages import users as said
from emulator.options import Command, UsageError, operand, option


class Chgrpmem(Command):
    """chgrpmem [-a {+ | - | =} User,... | -m {+ | - | =} User,...] Group

    Changes the members of a group with -m, its administrators with -a: + adds, - takes out,
    = says who they are. Without flags it lists both. An administrator of the group may change
    its members.
    """

    administrators: str | None = option("a", "The administrators.")
    members: str | None = option("m", "The members.")
    users: str | None = None
    group: str = operand("Group", "The group.")
    examples = (("Put guest into staff", "chgrpmem -m + guest staff"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A flag has two words: what is done, and the users."""
        if len(arguments) == 1 and arguments[0][:1] != "-":
            return super().parse(arguments)
        if len(arguments) != 4 or arguments[1] not in ("+", "-", "="):
            return super().parse(arguments[:1])
        self = super().parse([*arguments[:2], arguments[3]])
        assert isinstance(self, Chgrpmem)
        self.users = arguments[2]
        return self

    def run(self, proc: Process) -> None:
        """List them, or change them."""
        known = database(proc)
        if self.group not in known.directory.groups:
            proc.fail(said.NO_GROUP, 2, name=self.group)
        if self.users is None:
            if self.members is not None or self.administrators is not None:
                raise UsageError("", "User")
            shown = of_group(known, self.group)
            proc.print(f"{self.group}:", f"\tmembers = {shown['users']}")
            proc.print(f"\tadms = {shown.get('adms', '')}")
            return
        self._change(proc, known, listed(self.users))

    def _change(self, proc: Process, known: Database, users: list[str]) -> None:
        row = known.directory.groups[self.group]
        administrators = listed(known.stanza("group", self.group).get("adms", ""))
        if self.administrators is not None or caller(proc, known) not in administrators:
            guard(proc, self.group, is_admin_group(known, self.group))
        how = self.members if self.members is not None else self.administrators
        before = list(row.members) if self.members is not None else administrators
        if how == "-":
            for one in users:
                user = known.directory.users.get(one)
                if self.members is not None and user is not None and user.gid == row.gid:
                    proc.fail(said.PRIMARY_STAYS, name=self.group, user=one)
                if one not in before:
                    proc.fail(said.NOT_A_MEMBER, name=self.group, user=one)
            after = [one for one in before if one not in users]
        else:
            after = list(dict.fromkeys((before if how == "+" else []) + users))
        attribute = "users" if self.members is not None else "adms"
        try:
            change_group(known, self.group, {attribute: ",".join(after)})
            known.save()
        except Refusal as refusal:
            refuse(proc, GROUPS_BY_NAME, refusal)
