"""The object classes of the device configuration, as odmget sees them: views of `devices`.

CuDv holds the configured devices, CuAt what is true of them beyond the defaults, PdDv the
kinds of devices and PdAt the defaults of their attributes, of the kinds that are configured
here. Not a database: nothing is kept, and nothing can be put in. Descriptors nobody knows
the value of are left out.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.devices import Device, configured
from emulator.machine.errors import Invalid, Unknown

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: An object: its descriptors in order.
Object = dict[str, str | int]
STATES = {"Defined": 0, "Available": 1, "Stopped": 2}
DESCRIPTORS = {
    "CuDv": ("name", "status", "chgstatus", "location", "parent", "connwhere",
             "PdDvLn"),
    "CuAt": ("name", "attribute", "value", "type", "generic", "rep", "nls_index"),
    "PdAt": ("uniquetype", "attribute", "deflt", "values", "width", "type", "generic", "rep",
             "nls_index"),
    "PdDv": ("type", "class", "subclass", "prefix", "uniquetype"),
}  # fmt: skip
_TERM = re.compile(r"\s*(\w+)\s*(=|!=|like)\s*('[^']*'|\d+)\s*(and|$)", re.IGNORECASE)


class Term(NamedTuple):
    """One comparison of the criteria."""

    descriptor: str
    operator: str  # = != LIKE
    value: str


def criteria(text: str) -> list[Term]:
    """The comparisons of `-q`, which must all hold. Raises Invalid (criteria)."""
    found: list[Term] = []
    place = 0
    while place < len(text) or not found:
        match = _TERM.match(text, place)
        if match is None or (match[4] and match.end() == len(text)):
            raise Invalid("criteria", text)
        found.append(Term(match[1], match[2].upper(), match[3].strip("'")))
        place = match.end()
    return found


def objects(machine: Machine, wpar: str, kind: str) -> list[Object]:
    """The objects of a class, as a partition has them. Raises Unknown (object class)."""
    if kind not in DESCRIPTORS:
        raise Unknown("object class", kind)
    rows = configured(machine, wpar)
    if kind == "CuDv":
        values = [_customized(row) for row in rows]
    elif kind == "CuAt":
        values = [one for row in rows for one in _attributes(row)]
    else:
        kinds = {_unique(row): row for row in reversed(rows)}
        values = []
        for name, row in sorted(kinds.items()):
            values += [_predefined(row)] if kind == "PdDv" else _defaults(name, row)
    return [dict(zip(DESCRIPTORS[kind], one, strict=True)) for one in values]


def holds(terms: list[Term], one: Object) -> bool:
    """Whether an object is what the criteria ask for; a number compares as one."""
    return all(_holds(term, str(one[term.descriptor])) for term in terms)


def _holds(term: Term, value: str) -> bool:
    if term.operator == "LIKE":
        pattern = re.escape(term.value).replace(r"\*", ".*").replace(r"\?", ".")
        return re.fullmatch(pattern, value) is not None
    return (value == term.value) == (term.operator == "=")


def _unique(row: Device) -> str:
    return f"{row.device_class}/{row.subclass}/{row.type}"


def _customized(row: Device) -> tuple[str | int, ...]:
    where = row.location.rpartition("-")[2] if row.parent else ""
    state = STATES[row.state]
    return (row.name, state, 2, row.location, row.parent, where, _unique(row))


def _attributes(row: Device) -> list[tuple[str | int, ...]]:
    """What is not the default, and what its configuration found out: no user may set it."""
    return [
        (row.name, one.name, one.value, "R", "DU" if one.settable else "D", "s", 0)
        for one in row.attributes
        if one.value and (one.value != one.default or not one.settable)
    ]


def _defaults(name: str, row: Device) -> list[tuple[str | int, ...]]:
    return [
        (name, one.name, one.default, one.allowed, "", "R", "DU" if one.settable else "D",
         "sr" if "..." in one.allowed else "sl", 0)
        for one in row.attributes
    ]  # fmt: skip


def _predefined(row: Device) -> tuple[str | int, ...]:
    return (row.type, row.device_class, row.subclass, row.name.rstrip("0123456789"),
            _unique(row))  # fmt: skip
