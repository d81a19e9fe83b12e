"""chnfsmnt: mount a server's directory in another way. Source: IBM's page of chnfsmnt."""

from __future__ import annotations

from emulator.commands.network import _nfs_mounting
from emulator.commands.network._nfs_mounting import UMOUNT
from emulator.kernel.process import Process
from emulator.machine import stanzas
from emulator.machine.errors import FileRefusal


class Chnfsmnt(_nfs_mounting.Mounting):
    """chnfsmnt -f PathName -d RemoteDirectory -h RemoteHost [-t rw | -t ro] [-m MountTypeName]
    [-w fg | -w bg] [-S | -H] [-E | -e] [-A | -a] [-M Security] [-K any|2|3|4] [-I | -B | -N]

    Gives a mount that is in /etc/filesystems other options: unmounts it, changes its stanza and
    mounts it as it is told now. One that is in use stays as it is.
    """

    examples = (
        ("For reading only from now on", "chnfsmnt -f /net -d /export -h uataix6 -t ro"),
    )

    async def run(self, proc: Process) -> None:
        """Unmount, change, mount."""
        _nfs_mounting.checked(proc, self.point)
        _nfs_mounting.entry_of(proc, self.point)
        mounted = not self.entry and _nfs_mounting.is_mounted(proc, self.point)
        if mounted and not await _nfs_mounting.call(proc, [UMOUNT, self.point]):
            return
        if not self.now:
            try:
                stanzas.redefine(
                    proc.machine, self.point, self.stanza(), proc.files.root
                )
            except FileRefusal as refusal:
                _nfs_mounting.refused(proc, refusal)
        if not self.entry:
            await self.mount(proc)
