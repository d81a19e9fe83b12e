"""What a user and a group have: the one table of attributes, where each is kept, its values.

mkuser, chuser, lsuser, mkgroup, chgroup, lsgroup and usrck all go by it. Order is lsuser's
(reference, aix-commands.md section 7); meanings and limits are those of IBM's pages of
mkuser, chuser and the files of /etc/security.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from emulator.machine.accounts.database import (
    GROUP,
    GROUPS,
    LASTLOG,
    LIMITS,
    PASSWD,
    USER,
    USER_ROLES,
    Database,
)  # fmt: skip
from emulator.machine.errors import Invalid
from emulator.machine.stanza_text import listed


class Attribute(NamedTuple):
    """One attribute: its file ("" where it is computed), what its values may be, its default.

    `field` is the number of the field in a line of /etc/passwd; `always` says that lsuser
    shows it where it has no value; `open` that whoever asks sees it.
    """

    name: str
    file: str
    check: Callable[[Database, str], bool]
    default: str = ""
    field: int = 0
    always: bool = True
    open: bool = False


# --- kinds of values -----------------------------------------------------------------------


def _text(_: Database, value: str) -> bool:
    return "\n" not in value


def _field(_: Database, value: str) -> bool:
    return ":" not in value and "\n" not in value


def _path(_: Database, value: str) -> bool:
    return value.startswith("/") and ":" not in value and "\n" not in value


def _truth(_: Database, value: str) -> bool:
    return value.lower() in ("true", "false", "yes", "no", "always", "never")


def number(least: int, most: int) -> Callable[[Database, str], bool]:
    """Whole numbers from `least` to `most`."""

    def check(_: Database, value: str) -> bool:
        digits = value.removeprefix("-")
        return (
            digits.isascii() and digits.isdigit() and len(digits) < 16
            and least <= int(value) <= most
        )  # fmt: skip

    return check


def _mask(_: Database, value: str) -> bool:
    return 0 < len(value) < 5 and not value.strip("01234567") and int(value, 8) <= 0o777


def _expires(_: Database, value: str) -> bool:
    return value == "0" or expiry(value) is not None


def expiry(value: str) -> tuple[int, ...] | None:
    """A date as MMDDhhmmyy: year, month, day, hour, minute; None for any other text."""
    if len(value) != 10 or not (value.isascii() and value.isdigit()):
        return None
    month, day, hour, minute, year = (int(value[at : at + 2]) for at in range(0, 10, 2))
    if not (1 <= month <= 12 and 1 <= day <= 31 and hour < 24 and minute < 60):
        return None
    return (1900 + year if year >= 70 else 2000 + year, month, day, hour, minute)


def _group(known: Database, value: str) -> bool:
    return value in known.directory.groups


def _groups(known: Database, value: str) -> bool:
    groups = known.directory.groups
    return all(one in groups for one in listed(value))


def _some_groups(known: Database, value: str) -> bool:
    groups = known.directory.groups
    return all(one == "ALL" or one.lstrip("!") in groups for one in listed(value))


def _users(known: Database, value: str) -> bool:
    users = known.directory.users
    return all(one in users for one in listed(value))


def _roles(known: Database, value: str) -> bool:
    roles = known.stanzas("roles")
    return all(one in roles and one != "default" for one in listed(value))


def _default_roles(known: Database, value: str) -> bool:
    return value in ("ALL", "NONE") or _roles(known, value)


def _one_of(*allowed: str) -> Callable[[Database, str], bool]:
    return lambda _, value: value in allowed


_limit = number(-1, 2**40)
_weeks = number(0, 52)
_size = number(0, 8)

USER_ATTRIBUTES = (
    Attribute("id", PASSWD, number(0, 2**32 - 1), field=2, open=True),
    Attribute("pgrp", PASSWD, _group, field=3, open=True),
    Attribute("groups", GROUP, _groups, open=True),
    Attribute("home", PASSWD, _path, field=5, open=True),
    Attribute("shell", PASSWD, _path, field=6, open=True),
    Attribute("gecos", PASSWD, _field, field=4, always=False, open=True),
    Attribute("login", USER, _truth, "true"),
    Attribute("su", USER, _truth, "true"),
    Attribute("rlogin", USER, _truth, "true"),
    Attribute("daemon", USER, _truth, "true"),
    Attribute("admin", USER, _truth, "false"),
    Attribute("sugroups", USER, _some_groups, "ALL"),
    Attribute("admgroups", USER, _groups),
    Attribute("tpath", USER, _one_of("always", "notsh", "nosak", "on"), "nosak"),
    Attribute("ttys", USER, _text, "ALL"),
    Attribute("expires", USER, _expires, "0"),
    Attribute("auth1", USER, _text, "SYSTEM"),
    Attribute("auth2", USER, _text, "NONE"),
    Attribute("umask", USER, _mask, "022"),
    Attribute("registry", USER, _one_of("files"), "files"),
    Attribute("SYSTEM", USER, _text, "compat"),
    Attribute("logintimes", USER, _text),
    Attribute("loginretries", USER, number(0, 2**31 - 1), "0"),
    Attribute("pwdwarntime", USER, number(0, 365), "0"),
    Attribute("account_locked", USER, _truth, "false"),
    Attribute("minage", USER, _weeks, "0"),
    Attribute("maxage", USER, _weeks, "0"),
    Attribute("maxexpired", USER, number(-1, 52), "-1"),
    Attribute("minalpha", USER, _size, "0"),
    Attribute("minother", USER, _size, "0"),
    Attribute("mindiff", USER, _size, "0"),
    Attribute("maxrepeats", USER, _size, "8"),
    Attribute("minlen", USER, _size, "0"),
    Attribute("histexpire", USER, number(0, 260), "0"),
    Attribute("histsize", USER, number(0, 50), "0"),
    Attribute("pwdchecks", USER, _text),
    Attribute("dictionlist", USER, _text),
    Attribute("default_roles", USER, _default_roles),
    Attribute("fsize", LIMITS, _limit),
    Attribute("fsize_hard", LIMITS, _limit, always=False),
    Attribute("cpu", LIMITS, _limit),
    Attribute("cpu_hard", LIMITS, _limit, always=False),
    Attribute("data", LIMITS, _limit),
    Attribute("data_hard", LIMITS, _limit, always=False),
    Attribute("stack", LIMITS, _limit),
    Attribute("stack_hard", LIMITS, _limit, always=False),
    Attribute("core", LIMITS, _limit),
    Attribute("core_hard", LIMITS, _limit, always=False),
    Attribute("rss", LIMITS, _limit),
    Attribute("rss_hard", LIMITS, _limit, always=False),
    Attribute("nofiles", LIMITS, _limit),
    Attribute("nofiles_hard", LIMITS, _limit, always=False),
    Attribute("time_last_login", LASTLOG, number(0, 2**40), always=False),
    Attribute("time_last_unsuccessful_login", LASTLOG, number(0, 2**40), always=False),
    Attribute("tty_last_login", LASTLOG, _text, always=False),
    Attribute("tty_last_unsuccessful_login", LASTLOG, _text, always=False),
    Attribute("host_last_login", LASTLOG, _text, always=False),
    Attribute("host_last_unsuccessful_login", LASTLOG, _text, always=False),
    Attribute("unsuccessful_login_count", LASTLOG, number(0, 2**31 - 1), "0"),
    Attribute("roles", USER_ROLES, _roles),
)
GROUP_ATTRIBUTES = (
    Attribute("id", GROUP, number(0, 2**32 - 1), field=2, open=True),
    Attribute("admin", GROUPS, _truth, "false", open=True),
    Attribute("users", GROUP, _users, field=3, open=True),
    Attribute("adms", GROUPS, _users, always=False, open=True),
    Attribute("registry", "", _one_of("files"), "files", open=True),
)
USERS_BY_NAME = {one.name: one for one in USER_ATTRIBUTES}
GROUPS_BY_NAME = {one.name: one for one in GROUP_ATTRIBUTES}


def is_true(value: str) -> bool:
    """Whether a value of a yes-or-no attribute means yes."""
    return value.lower() in ("true", "yes", "always")


def checked(known: Database, attribute: Attribute, value: str) -> str:
    """The value as it is kept. Raises Invalid."""
    if not attribute.check(known, value):
        raise Invalid(attribute.name, value)
    return ("true" if is_true(value) else "false") if attribute.check is _truth else value


# --- values --------------------------------------------------------------------------------


def of_user(known: Database, name: str) -> dict[str, str]:
    """The attributes of a user who is there, in order; those without a value are left out
    where lsuser leaves them out.
    """
    row = known.directory.users[name]
    found: dict[str, str] = {}
    own: dict[str, dict[str, str]] = {}
    for one in USER_ATTRIBUTES:
        value = one.default
        if one.name == "pgrp":
            value = known.directory.group_names.get(row.gid, str(row.gid))
        elif one.name == "groups":
            value = ",".join(groups_of(known, name))
        elif one.field:
            fields = {2: str(row.uid), 4: row.gecos, 5: row.home, 6: row.shell}
            value = fields[one.field]
        else:
            if one.file not in own:
                inherited = {} if one.file == LASTLOG else known.stanza(one.file, "default")
                own[one.file] = inherited | known.stanza(one.file, name)
            value = own[one.file].get(one.name, one.default)
        if value or one.always:
            found[one.name] = value
    # AIX prints the mask without its leading zero.
    found["umask"] = found["umask"].lstrip("0") or "0"
    return found


def groups_of(known: Database, name: str) -> list[str]:
    """The groups of a user: the primary one, and those that list him, by their order."""
    directory = known.directory
    gid = directory.users[name].gid
    primary = directory.group_names.get(gid)
    others = [one.name for one in directory.groups.values() if name in one.members]
    return list(dict.fromkeys(([primary] if primary else []) + others))


def of_group(known: Database, name: str) -> dict[str, str]:
    """The attributes of a group that is there, in order."""
    directory = known.directory
    row = directory.groups[name]
    users = [one.name for one in directory.users.values() if one.gid == row.gid]
    stanza = known.stanza(GROUPS, name)
    found = {
        "id": str(row.gid),
        "admin": "true" if is_true(stanza.get("admin", "")) else "false",
        "users": ",".join(dict.fromkeys((*row.members, *users))),
    }
    if stanza.get("adms"):
        found["adms"] = stanza["adms"]
    found["registry"] = "files"
    return found
