"""The stanza files that lssec and chsec read and change. Not a command.

A file is named by its path, as the manual's examples do; which attributes stand in one is the
one table of users' and groups' attributes where it is theirs. Source: IBM's pages of lssec
and chsec.
"""

from __future__ import annotations

from emulator.commands.users._common import database
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import (
    GROUPS_BY_NAME,
    USERS_BY_NAME,
    Attribute,
)  # fmt: skip
from emulator.machine.accounts.database import SECURITY, Database
from emulator.messages import users as said

FILES = (
    "user", "group", "limits", "environ", "lastlog", "login.cfg", "passwd", "portlog",
    "user.roles", "roles", "authorizations", "privcmds", "privdevs", "privfiles", "domains",
)  # fmt: skip
#: Those of which every attribute is in the table.
TABLED = ("user", "group", "limits", "lastlog", "user.roles")


def opened(proc: Process, path: str) -> tuple[Database, str]:
    """The files, and the name of the one that is meant; the end of the command for others."""
    name = path.removeprefix(f"{SECURITY}/")
    if name not in FILES:
        proc.fail(said.NO_FILE, 22, name=path)
    return database(proc), name


def declared(file: str, attribute: str) -> Attribute | None:
    """What the table says of an attribute of this file; None where that is nothing."""
    found = (GROUPS_BY_NAME if file == "group" else USERS_BY_NAME).get(attribute)
    return found if found is not None and found.file == file else None
