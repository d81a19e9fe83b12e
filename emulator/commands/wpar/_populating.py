"""What was installed since the system's image comes into a WPAR that mkwpar makes.

The beta's defect (602196, the paper) is here: the root part of a fileset whose medium says so
cannot be applied unless INUBOSTYPE=1 is exported; the WPAR is made all the same.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator import levels, media
from emulator.commands.wpar._synchronizing import product_of
from emulator.commands.wpar._template import template
from emulator.kernel.process import Process
from emulator.machine.errors import Refusal, Unknown
from emulator.machine.software import Fileset, Package
from emulator.machine.wpar import inside, synchronizing
from emulator.machine.wpar.rows import Wpar


class Part(NamedTuple):
    """One row of installp's summary: a root part and what became of it."""

    name: str
    level: str
    event: str  # APPLY, DEINSTALL
    done: bool


def catch_up(proc: Process, row: Wpar) -> list[Part]:
    """Bring a WPAR just made, which does not run, into step as far as that goes."""
    machine = proc.machine
    if not synchronizing.begin(machine, row, template(machine)):
        return []
    parts: list[Part] = []
    with inside.opened(machine, row):
        behind = synchronizing.difference(machine, row.name)
        for fileset in (*behind.missing, *behind.changed):
            done = not _cannot(proc, fileset) and _put_in(proc, row, fileset)
            parts.append(Part(fileset.name, fileset.level, "APPLY", done))
        for fileset in behind.extra:
            synchronizing.take_out(machine, row.name, fileset.name)
            parts.append(Part(fileset.name, fileset.level, "DEINSTALL", True))
        for package in behind.extra_packages:
            synchronizing.take_out(machine, row.name, package.name)
        # With a /usr and an /opt of its own rpm's database was copied, whatever failed here.
        if row.private_usr or all(one.done for one in parts):
            for package in behind.packages:
                _put_in(proc, row, package)
    return parts


def _cannot(proc: Process, fileset: Fileset) -> bool:
    """Whether the level's mkwpar cannot apply this root part, as it is called."""
    if proc.environment.get("INUBOSTYPE") == "1":
        return False
    try:
        return levels.has(proc.machine, media.offer(fileset.name))
    except Unknown:
        return False  # of no medium we know


def _put_in(proc: Process, row: Wpar, what: Fileset | Package) -> bool:
    try:
        with proc.machine.transaction():
            product = product_of(proc.machine, what)
            synchronizing.put_in(proc.machine, row.name, product, True)
    except Refusal:
        return False
    return True
