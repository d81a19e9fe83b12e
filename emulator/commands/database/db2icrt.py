"""db2icrt: make an instance. Source: IBM's DB2 manuals, version 8; the paper."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.machine import sockets
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User
from emulator.messages import db2 as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operand, option

#: What a login of the instance's user runs.
PROFILE = """\
# The DB2 instance {name}.
DB2INSTANCE={name}; export DB2INSTANCE
INSTHOME={home}; export INSTHOME
PATH=$PATH:{home}/sqllib/bin:{home}/sqllib/adm:{home}/sqllib/misc; export PATH
"""


class Db2icrt(Command):
    """db2icrt -u FencedUser InstanceName

    Makes an instance of the user InstanceName: the directory sqllib in the home directory, a
    line in .profile, and four ports from 60000 on in /etc/services. User-defined functions run
    as FencedUser. Both must be users already. A workload partition's instance is its own.
    """

    fenced: str = option("u", "The user that fenced functions run as.", default="")
    name: str = operand("InstanceName", "The user whose instance it is.")
    examples = (("Make the instance db2inst1", "db2icrt -u db2fenc1 db2inst1"),)

    def run(self, proc: Process) -> None:
        """Make all of it, or nothing."""
        proc.only_root()
        if not self.fenced:
            raise UsageError("", "-u")
        known = _instance.users_of(proc)
        for name in (self.name, self.fenced):
            if name not in known:
                proc.fail(say.NO_USER, name=name)
        user = known[self.name]
        if _instance.is_instance(proc, user):
            proc.fail(say.IS_INSTANCE, name=self.name)
        try:
            with proc.machine.transaction():
                self._directory(proc, user)
                self._services(proc)
        except FileRefusal as refusal:
            proc.fail(say.NOT_WRITTEN, path=refusal.path, reason=strerror(refusal.error))
        proc.say(say.COMPLETED, name="db2icrt")

    def _directory(self, proc: Process, user: User) -> None:
        files, home = proc.files, _instance.home(user)
        top = f"{home}/sqllib"
        for folder in (top, f"{top}/misc", f"{top}/db2dump"):
            files.make_directory(folder, 0o755)
        for name in ("adm", "bin", "lib"):
            files.make_link(f"{_instance.PRODUCT}/{name}", f"{top}/{name}")
        _instance.write(proc, user, "db2systm", {
            **_instance.CONFIGURATION, "DFTDBPATH": home,
        })  # fmt: skip
        _instance.write(proc, user, "profile.env", {})
        files.write(f"{top}/db2nodes.cfg", f"0 {proc.machine.hostname_of(proc.wpar)} 0\n")
        files.write(f"{top}/.fenced", f"{self.fenced}\n")
        files.write(f"{top}/db2profile", PROFILE.format(name=user.name, home=home))
        profile = f"{home}/.profile"
        line = f"\nif [ -f {top}/db2profile ]; then\n    . {top}/db2profile\nfi\n"
        files.write(profile, line, append=True)
        made = ["", "/misc", "/db2dump", "/db2systm", "/profile.env", "/db2nodes.cfg",
                "/.fenced", "/db2profile"]  # fmt: skip
        for path in (profile, *(top + name for name in made)):
            files.change(path, uid=user.uid, gid=user.gid)

    def _services(self, proc: Process) -> None:
        root = proc.files.root
        names = sockets.names_of_ports(proc.machine, "tcp", root)
        first = _instance.FIRST_PORT
        while any(first + step in names for step in range(len(_instance.PORTS))):
            first += len(_instance.PORTS)
        lines = "".join(
            f"DB2_{self.name}{ending}\t{first + step}/tcp\n"
            for step, ending in enumerate(_instance.PORTS)
        )
        proc.files.write("/etc/services", lines, append=True)
