"""lsvpd: vital product data as records. Source: captures (FusionInventory, AIX 5.3)."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import vpd
from emulator.messages.devices import VPD_OF_THE_GLOBAL
from emulator.options import Command

#: What stands between two records.
BETWEEN = "*FC ????????"


class Lsvpd(Command):
    """lsvpd

    Prints the vital product data of the system, a line a keyword, a record a part: first of
    the system itself, then of what the platform knows, then of devices (AX: their names, PL:
    where they are). Inside a workload partition there is none.
    """

    examples = (("Print the vital product data", "lsvpd"),)

    def run(self, proc: Process) -> None:
        """Print the records."""
        if proc.wpar:
            proc.fail(VPD_OF_THE_GLOBAL)
        machine = proc.machine
        system = machine.system
        proc.print(
            "*VC 5.0", f"*TM {system.model}", f"*SE IBM,01{system.serial}",
            f"*OS AIX {system.level}",
        )  # fmt: skip
        for record in [*vpd.platform(machine), *vpd.of_devices(machine)]:
            proc.print(BETWEEN, f"*DS {record.description}")
            if record.name:
                place = machine.devices[record.name].location
                proc.print(f"*AX {record.name}", f"*PL {place}")
            proc.print(*(f"*{keyword} {value}" for keyword, value in record.values))
