"""How od draws bytes: the types of output, and lines of them. Not a command.

Numbers are big-endian, as on Power. The widths are those POSIX systems agree on.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from math import lcm
from typing import NamedTuple

_NAMES = (
    "nul", "soh", "stx", "etx", "eot", "enq", "ack", "bel", "bs", "ht", "nl", "vt", "ff",
    "cr", "so", "si", "dle", "dc1", "dc2", "dc3", "dc4", "nak", "syn", "etb", "can", "em",
    "sub", "esc", "fs", "gs", "rs", "us", "sp",
)  # fmt: skip
_ESCAPES = {0: "\\0", 7: "\\a", 8: "\\b", 9: "\\t", 10: "\\n", 11: "\\v", 12: "\\f", 13: "\\r"}
_SIZES = {"C": 1, "S": 2, "I": 4, "L": 4, "F": 4, "D": 8}
#: Columns of a number: (letter, bytes) -> width.
_WIDTHS = {
    "o": {1: 3, 2: 6, 4: 11, 8: 22},
    "d": {1: 4, 2: 6, 4: 11, 8: 20},
    "u": {1: 3, 2: 5, 4: 10, 8: 20},
    "x": {1: 2, 2: 4, 4: 8, 8: 16},
}
#: What each old flag stands for, as (letter, bytes).
OLD = {
    "a": ("a", 1), "b": ("o", 1), "c": ("c", 1), "C": ("C", 1), "d": ("u", 2),
    "D": ("u", 4), "e": ("f", 8), "f": ("f", 4), "F": ("f", 8), "h": ("x", 2),
    "H": ("x", 4), "i": ("d", 2), "I": ("d", 4), "l": ("d", 4), "L": ("d", 4),
    "o": ("o", 2), "O": ("o", 4), "s": ("d", 2), "x": ("x", 2), "X": ("x", 4),
}  # fmt: skip


class Kind(NamedTuple):
    """One type of output: bytes each takes, columns it needs, and how it is written."""

    size: int
    width: int
    text: Callable[[bytes], str]


def kind(letter: str, size: int) -> Kind:
    """The kind for a letter of -t and a number of bytes. Raises KeyError."""
    if letter in "acC":
        return Kind(1, 3, {"a": _named, "c": _character, "C": _extended}[letter])
    if letter == "f":
        return Kind(size, {4: 15, 8: 24}[size], _float)
    width = _WIDTHS[letter][size]
    return Kind(size, width, _number(letter, width))


def kinds(text: str) -> list[Kind]:
    """The kinds a type string of -t names (`x1c`). Raises KeyError or ValueError."""
    found = []
    at = 0
    while at < len(text):
        letter = text[at]
        at += 1
        if letter not in "acdfoux":
            raise ValueError(text)
        size = 8 if letter == "f" else 4
        if letter in "ac":
            size = 1
        elif text[at : at + 1].isdecimal():
            start = at
            while text[at : at + 1].isdecimal():
                at += 1
            size = int(text[start:at][:4])
        elif text[at : at + 1] in ("FDL" if letter == "f" else "CSIL") and at < len(text):
            size = 8 if letter == "f" and text[at] == "L" else _SIZES[text[at]]
            at += 1
        found.append(kind(letter, size))
    return found


def _number(letter: str, width: int) -> Callable[[bytes], str]:
    if letter == "d":
        return lambda data: str(int.from_bytes(data, "big", signed=True))
    if letter == "u":
        return lambda data: str(int.from_bytes(data, "big"))
    form = f"0{width}{letter}"
    return lambda data: format(int.from_bytes(data, "big"), form)


def _float(data: bytes) -> str:
    """The fewest digits that give the same number back."""
    form, first, last = (">f", 6, 9) if len(data) == 4 else (">d", 15, 17)
    (value,) = struct.unpack(form, data)
    for digits in range(first, last):
        text = f"{value:.{digits}g}"
        try:
            if struct.pack(form, float(text)) == data:
                return text
        except OverflowError:
            continue
    return f"{value:.{last}g}"


def _named(data: bytes) -> str:
    code = data[0] & 0x7F
    return "del" if code == 127 else _NAMES[code] if code < 33 else chr(code)


def _character(data: bytes) -> str:
    code = data[0]
    return _ESCAPES.get(code) or (chr(code) if 32 <= code < 127 else f"{code:03o}")


def _extended(data: bytes) -> str:
    return chr(data[0]) if data[0] >= 160 else _character(data)


class Drawer:
    """Draws blocks of so many bytes, each kind on a line of its own, all in line."""

    def __init__(self, chosen: list[Kind], width: int) -> None:
        self.chosen = chosen
        self.width = width
        self.columns = max((one.width + 1) * (width // one.size) for one in chosen)

    def draw(self, block: bytes) -> list[str]:
        """The lines of one block, which may be short, without the address."""
        lines = []
        for one in self.chosen:
            fields = self.width // one.size
            whole = left = self.columns - one.width * fields
            cells = []
            for index in range(-(-len(block) // one.size)):
                rest = whole * (fields - index - 1) // fields
                data = block[index * one.size : (index + 1) * one.size].ljust(one.size, b"\0")
                cells.append(one.text(data).rjust(left - rest + one.width))
                left = rest
            lines.append("".join(cells))
        return lines


def line_width(chosen: list[Kind], wanted: int | None) -> int:
    """Bytes a line: what was wanted, or the most up to 16. ValueError where it cannot be."""
    unit = lcm(*(one.size for one in chosen))
    if wanted is None:
        return 16 // unit * unit
    if not wanted or wanted % unit:
        raise ValueError(wanted)
    return wanted
