"""Whether the account files agree: what usrck, grpck and pwdck look for, and how it is mended.

Nothing is changed by looking. A finding's `repair` changes the `Database` and is not yet saved.
Source: IBM's pages of the three commands.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple

from emulator.machine.accounts.attributes import USER_ATTRIBUTES
from emulator.machine.accounts.database import (
    DEFAULT,
    GROUP,
    GROUPS,
    LASTLOG,
    LIMITS,
    PASSWD,
    PASSWORDS,
    SECURITY,
    USER,
    USER_ROLES,
    Database,
)
from emulator.machine.stanza_text import listed


class Finding(NamedTuple):
    """Something that does not agree: a key of the commands' sentences, and what it is about."""

    kind: str
    name: str
    value: str
    file: str = ""
    repair: Callable[[], None] | None = None


def users(known: Database, wanted: list[str]) -> Iterator[Finding]:
    """What is wrong about these users."""
    directory = known.directory
    for name in wanted:
        row = directory.users[name]
        if row.gid not in directory.group_names:
            yield Finding("no_group", name, str(row.gid), PASSWD)
        if directory.user_names[row.uid] != name:
            yield Finding("same_id", name, directory.user_names[row.uid], PASSWD)
        if not known.files.is_directory(row.home):
            yield Finding("no_home", name, row.home, PASSWD)
        for one in USER_ATTRIBUTES:
            if one.file in (USER, LIMITS, LASTLOG, USER_ROLES):
                value = known.stanza(one.file, name).get(one.name)
                if value and not one.check(known, value):
                    drop = partial(known.set_stanza, one.file, name, {one.name: None})
                    where = f"{SECURITY}/{one.file}"
                    yield Finding("bad_value", name, f"{one.name} = {value}", where, drop)
    for name in _nobodys(known, USER, set(directory.users)):
        drop = partial(known.drop_stanza, USER, name)
        yield Finding("nobodys", name, "", f"{SECURITY}/{USER}", drop)


def groups(known: Database, wanted: list[str]) -> Iterator[Finding]:
    """What is wrong about these groups."""
    directory = known.directory
    for name in wanted:
        row = directory.groups[name]
        if directory.group_names[row.gid] != name:
            yield Finding("same_id", name, directory.group_names[row.gid], GROUP)
        for member in row.members:
            if member not in directory.users:
                drop = partial(_without_member, known, name, member)
                yield Finding("not_a_member", name, member, GROUP, drop)
        adms = listed(known.stanza(GROUPS, name).get("adms", ""))
        for one in adms:
            if one not in directory.users:
                left = ",".join(adm for adm in adms if adm in directory.users)
                drop = partial(known.set_stanza, GROUPS, name, {"adms": left or None})
                yield Finding("not_a_member", name, one, f"{SECURITY}/{GROUPS}", drop)
    for name in _nobodys(known, GROUPS, set(directory.groups)):
        drop = partial(known.drop_stanza, GROUPS, name)
        yield Finding("nobodys", name, "", f"{SECURITY}/{GROUPS}", drop)


def passwords(known: Database, wanted: list[str]) -> Iterator[Finding]:
    """What is wrong about these users' passwords."""
    directory = known.directory
    stanzas = known.stanzas(PASSWORDS)
    for name in wanted:
        fields = known.fields(PASSWD, name) or []
        stanza = stanzas.get(name)
        if fields[1:2] == ["!"] and (stanza is None or "password" not in stanza):
            add = partial(known.set_stanza, PASSWORDS, name, {"password": "*"})
            yield Finding("no_password", name, "", f"{SECURITY}/{PASSWORDS}", add)
        last = (stanza or {}).get("lastupdate", "0")
        if not last.isdigit():
            drop = partial(known.set_stanza, PASSWORDS, name, {"lastupdate": None})
            where = f"{SECURITY}/{PASSWORDS}"
            yield Finding("bad_value", name, f"lastupdate = {last}", where, drop)
    for name in _nobodys(known, PASSWORDS, set(directory.users)):
        drop = partial(known.drop_stanza, PASSWORDS, name)
        yield Finding("nobodys", name, "", f"{SECURITY}/{PASSWORDS}", drop)


def _nobodys(known: Database, file: str, there: set[str]) -> list[str]:
    return [one for one in known.stanzas(file) if one != DEFAULT and one not in there]


def _without_member(known: Database, name: str, member: str) -> None:
    fields = known.fields(GROUP, name)
    assert fields is not None, "the group was found before"
    fields[3] = ",".join(one for one in listed(fields[3]) if one != member)
    known.set_fields(GROUP, name, fields)
