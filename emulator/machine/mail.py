"""Mailboxes: what is put at the end of a user's, by daemons of the same partition.

Not a mail system: nothing is sent, queued or forwarded.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: The folder of the mailboxes, one a user.
SPOOL = "/var/spool/mail"


def deliver(machine: Machine, wpar: str, user: str, text: str) -> bool:
    """Put a message, as it stands, at the end of a user's mailbox; False: there is no room."""
    files = FileSpace(machine, machine.root_of(wpar))
    path = f"{SPOOL}/{user}"
    try:
        new = not files.exists(path)
        files.write(path, text, append=True, mode=0o660)
        if new:
            known = directory(machine, files.root)
            group = known.groups.get("mail")
            files.change(
                path, 0o660, known.users[user].uid, None if group is None else group.gid
            )
    except FileRefusal:
        return False
    return True
