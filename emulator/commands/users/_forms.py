"""How lists of attributes are drawn: on a line, as stanzas, between colons. Not a command.

The three forms of lsuser, lsgroup, lsrole, lsauth and lssecattr. Sources: reference,
aix-commands.md section 7, and IBM's pages of these commands.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from emulator.options import UsageError

Rows = Iterable[tuple[str, Mapping[str, str]]]


class Asked(NamedTuple):
    """What of whom is to be listed."""

    attributes: list[str]  # none: all that are shown
    names: list[str]  # ["ALL"]: everybody


def asked(words: list[str], chosen: bool) -> Asked:
    """The words behind the flags: with -a attributes, and names last. Raises UsageError."""
    if not words or (len(words) > 1 and not chosen):
        raise UsageError("", "Name")
    names = [one for one in words[-1].split(",") if one]
    return Asked(words[:-1] if chosen else [], names)


def on_lines(rows: Rows) -> list[str]:
    """`name attr=value attr=value`, a line each."""
    return [
        " ".join([name, *(f"{key}={value}" for key, value in found.items())])
        for name, found in rows
    ]


def as_stanzas(rows: Rows) -> list[str]:
    """A stanza each, with an empty line behind it."""
    lines = []
    for name, found in rows:
        lines += [f"{name}:", *(f"\t{key}={value}" for key, value in found.items()), ""]
    return lines


def with_colons(rows: Rows) -> list[str]:
    """A heading `#name:attr`, again where the attributes are others, and a row each."""
    lines: list[str] = []
    shown: list[str] = []
    for name, found in rows:
        heading = ["#name", *found]
        if heading != shown:
            lines.append(":".join(heading))
            shown = heading
        lines.append(":".join([name, *(value.replace(":", "#!:") for value in found.values())]))
    return lines


def drawn(rows: Rows, stanzas: bool, colons: bool) -> list[str]:
    """The rows in the form that the flags -f and -c ask for. Raises UsageError for both."""
    if stanzas and colons:
        raise UsageError("", "-c")
    return (as_stanzas if stanzas else with_colons if colons else on_lines)(rows)
