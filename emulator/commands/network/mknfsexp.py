"""mknfsexp: export a directory, and go on after a boot. Source: IBM's page of mknfsexp."""

from __future__ import annotations

from emulator.commands.network import _exporting
from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.options import flag


class Mknfsexp(_exporting.Exporting):
    """mknfsexp -d Directory [-f File] [-t ro | -t rw | -t rm -h Host[,Host...]]
    [-c Host[,Host...]] [-r Host[,Host...]] [-I | -B | -N]

    Puts a directory into /etc/exports and exports it. Not available in a workload partition.
    """

    at_boot: bool = flag("I", "Into the file alone: exported at the next boot.")
    both: bool = flag("B", "Into the file, and export it now; the default.")
    now: bool = flag("N", "Export it now; the file stays as it is.")
    examples = (("Export a directory for reading", "mknfsexp -d /export -t ro -B"),)

    def run(self, proc: Process) -> None:
        """Export it, then write it down."""
        self.checked(proc)
        listed = nfs.read(proc.machine, self.file)
        if not self.now and any(one.directory == self.directory for one in listed):
            proc.fail(say.LISTED_ALREADY, directory=self.directory, file=self.file)
        made = Export(self.directory, self.export_options())
        if not self.at_boot:
            _exporting.export(proc, made)
        if not self.now and not proc.status:
            nfs.write(proc.machine, self.file, [*listed, made])
