"""batch: run commands when the load allows. Source: IBM's page of batch."""

from __future__ import annotations

from emulator.commands.system import _cron, _submitting
from emulator.kernel.process import Process
from emulator.messages import cron as messages
from emulator.options import Command


class Batch(Command):
    """batch

    Keeps the commands of standard input and lets cron run them in the queue b, as soon as
    that has room; the load of this machine is never too high.
    """

    examples = (("Run a script behind everything else", "batch < /tmp/report"),)

    async def run(self, proc: Process) -> None:
        """Submit."""
        _cron.need_permission(proc, "at", messages.NOT_ALLOWED_AT)
        await _submitting.submit(proc, proc.machine.clock.seconds, "b", None, False)
