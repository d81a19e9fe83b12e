"""How far the root part of a WPAR is behind the global environment's software.

A WPAR that shares /usr sees what is installed in the global environment, and has copies of
its own of what the root parts brought: syncroot brings those into step. Works out what is
to be done and how much room it takes, and does it; what a product brings is handed over
(`planting.Product`). Sizes are in 512-byte blocks. Source: IBM's syncroot page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from emulator.machine import planting, room
from emulator.machine.software import (
    Fileset,
    OwnParts,
    Package,
    filesets_seen,
    packages_seen,
)
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.planting import Entry, Product
    from emulator.machine.wpar.rows import Template, Wpar


_Row = TypeVar("_Row", Fileset, Package)
#: Blocks that syncroot asks of each file system besides the files of packages: what is left
#: of the paper's 137 (/etc/cdrecord.conf alone) and of its 202 (openssl's files in /var).
RESERVE = 134


class Difference(NamedTuple):
    """What a WPAR has not as the global environment has it; levels are the global's."""

    missing: tuple[Fileset, ...]  # root parts to be put in
    changed: tuple[Fileset, ...]  # root parts that are there at another level
    #: Root parts that the global environment has no more: what needs others before those.
    extra: tuple[Fileset, ...]
    packages: tuple[Package, ...]  # packages to be put in, or there at another level
    extra_packages: tuple[Package, ...]  # as extra

    @property
    def installp(self) -> bool:
        """Whether there is anything for installp to do."""
        return bool(self.missing or self.changed or self.extra)


def difference(machine: Machine, name: str) -> Difference:
    """What of the root part of a WPAR is not in step."""
    have = {one.name: one for one in filesets_seen(machine, name, "root")}
    want = {one.name: one for one in filesets_seen(machine, "", "root")}
    own = {one.name: one for one in packages_seen(machine, name)}
    packages = {one.name: one for one in packages_seen(machine, "")}
    return Difference(
        tuple(one for one in want.values() if one.name not in have),
        tuple(o for o in want.values() if o.name in have and have[o.name].level != o.level),
        _users_first([one for one in have.values() if one.name not in want]),
        tuple(o for o in packages.values() if _label(own.get(o.name)) != o.label),
        _users_first([one for one in own.values() if one.name not in packages]),
    )


def _users_first(rows: Sequence[_Row]) -> tuple[_Row, ...]:
    order: dict[str, _Row] = {}

    def visit(row: _Row, above: frozenset[str]) -> None:
        if row.name in order or row.name in above:
            return
        for other in rows:
            if row.name in other.requires:
                visit(other, above | {row.name})
        order[row.name] = row

    for row in rows:
        visit(row, frozenset())
    return tuple(order.values())


def _label(package: Package | None) -> str:
    return package.label if package is not None else ""


def begin(machine: Machine, row: Wpar, template: Template) -> bool:
    """Let a WPAR just made have what its template brought, where that is not what the global
    environment has by now; whether there is a difference.
    """
    want = {(one.name, one.level) for one in filesets_seen(machine, "", "root")}
    packages = {one.label for one in packages_seen(machine, "")}
    if want == {(one.name, one.level) for one in template.filesets} and packages == {
        one.label for one in template.packages
    }:
        return False
    own = machine.wpar_filesets[row.name]
    usr = tuple(one for one in own.filesets if one.part == "usr")
    machine.wpar_filesets[row.name] = own._replace(filesets=(*template.filesets, *usr))
    machine.wpar_packages[row.name] = tuple(
        one._replace(wpar=row.name, installed=own.installed) for one in template.packages
    )
    return True


def files_of(
    machine: Machine, name: str, products: Iterable[Product], force: bool = False
) -> list[Entry]:
    """The root files of packages that a WPAR has not yet; with `force` those it has, too."""
    files = FileSpace(machine, machine.root_of(name))
    return [
        entry
        for product in products
        for entry in product.parts.get("root", ())
        if entry.node.kind != "d" and (force or not files.exists(entry.path, follow=False))
    ]


def needs(machine: Machine, name: str, products: Iterable[Product]) -> list[room.Space]:
    """What syncroot asks of each file system of a WPAR, which is mounted: for the root files
    of all packages, those it has included.

    The paper's run for Apache, which has nothing in /var, asks for room there.
    """
    every = [
        entry
        for product in products
        for entry in product.parts.get("root", ())
        if entry.node.kind != "d"
    ]
    found = room.space(machine, name, every)
    return [one._replace(required=one.required + RESERVE) for one in found]


def take_out(machine: Machine, name: str, product: str) -> None:
    """Take a root part or package out of a WPAR. Raises as `planting.uproot`."""
    planting.uproot(machine, product, name)


def put_in(machine: Machine, name: str, product: Product, force: bool) -> None:
    """Put a product's root part into a WPAR, in the place of another level of it.

    Files that are there stay as they are, but with `force`: their owner may have changed
    them. Raises as `planting.plant`.
    """
    files = FileSpace(machine, machine.root_of(name))
    kept = {} if force else planting.kept_files(files, product)
    _forget(machine, name, product.name)
    if not product.is_package:
        # One with a /usr of its own has the usr part there already.
        product = product._replace(parts={"root": product.parts.get("root", ())})
    planting.plant(machine, product, name)
    planting.put_back(files, kept)


def _forget(machine: Machine, name: str, product: str) -> None:
    """Strike out the rows of another level: its files are replaced or stay."""
    own = machine.wpar_filesets.get(name, OwnParts((), 0))
    left = tuple(one for one in own.filesets if one.name != product or one.part != "root")
    machine.wpar_filesets[name] = own._replace(filesets=left)
    packages = machine.wpar_packages.get(name, ())
    machine.wpar_packages[name] = tuple(one for one in packages if one.name != product)
