"""mkwpardata: write down what a WPAR's file systems lie on. Source: IBM's mkwpardata page."""

from __future__ import annotations

from emulator.commands.wpar._backup_files import write_data
from emulator.commands.wpar._checks import fail, only_root_in_global, partition
from emulator.kernel.process import Process
from emulator.messages import backups as say
from emulator.messages.wpar import NOT_FOR_APPLICATION
from emulator.options import Command, flag, operand


class Mkwpardata(Command):
    """mkwpardata [-X] [-m] WparName

    Writes /tmp/wpardata/WparName/image.data, over one that is there: the volume groups,
    logical volumes and file systems of a system workload partition and their sizes.
    savewpar puts it into the backup, restwpar makes the file systems by it; it may be
    edited in between. In the stanza logical_volume_policy SHRINK= yes asks for the smallest
    sizes, EXACT_FIT= yes for the same physical partitions, which takes the maps of -m.
    """

    expand: bool = flag("X", "Make /tmp larger where the files do not fit.")
    maps: bool = flag("m", "Write map files too: which physical partitions are used.")
    name: str = operand("WparName", "The workload partition.")
    examples = (("Write the data of wpar1, with maps", "mkwpardata -m wpar1"),)

    def run(self, proc: Process) -> None:
        """Write the files."""
        only_root_in_global(proc)
        row = partition(proc, self.name)
        if row.type != "S":
            fail(proc, "", NOT_FOR_APPLICATION, name=self.name)
        proc.say(say.INFORMATION, name=self.name)
        write_data(proc, row, self.maps, self.expand)
