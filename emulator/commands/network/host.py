"""host: find the address of a name or the name of an address. Source: reference, section 8."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import network
from emulator.machine.errors import Invalid
from emulator.messages.network import NO_HOST, NO_HOST_AT
from emulator.options import Command, operand


class Host(Command):
    """host HostName | Address

    Looks in /etc/hosts of the partition it runs in; no name server is asked.
    """

    name: str = operand("HostName", "A host name or a dotted address.")
    examples = (("Find the address of a workload partition", "host wpar1"),)

    def run(self, proc: Process) -> None:
        """Look the name or the address up."""
        machine, root = proc.machine, proc.files.root
        try:
            network.number(self.name)
        except Invalid:
            host = network.host_by_name(machine, self.name, root)
            if host is None:
                proc.fail(NO_HOST, name=self.name)
        else:
            host = network.host_by_address(machine, self.name, root)
            if host is None:
                proc.fail(NO_HOST_AT, name=self.name)
        aliases = f",  Aliases:   {', '.join(host.aliases)}" if host.aliases else ""
        proc.print(f"{host.name} is {host.address}{aliases}")
