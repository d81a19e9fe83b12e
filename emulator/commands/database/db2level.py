"""db2level: say which DB2 an instance is of. Source: IBM's DB2 manuals, version 8."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.machine.software import filesets_seen
from emulator.options import Command


class Db2level(Command):
    """db2level

    Says which version of DB2 the instance of the user who calls it is of, and where that is
    installed.
    """

    examples = (("Say which DB2 this is", "db2level"),)

    def run(self, proc: Process) -> None:
        """Print the level of the engine that is installed."""
        user = _instance.own(proc)
        level = next(
            (row.level for row in filesets_seen(proc.machine, proc.wpar, "usr")
             if row.name == "db2_08_01.db2.engn"),
            "",
        )  # fmt: skip
        proc.print(
            f'DB21085I  Instance "{user.name}" uses "32" bits and DB2 code release "SQL08010"',
            f'with level "DB2 v{level}".',
            f'Product is installed at "{_instance.PRODUCT}".',
        )
