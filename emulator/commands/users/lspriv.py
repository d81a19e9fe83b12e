"""lspriv: list the privileges there are. Source: IBM's lspriv page."""

from __future__ import annotations

from emulator.commands.wpar._template import template
from emulator.kernel.process import Process
from emulator.messages.wpar import NOT_SIMULATED
from emulator.options import Command, flag

#: What the global environment has and no workload partition gets by itself; recalled, but
#: that raw sockets and the control of the network are among them (wpar-commands.md 11).
GLOBAL = (
    "PV_DEV_", "PV_DEV_CONFIG", "PV_DEV_LOAD", "PV_DEV_QUERY", "PV_NET_", "PV_NET_CNTL",
    "PV_NET_CONFIG", "PV_NET_RAWSOCK", "PV_SU_", "PV_SU_EMUL", "PV_SU_ROOT",
)  # fmt: skip


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
        known = dict.fromkeys((*template(machine).privileges, *GLOBAL))
        proc.print("PV_ROOT", *sorted(known))
