"""rmnfsexp: export a directory no more. Source: IBM's page of rmnfsexp."""

from __future__ import annotations

from emulator.commands.network import _exporting
from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.messages import nfs as say
from emulator.options import Command, UsageError, flag, option


class Rmnfsexp(Command):
    """rmnfsexp -d Directory [-f File] [-I | -B | -N]

    Takes a directory out of /etc/exports and exports it no more.
    """

    directory: str = option("d", "The directory.", str, "")
    file: str = option("f", "A file to be changed in place of /etc/exports.", str, nfs.EXPORTS)
    at_boot: bool = flag("I", "Out of the file alone: it stays exported until the next boot.")
    both: bool = flag("B", "Out of the file, and now; the default.")
    now: bool = flag("N", "Now; the file stays as it is.")
    examples = (("Export a directory no more", "rmnfsexp -d /export -B"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A directory must be named."""
        self = super().parse(arguments)
        assert isinstance(self, Rmnfsexp)
        if not self.directory:
            raise UsageError("", "-d")
        if self.at_boot + self.both + self.now > 1:
            raise UsageError("", "-N")
        return self

    def run(self, proc: Process) -> None:
        """Take it out of the file, then of what is exported."""
        _exporting.only_server(proc)
        listed = nfs.read(proc.machine, self.file)
        left = [one for one in listed if one.directory != self.directory]
        if not self.now:
            if len(left) == len(listed):
                proc.fail(say.NOT_LISTED, directory=self.directory, file=self.file)
            nfs.write(proc.machine, self.file, left)
        exported = any(
            one.directory == self.directory for one in nfs.read(proc.machine, nfs.XTAB)
        )
        if self.now or (not self.at_boot and exported):
            _exporting.unexport(proc, self.directory)
