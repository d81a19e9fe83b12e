"""db2set: the variables of the DB2 registry. Source: IBM's DB2 manuals, version 8."""

from __future__ import annotations

import re

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import db2 as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operands

NAME = re.compile(r"DB2[A-Z0-9_]*\Z")


class Db2set(Command):
    """db2set [-all | Variable | Variable=[Value] ...]

    Shows variables of the instance of the user who calls it, or sets them: DB2COMM=tcpip lets
    the instance listen at its port when it is started. Without a value a variable is taken
    away. Other variables are kept and change nothing.
    """

    words: list[str] = operands("Variable", "Variables, or variables with their values.")
    examples = (
        ("Let the instance listen", "db2set DB2COMM=tcpip"),
        ("Show all variables", "db2set -all"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-all is a word. Raises UsageError for other flags."""
        self = cls()
        self.words = list(arguments)
        if any(word.startswith("-") and word != "-all" for word in arguments):
            raise UsageError(next(w for w in arguments if w.startswith("-"))[1:2])
        return self

    def run(self, proc: Process) -> None:
        """Show, or set all or nothing."""
        user = _instance.own(proc)
        values = _instance.read(proc, user, "profile.env")
        if not self.words or self.words == ["-all"]:
            mark = "[i] " if self.words else ""
            proc.print(*(f"{mark}{name}={value}" for name, value in sorted(values.items())))
            return
        for word in self.words:
            name, given, value = word.partition("=")
            if not NAME.match(name.upper()):
                proc.fail(say.NO_VARIABLE, name=name)
            if given and value:
                values[name.upper()] = value
            elif given:
                values.pop(name.upper(), None)
            elif name.upper() in values:
                proc.print(values[name.upper()])
            else:
                proc.error(say.NOT_SET)
        if any("=" in word for word in self.words):
            try:
                _instance.write(proc, user, "profile.env", values)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(say.NOT_WRITTEN, path=refusal.path, reason=reason)
