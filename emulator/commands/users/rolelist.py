"""rolelist: show one's roles. Source: IBM's rolelist page."""

from __future__ import annotations

from emulator.commands.users._common import database, only_security, user
from emulator.kernel.process import Process
from emulator.machine import authorization
from emulator.messages import roles as said
from emulator.options import Command, UsageError, flag, option


class Rolelist(Command):
    """rolelist [-a] [-e | -u User]

    Lists the roles one was given, with what is said of each; with -e those that are active.
    """

    authorizations: bool = flag("a", "Their authorizations instead of what is said of them.")
    effective: bool = flag("e", "The roles that are active now.")
    name: str | None = option("u", "Another user's roles.")
    examples = (("Which roles are active?", "rolelist -e"),)

    def run(self, proc: Process) -> None:
        """Gather the roles and draw them."""
        if self.effective and self.name is not None:
            raise UsageError("", "-u")
        known = database(proc)
        if self.effective:
            found = list(proc.files.who.roles)
            if not found:
                proc.fail(said.NO_ACTIVE)
        else:
            name = self.name or known.directory.user_names.get(proc.uid, "")
            if self.name is not None and known.directory.user_names.get(proc.uid) != name:
                only_security(proc)
            user(proc, known, name)
            found = authorization.roles_of(known, name)
        kernel = authorization.tables(proc.machine, proc.files.root).role
        stanzas = authorization.stanzas(kernel)
        for role in found:
            texts = [stanzas.get(role, {}).get("dfltmsg", "")]
            if self.authorizations:
                texts = authorization.authorizations(kernel, (role,)) or [""]
            for number, text in enumerate(texts):
                proc.print(f"{'' if number else role:<15} {text}".rstrip())
