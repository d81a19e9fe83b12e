"""exportfs: export directories to NFS clients. Source: IBM's page of exportfs."""

from __future__ import annotations

from emulator.commands.network import _exporting
from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.options import Command, UsageError, flag, option, optional


class Exportfs(Command):
    """exportfs [-a] [-v] [-u] [-i] [-f File] [-o Option[,Option...]] [Directory]

    Without flags and operands, lists what is exported now (/etc/xtab). A directory is exported
    as /etc/exports says, with -i as -o says; -a exports everything that is in /etc/exports.
    Not available in a workload partition. A file system of a workload partition should not be
    exported: when the partition stops, it is unmounted and clients lose it.
    """

    all: bool = flag("a", "Everything in /etc/exports; with -u, everything exported.")
    verbose: bool = flag("v", "Name each directory.")
    undo: bool = flag("u", "Export no more.")
    ignore: bool = flag("i", "Do not look into /etc/exports.")
    file: str = option("f", "A file to be read in place of /etc/exports.", str, nfs.EXPORTS)
    options: str = option("o", "Options, such as ro or access=wpar1:wpar2.", str, "")
    directory: str | None = optional("Directory", "What to export.")
    examples = (("Export everything in /etc/exports", "exportfs -a"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-a names everything, so no directory; -u needs one of the two."""
        self = super().parse(arguments)
        assert isinstance(self, Exportfs)
        if self.all and self.directory:
            raise UsageError("", self.directory)
        if not self.all and not self.directory and (self.undo or self.ignore or self.options):
            raise UsageError("", "Directory")
        return self

    def run(self, proc: Process) -> None:
        """List, export or take back."""
        if not self.all and not self.directory:
            exported = nfs.read(proc.machine, nfs.XTAB) if not proc.wpar else []
            proc.print(*[one.line for one in exported])
            if not exported:
                proc.say(say.NOTHING_EXPORTED)
            return
        _exporting.only_server(proc)
        if self.undo:
            held = nfs.read(proc.machine, nfs.XTAB)
            for name in [self.directory] if self.directory else [e.directory for e in held]:
                _exporting.unexport(proc, name, self.verbose)
            return
        for one in self._wanted(proc):
            _exporting.export(proc, one, self.verbose)

    def _wanted(self, proc: Process) -> list[Export]:
        given = tuple(one for one in self.options.split(",") if one)
        if self.directory and self.ignore:
            return [Export(self.directory, given)]
        listed = nfs.read(proc.machine, self.file)
        if self.directory:
            listed = [one for one in listed if one.directory == self.directory]
            if not listed:
                proc.fail(say.NOT_LISTED, directory=self.directory, file=self.file)
        return [one._replace(options=given or one.options) for one in listed]
