"""stopwpar: stop a workload partition. Source: IBM's stopwpar page, and the paper."""

from __future__ import annotations

from emulator.commands.wpar import _application
from emulator.commands.wpar._checks import fail, only_root_in_global, partition
from emulator.commands.wpar._starting import start
from emulator.commands.wpar._stopping import How, limit_of, seconds, stop
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_FOR_APPLICATION
from emulator.options import Command, flag, operand, option


class Stopwpar(Command):
    """stopwpar [-h | -F] [-r] [-t Seconds | -N] [-v] WparName

    Stops a workload partition that is active: whoever is logged in to it is hung up, its
    processes are told to end (SIGTERM) and waited for, its file systems are unmounted and
    its network addresses removed. It stays defined and can be started again. Meanwhile it is
    in the transitional state. An application workload partition is gone when it is stopped.

    The stop fails where a process has not ended in time, and where somebody in the global
    environment is in one of the partition's file systems. The partition is then broken: -F
    stops it all the same, by SIGKILL and by unmounting what is in use.
    """

    hard: bool = flag("h", "Stop the subsystems hard (the time limit is 60 seconds).")
    force: bool = flag("F", "Kill what does not end, unmount what is in use.")
    restart: bool = flag("r", "Start it again afterwards.")
    timeout: int | None = option("t", "Seconds to wait; 600 where nothing is said.", seconds)
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
        limit = limit_of(proc, self.hard, self.force, self.timeout, self.no_timeout)
        row = partition(proc, self.name)
        if row.type == "A":
            if self.restart:
                fail(proc, proc.name, NOT_FOR_APPLICATION, name=self.name)
            await _application.stop(proc, row, self.verbose)
            return
        await stop(proc, self.name, How(self.force, self.verbose, limit))
        if self.restart:
            await start(proc, self.name, self.verbose, False)
