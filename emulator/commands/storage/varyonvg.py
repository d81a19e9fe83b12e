"""varyonvg: make a volume group available. Source: reference, section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import only_root
from emulator.kernel.process import Process
from emulator.machine import volume_groups
from emulator.machine.errors import Unknown
from emulator.messages import lvm
from emulator.options import Command, flag, operand


class Varyonvg(Command):
    """varyonvg [-f] VolumeGroup

    Makes a volume group that was varied off available again.
    """

    force: bool = flag("f", "Even where disks are missing, which none is here.")
    name: str = operand("VolumeGroup", "The volume group.")
    examples = (("Vary datavg on", "varyonvg datavg"),)

    def run(self, proc: Process) -> None:
        """Vary it on."""
        only_root(proc)
        try:
            volume_groups.vary(proc.machine, self.name, True)
        except Unknown:
            proc.fail(lvm.NO_GROUP, name=self.name)
