"""rmnfsmnt: mount a server's directory no more. Source: IBM's page of rmnfsmnt."""

from __future__ import annotations

from emulator.commands.network import _nfs_mounting
from emulator.commands.network._nfs_mounting import UMOUNT
from emulator.kernel.process import Process
from emulator.machine import stanzas
from emulator.machine.errors import FileRefusal
from emulator.options import Command, UsageError, flag, option


class Rmnfsmnt(Command):
    """rmnfsmnt -f PathName [-I | -B | -N]

    Unmounts a directory of a server, and takes its stanza out of /etc/filesystems. One that is
    in use keeps both.
    """

    point: str = option("f", "The directory it is mounted over.", str, "")
    entry: bool = flag("I", "Out of /etc/filesystems alone: it stays mounted.")
    both: bool = flag("B", "Unmount it, and out of the file; the default.")
    now: bool = flag("N", "Unmount it; /etc/filesystems stays as it is.")
    examples = (("Do without /net", "rmnfsmnt -f /net"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A directory must be named."""
        self = super().parse(arguments)
        assert isinstance(self, Rmnfsmnt)
        if not self.point:
            raise UsageError("", "-f")
        if self.entry + self.both + self.now > 1:
            raise UsageError("", "-N")
        return self

    async def run(self, proc: Process) -> None:
        """Unmount it, then forget it."""
        _nfs_mounting.checked(proc, self.point)
        if not self.now:
            _nfs_mounting.entry_of(proc, self.point)
        mounted = _nfs_mounting.is_mounted(proc, self.point)
        if (
            not self.entry and (mounted or self.now)
            and not await _nfs_mounting.call(proc, [UMOUNT, self.point])
        ):  # fmt: skip
            return
        if not self.now:
            try:
                stanzas.undefine(proc.machine, [self.point], proc.files.root)
            except FileRefusal as refusal:
                _nfs_mounting.refused(proc, refusal)
