"""Passwords: the form they are kept in, the rules for new ones, and when they are too old.

Kept in /etc/security/passwd in the shape crypt gives, two characters of salt and eleven more;
the hash is ours (SHA-256) and not crypt's, and nothing is kept plain. As with crypt, only the
first eight characters count. Nothing of it is secret from whoever reads the journal, in which
every line that was typed stands. Source: IBM's pages of /etc/security/passwd and user.
"""

from __future__ import annotations

from hashlib import sha256

from emulator.machine.accounts.database import PASSWD, PASSWORDS, USER, Database

LETTERS = "./0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
#: Characters of a password that count.
SIGNIFICANT = 8
WEEK = 7 * 86_400
#: What `flags` may hold: the user must choose another; only an administrator may set it; the
#: rules do not hold.
FLAGS = ADMCHG, ADMIN, NOCHECK = "ADMCHG", "ADMIN", "NOCHECK"


def hashed(password: str, salt: str) -> str:
    """The form a password is kept in."""
    whole = sha256(f"{salt}:{password[:SIGNIFICANT]}".encode("latin-1")).digest()
    return salt + "".join(LETTERS[byte & 63] for byte in whole[:11])


def kept(known: Database, name: str) -> str:
    """What is kept of a user's password: `*` where none is good, "" where none is asked."""
    fields = known.fields(PASSWD, name)
    if fields is None or fields[1] == "*":
        return "*"
    if fields[1] != "!":
        return fields[1]
    return known.stanza(PASSWORDS, name).get("password", "*")


def matches(known: Database, name: str, password: str) -> bool:
    """Whether this is the user's password."""
    hash = kept(known, name)
    return hash == "" or (len(hash) == 13 and hashed(password, hash[:2]) == hash)


def flags(known: Database, name: str) -> list[str]:
    """The user's flags."""
    return [one for one in known.stanza(PASSWORDS, name).get("flags", "").split(",") if one]


def set_password(known: Database, name: str, password: str, by_another: bool) -> None:
    """Keep a new password, and that it is of now; set by another, it must be changed."""
    now = known.machine.clock.seconds
    salted = sha256(f"{name}:{now}".encode("latin-1")).digest()
    salt = LETTERS[salted[0] & 63] + LETTERS[salted[1] & 63]
    fields = known.fields(PASSWD, name)
    assert fields is not None, "the user was found before"
    fields[1] = "!"
    known.set_fields(PASSWD, name, fields)
    others = [one for one in flags(known, name) if one != ADMCHG]
    if by_another:
        others.append(ADMCHG)
    known.set_stanza(PASSWORDS, name, {
        "password": hashed(password, salt),
        "lastupdate": str(now),
        "flags": ",".join(others) if others else None,
    })  # fmt: skip


def set_flags(known: Database, name: str, wanted: list[str]) -> None:
    """Have these flags (pwdadm -f, -c)."""
    known.set_stanza(PASSWORDS, name, {"flags": ",".join(wanted) if wanted else None})


def broken(known: Database, name: str, new: str, old: str) -> list[tuple[str, int]]:
    """The rules of /etc/security/user that a new password breaks: attribute and its value."""
    letters = sum(one.isalpha() for one in new)
    counts = {
        "minalpha": letters,
        "minother": len(new) - letters,
        "minlen": len(new),
        "mindiff": len(set(new) - set(old)),
    }
    found = [
        (attribute, asked)
        for attribute, count in counts.items()
        if count < (asked := _number(known, name, attribute))
        and not (attribute == "mindiff" and not old)
    ]
    repeats = max((new.count(one) for one in set(new)), default=0)
    if repeats > (asked := _number(known, name, "maxrepeats", 8)):
        found.append(("maxrepeats", asked))
    return found


def too_young(known: Database, name: str) -> int:
    """Weeks that have to pass before the user may change his password; 0 where he may now."""
    weeks = _number(known, name, "minage")
    return weeks if weeks and _age(known, name) < weeks * WEEK else 0


def expired(known: Database, name: str) -> bool:
    """Whether a new password has to be chosen: it is too old, or was set by another."""
    weeks = _number(known, name, "maxage")
    return ADMCHG in flags(known, name) or bool(weeks and _age(known, name) > weeks * WEEK)


def _age(known: Database, name: str) -> int:
    last = known.stanza(PASSWORDS, name).get("lastupdate", "0")
    return known.machine.clock.seconds - (int(last) if last.isdigit() else 0)


def _number(known: Database, name: str, attribute: str, default: int = 0) -> int:
    value = known.value(USER, name, attribute)
    return int(value) if value.isdigit() else default
