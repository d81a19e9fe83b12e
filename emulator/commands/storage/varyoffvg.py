"""varyoffvg: make a volume group unavailable. Source: reference, section 2 (recalled)."""

from __future__ import annotations

from emulator.commands.storage._lvm import only_root
from emulator.kernel.process import Process
from emulator.machine import volume_groups
from emulator.machine.errors import Busy, Unknown
from emulator.messages import lvm
from emulator.options import Command, operand


class Varyoffvg(Command):
    """varyoffvg VolumeGroup

    Makes a volume group unavailable; its file systems must be unmounted first.
    """

    name: str = operand("VolumeGroup", "The volume group.")
    examples = (("Vary datavg off", "varyoffvg datavg"),)

    def run(self, proc: Process) -> None:
        """Vary it off."""
        only_root(proc)
        try:
            volume_groups.vary(proc.machine, self.name, False)
        except Unknown:
            proc.fail(lvm.NO_GROUP, name=self.name)
        except Busy:
            proc.error(lvm.OPEN_VOLUMES)
            proc.fail(lvm.NO_VARYOFF, name=self.name)
