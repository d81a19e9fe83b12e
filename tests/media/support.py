"""Products of the tests' own shelf and of the emulator's, and machines to plant them in."""

from __future__ import annotations

import os

from emulator import media, programs
from emulator.machine.machine import Machine
from emulator.machine.planting import Product
from emulator.machine.vfs import FileSpace

SHELF = os.path.join(os.path.dirname(__file__), "shelf")


def sample(machine: Machine, name: str = "sample.base", level: str = "") -> Product:
    """A product of the made-up medium."""
    return media.product_for(machine, name, programs.known(), level, SHELF)


def real(machine: Machine, name: str) -> Product:
    """A product of the emulator's media."""
    return media.product_for(machine, name, programs.known())


def to_come(machine: Machine) -> set[str]:
    """The names of files that products bring which are not installed yet."""
    there = {row.name for row in (*machine.filesets.values(), *machine.packages.values())}
    return {
        entry.path.rpartition("/")[2]
        for name in media.offers().keys() - there
        for entries in real(machine, name).parts.values()
        for entry in entries
    }


def paths_of(machine: Machine, root: str = "") -> set[str]:
    """Every path a partition sees."""
    return {path for path, _ in FileSpace(machine, root).walk("/")}
