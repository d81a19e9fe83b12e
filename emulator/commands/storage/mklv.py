"""mklv: make a logical volume. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import active_group, only_root
from emulator.kernel.process import Process
from emulator.machine import storage
from emulator.machine.errors import NoRoom, Taken
from emulator.messages import lvm
from emulator.options import Command, UsageError, operand, operands, option


class Mklv(Command):
    """mklv [-t Type] [-x Maximum] [-y LogicalVolume] VolumeGroup Number [PhysicalVolume ...]

    Makes a logical volume of so many logical partitions, or of a size such as 512M or 2G,
    and prints its name. Mirrored and striped volumes are not simulated.
    """

    type: str = option("t", "Its type: jfs2, jfs2log, paging, raw.", str, "jfs")
    maximum: int = option("x", "The most partitions it may ever have.", int, 512)
    name: str = option("y", "Its name; one such as lv00 or fslv00 otherwise.", str, "")
    group: str = operand("VolumeGroup", "Where.")
    size: str = operand("Number", "Partitions, or a size.")
    disks: list[str] = operands("PhysicalVolume", "On these disks alone.")
    examples = (("Make a volume of ten partitions", "mklv -y lv01 -t jfs2 rootvg 10"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """The size must be a number, with M or G or without."""
        self = super().parse(arguments)
        assert isinstance(self, Mklv)
        digits = self.size.rstrip("mMgG")
        if not (digits.isascii() and digits.isdigit()) or len(self.size) - len(digits) > 1:
            raise UsageError("", self.size)
        return self

    def run(self, proc: Process) -> None:
        """Make it."""
        only_root(proc)
        group = active_group(proc, self.group)
        if group is None:
            proc.fail(lvm.NO_MKLV)
        pps = int(self.size.rstrip("mMgG"))
        if self.size[-1] in "mMgG":
            pps = -(-pps * (1024 if self.size[-1] in "gG" else 1) // group.pp_mb)
        if len(self.name) > 15 or "/" in self.name:
            proc.error(lvm.BAD_NAME, name=self.name)
            proc.fail(lvm.NO_MKLV)
        if not 0 < pps <= self.maximum:
            proc.error(lvm.BAD_NUMBER, value=self.size)
            proc.fail(lvm.NO_MKLV)
        for disk in self.disks:
            row = proc.machine.physical_volumes.get(disk)
            if row is None or row.group != self.group:
                proc.error(lvm.NOT_IN_GROUP, name=disk, group=self.group)
                proc.fail(lvm.NO_MKLV)
        try:
            lv = storage.create(
                proc.machine, self.group, pps, self.type, self.name, disks=tuple(self.disks)
            )
        except Taken:
            proc.error(lvm.NAME_TAKEN, name=self.name)
            proc.fail(lvm.NO_MKLV)
        except NoRoom:
            proc.error(lvm.NO_ROOM)
            proc.fail(lvm.NO_MKLV)
        proc.machine.logical_volumes[lv.name] = lv._replace(max_lps=self.maximum)
        proc.print(lv.name)
