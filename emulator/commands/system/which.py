"""which: find a program by PATH. Source: IBM's which page; reference, aix-commands.md."""

from __future__ import annotations

from emulator.kernel.kernel import DEFAULT_PATH
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.tools import NOT_IN_PATH
from emulator.options import Command, UsageError, operands


class Which(Command):
    """which [Name ...]

    Shows which file runs when a name is typed: the first in the directories of PATH. The
    aliases, functions and builtins of the Korn shell it does not know: whence does.
    """

    names: list[str] = operands("Name", "Names of programs.")
    examples = (("See which program a name means", "which ls"),)

    def run(self, proc: Process) -> None:
        """Look for each."""
        if not self.names:
            raise UsageError("", "Name")
        path = proc.environment.get("PATH", DEFAULT_PATH).replace(":", " ")
        for name in self.names:
            try:
                proc.print(proc.kernel.find(proc, name).path)
            except FileRefusal:
                proc.error(NOT_IN_PATH, file=name, path=path)
