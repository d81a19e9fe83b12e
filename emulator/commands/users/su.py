"""su: become another user. Source: IBM's su page; reference, aix-commands.md section 7."""

from __future__ import annotations

from emulator.commands.users._common import caller, database
from emulator.commands.users._passwords import change
from emulator.kernel import logins
from emulator.kernel.asking import hidden
from emulator.kernel.process import Process
from emulator.machine.accounts import passwords, restrictions
from emulator.machine.accounts.database import Database
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User
from emulator.messages import users as said
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, operands

SULOG = "/var/adm/sulog"
REASONS = {
    restrictions.LOCKED: said.LOCKED,
    restrictions.EXPIRED: said.EXPIRED,
    restrictions.RETRIES: said.RETRIES,
}


class Su(Command):
    """su [-] [Name [Argument ...]]

    Runs the login shell of another user, of root where none is named. The password is asked
    for and not shown; root gives none. With - it is a login: the user's own environment,
    directory and profiles. Arguments are the shell's: -c runs one command. Every call is
    noted in /var/adm/sulog.
    """

    words: list[str] = operands("Name", "The user, and arguments of the shell.")
    examples = (
        ("Become root, as if logged in", "su -"),
        ("Run a command as guest", "su guest -c id"),
    )

    async def run(self, proc: Process) -> None:
        """Ask, look whether it may be, note it, run the shell."""
        words = self.words
        login = words[:1] == ["-"]
        name, *arguments = words[login:] or ["root"]
        known = database(proc)
        user = known.directory.users.get(name)
        if user is None:
            self._note(proc, known, name, False)
            proc.fail(said.NO_SU_USER, name=name)
        await self._authenticate(proc, known, name)
        self._note(proc, known, name, True)
        proc.status = await self._shell(proc, user, login, arguments)

    async def _authenticate(self, proc: Process, known: Database, name: str) -> None:
        """Ask for the password of whoever needs one; the end of the command without."""
        if proc.uid and passwords.kept(known, name):
            typed = await hidden(proc, said.PROMPTS["password"].text.format(name=name))
            if typed is None or not passwords.matches(known, name, typed):
                self._note(proc, known, name, False)
                proc.error(said.INVALID_LOGIN)
                proc.fail(said.CANNOT_SU, name=name, reason=said.SU_REASONS["denied"].text)
        why = restrictions.may_become(known, name, proc.files.who)
        if why:
            self._note(proc, known, name, False)
            if why in REASONS:
                proc.error(REASONS[why])
            proc.fail(said.CANNOT_SU, name=name, reason=said.SU_REASONS["closed"].text)
        if proc.uid and passwords.expired(known, name):
            chosen = passwords.ADMCHG in passwords.flags(known, name)
            proc.error(said.MUST_CHANGE if chosen else said.PASSWORD_EXPIRED)
            if not await change(proc, known, name):
                self._note(proc, known, name, False)
                proc.fail(said.CANNOT_SU, name=name, reason=said.SU_REASONS["denied"].text)
            proc.status = 0

    @staticmethod
    def _note(proc: Process, known: Database, name: str, well: bool) -> None:
        """A line in /var/adm/sulog, where there is such a file."""
        machine = proc.machine
        when = moment(machine.clock.seconds, machine.system.zone_offset).format("%m/%d %H:%M")
        terminal = proc.tty.name if proc.tty is not None else "?"
        line = f"SU {when} {'+' if well else '-'} {terminal} {caller(proc, known)}-{name}\n"
        try:
            if known.files.exists(SULOG):
                known.files.write(SULOG, line, append=True)
        except FileRefusal:
            return  # a full file system keeps nobody from becoming another

    async def _shell(
        self, proc: Process, user: User, login: bool, arguments: list[str]
    ) -> int:
        path = user.shell or logins.SHELL
        base = path.rpartition("/")[2]
        kernel, files = proc.kernel, proc.files
        made = proc.fork(f"-{base}" if login else base, f"-{base}" if login else base)
        login_id = files.who.login
        if login:
            logins.log_in(made, user, files.root, proc.environment.get("TERM", ""))
            logins.become(made, made.files, made.files.who._replace(login=login_id))
        else:
            who, mask = restrictions.session(proc.machine, files.root, user)
            own = files.copy(who._replace(login=login_id))
            own.umask, own.limits = mask, None
            logins.become(made, own, own.who)
        try:
            if login and not arguments and "ksh" in base:
                assert kernel.shell is not None, "no shell is registered"
                task = kernel.spawn(made, kernel.shell.run_login(made))
                return await logins.wait_for(proc, task)
            return await logins.run_shell(proc, made, path, arguments)
        except FileRefusal as refusal:
            proc.error(CANNOT_OPEN, file=path, reason=strerror(refusal.error))
            return kernel.reap(made, 1)
