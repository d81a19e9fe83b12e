"""db2: DB2's command line processor. Source: IBM's DB2 manuals, version 8; the paper."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User
from emulator.messages import db2 as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operands

#: How the configuration is called: in full, or short.
NAMES = (("database", "manager", "configuration"), ("dbm", "configuration"),
         ("database", "manager", "cfg"), ("dbm", "cfg"))  # fmt: skip
#: What the parameters are for.
WORDS = {
    "SVCENAME": "TCP/IP Service name",
    "NODETYPE": "Node type",
    "AUTHENTICATION": "Database manager authentication",
    "DIAGLEVEL": "Diagnostic error capture level",
    "SYSADM_GROUP": "SYSADM group name",
    "MAXAGENTS": "Max number of existing agents",
    "NUM_POOLAGENTS": "Agent pool size",
    "SHEAPTHRES": "Sort heap threshold (4KB)",
    "INSTANCE_MEMORY": "Size of instance shared memory (4KB)",
    "DFTDBPATH": "Default database path",
    "INTRA_PARALLEL": "Enable intra-partition parallelism",
}


class Db2(Command):
    """db2 get database manager configuration
    db2 update database manager configuration using Parameter Value ...

    Shows the configuration of the instance of the user who calls it, or changes it (dbm cfg is
    short for it): what is changed holds when the instance is started next. SVCENAME is the
    service of /etc/services whose port it listens at. Databases are not simulated.
    """

    words: list[str] = operands("Word", "A command of DB2, word by word.")
    examples = (
        ("Show the configuration", "db2 get dbm cfg"),
        ("Name the port", "db2 update dbm cfg using svcename DB2_db2inst1"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """All words are DB2's; one word may hold a whole command, in quotes.

        Raises UsageError for db2's own flags, which are not simulated, and for no word.
        """
        if not arguments or arguments[0].startswith("-"):
            raise UsageError(arguments[0][1:2] if arguments else "", "Word")
        self = cls()
        self.words = [word for argument in arguments for word in argument.split()]
        return self

    def run(self, proc: Process) -> None:
        """Find out what is asked for."""
        user = _instance.own(proc)
        verb, rest = self.words[:1], self.words[1:]
        asked = " ".join(self.words)
        name = next((n for n in NAMES if _lower(rest[: len(n)]) == list(n)), None)
        if name is None or _lower(verb) not in (["get"], ["update"]):
            proc.fail(say.NOT_SIMULATED, words=asked)
        rest = rest[len(name) :]
        if _lower(verb) == ["get"] and not rest:
            self._show(proc, user)
        elif _lower(verb) == ["update"] and _lower(rest[:1]) == ["using"] and len(rest) > 2:
            self._update(proc, user, rest[1:])
        else:
            proc.fail(say.NOT_SIMULATED, words=asked)

    def _show(self, proc: Process, user: User) -> None:
        proc.print("", "          Database Manager Configuration", "")
        for name, value in _instance.read(proc, user, "db2systm").items():
            said = f"{WORDS.get(name, name):<44} ({name})"
            proc.print(f" {said:>62} = {value}")
        proc.print("")

    def _update(self, proc: Process, user: User, words: list[str]) -> None:
        values = _instance.read(proc, user, "db2systm")
        for name, value in zip(words[::2], [*words[1::2], ""], strict=False):
            if name.upper() not in WORDS or name.upper() == "NODETYPE":
                proc.fail(say.NO_PARAMETER, name=name)
            values[name.upper()] = value
        try:
            _instance.write(proc, user, "db2systm", values)
        except FileRefusal as refusal:
            proc.fail(say.NOT_WRITTEN, path=refusal.path, reason=strerror(refusal.error))
        proc.say(say.UPDATED)


def _lower(words: list[str]) -> list[str]:
    return [word.lower() for word in words]
