"""rebootwpar: stop and start a workload partition. Source: IBM's rebootwpar page."""

from __future__ import annotations

from emulator.commands.wpar._checks import only_root_in_global
from emulator.commands.wpar._starting import start
from emulator.commands.wpar._stopping import HARD_LIMIT, LIMIT, stop
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_FOR_APPLICATION, REPEATED_FLAG
from emulator.options import Command, flag, operand, option


class Rebootwpar(Command):
    """rebootwpar [-F | -h] [-t Seconds | -N] [-v] WparName

    Stops an active workload partition as stopwpar does, then starts it as startwpar does.
    Where the stop fails it is not started.
    """

    force: bool = flag("F", "Unmount file systems that are in use, too.")
    hard: bool = flag("h", "Stop the subsystems hard (the time limit is 60 seconds).")
    timeout: int | None = option("t", "Seconds to wait; 600 where nothing is said.", int)
    no_timeout: bool = flag("N", "Wait without a time limit.")
    verbose: bool = flag("v", "Say what is done.")
    name: str = operand("WparName", "The workload partition.")
    examples = (("Reboot wpar1", "rebootwpar wpar1"),)

    async def run(self, proc: Process) -> None:
        """Stop, then start."""
        only_root_in_global(proc)
        if self.hard and self.force:
            proc.fail(REPEATED_FLAG, flags="-F, -h")
        if self.no_timeout and self.timeout is not None:
            proc.fail(REPEATED_FLAG, flags="-t, -N")
        row = proc.machine.wpars.get(self.name)
        if row is not None and row.type == "A":
            proc.fail(NOT_FOR_APPLICATION, name=self.name)
        limit = self.timeout
        if limit is None and not self.no_timeout:
            limit = HARD_LIMIT if self.hard else LIMIT
        await stop(proc, self.name, self.force, self.verbose, limit)
        await start(proc, self.name, self.verbose, False)
