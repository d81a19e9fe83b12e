"""Finds the commands (`emulator.commands`): one file each, found by the file's name.

Nothing else is edited when one is written, and nothing here knows what one does.

Where on the machine a command lies, the fileset says that brings it (`emulator.media`).
"""

from __future__ import annotations

import os
import re
from functools import cache
from importlib import import_module
from typing import NamedTuple

from emulator.levels import Levelled, has, spans
from emulator.options import Command

#: The folders of that package.
FOLDERS = (
    "wpar", "storage", "network", "system", "performance", "software", "database", "text",
    "files", "users",
)  # fmt: skip


class Later(NamedTuple):
    """A program that none of our levels has yet, and that people look for."""

    path: str
    since: str
    until: str = ""


#: Those about workload partitions (reference: wpar-commands.md 0).
LATER = (
    Later("/usr/sbin/wparerr", since="6.1.5.0"),
    Later("/usr/sbin/wparprnterr", since="6.1.5.0"),
    Later("/usr/sbin/migwpar", since="6.1.6.0"),
)


def came_with(machine: Levelled, name: str) -> str:
    """The level a program came with that the machine's does not have; "" for others."""
    for one in LATER:
        if name in (one.path, one.path.rpartition("/")[2]) and not has(machine, one):
            return one.since
    return ""


@cache
def known() -> dict[str, str]:
    """Command name -> folder, in order of name."""
    here = os.path.join(os.path.dirname(__file__), "commands")
    found = {}
    for folder in FOLDERS:
        for entry in os.scandir(os.path.join(here, folder)):
            name, dot, ending = entry.name.rpartition(".")
            if dot and ending == "py" and not name.startswith("_"):
                found[name] = folder
    return dict(sorted(found.items()))


_SPAN = re.compile(rb'^    (since|until)\b[^=\n]*= "([0-9.]+)"', re.MULTILINE)


@cache
def dated() -> dict[str, tuple[str, str]]:
    """Command name -> (since, until), for the commands that not every level of AIX has.

    Read off the files' text, as importing every command would take long: a class says it
    in a line of its own, `since = "6.1.0.0"`.
    """
    here = os.path.join(os.path.dirname(__file__), "commands")
    found = {}
    for name, folder in known().items():
        with open(os.path.join(here, folder, f"{name}.py"), "rb") as file:
            span = span_of(file.read())
        if any(span):
            found[name] = span
    return found


def span_of(text: bytes) -> tuple[str, str]:
    """(since, until) as the text of a command's file says them."""
    said = dict(_SPAN.findall(text))
    return said.get(b"since", b"").decode(), said.get(b"until", b"").decode()


def of_level(level: str) -> dict[str, str]:
    """The commands that a level has, as `known` tells them."""
    gone = [name for name, span in dated().items() if not spans(*span, level)]
    return {name: folder for name, folder in known().items() if name not in gone}


@cache
def find(name: str) -> type[Command] | None:
    """The class in the file called `name`, or None. Imported when first asked for."""
    folder = known().get(name)
    if folder is None:
        return None
    module = import_module(f"emulator.commands.{folder}.{name}")
    for value in vars(module).values():
        if (
            isinstance(value, type)
            and issubclass(value, Command)
            and value.__module__ == module.__name__
        ):
            return value
    raise TypeError(f"emulator/commands/{folder}/{name}.py defines no Command")
