"""newgrp: have another primary group. Source: IBM's newgrp page."""

from __future__ import annotations

from emulator.commands.users._common import caller, database
from emulator.kernel import logins
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import users as said
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, UsageError, flag, optional


class Newgrp(Command):
    """newgrp [- | -l] [Group]

    Runs one's login shell with another primary group, one of those one is in; without Group
    with that of /etc/passwd. With - it is as at a login. Root may have any group. The shell
    it was called from goes on when that one is left, which on AIX it is not.
    """

    login: bool = flag("l", "As at a login.")
    group: str | None = optional("Group", "The group.")
    examples = (("Have staff as primary group", "newgrp staff"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """`-` is -l."""
        if arguments[:1] == ["-"]:
            arguments = ["-l", *arguments[1:]]
        return super().parse(arguments)

    async def run(self, proc: Process) -> None:
        """Look whether it may be, and run the shell."""
        known = database(proc)
        directory = known.directory
        name = caller(proc, known)
        user = directory.users.get(name)
        if user is None:
            raise UsageError("", "Group")
        gid = user.gid
        if self.group is not None:
            row = directory.groups.get(self.group)
            if row is None:
                proc.fail(said.NO_GROUP, name=self.group)
            who = proc.files.who
            if who.uid and row.gid not in (user.gid, who.gid, *who.groups):
                proc.fail(said.NOT_IN_GROUP, name=self.group)
            gid = row.gid
        path = user.shell or logins.SHELL
        base = path.rpartition("/")[2]
        made = proc.fork(base, base)
        if self.login:
            logins.log_in(made, user, proc.files.root, proc.environment.get("TERM", ""))
        old = made.files.who
        groups = tuple(sorted({*old.groups, old.gid, gid}))
        logins.become(made, made.files, old._replace(gid=gid, groups=groups))
        try:
            proc.status = await logins.run_shell(proc, made, path, [])
        except FileRefusal as refusal:
            proc.error(CANNOT_OPEN, file=path, reason=strerror(refusal.error))
            proc.kernel.reap(made, 1)
