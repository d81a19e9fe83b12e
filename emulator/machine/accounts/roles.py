"""Roles and authorizations as /etc/security has them: their attributes, and how they change.

The files, which administrators change; the kernel goes by them once setkst has loaded them
(`emulator.machine.authorization`). Each law changes the `Database` or raises. Sources: IBM's
pages of mkrole, mkauth, setsecattr, and of /etc/security/roles and authorizations.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import NamedTuple

from emulator.machine import privileges
from emulator.machine.accounts.attributes import number
from emulator.machine.accounts.database import DEFAULT, USER_ROLES, Database
from emulator.machine.authorization import covers
from emulator.machine.errors import Busy, Invalid, Missing, Taken, Unknown
from emulator.machine.stanza_text import listed

Check = Callable[[Database, str], bool]
#: Longest name of a role or an authorization, in bytes.
NAME_LIMIT = 63
FORBIDDEN = set(":\"#,=\\/?'`* \t\n")


class Kind(NamedTuple):
    """One kind of thing that a stanza file holds: its file, its attributes, what a new one
    begins with.
    """

    name: str
    file: str
    attributes: Mapping[str, Check]
    begins: Mapping[str, str]
    quoted: tuple[str, ...] = ()


def _any(_: Database, value: str) -> bool:
    return "\n" not in value


def _authorizations(known: Database, value: str) -> bool:
    there = known.stanzas("authorizations")
    return all(one in there for one in listed(value))


def _access(known: Database, value: str) -> bool:
    wanted = [one for one in listed(value) if not one.startswith("ALLOW_")]
    allowed = ("ALLOW_ALL", "ALLOW_OWNER", "ALLOW_GROUP")
    others = [one for one in listed(value) if one.startswith("ALLOW_")]
    return all(one in allowed for one in others) and _authorizations(known, ",".join(wanted))


def _roles(known: Database, value: str) -> bool:
    there = known.stanzas("roles")
    return all(one in there and one != DEFAULT for one in listed(value))


def _groups(known: Database, value: str) -> bool:
    return all(one in known.directory.groups for one in listed(value))


def _privileges(_: Database, value: str) -> bool:
    return all(one in privileges.KNOWN for one in listed(value))


def _flags(_: Database, value: str) -> bool:
    return value in ("", "FSF_EPS")


_MESSAGES: dict[str, Check] = {
    "dfltmsg": _any, "msgcat": _any, "msgset": number(0, 32767), "msgnum": number(0, 32767),
}  # fmt: skip
AUTHORIZATION = Kind(
    "authorization", "authorizations", {"id": number(10001, 32768), **_MESSAGES}, {},
    ("dfltmsg",),
)  # fmt: skip
ROLE = Kind(
    "role",
    "roles",
    {
        "authorizations": _authorizations, "rolelist": _roles, "groups": _groups,
        "visibility": number(-1, 1), "screens": _any, **_MESSAGES,
        "auth_mode": lambda _, value: value in ("NONE", "INVOKER"), "id": number(1, 32768),
    },
    {
        "authorizations": "", "rolelist": "", "groups": "", "visibility": "1",
        "screens": "*", "dfltmsg": "", "msgcat": "", "auth_mode": "INVOKER",
    },
    ("dfltmsg",),
)  # fmt: skip
COMMAND = Kind(
    "command",
    "privcmds",
    {
        "accessauths": _access, "authprivs": _any, "authroles": _roles,
        "innateprivs": _privileges, "inheritprivs": _privileges,
        "euid": number(0, 2**32 - 1), "egid": number(0, 2**32 - 1),
        "ruid": number(0, 2**32 - 1), "secflags": _flags,
    },
    {},
)  # fmt: skip
DEVICE = Kind("device", "privdevs", {"readprivs": _privileges, "writeprivs": _privileges}, {})
FILE = Kind("file", "privfiles", {"readauths": _access, "writeauths": _access}, {})


def there(known: Database, kind: Kind) -> dict[str, dict[str, str]]:
    """What the file holds, by name, without the default stanza."""
    return {name: one for name, one in known.stanzas(kind.file).items() if name != DEFAULT}


def found(known: Database, kind: Kind, name: str) -> dict[str, str]:
    """The attributes of one, in order. Raises Unknown."""
    own = there(known, kind).get(name)
    if own is None:
        raise Unknown(kind.name, name)
    shown = dict(kind.begins) | own
    return {key: shown[key] for key in kind.attributes if key in shown}


def check_name(kind: Kind, name: str) -> None:
    """Raise Invalid where no role or authorization may be called so."""
    if (
        not 0 < len(name) <= NAME_LIMIT
        or FORBIDDEN & set(name)
        or name[0] in "-+@~"
        or name in ("ALL", DEFAULT)
        or (kind is AUTHORIZATION and not all(name.split(".")))
        or (kind is not AUTHORIZATION and "." in name)
    ):
        raise Invalid(kind.name, name)


def add(known: Database, kind: Kind, name: str, given: Mapping[str, str]) -> None:
    """Make a role or an authorization. Raises Invalid, Taken and Missing (its parent)."""
    check_name(kind, name)
    present = there(known, kind)
    if name in present:
        raise Taken(kind.name, name)
    parent = name.rpartition(".")[0]
    if kind is AUTHORIZATION and parent and parent not in present:
        raise Missing(name, (parent,))
    if kind is AUTHORIZATION and covers("aix", name):
        raise Invalid(kind.name, name)  # those are the system's own
    least = 10001 if kind is AUTHORIZATION else 1
    used = [int(one["id"]) for one in present.values() if one.get("id", "").isdigit()]
    own = {"id": str(max([least - 1, *(i for i in used if i >= least)]) + 1)}
    change(known, kind, name, {**kind.begins, **own, **given}, new=True)


def change(
    known: Database, kind: Kind, name: str, given: Mapping[str, str], new: bool = False
) -> None:
    """Change attributes. Raises Unknown, Invalid, and Taken for a number that is used."""
    present = there(known, kind)
    if not new and name not in present:
        raise Unknown(kind.name, name)
    changes: dict[str, str | None] = {}
    for key, value in given.items():
        check = kind.attributes.get(key)
        if check is None:
            raise Invalid("attribute", key, value)
        if value and not check(known, value):
            raise Invalid(key, value)
        if key == "rolelist" and name in listed(value):
            raise Invalid(key, value)
        if key == "id" and any(
            one.get("id") == value for other, one in present.items() if other != name
        ):
            raise Taken("id", value)
        changes[key] = f'"{value}"' if value and key in kind.quoted else value
    known.set_stanza(kind.file, name, changes)


def remove(known: Database, kind: Kind, name: str, whole: bool = False) -> None:
    """Take one out of its file; an authorization's children with `whole`, else they hold it.

    Raises Unknown, Busy (by a child, or by who has it).
    """
    present = there(known, kind)
    if name not in present:
        raise Unknown(kind.name, name)
    gone = [name]
    if kind is AUTHORIZATION:
        children = [one for one in present if one.startswith(f"{name}.")]
        if children and not whole:
            raise Busy(name, children[0])
        gone += children
        if covers("aix", name):
            raise Invalid(kind.name, name)
    for file, attribute in USED.get(kind.name, ()):
        for holder, one in known.stanzas(file).items():
            if any(held in gone for held in listed(one.get(attribute, ""))):
                raise Busy(name, holder)
    for leaving in gone:
        known.drop_stanza(kind.file, leaving)


#: Where a role or an authorization may be named: what is named cannot be removed.
USED = {
    "authorization": (("roles", "authorizations"), ("privcmds", "accessauths")),
    "role": (("roles", "rolelist"), (USER_ROLES, "roles")),
}
