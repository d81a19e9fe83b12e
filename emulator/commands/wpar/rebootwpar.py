"""rebootwpar: stop and start a workload partition. Source: IBM's rebootwpar page."""

from __future__ import annotations

from emulator.commands.wpar._checks import only_root_in_global, partition
from emulator.commands.wpar._starting import start
from emulator.commands.wpar._stopping import How, limit_of, seconds, stop
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_FOR_APPLICATION
from emulator.options import Command, flag, operand, option


class Rebootwpar(Command):
    """rebootwpar [-F | -h] [-t Seconds | -N] [-v] WparName

    Stops an active workload partition as stopwpar does, then starts it as startwpar does.
    Where the stop fails it is not started.
    """

    force: bool = flag("F", "Kill what does not end, unmount what is in use.")
    hard: bool = flag("h", "Stop the subsystems hard (the time limit is 60 seconds).")
    timeout: int | None = option("t", "Seconds to wait; 600 where nothing is said.", seconds)
    no_timeout: bool = flag("N", "Wait without a time limit.")
    verbose: bool = flag("v", "Say what is done.")
    name: str = operand("WparName", "The workload partition.")
    examples = (("Reboot wpar1", "rebootwpar wpar1"),)

    async def run(self, proc: Process) -> None:
        """Stop, then start."""
        only_root_in_global(proc)
        limit = limit_of(proc, self.hard, self.force, self.timeout, self.no_timeout)
        if partition(proc, self.name, "stopwpar").type != "S":
            proc.fail(NOT_FOR_APPLICATION, name=self.name)
        await stop(proc, self.name, How(self.force, self.verbose, limit))
        await start(proc, self.name, self.verbose, False)
