"""What the commands about exports share: who may use them, and which file they change."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import nfs
from emulator.machine.errors import FileRefusal
from emulator.machine.nfs import Export
from emulator.messages import nfs as say
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, option


class Exporting(Command):
    """Base of mknfsexp and chnfsexp: a directory, and the options it is exported with."""

    directory: str = option("d", "The directory to export.", str, "")
    file: str = option("f", "A file to be changed in place of /etc/exports.", str, nfs.EXPORTS)
    type: str = option("t", "How: rw, ro, or rm, ro but for -h.", str, "rw")
    writers: str = option("h", "With -t rm, the hosts that may write.", str, "")
    clients: str = option("c", "The hosts that may mount it; all others may not.", str, "")
    roots: str = option("r", "The hosts whose root is root here.", str, "")
    at_boot: bool = flag("I", "Into the file alone.")
    both: bool = flag("B", "Into the file, and now.")
    now: bool = flag("N", "Now alone.")

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A directory must be named, and a type that there is."""
        self = super().parse(arguments)
        assert isinstance(self, Exporting)
        if not self.directory:
            raise UsageError("", "-d")
        if self.type not in ("rw", "ro", "rm"):
            raise UsageError("", self.type)
        if self.at_boot + self.both + self.now > 1:
            raise UsageError("", "-N")
        return self

    def checked(self, proc: Process) -> None:
        """End the command where it may not be used, or not so."""
        only_server(proc)
        if not self.directory.startswith("/"):
            proc.fail(say.NOT_ABSOLUTE, directory=self.directory)
        if (self.type == "rm") != bool(self.writers):
            proc.fail(say.NO_CLIENTS)

    def export_options(self) -> tuple[str, ...]:
        """The options as a line of /etc/exports has them."""
        given = {"rw": self.writers, "access": self.clients, "root": self.roots}
        lists = [f"{k}={text.replace(',', ':')}" for k, text in given.items() if text]
        return (*(["ro"] if self.type == "ro" else []), *lists)


def only_server(proc: Process) -> None:
    """End the command for users who are not root, and inside a workload partition."""
    proc.only_root()
    if proc.wpar:
        proc.fail(say.NOT_IN_WPAR)


def export(proc: Process, one: Export, verbose: bool = False) -> None:
    """Export a directory from now on, or say why not."""
    try:
        again = nfs.export(proc.machine, one)
    except FileRefusal as refusal:
        reason = strerror(refusal.error)
        proc.error(say.CANNOT_EXPORT, directory=one.directory, reason=reason)
        return
    if verbose:
        proc.say(say.EXPORTED_AGAIN if again else say.EXPORTED, directory=one.directory)


def unexport(proc: Process, directory: str, verbose: bool = False) -> None:
    """Export a directory no more."""
    if not nfs.unexport(proc.machine, directory):
        proc.error(say.NOT_EXPORTED, directory=directory)
    elif verbose:
        proc.say(say.UNEXPORTED, directory=directory)
