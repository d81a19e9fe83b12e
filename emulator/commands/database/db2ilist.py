"""db2ilist: list the instances. Source: IBM's DB2 manuals, version 8."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.options import Command


class Db2ilist(Command):
    """db2ilist

    Lists the instances of this system or workload partition by the names of their users.
    """

    examples = (("List the instances", "db2ilist"),)

    def run(self, proc: Process) -> None:
        """Print a name a line."""
        for name, user in sorted(_instance.users_of(proc).items()):
            if _instance.is_instance(proc, user):
                proc.print(name)
