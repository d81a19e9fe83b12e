"""lsnfsmnt: the mounts of NFS in /etc/filesystems. Source: IBM's page of lsnfsmnt; the layout
is that of lsfs.
"""

from __future__ import annotations

from emulator.commands.network import _nfs_mounting
from emulator.kernel.process import Process
from emulator.options import Command, UsageError, flag, optional

LSFS = "/usr/sbin/lsfs"


class Lsnfsmnt(Command):
    """lsnfsmnt [-c | -l] [FileSystem]

    Lists the file systems of /etc/filesystems that come from another host, mounted or not.
    """

    colons: bool = flag("c", "Print colons between the values.")
    listed: bool = flag("l", "As a table; the default.")
    point: str | None = optional("FileSystem", "This one alone.")
    examples = (("Which directories come from other hosts?", "lsnfsmnt"),)

    async def run(self, proc: Process) -> None:
        """Have lsfs list them."""
        if self.colons and self.listed:
            raise UsageError("", "-l")
        words = [LSFS, *(["-c"] if self.colons else [])]
        if self.point is None:
            words += ["-v", "nfs"]
        else:
            words.append(_nfs_mounting.entry_of(proc, self.point).point)
        await _nfs_mounting.call(proc, words)
