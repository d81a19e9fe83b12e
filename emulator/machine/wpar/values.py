"""The kinds of value an attribute of a WPAR can have: how text is checked, read and shown.

Pure: knows no machine, so whether an interface or a volume group exists is asked elsewhere.
Sizes are in 512-byte blocks. Rules: reference, wpar-commands.md 1.3, 7, 8 and 10; the range
of shares is WLM's, the units of procVirtMem are recalled from IBM's mkwpar page.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from emulator.machine import network
from emulator.machine import privileges as known
from emulator.machine.errors import Invalid


class Kind(NamedTuple):
    """One kind of value. `problem` says what is wrong with a text, "" if nothing is; `read`
    may still raise Invalid for one of several values in it.
    """

    problem: Callable[[str], str]
    read: Callable[[str], Any] = str
    show: Callable[[Any], str] = str
    nothing: Any = ""  # what an empty text stands for


def _unless(good: Callable[[str], bool]) -> Callable[[str], str]:
    return lambda text: "" if good(text) else "value"


# --- words and numbers ---------------------------------------------------------------------


def is_line(text: str) -> bool:
    """Whether this may stand in double quotes on one line of a specification file."""
    return all(" " <= char <= "~" for char in text)


def is_word(text: str) -> bool:
    """The same without blanks."""
    return text != "" and all("!" <= char <= "~" for char in text)


def yes(value: bool) -> str:
    """As lswpar and specification files say it."""
    return "yes" if value else "no"


def is_count(text: str, limit: int) -> bool:
    """Whether this is a number from 1 to `limit`, in plain digits."""
    return text.isascii() and text.isdigit() and len(text) < 12 and 1 <= int(text) <= limit


# --- names ---------------------------------------------------------------------------------

#: Longest name, in bytes, and what no name may hold besides blanks (reference: 1.3).
NAME_LIMIT = 25
FORBIDDEN = frozenset("=:/!;`'\"<>~&()*+[],.^{}|\\")


def name_problem(name: str) -> str:
    """Why a WPAR may not be called `name`: empty, length, start, character; "" if it may.

    The manuals' list of characters also shows a 0, read as: no leading 0 (reference: 1.3).
    """
    if not name:
        return "empty"
    if len(name) > NAME_LIMIT:
        return "length"
    if name[0] in "-0":
        return "start"
    if any(char in FORBIDDEN or not "!" <= char <= "~" for char in name):
        return "character"
    return ""


def is_hostname(name: str) -> bool:
    """Whether this may be a host name: labels of letters, digits, - and _, no - first."""
    return 0 < len(name) <= 255 and all(
        label[:1] not in ("", "-")
        and label.isascii()
        and label.replace("-", "a").replace("_", "a").isalnum()
        for label in name.split(".")
    )


# --- files ---------------------------------------------------------------------------------


def is_path(path: str) -> bool:
    """Whether this may stand in /etc/filesystems as a directory: absolute and plain."""
    parts = path.split("/")
    return (
        path.startswith("/")
        and (path == "/" or all(part not in ("", ".", "..") for part in parts[1:]))
        and all("!" <= char <= "~" and char not in ":=\"" for char in path)
    )


#: Most blocks of a file system: the 32 TB of a JFS2.
SIZE_LIMIT = 2**36


def size_in_blocks(text: str) -> int:
    """512-byte blocks in `262144`, `128M` or `1G`. Raises Invalid."""
    digits = text.rstrip("KMGkmg")
    unit = text[len(digits) :].upper()
    factor = {"": 1, "K": 2, "M": 2048, "G": 2048 * 1024}.get(unit)
    if factor is None or not (digits.isascii() and digits.isdigit() and len(digits) < 12):
        raise Invalid("size", text)
    blocks = int(digits) * factor
    if not 0 < blocks <= SIZE_LIMIT:
        raise Invalid("size", text)
    return blocks


def _is_size(text: str) -> bool:
    try:
        return size_in_blocks(text) > 0
    except Invalid:
        return False


#: Kinds of -M that can be made here, and those that AIX can and we cannot.
FILE_SYSTEMS = ("jfs2", "namefs", "nfs", "directory")
NOT_SIMULATED = ("jfs",)


def _file_system_problem(text: str) -> str:
    if text in NOT_SIMULATED:
        return "simulation"
    return "" if text in FILE_SYSTEMS else "value"


# --- addresses -----------------------------------------------------------------------------


def is_address(text: str) -> bool:
    """Whether this is a version 4 address a system may have."""
    try:
        return 0x01000000 <= network.number(text) < 0xE0000000
    except Invalid:
        return False


def _is_dotted(text: str) -> bool:
    try:
        return network.number(text) >= 0
    except Invalid:
        return False


def is_address_6(text: str) -> bool:
    """Whether this is a version 6 address in hexadecimal groups."""
    head, double, tail = text.partition("::")
    groups = [g for part in (head, tail) if part for g in part.split(":")]
    if "::" in tail or not all(
        0 < len(g) <= 4 and all(c in "0123456789abcdefABCDEF" for c in g) for g in groups
    ):
        return False
    return len(groups) < 8 if double else len(groups) == 8


# --- resource controls and privileges ------------------------------------------------------

#: Most shares there may be, as in WLM.
SHARES_LIMIT = 65_535
#: Most there may be of what is counted.
COUNT_LIMIT = 2**31 - 1
#: Most megabytes of virtual memory a process may be given: what 63 bits address.
MEMORY_LIMIT = 2**43 - 1
_LIMITS = re.compile(r"([0-9]{1,3})%-([0-9]{1,3})%,([0-9]{1,3})%")
_MEMORY = re.compile(r"([0-9]{1,11})(?:([MGT])B?)?", re.IGNORECASE)
_PRIVILEGE = re.compile(r"PV_[A-Z0-9_]+")


def limits(text: str) -> tuple[int, int, int] | None:
    """Minimum, soft and hard maximum of `10%-50%,100%`; None where it is no such thing."""
    found = _LIMITS.fullmatch(text)
    if found is None:
        return None
    low, soft, hard = (int(part) for part in found.groups())
    return (low, soft, hard) if low <= soft <= hard <= 100 else None


def megabytes(text: str) -> int | None:
    """Megabytes in `512`, `512M`, `2GB` or `1T`; None where it is no amount of memory."""
    found = _MEMORY.fullmatch(text)
    if found is None:
        return None
    amount = int(found[1]) * {"M": 1, "G": 1024, "T": 1024**2}[(found[2] or "M").upper()]
    return amount if 1 <= amount <= MEMORY_LIMIT else None


def privileges(text: str) -> tuple[str, ...]:
    """The privileges of a comma list, each once. Raises Invalid for what is none."""
    names = [name for name in text.split(",") if name]
    known.check(names)
    return tuple(dict.fromkeys(names))


def find_privileges(text: str) -> tuple[str, ...]:
    """The privileges a file names, such as /etc/wpars/secattrs, in its order.

    Raises Invalid for what is none.
    """
    names = tuple(dict.fromkeys(_PRIVILEGE.findall(text)))
    known.check(names)
    return names


# --- the kinds -----------------------------------------------------------------------------

LINE = Kind(_unless(is_line))
WORD = Kind(_unless(is_word))
YES_NO = Kind(_unless(lambda text: text in ("yes", "no")), lambda text: text == "yes", yes)
#: The same where the row keeps the word.
SWITCH = Kind(_unless(lambda text: text in ("yes", "no")))
NAME = Kind(name_problem)
HOSTNAME = Kind(_unless(is_hostname))
PATH = Kind(_unless(is_path))
BASE_DIRECTORY = Kind(_unless(lambda text: is_path(text) and text != "/"))
FILE_SYSTEM = Kind(_file_system_problem)
SIZE = Kind(_unless(_is_size), size_in_blocks, str, 0)
ADDRESS = Kind(_unless(is_address))
DOTTED = Kind(_unless(_is_dotted))
MASK = Kind(_unless(network.is_mask))
ADDRESS_6 = Kind(_unless(is_address_6), str.lower)
PREFIX = Kind(_unless(lambda text: is_count(text, 128)))
#: What a device that is exported is (lswpar -D has the first two).
DEVICE_TYPES = ("pseudo", "clone", "disk", "adapter")
DEVICE_TYPE = Kind(_unless(lambda text: text in DEVICE_TYPES))
ROUTE_TYPE = Kind(_unless(lambda text: text in ("host", "net")))
ROUTE_FAMILY = Kind(_unless(lambda text: text in ("inet", "inet6")))
SHARES = Kind(_unless(lambda text: text == "unlimited" or is_count(text, SHARES_LIMIT)))
COUNT = Kind(_unless(lambda text: text == "unlimited" or is_count(text, COUNT_LIMIT)))
PERCENTAGES = Kind(_unless(lambda text: limits(text) is not None))
MEMORY = Kind(_unless(lambda text: text == "unlimited" or megabytes(text) is not None))
PRIVILEGES = Kind(_unless(is_line), privileges, ",".join, ())
