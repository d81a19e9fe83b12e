"""stopwpar: stop a workload partition. Source: IBM's stopwpar page, and the paper."""

from __future__ import annotations

from emulator.commands.wpar import _application
from emulator.commands.wpar._checks import only_root_in_global, partition
from emulator.commands.wpar._starting import start
from emulator.commands.wpar._stopping import HARD_LIMIT, LIMIT, stop
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_FOR_APPLICATION, REPEATED_FLAG
from emulator.options import Command, flag, operand, option


class Stopwpar(Command):
    """stopwpar [-h | -F] [-r] [-t Seconds | -N] [-v] WparName

    Stops a workload partition that is active: whoever is logged in to it is thrown out, its
    processes are ended, its file systems unmounted and its network addresses removed. It
    stays defined and can be started again. Processes end at once here, so the time limits
    never run out; the stop fails where somebody in the global environment is in one of the
    partition's file systems. An application workload partition is gone when it is stopped.
    """

    hard: bool = flag("h", "Stop the subsystems hard (the time limit is 60 seconds).")
    force: bool = flag("F", "Unmount file systems that are in use, too.")
    restart: bool = flag("r", "Start it again afterwards.")
    timeout: int | None = option("t", "Seconds to wait; 600 where nothing is said.", int)
    no_timeout: bool = flag("N", "Wait without a time limit.")
    verbose: bool = flag("v", "Say what is done.")
    name: str = operand("WparName", "The workload partition.")
    examples = (
        ("Stop wpar1", "stopwpar wpar1"),
        ("Stop it whoever uses its file systems, and see each step", "stopwpar -Fv wpar1"),
    )

    async def run(self, proc: Process) -> None:
        """Stop it, and with -r start it."""
        only_root_in_global(proc)
        if self.hard and self.force:
            proc.fail(REPEATED_FLAG, flags="-h, -F")
        if self.no_timeout and self.timeout is not None:
            proc.fail(REPEATED_FLAG, flags="-t, -N")
        row = partition(proc, self.name)
        if row.type == "A":
            if self.restart:
                proc.fail(NOT_FOR_APPLICATION, name=self.name)
            await _application.stop(proc, row, self.verbose)
            return
        limit = self.timeout
        if limit is None and not self.no_timeout:
            limit = HARD_LIMIT if self.hard else LIMIT
        await stop(proc, self.name, self.force, self.verbose, limit)
        if self.restart:
            await start(proc, self.name, self.verbose, False)
