"""Software that can be installed, as data: one folder a product. README.md says how.

What a fileset or an RPM package brings: its files, parts, requisites. Not what is
installed (an image lists that, a machine's tables hold it) and not the putting in and
taking out (`machine.planting`).
"""

from __future__ import annotations

import os
from collections.abc import Collection, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import users
from emulator.machine.errors import Unknown
from emulator.machine.planting import Entry, Product
from emulator.media.listings import Scribe, read_contents, read_listing

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: The shelf the emulator comes with. Another folder of products is a shelf as well.
HERE = os.path.dirname(__file__)
PARTS = {"u": "usr", "r": "root"}


class Offer(NamedTuple):
    """One fileset or package of a shelf: a line of a product.txt and what is below it."""

    name: str
    levels: tuple[str, ...]
    parts: tuple[str, ...]  # usr, root
    description: str
    folder: str  # the product's, absolute
    facts: Mapping[str, str]  # requires; of a package also group and size

    @property
    def requires(self) -> tuple[str, ...]:
        """The filesets and packages that must be there before."""
        return tuple(self.facts.get("requires", "").split())

    @property
    def configures(self) -> tuple[str, ...]:
        """What its root part sets up beside its files."""
        lines = self.facts.get("configures", "").split(";")
        return tuple(line.strip() for line in lines if line.strip())

    @property
    def is_package(self) -> bool:
        """Whether rpm installs it, not installp."""
        return "group" in self.facts

    # The levels whose mkwpar cannot apply its root part (emulator.levels).

    @property
    def since(self) -> str:
        """Of every level from the first."""
        return ""

    @property
    def until(self) -> str:
        """The first level whose mkwpar can."""
        return self.facts.get("unpopulated", "0.0.0.0")


def read(folder: str, name: str) -> str:
    """A file of a product, one character a byte; empty where there is none."""
    try:
        with open(f"{folder}/{name}", encoding="latin-1", newline="\n") as file:
            return file.read()
    except FileNotFoundError:
        return ""


@cache
def offers(shelf: str = HERE) -> Mapping[str, Offer]:
    """Everything a shelf has, by the name of the fileset or package."""
    found: dict[str, Offer] = {}
    for entry in sorted(os.scandir(shelf), key=lambda entry: entry.name):
        if not entry.is_dir():
            continue
        name = ""
        for line in read(entry.path, "product.txt").split("\n"):
            if not line or line[0] == "#":
                continue
            if line[0] == "\t":
                key, _, value = line.strip().partition(": ")
                found[name] = found[name]._replace(facts={**found[name].facts, key: value})
                continue
            name, levels, parts, description = line.split(None, 3)
            found[name] = Offer(
                name, tuple(levels.split(",")), tuple(PARTS[part] for part in parts),
                description, entry.path, {},
            )  # fmt: skip
    return found


@cache
def _listings(folder: str) -> Mapping[tuple[str, str], list[str]]:
    """The lines of a product's tree.txt, by fileset and part."""
    found: dict[tuple[str, str], list[str]] = {}
    lines: list[str] = []
    for line in read(folder, "tree.txt").split("\n"):
        if line and line[0] == "=":
            _, name, part = line.split()
            lines = found.setdefault((name, part), [])
        else:
            lines.append(line)
    return found


@cache
def _contents(folder: str) -> Mapping[str, str]:
    return read_contents(read(folder, "files.txt"))


def offer(name: str, level: str = "", shelf: str = HERE) -> Offer:
    """The offer of that name, at that level if one is given. Raises Unknown."""
    found = offers(shelf).get(name)
    if found is None:
        raise Unknown("fileset", name)
    if level and level not in found.levels:
        raise Unknown("fileset", f"{name} {level}")
    return found


def product(
    name: str, level: str, scribes: Mapping[str, Scribe], shelf: str = HERE
) -> Product:
    """What a fileset or package is at a level, ready to be planted.

    `scribes` fill in what the listings of its parts (usr, root) leave open. Raises
    Unknown.
    """
    found = offer(name, level, shelf)
    listings, contents = _listings(found.folder), _contents(found.folder)
    parts: dict[str, tuple[Entry, ...]] = {
        part: tuple(read_listing(listings.get((name, part), []), contents, scribes[part]))
        for part in found.parts
    }
    return Product(
        name, level or found.levels[-1], found.description, parts, found.requires,
        found.facts.get("group", ""), int(found.facts.get("size", "0")), found.configures,
    )  # fmt: skip


def product_for(
    machine: Machine, name: str, programs: Collection[str], level: str = "", shelf: str = HERE
) -> Product:
    """A product as a running machine would plant it now: its users, its time.

    `programs` are the names of the emulator's commands. Raises Unknown.
    """
    clock, offset = machine.clock.seconds, machine.system.zone_offset
    scribe = Scribe(users.directory(machine), programs, clock, offset)
    return product(name, level, dict.fromkeys(PARTS.values(), scribe), shelf)
