"""lscfg: the configuration of the hardware. Source: reference, section 1; _resources."""

from __future__ import annotations

from emulator.commands.system._resources import listed, platform, resource, shown, with_vpd
from emulator.kernel.process import Process
from emulator.messages.devices import NO_RESOURCE, VPD_OF_THE_GLOBAL
from emulator.options import Command, flag, option


class Lscfg(Command):
    """lscfg [-v] [-p] [-s] [-l Name]

    Lists the hardware: devices, where they are, what they are. -v adds their vital product
    data, -p what the platform knows, -s puts what a device is on a line of its own. A name
    may hold * and ?. A workload partition has no hardware.
    """

    vital: bool = flag("v", "Show vital product data.")
    platform: bool = flag("p", "Show what the platform knows.")
    split: bool = flag("s", "Print what a device is on a line of its own.")
    name: str | None = option("l", "Only devices of this name.")
    examples = (
        ("List the hardware", "lscfg"),
        ("Show the hardware address of the adapters", "lscfg -vl 'ent*'"),
    )

    def run(self, proc: Process) -> None:
        """Print the list, or the devices that were named."""
        machine = proc.machine
        rows = shown(machine, proc.wpar, self.name)
        if self.name is None:
            if proc.wpar:
                proc.fail(VPD_OF_THE_GLOBAL)
            proc.print(*(with_vpd(machine) if self.vital else listed(machine)))
            if self.platform and not self.vital:
                proc.print(*platform(machine, rows, vital=False))
            return
        if not rows:
            proc.fail(NO_RESOURCE, name=self.name)
        for row in rows:
            proc.print(*resource(machine, row, self.vital, self.split))
        if self.platform:
            proc.print(*platform(machine, rows, self.vital))
