"""mknfsmnt: mount a server's directory, and write it down. Source: IBM's page of mknfsmnt."""

from __future__ import annotations

from emulator.commands.network import _nfs_mounting
from emulator.kernel.process import Process
from emulator.machine import stanzas
from emulator.machine.errors import FileRefusal, Taken
from emulator.messages.filesystem import EXISTS


class Mknfsmnt(_nfs_mounting.Mounting):
    """mknfsmnt -f PathName -d RemoteDirectory -h RemoteHost [-t rw | -t ro] [-m MountTypeName]
    [-w fg | -w bg] [-S | -H] [-E | -e] [-A | -a] [-M Security] [-K any|2|3|4] [-I | -B | -N]

    Writes a stanza into /etc/filesystems for a directory that a host exports, and mounts it.
    In a workload partition it is that partition's file, and it is mounted there.
    """

    examples = (
        ("Have /export of uataix6 in /net", "mknfsmnt -f /net -d /export -h uataix6 -A"),
    )

    async def run(self, proc: Process) -> None:
        """Write it down, then mount it; where that fails the stanza stays."""
        _nfs_mounting.checked(proc, self.point)
        if not self.now:
            try:
                stanzas.define(proc.machine, [self.stanza()], proc.files.root)
            except Taken:
                proc.fail(EXISTS, name=self.point)
            except FileRefusal as refusal:
                _nfs_mounting.refused(proc, refusal)
        if not self.entry:
            await self.mount(proc)
