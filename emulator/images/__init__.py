"""Machines ready to boot, as data: one folder an image. Not the laws, and no sentence.

loader.py reads the tables of a folder into a Machine, forest.py makes Trees of the nodes
that its software brought (`emulator.media`) and its own; templates.py says what mkwpar
restores into a new workload partition. The folder aix6-beta is the paper's machine, uataix6;
aix61 is the same LPAR at 6.1.0.0 and holds only what differs.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from emulator.images.templates import (
    wpar_daemons,
    wpar_devices,
    wpar_listing,
    wpar_privileges,
    wpar_root_parts,
    wpar_software,
    wpar_trees,
    wpar_usage,
)

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

__all__ = (
    "DEFAULT", "boot", "names", "wpar_daemons", "wpar_devices", "wpar_listing",
    "wpar_privileges", "wpar_root_parts", "wpar_software", "wpar_trees", "wpar_usage",
)  # fmt: skip

DEFAULT = "aix6-beta"


@cache
def _built(name: str) -> Machine:
    from emulator.images import loader

    return loader.build(name)


def boot(name: str = DEFAULT) -> Machine:
    """Give a freshly booted machine. Built once a process; what follows shares its rows.

    Raises ValueError where there is no such image.
    """
    if name not in names():
        raise ValueError(f"there is no image called {name!r}")
    return _built(name).snapshot()


@cache
def names() -> list[str]:
    """The images there are."""
    here = os.path.dirname(__file__)
    return sorted(
        entry.name
        for entry in os.scandir(here)
        if os.path.exists(os.path.join(entry.path, "system.json"))
    )
