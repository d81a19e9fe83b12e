"""extendvg: add disks to a volume group. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import active_group, only_root, say_disk_refusal
from emulator.kernel.process import Process
from emulator.machine import volume_groups
from emulator.machine.errors import Busy, Invalid, Unknown
from emulator.messages import lvm
from emulator.options import Command, UsageError, flag, operand, operands


class Extendvg(Command):
    """extendvg [-f] VolumeGroup PhysicalVolume ...

    Adds disks that are in no volume group to one.
    """

    force: bool = flag("f", "Take disks that seem to belong to another system.")
    name: str = operand("VolumeGroup", "The volume group.")
    disks: list[str] = operands("PhysicalVolume", "The disks.")
    examples = (("Add hdisk1 to rootvg", "extendvg rootvg hdisk1"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A disk at least."""
        self = super().parse(arguments)
        assert isinstance(self, Extendvg)
        if not self.disks:
            raise UsageError("", "PhysicalVolume")
        return self

    def run(self, proc: Process) -> None:
        """Add them, all or none."""
        only_root(proc)
        group = active_group(proc, self.name)
        if group is None:
            proc.fail(lvm.NO_EXTENDVG)
        try:
            marked = volume_groups.extend(proc.machine, self.name, self.disks)
        except (Unknown, Busy, Invalid) as refusal:
            most = group.max_pps_per_pv
            say_disk_refusal(proc, refusal, self.name, group.pp_mb, most)
            proc.fail(lvm.NO_EXTENDVG)
        for _ in marked:
            proc.error(lvm.PVID_CHANGED, 0, name="")
