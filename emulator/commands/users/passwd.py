"""passwd: change a password. Source: IBM's passwd page; reference, aix-commands.md 7."""

from __future__ import annotations

from emulator.commands.users import _personal
from emulator.commands.users._common import caller, database, user
from emulator.commands.users._passwords import change
from emulator.kernel.process import Process
from emulator.machine.accounts import passwords
from emulator.machine.accounts.changes import is_admin
from emulator.messages import users as said
from emulator.options import Command, UsageError, flag, optional


class Passwd(Command):
    """passwd [-f | -s] [User]

    Asks for the old password, where it is one's own, and twice for the new one; nothing that
    is typed is shown. Root is asked for no old password. The rules are those of
    /etc/security/user. -f changes the user's gecos and -s his login shell.
    """

    gecos: bool = flag("f", "Change what is said of the user, as chfn.")
    shell: bool = flag("s", "Change the login shell, as chsh.")
    name: str | None = optional("User", "The user; oneself otherwise.")
    examples = (("Change one's own password", "passwd"),)

    async def run(self, proc: Process) -> None:
        """Look who asks, then ask."""
        if self.gecos and self.shell:
            raise UsageError("", "-s")
        known = database(proc)
        own = caller(proc, known)
        name = self.name if self.name is not None else own
        user(proc, known, name, 1)
        if self.gecos or self.shell:
            await (_personal.gecos if self.gecos else _personal.shell)(proc, name)
            return
        if proc.uid and name != own:
            proc.fail(said.NOT_YOURS, name=name)
        if proc.uid and passwords.ADMIN in passwords.flags(known, name):
            proc.fail(said.ADMINISTERED, name=name)
        another = not proc.uid and name != "root" and not is_admin(known, name)
        if not await change(proc, known, name, another, free=not proc.uid):
            proc.status = 1
