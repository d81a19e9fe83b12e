"""sudo: run a command as another user, as /etc/sudoers allows. Source: sudo's manual, 1.6.7."""

from __future__ import annotations

from posixpath import normpath
from typing import NoReturn

from emulator.commands.users._common import caller, database
from emulator.kernel import logins
from emulator.kernel.asking import hidden
from emulator.kernel.process import Process
from emulator.machine.accounts import passwords, restrictions, sudoers
from emulator.machine.accounts.database import Database
from emulator.machine.accounts.sudoers import Sudoers, Wrong
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User
from emulator.machine.vfs import FileSpace
from emulator.messages import sudo as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option

VERSION = "1.6.7p5"
#: Where it keeps when each user gave a password, and for how many minutes that is enough.
STAMPS, MINUTES = "/var/run/sudo", 5
TRIES = 3


class Sudo(Command):
    """sudo -V | -l | -v | -k | -K | [-H] [-p Prompt] [-u User] -s | Command [Argument ...]

    Runs a command as root, or as the user of -u, where /etc/sudoers lets the caller do so on
    this host. It asks for the caller's own password, unless the rule says NOPASSWD, the caller
    is root, or a password was given in the last five minutes.
    """

    version: bool = flag("V", "Print the version.")
    listing: bool = flag("l", "List what the caller may run.")
    validate: bool = flag("v", "Ask for the password now, and run nothing.")
    forget: bool = flag("k", "Ask for the password at the next call.")
    remove: bool = flag("K", "The same; the record is removed.")
    home: bool = flag("H", "HOME is the other user's.")
    shell: bool = flag("s", "Run the caller's shell.")
    prompt: str = option("p", "The prompt for the password.", str, "")
    user: str = option("u", "The user to become.", str, "root")
    words: list[str] = operands("Command", "The command and its arguments.")
    examples = (("Run a command as root", "sudo lswpar"), ("What may I run?", "sudo -l"))

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One thing to do must be said."""
        self = super().parse(arguments)
        assert isinstance(self, Sudo)
        modes = (self.version, self.listing, self.validate, self.forget, self.remove)
        if sum(modes) + (self.shell or bool(self.words)) != 1:
            raise UsageError("", "Command")
        return self

    async def run(self, proc: Process) -> None:
        """Look what is allowed, ask, run."""
        if self.version:
            proc.say(say.VERSION, version=VERSION)
            return
        known = database(proc)
        me = caller(proc, known)
        stamps = FileSpace(proc.machine, proc.files.root)
        stamp = f"{STAMPS}/{me}"
        if self.forget or self.remove:
            if stamps.exists(stamp):
                stamps.remove(stamp)
            return
        rules = read(proc, sudoers.PATH)
        target = known.directory.users.get(self.user)
        if target is None:
            proc.fail(say.NO_USER, name=self.user)
        names = _names(proc, known, me)
        host = proc.machine.hostname_of(proc.wpar)
        hosts = (host, host.partition(".")[0])
        words = [proc.environment.get("SHELL", logins.SHELL)] if self.shell else self.words
        path = self._path(proc, words[0]) if words else ""
        rule = rules.allowed(names, hosts, (self.user,), path, words[1:]) if words else None
        if rule is None or rule.password:
            # Who may not is asked, too, before it is said.
            await self._ask(proc, known, rules, me, stamp)
        if words and rule is None:
            self._refuse(proc, rules, me, names, host, [path, *words[1:]])
        if not rules.of(names, hosts):
            proc.fail(say.NOTHING_HERE, user=me, host=host)
        if self.listing:
            proc.say(say.MAY_RUN, user=me)
            proc.print(*[f"    {one.shown}" for one in rules.of(names, hosts)])
        if words:
            proc.status = await self._become(proc, target, words)

    @staticmethod
    def _path(proc: Process, name: str) -> str:
        """Where the program is, as rules name it; the end of the command where it is not."""
        try:
            return normpath(proc.files.absolute(proc.kernel.find(proc, name).path))
        except FileRefusal:
            proc.fail(say.NOT_FOUND, name=name)

    def _refuse(
        self, proc: Process, rules: Sudoers, me: str, names: tuple[str, ...], host: str,
        words: list[str],
    ) -> NoReturn:  # fmt: skip
        if not any(rules.listed(one.users, names) for one in rules.rules):
            proc.fail(say.NOT_LISTED, user=me)
        what = " ".join(words)
        proc.fail(say.NOT_ALLOWED, user=me, what=what, runas=self.user, host=host)

    async def _ask(
        self, proc: Process, known: Database, rules: Sudoers, me: str, stamp: str
    ) -> None:
        """Ask for the caller's password, unless it was given lately; the end without it."""
        stamps = FileSpace(proc.machine, proc.files.root)
        now = proc.machine.clock.seconds
        given = rules.options.get("timestamp_timeout", "")
        minutes = int(given) if given.isdigit() else MINUTES
        fresh = stamps.exists(stamp) and now - stamps.node(stamp).mtime < 60 * minutes
        if proc.uid and not fresh and rules.options.get("authenticate") != "no":
            prompt = self.prompt or say.PASSWORD.text
            for tried in range(1, TRIES + 1):
                typed = await hidden(proc, prompt)
                if typed is not None and passwords.matches(known, me, typed):
                    break
                if typed is None or tried == TRIES:
                    count = tried - (typed is None)
                    proc.fail(say.ONE_TRY if count == 1 else say.TRIES, count=count)
                proc.error(say.AGAIN)
            proc.status = 0
        if proc.uid:
            stamps.make_directories(STAMPS, 0o700)
            stamps.write(stamp, "")
            stamps.change(stamp, mtime=now)

    async def _become(self, proc: Process, user: User, words: list[str]) -> int:
        made = proc.fork(" ".join(words), words[0].rpartition("/")[2])
        who, mask = restrictions.session(proc.machine, proc.files.root, user)
        own = proc.files.copy(who._replace(login=proc.files.who.login))
        own.umask = mask
        logins.become(made, own, own.who)
        made.environment = proc.environment | {
            "SUDO_COMMAND": " ".join(words), "SUDO_USER": caller(proc, database(proc)),
            "SUDO_UID": str(proc.uid), "SUDO_GID": str(proc.files.who.gid),
            "USER": user.name, "LOGNAME": user.name,
        }  # fmt: skip
        if self.home:
            made.environment["HOME"] = user.home
        try:
            return await logins.run_shell(proc, made, words[0], words[1:])
        except FileRefusal as refusal:
            proc.error(say.CANNOT_READ, file=words[0], reason=strerror(refusal.error))
            return proc.kernel.reap(made, 1)


def _names(proc: Process, known: Database, me: str) -> tuple[str, ...]:
    """What a rule may call the caller: the name, #id, %groups."""
    who = proc.files.who
    groups = {who.gid, *who.groups}
    called = [f"%{one.name}" for one in known.directory.groups.values() if one.gid in groups]
    return (me, f"#{who.uid}", *called)


def read(proc: Process, path: str) -> Sudoers:
    """Read /etc/sudoers of this partition; the end of the command where it is not fit."""
    files = FileSpace(proc.machine, proc.files.root)
    try:
        node = files.node(path)
        text = files.read(path)
    except FileRefusal as refusal:
        proc.fail(say.CANNOT_READ, file=path, reason=strerror(refusal.error))
    if node.mode != 0o440:
        proc.fail(say.WRONG_MODE, file=path, mode=f"{node.mode:04o}")
    if node.uid:
        proc.fail(say.WRONG_OWNER, file=path, uid=node.uid)
    try:
        return sudoers.parse(text)
    except Wrong as wrong:
        proc.error(say.SYNTAX, number=wrong.number)
        proc.fail(say.PARSE_ERROR, file=path, number=wrong.number)
