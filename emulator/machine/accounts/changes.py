"""Making, changing and removing users and groups in a partition's files.

Each law changes the `Database` it is given, or raises and leaves it for the caller to drop;
nothing is written before its `save`. Sources: IBM's pages of mkuser, chuser, rmuser, mkgroup,
chgroup and rmgroup, and of /usr/lib/security/mkuser.default.
"""

from __future__ import annotations

from collections.abc import Mapping

from emulator.machine import stanza_text
from emulator.machine.accounts.attributes import (
    GROUPS_BY_NAME,
    USERS_BY_NAME,
    Attribute,
    checked,
    is_true,
)  # fmt: skip
from emulator.machine.accounts.database import (
    ENVIRON,
    GROUP,
    GROUPS,
    LASTLOG,
    LIMITS,
    PASSWD,
    PASSWORDS,
    USER,
    USER_ROLES,
    Database,
)  # fmt: skip
from emulator.machine.errors import Busy, Invalid, Taken, Unknown
from emulator.machine.stanza_text import listed
from emulator.machine.vfs import Credentials, FileSpace

#: What a new user is given where the caller says nothing.
MKUSER_DEFAULT = "/usr/lib/security/mkuser.default"
#: What becomes a new user's own .profile.
PROFILE = "/etc/security/.profile"
#: The first number that mkuser and mkgroup give.
FIRST_ID = 200
#: Longest name of a user or a group, in bytes.
NAME_LIMIT = 8
#: Names that nobody may have, and characters that stand in none.
RESERVED = ("ALL", "default")
FORBIDDEN = set(":\"#,=\\/?'`* \t\n")


def check_name(kind: str, name: str) -> None:
    """Raise Invalid where nobody may be called so."""
    if (
        not 0 < len(name) <= NAME_LIMIT
        or name in RESERVED
        or name[0] in "-+@~"
        or FORBIDDEN & set(name)
    ):
        raise Invalid(kind, name)


def _attribute(table: Mapping[str, Attribute], name: str, value: str) -> Attribute:
    found = table.get(name)
    if found is None:
        raise Invalid("attribute", name, value)
    return found


# --- users ---------------------------------------------------------------------------------


def is_admin(known: Database, name: str) -> bool:
    """Whether only root, or one with the authorization, may change this user."""
    return is_true(known.value(USER, name, "admin"))


def add_user(known: Database, name: str, given: Mapping[str, str], admin: bool = False) -> None:
    """Make a user. Raises Invalid, Taken (user, id) and Unknown.

    Attributes not given are those of mkuser.default; the home directory is `make_home`'s.
    """
    check_name("user", name)
    directory = known.directory
    if name in directory.users:
        raise Taken("user", name)
    admin = admin or is_true(given.get("admin", ""))
    defaults = stanza_text.attributes(known.text(MKUSER_DEFAULT), "admin" if admin else "user")
    values = {key: value.replace("$USER", name) for key, value in defaults.items()}
    values |= given
    uid = values.pop("id", "") or str(
        max([FIRST_ID - 1, *(u for u in directory.user_names if u < 2**31)]) + 1
    )
    values.setdefault("pgrp", "staff")
    values.setdefault("home", f"/home/{name}")
    values.setdefault("shell", "/usr/bin/ksh")
    known.set_fields(PASSWD, name, [name, "*", "-", "1", "", "", ""])
    known.set_stanza(PASSWORDS, name, {"password": "*"})
    known.set_stanza(LIMITS, name, {})
    values["admin"] = "true" if admin else "false"
    _set(known, name, {"id": uid, **values})


def change_user(known: Database, name: str, given: Mapping[str, str]) -> None:
    """Change a user's attributes. Raises Unknown, Invalid, Taken (id)."""
    if name not in known.directory.users:
        raise Unknown("user", name)
    _set(known, name, given)


def _set(known: Database, name: str, given: Mapping[str, str]) -> None:
    changes: dict[str, dict[str, str | None]] = {}
    for key, value in given.items():
        attribute = _attribute(USERS_BY_NAME, key, value)
        kept = checked(known, attribute, value)
        if attribute.file == PASSWD:
            _set_field(known, name, attribute, kept)
        elif key == "groups":
            _set_groups(known, name, listed(kept))
        else:
            if key == "SYSTEM":
                kept = f'"{kept}"'
            changes.setdefault(attribute.file, {})[key] = kept
    for file, values in changes.items():
        known.set_stanza(file, name, values)


def _set_field(known: Database, name: str, attribute: Attribute, value: str) -> None:
    directory = known.directory
    fields = known.fields(PASSWD, name)
    assert fields is not None, "the line was found before"
    if attribute.name == "id":
        if directory.user_names.get(int(value), name) != name:
            raise Taken("id", value)
        value = str(int(value))
    elif attribute.name == "pgrp":
        group = directory.groups[value]
        if name not in group.members:
            _set_members(known, value, [*group.members, name])
        value = str(group.gid)
    fields[attribute.field] = value
    known.set_fields(PASSWD, name, fields)


def _set_groups(known: Database, name: str, wanted: list[str]) -> None:
    for group in known.directory.groups.values():
        if group.name in wanted and name not in group.members:
            _set_members(known, group.name, [*group.members, name])
        elif group.name not in wanted and name in group.members:
            _set_members(known, group.name, [one for one in group.members if one != name])


def remove_user(known: Database, name: str, passwords: bool = False) -> None:
    """Take a user out of every file; with `passwords` (rmuser -p) the password and all that
    /etc/security knows of him too. His home directory stays. Raises Unknown.
    """
    if name not in known.directory.users:
        raise Unknown("user", name)
    known.set_fields(PASSWD, name, None)
    for group in known.directory.groups.values():
        if name in group.members:
            _set_members(known, group.name, [one for one in group.members if one != name])
    for file in (USER, LIMITS, ENVIRON, LASTLOG, USER_ROLES):
        known.drop_stanza(file, name)
    if passwords:
        known.drop_stanza(PASSWORDS, name)
    for group_name, stanza in known.stanzas(GROUPS).items():
        adms = listed(stanza.get("adms", ""))
        if name in adms:
            left = ",".join(one for one in adms if one != name)
            known.set_stanza(GROUPS, group_name, {"adms": left or None})


def make_home(known: Database, name: str) -> None:
    """What /usr/lib/security/mkuser.sys does: the home directory, his, with a .profile.

    One that is there stays as it is. Raises FileRefusal.
    """
    user = known.directory.users[name]
    files = known.files
    if files.exists(user.home):
        return
    whole = ""
    for part in [one for one in user.home.split("/") if one]:
        whole += f"/{part}"
        if not files.exists(whole):
            files.make_directory(whole)
    files.change(user.home, uid=user.uid, gid=user.gid)
    profile = known.text(PROFILE)
    if profile:
        own = FileSpace(known.machine, files.root, "/", Credentials(user.uid, user.gid))
        own.write(f"{user.home.rstrip('/')}/.profile", profile, mode=0o644)
        files.change(f"{user.home.rstrip('/')}/.profile", mode=0o740)


# --- groups --------------------------------------------------------------------------------


def _set_members(known: Database, name: str, members: list[str]) -> None:
    fields = known.fields(GROUP, name)
    assert fields is not None, "the line was found before"
    fields[3] = ",".join(members)
    known.set_fields(GROUP, name, fields)


def is_admin_group(known: Database, name: str) -> bool:
    """Whether only root may change this group."""
    return is_true(known.value(GROUPS, name, "admin"))


def add_group(
    known: Database, name: str, given: Mapping[str, str], admin: bool = False
) -> None:
    """Make a group. Raises Invalid, Taken (group, id)."""
    check_name("group", name)
    directory = known.directory
    if name in directory.groups:
        raise Taken("group", name)
    known.set_fields(GROUP, name, [name, "!", "-", ""])
    number = given.get("id") or str(
        max([FIRST_ID - 1, *(g for g in directory.group_names if g < 2**31)]) + 1
    )
    change_group(known, name, {
        "id": number, "admin": "true" if admin else "false", **given,
    })  # fmt: skip


def change_group(known: Database, name: str, given: Mapping[str, str]) -> None:
    """Change a group's attributes. Raises Unknown, Invalid, Taken (id)."""
    for key, value in given.items():
        directory = known.directory
        fields = known.fields(GROUP, name)
        if fields is None:
            raise Unknown("group", name)
        attribute = _attribute(GROUPS_BY_NAME, key, value)
        kept = checked(known, attribute, value)
        if key == "id":
            if directory.group_names.get(int(kept), name) != name:
                raise Taken("id", kept)
            fields[2] = str(int(kept))
            known.set_fields(GROUP, name, fields)
        elif key == "users":
            _set_members(known, name, listed(kept))
        elif attribute.file:
            known.set_stanza(GROUPS, name, {key: kept or None})


def remove_group(known: Database, name: str) -> None:
    """Take a group out of the files. Raises Unknown, and Busy where it is somebody's primary
    group.
    """
    directory = known.directory
    group = directory.groups.get(name)
    if group is None:
        raise Unknown("group", name)
    users = [user.name for user in directory.users.values() if user.gid == group.gid]
    if users:
        raise Busy(name, users[0])
    known.set_fields(GROUP, name, None)
    known.drop_stanza(GROUPS, name)
