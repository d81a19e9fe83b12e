"""startwpar: start a workload partition. Source: IBM's startwpar page, and the paper."""

from __future__ import annotations

from emulator.commands.wpar import _application
from emulator.commands.wpar._checks import only_root_in_global, partition
from emulator.commands.wpar._starting import start
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_SIMULATED
from emulator.options import Command, flag, operand


class Startwpar(Command):
    """startwpar [-a] [-m] [-v] [-1 | -2] WparName

    Starts a system workload partition that was defined with mkwpar and is not running: its
    file systems are mounted, its addresses become aliases of the interfaces, its devices
    are exported, and its init and daemons are started as the subsystem cor_WparName. Of an
    application workload partition that wparexec -1 left, its command is run.
    """

    automatic: bool = flag("a", "Resolve conflicts of host name and network, for good.")
    maintenance: bool = flag("m", "Start in maintenance mode; not simulated.")
    verbose: bool = flag("v", "Say what is done.")
    load_only: bool = flag("1", "Stop once it is loaded, for programs; not simulated.")
    second_phase: bool = flag("2", "Go on from the loaded state; not simulated.")
    name: str = operand("WparName", "The workload partition.")
    examples = (("Start wpar1 and see each step", "startwpar -v wpar1"),)

    async def run(self, proc: Process) -> None:
        """Start it."""
        only_root_in_global(proc)
        for given, letter in (
            (self.maintenance, "-m"), (self.load_only, "-1"), (self.second_phase, "-2"),
        ):  # fmt: skip
            if given:
                proc.fail(NOT_SIMULATED, what=f"The flag {letter}")
        row = partition(proc, self.name)
        if row.type == "A":
            status = await _application.execute(proc, row, self.verbose, self.automatic)
            proc.status = status
            return
        await start(proc, self.name, self.verbose, self.automatic)
