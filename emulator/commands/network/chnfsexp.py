"""chnfsexp: export a directory with other options. Source: IBM's page of chnfsexp."""

from __future__ import annotations

from emulator.commands.network import _exporting
from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.options import flag


class Chnfsexp(_exporting.Exporting):
    """chnfsexp -d Directory [-f File] [-t ro | -t rw | -t rm -h Host[,Host...]]
    [-c Host[,Host...]] [-r Host[,Host...]] [-I | -B | -N]

    Gives a directory that is in /etc/exports other options: those that are named, in place of
    all it had. Not available in a workload partition.
    """

    at_boot: bool = flag("I", "In the file alone: so exported from the next boot on.")
    both: bool = flag("B", "In the file, and export it so now; the default.")
    now: bool = flag("N", "Export it so now; the file stays as it is.")
    examples = (("Let one host alone have it", "chnfsexp -d /export -t rw -c wpar1"),)

    def run(self, proc: Process) -> None:
        """Export it anew, then write it down."""
        self.checked(proc)
        listed = nfs.read(proc.machine, self.file)
        source = nfs.read(proc.machine, nfs.XTAB) if self.now else listed
        if all(one.directory != self.directory for one in source):
            file = nfs.XTAB if self.now else self.file
            proc.fail(say.NOT_LISTED, directory=self.directory, file=file)
        made = Export(self.directory, self.export_options())
        if not self.at_boot:
            _exporting.export(proc, made)
        if not self.now and not proc.status:
            rows = [made if one.directory == made.directory else one for one in listed]
            nfs.write(proc.machine, self.file, rows)
