"""The one door at which roles count: what a process may that runs a privileged command.

Asked whenever a program is run (`exec`): where the kernel's tables grant the caller's active
roles the command, it runs as the user that stands there, and may be run whatever its mode
says. A command then asks as ever whether it runs as root (`Process.only_root`), and knows no
authorization by name: those are data, in /etc/security/privcmds.
"""

from __future__ import annotations

from emulator.machine import authorization
from emulator.machine.vfs import Credentials, FileSpace, Node


def rights(files: FileSpace, path: str, node: Node) -> Credentials | None:
    """As whom a program runs by the tables of roles; None: as its caller."""
    who = files.who
    if not who.uid:
        return None
    owns = (node.uid == who.uid, node.gid in (who.gid, *who.groups))
    real = files.real_path(path)
    return authorization.rights(files.machine, files.root, real, who, owns)


def grant(files: FileSpace, pid: int, path: str, node: Node) -> None:
    """Let a process run as its roles say, now that it runs this program."""
    who = rights(files, path, node)
    if who is None:
        return
    files.who = who
    rows = files.machine.processes
    if pid in rows:
        rows[pid] = rows[pid]._replace(uid=who.uid, gid=who.gid)
