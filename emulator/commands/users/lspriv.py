"""lspriv: list the privileges there are. Source: IBM's lspriv page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import privileges
from emulator.messages.wpar import NOT_SIMULATED
from emulator.options import Command, flag


class Lspriv(Command):
    """lspriv [-v]

    Lists the privileges of the system, one a line; inside a workload partition those that
    the partition has (mkwpar -S). Their descriptions are not simulated.
    """

    descriptions: bool = flag("v", "Describe them; not simulated.")
    examples = (("Does this partition send raw packets?", "lspriv | grep RAWSOCK"),)

    def run(self, proc: Process) -> None:
        """List them."""
        if self.descriptions:
            proc.fail(NOT_SIMULATED, what="The description of privileges (-v)")
        machine = proc.machine
        if proc.wpar:
            proc.print(*machine.wpars[proc.wpar].privileges)
            return
        proc.print(*privileges.KNOWN)
