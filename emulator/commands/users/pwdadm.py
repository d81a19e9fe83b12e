"""pwdadm: administer users' passwords. Source: IBM's pwdadm page."""

from __future__ import annotations

from emulator.commands.users._common import database, guard, user
from emulator.commands.users._passwords import change
from emulator.kernel.process import Process
from emulator.machine.accounts import passwords
from emulator.machine.accounts.changes import is_admin
from emulator.machine.accounts.database import PASSWORDS
from emulator.messages import users as said
from emulator.options import Command, UsageError, flag, operand, option


class Pwdadm(Command):
    """pwdadm [-f Flags | -q | -c] User

    Sets the password of a user, who has to choose another at his next login; the rules of
    /etc/security/user do not hold for it. Root and the group security may; administrators'
    passwords are root's to set. -q shows when it was changed and its flags.
    """

    flags: str | None = option("f", "Set the flags: ADMCHG, ADMIN, NOCHECK, between commas.")
    query: bool = flag("q", "Show the flags and the time of the last change.")
    clear: bool = flag("c", "Clear all flags.")
    name: str = operand("User", "The user.")
    examples = (("Let guest keep the password that was set", "pwdadm -c guest"),)

    async def run(self, proc: Process) -> None:
        """Do what was asked."""
        if (self.flags is not None) + self.query + self.clear > 1:
            raise UsageError("", "-q")
        known = database(proc)
        user(proc, known, self.name, 1)
        guard(proc, self.name, is_admin(known, self.name))
        if self.query:
            stanza = known.stanza(PASSWORDS, self.name)
            shown = [f"\t{k} = {stanza[k]}" for k in ("lastupdate", "flags") if k in stanza]
            proc.print(f"{self.name}:", *shown)
        elif self.flags is not None or self.clear:
            wanted = [one for one in (self.flags or "").split(",") if one]
            for one in wanted:
                if one not in passwords.FLAGS:
                    proc.fail(said.NO_FLAG, name=one)
            passwords.set_flags(known, self.name, wanted)
            known.save()
        elif not await change(proc, known, self.name, True, free=True):
            proc.status = 1
