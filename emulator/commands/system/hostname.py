"""hostname: say or set the name of this system. Source: IBM's hostname page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.wpar import running
from emulator.options import Command, flag, optional


class Hostname(Command):
    """hostname [-s] [HostName]

    Prints the name of the system it runs on: inside a workload partition that is the
    partition's own name. With HostName, root sets it, for this partition alone.
    """

    short: bool = flag("s", "Print the name without its domain.")
    new: str | None = optional("HostName", "The name to set.")
    examples = (("Print the name of the system", "hostname"),)

    def run(self, proc: Process) -> None:
        """Print or set."""
        machine = proc.machine
        if self.new is not None:
            proc.only_root()
            if proc.wpar:
                running.set_hostname(machine, proc.wpar, self.new)
            else:
                machine.system = machine.system._replace(hostname=self.new)
            proc.print(self.new)
            return
        name = machine.hostname_of(proc.wpar)
        proc.print(name.partition(".")[0] if self.short else name)
