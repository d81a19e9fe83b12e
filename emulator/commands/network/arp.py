"""arp: who has which hardware address. Source: reference, section 8 (a capture of ohai's);
the bucket: worked out from the captured rows.
"""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import network, reaching
from emulator.messages import network as say
from emulator.options import Command, UsageError, flag, optional

#: Buckets of the table, of which an address takes the one that its number leaves.
BUCKETS = 149


class Arp(Command):
    """arp [-n] -a
    arp HostName
    arp -s Type HostName HardwareAddress
    arp -d HostName

    Shows which hardware addresses the hosts of the network have that this system has spoken
    with. Changing the table is not simulated. A workload partition sees the same table.
    """

    all: bool = flag("a", "Show the whole table.")
    numbers: bool = flag("n", "Show addresses, and no names.")
    added: bool = flag("s", "Add an entry: not simulated.")
    deleted: bool = flag("d", "Delete an entry: not simulated.")
    host: str | None = optional("HostName", "The host to show.")
    kind: str | None = optional("Type", "With -s: the kind of the network.")
    hardware: str | None = optional("HardwareAddress", "With -s: the address.")
    examples = (("Show the table", "arp -an"), ("Show a host", "arp nim02nim"))

    def run(self, proc: Process) -> None:
        """Show the table or a row of it."""
        if self.added or self.deleted:
            proc.only_root()
            proc.fail(say.ARP_AS_IT_IS)
        if self.all != (self.host is None) or self.kind is not None:
            raise UsageError("", "HostName")
        table = reaching.table(proc.machine)
        if self.host is None:
            for address, hardware in table.items():
                proc.print(self._line(proc, address, hardware), "")
            proc.print("bucket:    0     contains:    0 entries")
            proc.print(f"There are {len(table)} entries in the arp table.")
            return
        known = network.host_by_name(proc.machine, self.host, proc.files.root)
        address = known.address if known else self.host
        if address not in table:
            proc.fail(say.NO_ARP_ENTRY, name=self.host, address=address)
        proc.print(self._line(proc, address, table[address]))

    def _line(self, proc: Process, address: str, hardware: str) -> str:
        known = network.host_by_address(proc.machine, address, proc.files.root)
        name = known.name if known and not self.numbers else "?"
        bucket = network.number(address) % BUCKETS
        return f"  {name} ({address}) at {hardware} [ethernet] stored in bucket {bucket}"
