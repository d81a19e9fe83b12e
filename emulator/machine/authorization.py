"""Roles and authorizations: who that is not root may run what, as the kernel's tables say.

The files of /etc/security (authorizations, roles, privcmds, privdevs) are what administrators
change; the kernel goes by the tables that setkst loads of them, at boot and when it is told
to. A partition that has files of its own has tables of its own. A command that stands in the
privileged command table runs with the rights that stand there for whoever holds, in a role
that is active, an authorization it names: that is asked at `exec` (`rights`), and nowhere
else. Sources: IBM's pages of setkst, swrole and /etc/security/privcmds; AIX's privileges are
not simulated one by one (LIMITATIONS).
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanza_text
from emulator.machine.errors import FileRefusal
from emulator.machine.stanza_text import listed
from emulator.machine.vfs import Credentials, FileSpace

if TYPE_CHECKING:
    from emulator.machine.accounts.database import Database
    from emulator.machine.machine import Machine

AUTHORIZATIONS = "/etc/security/authorizations"
ROLES = "/etc/security/roles"
COMMANDS = "/etc/security/privcmds"
DEVICES = "/etc/security/privdevs"
USER_ROLES = "user.roles"
#: Most roles that are active at once.
ACTIVE_LIMIT = 8
#: What `accessauths` may hold beside authorizations.
ALLOW_ALL, ALLOW_OWNER, ALLOW_GROUP = "ALLOW_ALL", "ALLOW_OWNER", "ALLOW_GROUP"

Stanzas = Mapping[str, Mapping[str, str]]


class KernelTables(NamedTuple):
    """What the kernel of a partition goes by: the files' texts as they were when loaded."""

    auth: str = ""
    role: str = ""
    cmd: str = ""
    dev: str = ""


#: The file of each table, in the order in which setkst loads them.
FILES = {"auth": AUTHORIZATIONS, "role": ROLES, "cmd": COMMANDS, "dev": DEVICES}


@lru_cache(maxsize=64)
def stanzas(text: str) -> Stanzas:
    """A file's stanzas, values without their quotes; read once."""
    return {
        name: {key: stanza_text.unquoted(value) for key, value in found.items()}
        for name, found in stanza_text.by_name(text).items()
    }


def load(machine: Machine, root: str, wanted: tuple[str, ...] = tuple(FILES)) -> None:
    """Load kernel tables of a partition (by its root) from its files."""
    files = FileSpace(machine, root)
    found: dict[str, str] = {}
    for table in wanted:
        try:
            found[table] = files.read(FILES[table])
        except FileRefusal:
            found[table] = ""  # a file that is not there grants nothing
    before = machine.kernel_tables.get(root, KernelTables())
    machine.kernel_tables[root] = before._replace(**found)


def tables(machine: Machine, root: str) -> KernelTables:
    """The tables a partition goes by."""
    return machine.kernel_tables.get(root, KernelTables())


def covers(held: str, wanted: str) -> bool:
    """Whether an authorization is another one, or stands above it: aix.wpar covers
    aix.wpar.system.
    """
    return held == wanted or wanted.startswith(f"{held}.")


def authorizations(text: str, roles: tuple[str, ...]) -> list[str]:
    """The authorizations of roles and of the roles in them, in order; `text`: a role table."""
    known = stanzas(text)
    found: dict[str, None] = {}
    seen: set[str] = set()
    pending = list(reversed(roles))
    while pending:
        name = pending.pop()
        if name in seen or name not in known:
            continue
        seen.add(name)
        found |= dict.fromkeys(listed(known[name].get("authorizations", "")))
        pending += reversed(listed(known[name].get("rolelist", "")))
    return list(found)


def rights(
    machine: Machine, root: str, path: str, who: Credentials, owns: tuple[bool, bool]
) -> Credentials | None:
    """As whom a privileged command runs that `who` calls; None where no table grants it.

    `path` is the command's, in the partition; `owns`: whether its owner, and its group, are
    `who`'s. A role or an authorization that the tables do not know grants nothing.
    """
    kernel = tables(machine, root)
    entry = stanzas(kernel.cmd).get(path)
    if entry is None:
        return None
    wanted = listed(entry.get("accessauths", ""))
    known = stanzas(kernel.auth)
    held = [one for one in authorizations(kernel.role, who.roles) if one in known]
    granted = (
        ALLOW_ALL in wanted
        or (ALLOW_OWNER in wanted and owns[0])
        or (ALLOW_GROUP in wanted and owns[1])
        or any(covers(one, needed) for one in held for needed in wanted)
    )
    if not granted:
        return None
    uid, gid = entry.get("euid", ""), entry.get("egid", "")
    return who._replace(
        uid=int(uid) if uid.isdigit() else who.uid, gid=int(gid) if gid.isdigit() else who.gid
    )


# --- users' roles --------------------------------------------------------------------------


def roles_of(known: Database, user: str) -> list[str]:
    """The roles a user was given."""
    return listed(known.value(USER_ROLES, user, "roles"))


def default_roles(known: Database, user: str) -> tuple[str, ...]:
    """The roles that are active when the user logs in: of those given, and in the tables."""
    own = roles_of(known, user)
    if not own:
        return ()
    wanted = listed(known.value("user", user, "default_roles"))
    loaded = stanzas(tables(known.machine, known.files.root).role)
    chosen = own if wanted == ["ALL"] else [one for one in wanted if one in own]
    return tuple(one for one in chosen if one in loaded)[:ACTIVE_LIMIT]
