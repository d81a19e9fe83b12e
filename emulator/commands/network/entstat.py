"""entstat: statistics of an Ethernet adapter. Source: captures.md T40; IBM's entstat page."""

from __future__ import annotations

from emulator.commands.network._adapters import report
from emulator.kernel.process import Process
from emulator.machine.errors import Unknown
from emulator.messages import network as say
from emulator.options import Command, flag, operand


class Entstat(Command):
    """entstat [-d] [-r] [-t] Device

    Shows the statistics of an Ethernet adapter, named by itself or by its interface, since
    the system was started; -d adds those of the adapter's own. Packets are the interface's,
    nothing else is counted. A workload partition has no adapter.
    """

    details: bool = flag("d", "Show the adapter's own statistics too.")
    reset: bool = flag("r", "Set the statistics to nothing: not simulated.")
    debug: bool = flag("t", "Switch the driver's trace over: not simulated.")
    device: str = operand("Device", "The adapter or interface, such as ent1 or en1.")
    examples = (("Show the hardware address", "entstat en1 | grep Hardware"),)

    def run(self, proc: Process) -> None:
        """Print the report."""
        if proc.uid:
            proc.fail(say.NO_ETHERNET, name=self.device, errno=13)
        if self.reset or self.debug:
            proc.fail(say.NOT_SHOWN, letter="r" if self.reset else "t")
        try:
            if proc.wpar:
                raise Unknown("device", self.device)
            proc.print(*report(proc, self.device, self.details))
        except Unknown:
            proc.fail(say.NO_ETHERNET, name=self.device, errno=2)
