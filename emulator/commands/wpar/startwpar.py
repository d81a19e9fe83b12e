"""startwpar: start a workload partition. Source: IBM's startwpar page, and the paper."""

from __future__ import annotations

from emulator.commands.wpar import _application
from emulator.commands.wpar._checks import fail, only_root_in_global, partition
from emulator.commands.wpar._starting import boot, start
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_FOR_APPLICATION, REPEATED_FLAG
from emulator.options import Command, flag, operand, option


class Startwpar(Command):
    """startwpar [-a] [-m] [-v] [-1 [-R] | -2 [-e Variable=Value] | -I] WparName

    Starts a system workload partition that was defined with mkwpar and is not running: its
    file systems are mounted, its addresses become aliases of the interfaces, its devices
    are exported, and its init and daemons are started as the subsystem cor_WparName. Of an
    application workload partition that wparexec -1 left, its command is run.

    In maintenance mode (-m) no process is started. Programs that put something of their own
    between start it in two phases: -1 ends in the loaded state, before the first process, and
    -2 goes on from there. stopwpar ends both. Where a start fails half way the partition is
    broken: stopwpar takes away what was done.
    """

    automatic: bool = flag("a", "Resolve conflicts of host name and network, for good.")
    maintenance: bool = flag("m", "Start in maintenance mode, without a process.")
    verbose: bool = flag("v", "Say what is done.")
    load_only: bool = flag("1", "Stop once it is loaded, before its first process.")
    second_phase: bool = flag("2", "Go on from the loaded state.")
    variables: str = option("e", "Environment of its first process.", since="7.1.0.0")
    itself: bool = flag("I", "Become its first process.", since="7.1.0.0")
    restarts: bool = flag("R", "Load it for a restart.", since="7.1.0.0")
    name: str = operand("WparName", "The workload partition.")
    examples = (("Start wpar1 and see each step", "startwpar -v wpar1"),)

    async def run(self, proc: Process) -> None:
        """Start it."""
        only_root_in_global(proc)
        phases = ("-m", self.maintenance), ("-1", self.load_only), ("-2", self.second_phase)
        chosen = [letter for letter, given in phases if given]
        if len(chosen) > 1:
            proc.fail(REPEATED_FLAG, flags=", ".join(chosen))
        row = partition(proc, self.name)
        if row.type == "A":
            if chosen:
                fail(proc, proc.name, NOT_FOR_APPLICATION, name=self.name)
            status = await _application.execute(proc, row, self.verbose, self.automatic)
            proc.status = status
            return
        if self.second_phase:
            boot(proc, self.name, self.verbose)
            return
        state = "M" if self.maintenance else "L" if self.load_only else "A"
        await start(proc, self.name, self.verbose, self.automatic, state)
