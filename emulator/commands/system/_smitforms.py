"""What screens of smitty are made of, and the command line that a filled dialog makes."""

from __future__ import annotations

import re
from typing import NamedTuple


class Item(NamedTuple):
    """A line of a menu, and the fast path of the screen it leads to."""

    text: str
    leads: str


class Menu(NamedTuple):
    """A screen to choose from."""

    title: str
    items: tuple[Item, ...]


class Field(NamedTuple):
    """An entry field, and what of the command it becomes.

    One of YES_NO is its flag or nothing. With an `attribute` it is `attribute=value` behind
    its flag, once for neighbours of one flag. Without a flag it is an operand.
    """

    label: str
    flag: str = ""
    attribute: str = ""
    value: str = ""
    needed: bool = False
    sign: str = ""  # "+": a list (F4), "#": a number, "/": a path
    choices: tuple[str, ...] = ()  # what it may be: one of these alone
    listed: str = ""  # what F4 lists of the machine, see `_smit.LISTS`


class Dialog(NamedTuple):
    """A screen of fields for one command."""

    title: str
    command: str
    fields: tuple[Field, ...] = ()


YES_NO = ("no", "yes")


def yes_no(label: str, flag: str, value: str = "no") -> Field:
    return Field(label, flag, value=value, sign="+", choices=YES_NO)


def assembled(dialog: Dialog, values: list[str]) -> str:
    """The command line that the fields make."""
    words, operands = [dialog.command], []
    last = ""
    for field, value in zip(dialog.fields, values, strict=True):
        if field.choices == YES_NO:
            if value == "yes":
                flag, _, rest = field.flag.partition(" ")
                words += [flag, rest] if rest else [flag]
                last = flag if rest else ""
        elif value and field.attribute:
            if field.flag != last:
                words.append(field.flag)
            words.append(f"{field.attribute}={_quoted(value)}")
            last = field.flag
        elif value and field.flag:
            words += [field.flag, _quoted(value)]
            last = ""
        elif value:
            # A command and its words are typed as they are.
            operands.append(value if field.label == "COMMAND" else _quoted(value))
    return " ".join([*words, *operands])


def _quoted(value: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9_./:,%@+=-]+", value):
        return value
    quoted = value.replace("'", "'\"'\"'")
    return f"'{quoted}'"
