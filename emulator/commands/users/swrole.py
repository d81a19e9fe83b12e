"""swrole: switch to roles of one's own. Source: IBM's swrole page."""

from __future__ import annotations

from emulator.commands.users._common import caller, database
from emulator.kernel import logins
from emulator.kernel.asking import hidden
from emulator.kernel.process import Process
from emulator.machine import authorization
from emulator.machine.accounts import passwords
from emulator.machine.errors import FileRefusal
from emulator.machine.stanza_text import listed
from emulator.messages import roles as said
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.messages.users import PROMPTS
from emulator.options import Command, UsageError, operands


class Swrole(Command):
    """swrole {ALL | Role[,Role ...]} [Argument ...]

    Runs one's login shell in a session in which these of one's roles are active, and no
    others. One's own password is asked for, where a role says so (auth_mode). Arguments are
    the shell's.
    """

    words: list[str] = operands("Role", "The roles, and arguments of the shell.")
    examples = (("Work as an operator", "swrole wparop"), ("With all roles", "swrole ALL"))

    async def run(self, proc: Process) -> None:
        """Look which roles are meant, ask, run the shell."""
        if not self.words:
            raise UsageError("", "Role")
        wanted, *arguments = self.words
        known = database(proc)
        name = caller(proc, known)
        own = authorization.roles_of(known, name)
        stanzas = authorization.stanzas(
            authorization.tables(proc.machine, proc.files.root).role
        )
        roles = own if wanted == "ALL" else listed(wanted)
        if not roles:
            proc.fail(said.NO_ROLES, name=name)
        for role in roles:
            if role not in stanzas:
                proc.fail(said.NOT_A_ROLE, name=role)
            if role not in own and proc.uid:
                proc.fail(said.NOT_YOURS, name=role)
        if len(roles) > authorization.ACTIVE_LIMIT:
            proc.fail(said.TOO_MANY, limit=authorization.ACTIVE_LIMIT)
        asks = any(stanzas[role].get("auth_mode") != "NONE" for role in roles)
        if asks and proc.uid and passwords.kept(known, name):
            typed = await hidden(proc, PROMPTS["password"].text.format(name=name))
            if typed is None or not passwords.matches(known, name, typed):
                proc.fail(said.NO_PASSWORD)
        user = known.directory.users.get(name)
        path = (user.shell if user is not None else "") or logins.SHELL
        base = path.rpartition("/")[2]
        made = proc.fork(base, base)
        made.files.who = made.files.who._replace(roles=tuple(roles))
        try:
            proc.status = await logins.run_shell(proc, made, path, arguments)
        except FileRefusal as refusal:
            proc.error(CANNOT_OPEN, file=path, reason=strerror(refusal.error))
            proc.kernel.reap(made, 1)
