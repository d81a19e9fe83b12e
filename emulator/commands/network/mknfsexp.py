"""mknfsexp: export a directory, and go on after a boot. Source: IBM's page of mknfsexp."""

from __future__ import annotations

from emulator.commands.network import _exporting
from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.options import Command, UsageError, flag, option


class Mknfsexp(Command):
    """mknfsexp -d Directory [-f File] [-t ro | -t rw | -t rm -h Host[,Host...]]
    [-c Host[,Host...]] [-r Host[,Host...]] [-I | -B | -N]

    Puts a directory into /etc/exports and exports it. Not available in a workload partition.
    """

    directory: str = option("d", "The directory to export.", str, "")
    file: str = option("f", "A file to be changed in place of /etc/exports.", str, nfs.EXPORTS)
    type: str = option("t", "How: rw, ro, or rm, ro but for -h.", str, "rw")
    writers: str = option("h", "With -t rm, the hosts that may write.", str, "")
    clients: str = option("c", "The hosts that may mount it; all others may not.", str, "")
    roots: str = option("r", "The hosts whose root is root here.", str, "")
    at_boot: bool = flag("I", "Into the file alone: exported at the next boot.")
    both: bool = flag("B", "Into the file, and export it now; the default.")
    now: bool = flag("N", "Export it now; the file stays as it is.")
    examples = (("Export a directory for reading", "mknfsexp -d /export -t ro -B"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A directory must be named, and a type that there is."""
        self = super().parse(arguments)
        assert isinstance(self, Mknfsexp)
        if not self.directory:
            raise UsageError("", "-d")
        if self.type not in ("rw", "ro", "rm"):
            raise UsageError("", self.type)
        if self.at_boot + self.both + self.now > 1:
            raise UsageError("", "-N")
        return self

    def run(self, proc: Process) -> None:
        """Export it, then write it down."""
        _exporting.only_server(proc)
        if not self.directory.startswith("/"):
            proc.fail(say.NOT_ABSOLUTE, directory=self.directory)
        if (self.type == "rm") != bool(self.writers):
            proc.fail(say.NO_CLIENTS)
        listed = nfs.read(proc.machine, self.file)
        if not self.now and any(one.directory == self.directory for one in listed):
            proc.fail(say.LISTED_ALREADY, directory=self.directory, file=self.file)
        made = Export(self.directory, self._options())
        if not self.at_boot:
            _exporting.export(proc, made)
        if not self.now and not proc.status:
            nfs.write(proc.machine, self.file, [*listed, made])

    def _options(self) -> tuple[str, ...]:
        given = {"rw": self.writers, "access": self.clients, "root": self.roots}
        lists = [f"{k}={text.replace(',', ':')}" for k, text in given.items() if text]
        return (*(["ro"] if self.type == "ro" else []), *lists)
