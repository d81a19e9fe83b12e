"""mkvg: make a volume group. Source: reference, aix-commands.md section 2."""

from __future__ import annotations

from emulator.commands.storage._lvm import only_root, say_disk_refusal
from emulator.kernel.process import Process
from emulator.machine import volume_groups
from emulator.machine.errors import Busy, Invalid, Taken, Unknown
from emulator.messages import lvm
from emulator.options import Command, UsageError, flag, operands, option


class Mkvg(Command):
    """mkvg [-B | -S] [-f] [-n] [-s Size] [-y VolumeGroup] PhysicalVolume ...

    Makes a volume group of disks that are in none and varies it on. Where no size of the
    physical partitions is given, it is the least the disks allow.
    """

    big: bool = flag("B", "A big volume group.")
    scalable: bool = flag("S", "A scalable volume group.")
    force: bool = flag("f", "Take disks that seem to belong to another system.")
    not_automatic: bool = flag("n", "Do not vary it on when the system starts.")
    size: int = option("s", "Megabytes of a physical partition, a power of two.", int, 0)
    name: str = option("y", "Its name; vgNN where none is given.", str, "")
    disks: list[str] = operands("PhysicalVolume", "The disks.")
    examples = (("Make datavg on hdisk1", "mkvg -y datavg hdisk1"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A disk at least."""
        self = super().parse(arguments)
        assert isinstance(self, Mkvg)
        if not self.disks or (self.big and self.scalable):
            raise UsageError("", "PhysicalVolume")
        return self

    def run(self, proc: Process) -> None:
        """Make it and print its name."""
        only_root(proc)
        machine = proc.machine
        if self.size and (self.size < 1 or self.size & (self.size - 1)):
            proc.error(lvm.BAD_NUMBER, value=self.size)
            proc.fail(lvm.NO_MKVG)
        number = 0
        while not self.name:
            name = f"vg{number:02d}"
            if name not in machine.volume_groups and name not in machine.devices:
                self.name = name
            number += 1
        if len(self.name) > 15 or not self.name.replace("_", "a").isalnum():
            proc.error(lvm.BAD_NAME, name=self.name)
            proc.fail(lvm.NO_MKVG)
        kind = "big" if self.big else "scalable" if self.scalable else "original"
        unmarked = [d for d in self.disks if d in machine.physical_volumes
                    and machine.physical_volumes[d].pvid == "none"]  # fmt: skip
        try:
            group = volume_groups.make(machine, self.name, self.disks, self.size, kind)
        except Taken:
            proc.error(lvm.NAME_TAKEN, name=self.name)
            proc.fail(lvm.NO_MKVG)
        except (Unknown, Busy, Invalid) as refusal:
            size, most = self.size, volume_groups.LIMITS[kind][1]
            say_disk_refusal(proc, refusal, self.name, size, most)
            proc.fail(lvm.NO_MKVG)
        if self.not_automatic:
            machine.volume_groups[self.name] = group._replace(auto_on=False)
        for _ in unmarked:
            proc.error(lvm.PVID_CHANGED, 0, name="")
        proc.print(self.name)
