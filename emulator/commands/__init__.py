"""The commands: one file each, found by the file's name. Nothing else is edited.

Where on the machine a command lies, the fileset says that brings it (`emulator.media`).
"""

from __future__ import annotations

import os
from functools import cache
from importlib import import_module

from emulator.options import Command

#: The folders of this package that hold commands.
FOLDERS = ("wpar", "storage", "network", "system", "software", "text", "files", "users")


@cache
def known() -> dict[str, str]:
    """Command name -> folder, in order of name."""
    here = os.path.dirname(__file__)
    found = {}
    for folder in FOLDERS:
        for entry in os.scandir(os.path.join(here, folder)):
            name, dot, ending = entry.name.rpartition(".")
            if dot and ending == "py" and not name.startswith("_"):
                found[name] = folder
    return dict(sorted(found.items()))


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
