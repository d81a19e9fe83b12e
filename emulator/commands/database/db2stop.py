"""db2stop: stop the instance. Source: IBM's DB2 manuals, version 8."""

from __future__ import annotations

from emulator.commands.database import _instance
from emulator.kernel.process import Process
from emulator.messages import db2 as say
from emulator.options import Command, UsageError, optional


class Db2stop(Command):
    """db2stop [force]

    Stops the instance of the user who calls it. There are no applications here that force
    would send away.
    """

    how: str | None = optional("force", "The word force.")
    examples = (("Stop the instance", "db2stop"),)

    def run(self, proc: Process) -> None:
        """End the processes."""
        if self.how not in (None, "force"):
            raise UsageError("", "force")
        user = _instance.own(proc)
        engine = _instance.engine(proc, user)
        if engine is None:
            proc.fail(say.NOT_STARTED)
        _instance.end(proc, engine)
        proc.say(say.STOPPED)
