"""reducevg: take disks out of a volume group. Source: reference, section 2 (recalled)."""

from __future__ import annotations

from emulator.commands.storage._lvm import active_group, only_root
from emulator.kernel.process import Process
from emulator.machine import volume_groups
from emulator.machine.errors import Busy, Invalid, Unknown
from emulator.messages import lvm
from emulator.options import Command, UsageError, flag, operand, operands


class Reducevg(Command):
    """reducevg [-d] [-f] VolumeGroup PhysicalVolume ...

    Takes disks out of a volume group; with the last one the group is gone. With -d it asks
    for each disk whether to remove the logical volumes on it, with -f it does not ask.
    """

    remove: bool = flag("d", "Remove the logical volumes on the disks.")
    force: bool = flag("f", "With -d: do not ask.")
    name: str = operand("VolumeGroup", "The volume group.")
    disks: list[str] = operands("PhysicalVolume", "The disks.")
    examples = (("Take hdisk1 out of datavg", "reducevg datavg hdisk1"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A disk at least."""
        self = super().parse(arguments)
        assert isinstance(self, Reducevg)
        if not self.disks:
            raise UsageError("", "PhysicalVolume")
        return self

    async def run(self, proc: Process) -> None:
        """Take each one out."""
        only_root(proc)
        if active_group(proc, self.name) is None:
            return
        for disk in self.disks:
            if self.remove and not self.force:
                proc.write(lvm.REALLY.format(proc.name, name=disk))
                if (await proc.stdin.readline()).strip()[:1] not in ("y", "Y"):
                    continue
            try:
                gone = volume_groups.reduce(proc.machine, self.name, disk, self.remove)
            except Unknown:
                proc.error(lvm.NO_DISK, name=disk)
            except Invalid:
                proc.error(lvm.NOT_IN_GROUP, name=disk, group=self.name)
            except Busy as refusal:
                if self.remove:
                    proc.error(lvm.MUST_BE_CLOSED, name=refusal.name)
                else:
                    proc.error(lvm.ALLOCATED)
            else:
                if gone:
                    proc.say(lvm.GROUP_DELETED)
