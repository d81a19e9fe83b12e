"""Resource controls and privileges of a WPAR, as -R and -S say them: checked, not applied.

Names and forms: reference, wpar-commands.md sections 10 and 11.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from emulator.machine.errors import Invalid
from emulator.machine.wpar.rows import Resources

_LIMITS = re.compile(r"([0-9]{1,3})%-([0-9]{1,3})%,([0-9]{1,3})%")
_COUNTS = ("totalProcesses", "totalThreads")
_SHARES = ("shares_CPU", "shares_memory")
_PRIVILEGE = re.compile(r"PV_[A-Z0-9_]+")
#: Most shares there may be, as in WLM.
SHARES_LIMIT = 65_535


def changed(current: Resources, attributes: Mapping[str, str]) -> Resources:
    """The controls with some of them changed. Raises Invalid (resource control …)."""
    for name, value in attributes.items():
        if name not in Resources._fields:
            raise Invalid("resource control", name)
        _check(name, value)
    return current._replace(**attributes)


def _check(name: str, value: str) -> None:
    if name == "active":
        good = value in ("yes", "no")
    elif name in _SHARES:
        good = value == "unlimited" or _number(value, SHARES_LIMIT)
    elif name in ("CPU", "memory"):
        good = limits(value) is not None
    elif name in _COUNTS:
        good = value == "unlimited" or _number(value, 2**31 - 1)
    elif name == "procVirtMem":
        good = value == "unlimited" or _number(value.rstrip("MGTmgt"), 2**31 - 1)
    else:
        good = bool(value) and value.isprintable() and " " not in value
    if not good:
        raise Invalid(f"value of {name}", value)


def _number(text: str, limit: int) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 12 and 1 <= int(text) <= limit


def limits(text: str) -> tuple[int, int, int] | None:
    """Minimum, soft and hard maximum of `10%-50%,100%`; None where it is no such thing."""
    found = _LIMITS.fullmatch(text)
    if found is None:
        return None
    low, soft, hard = (int(part) for part in found.groups())
    return (low, soft, hard) if low <= soft <= hard <= 100 else None


def privileges(current: tuple[str, ...], word: str) -> tuple[str, ...]:
    """The set after one of `privs=`, `privs+=`, `privs-=`. Raises Invalid."""
    attribute, _, value = word.partition("=")
    names = [name for name in value.split(",") if name]
    for name in names:
        if not _PRIVILEGE.fullmatch(name):
            raise Invalid("privilege", name)
    if attribute == "privs":
        return tuple(dict.fromkeys(names))
    if attribute == "privs+":
        return tuple(dict.fromkeys((*current, *names)))
    if attribute == "privs-":
        return tuple(name for name in current if name not in names)
    raise Invalid("security attribute", attribute)


def read_privileges(text: str) -> tuple[str, ...]:
    """The privileges a file names, such as /etc/wpars/secattrs, in its order."""
    return tuple(dict.fromkeys(_PRIVILEGE.findall(text)))
