"""Putting software into a running machine and taking it out again: all of it or nothing.

Not what is printed meanwhile (installp, rpm) and not where products come from
(`emulator.media`): a Product is handed over with owners, dates and programs filled in.
In a WPAR that shares /usr only root parts are put in; its /usr shows what the global
environment has. Sources: IBM's installp and syncroot pages; reference, wpar-commands 14.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import configuring
from emulator.machine.errors import Busy, FileRefusal, Missing, Taken, Unknown, WrongState
from emulator.machine.software import (
    Fileset,
    OwnParts,
    Package,
    filesets_seen,
    packages_seen,
)
from emulator.machine.vfs import FileSpace, Node

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: What a WPAR without a private /usr shows of the global environment.
SHARED = ("/usr/", "/opt/")


class Entry(NamedTuple):
    """One file, directory or link. `same` is the path of the file it is another name of."""

    path: str
    node: Node
    same: str = ""


class Product(NamedTuple):
    """A fileset or RPM package at one level: what its parts (usr, root) bring, in order."""

    name: str
    level: str  # of a package version-release
    description: str
    parts: Mapping[str, tuple[Entry, ...]]
    requires: tuple[str, ...] = ()  # filesets and packages that must be there before
    group: str = ""  # of a package: what kind of software it is; "" is a fileset
    size: int = 0  # of a package, in bytes
    configures: tuple[str, ...] = ()  # what its root part sets up (machine.configuring)

    @property
    def is_package(self) -> bool:
        """Whether rpm installs it, not installp."""
        return bool(self.group)


def filesets_of(product: Product, when: int, wpar: str = "") -> list[Fileset]:
    """The rows of a fileset, one a part."""
    return [
        Fileset(
            product.name, product.level, part, "COMMITTED", product.description, wpar, when,
            tuple(entry.path for entry in entries), product.requires,
            product.configures if part == "root" else (),
        )
        for part, entries in product.parts.items()
    ]  # fmt: skip


def package_of(product: Product, when: int, wpar: str = "") -> Package:
    """The row of a package: its root files are what syncroot copies, without directories."""
    version, _, release = product.level.rpartition("-")
    paths = sorted(entry.path for entries in product.parts.values() for entry in entries)
    root = sorted(e.path for e in product.parts.get("root", ()) if e.node.kind != "d")
    return Package(
        product.name, version, release, product.description, product.group, product.size,
        tuple(paths), tuple(root), wpar, when, product.requires,
    )  # fmt: skip


def plant(machine: Machine, product: Product, wpar: str = "") -> None:
    """Put a product into the global environment, or its parts for a WPAR into that.

    Raises Taken if it is there already or another product has one of its files, Missing
    without a requisite, WrongState where the WPAR is not mounted, FileRefusal where a file
    cannot be made (ENOSPC, EROFS); the machine is then as it was.
    """
    there = seen(machine, wpar)
    own = _own_parts(machine, product, wpar)
    present = any(_installed(machine, wpar, product.name, part) for part in own.parts)
    if present:
        raise Taken("package" if product.is_package else "fileset", product.name)
    needed = tuple(name for name in product.requires if name not in there)
    if needed:
        raise Missing(product.name, needed)
    files = FileSpace(machine, _root(machine, wpar))

    # Asked for only where something is in the way: it takes time.
    others = cache(lambda: _files_of_others(machine, wpar, product.name))
    with machine.transaction():
        for entries in own.parts.values():
            for entry in entries:
                _put(files, entry, others)
        # rpm tells of all the files of a package, in a WPAR too; installp of a part's own.
        _record(machine, product if product.is_package else own, wpar)
        if "root" in own.parts:
            configuring.configure(machine, product.configures, wpar)


def replace(machine: Machine, product: Product, wpar: str = "") -> None:
    """Put a product in the place of another level of it, or of what is left of it.

    Files that only the other level had go; of the root part those stay that somebody may
    have changed. Raises as `plant`; all of it or nothing.
    """
    own = _own_parts(machine, product, wpar)
    new = {entry.path for entries in own.parts.values() for entry in entries}
    files = FileSpace(machine, _root(machine, wpar))
    others = _files_of_others(machine, wpar, product.name)
    held = kept_files(files, product)
    kept = {path: node for path, node in held.items() if not node.mode & 0o111}
    with machine.transaction():
        for path in reversed(_recorded(machine, wpar, product.name) or []):
            if path not in others and path not in new:
                _take(files, path)
        _forget(machine, wpar, product.name)
        plant(machine, product, wpar)
        put_back(files, kept)


def kept_files(files: FileSpace, product: Product) -> dict[str, Node]:
    """The plain files of a root part that are there already."""
    paths = [entry.path for entry in product.parts.get("root", ()) if entry.node.kind == "-"]
    return {p: files.node(p, follow=False) for p in paths if files.exists(p, follow=False)}


def put_back(files: FileSpace, kept: Mapping[str, Node]) -> None:
    """Let files be what they were before they were replaced."""
    for path, node in kept.items():
        place = files.find(path, follow=False)
        files.machine.set_node(place.tree, place.inode, node._replace(links=1), path)


def uproot(machine: Machine, name: str, wpar: str = "") -> None:
    """Take a fileset or package out: its files and its rows.

    Directories stay that hold something, files and directories that another product has
    too. Raises Unknown if it is not there, Busy if something there requires it,
    WrongState where the WPAR is not mounted, FileRefusal; the machine is then as it was.
    """
    paths = _recorded(machine, wpar, name)
    if paths is None:
        raise Unknown("fileset", name)
    for row in _rows(machine, wpar):
        if name in row.requires:
            raise Busy(name, row.name)
    files = FileSpace(machine, _root(machine, wpar))
    others = _files_of_others(machine, wpar, name)
    with machine.transaction():
        for line in _configured(machine, wpar, name):
            configuring.undo(machine, line, wpar)
        for path in reversed(paths):
            if path not in others:
                _take(files, path)
        _forget(machine, wpar, name)


# --- what is there ---------------------------------------------------------------------------


def _root(machine: Machine, wpar: str) -> str:
    """Where its files are. One that does not run may have been mounted for this."""
    root = machine.root_of(wpar)
    if wpar and machine.wpars[wpar].state != "A" and root not in machine.mounts:
        raise WrongState(wpar, machine.wpars[wpar].state)
    return root


def _rows(machine: Machine, wpar: str) -> list[Fileset | Package]:
    """Everything installed that a partition sees."""
    return [
        *filesets_seen(machine, wpar, "usr"),
        *filesets_seen(machine, wpar, "root"),
        *packages_seen(machine, wpar),
    ]


def seen(machine: Machine, wpar: str = "") -> set[str]:
    """The names of everything installed that a partition sees."""
    return {row.name for row in _rows(machine, wpar)}


def _installed(machine: Machine, wpar: str, name: str, part: str) -> bool:
    """Whether a partition has that part, or a package of that name."""
    return any(row.name == name for row in filesets_seen(machine, wpar, part)) or any(
        row.name == name for row in packages_seen(machine, wpar)
    )


def _own_parts(machine: Machine, product: Product, wpar: str) -> Product:
    """The product without the parts that a WPAR sees through the shared /usr."""
    if not wpar or machine.wpars[wpar].private_usr:
        return product
    return product._replace(parts={"root": product.parts.get("root", ())})


def _recorded(machine: Machine, wpar: str, name: str) -> list[str] | None:
    """The files of what a partition has of its own under that name; None: nothing."""
    filesets: Iterable[Fileset] = machine.filesets.values()
    if wpar:
        filesets = machine.wpar_filesets.get(wpar, OwnParts((), 0)).filesets
    everything: list[Fileset | Package] = [*filesets, *packages_seen(machine, wpar)]
    rows = [row for row in everything if row.name == name]
    shared = SHARED if wpar and not machine.wpars[wpar].private_usr else ()
    paths = [path for row in rows for path in row.files if not path.startswith(shared)]
    return paths if rows else None


def _configured(machine: Machine, wpar: str, name: str) -> list[str]:
    """What the root part of a fileset has set up in a partition, the last first."""
    rows = [row for row in filesets_seen(machine, wpar, "root") if row.name == name]
    return [line for row in rows for line in reversed(row.configures)]


def _files_of_others(machine: Machine, wpar: str, name: str) -> set[str]:
    return {path for row in _rows(machine, wpar) if row.name != name for path in row.files}


# --- the tree --------------------------------------------------------------------------------


def _put(files: FileSpace, entry: Entry, others: Callable[[], set[str]]) -> None:
    """Make one node as the medium has it; a plain file nobody owns is replaced."""
    machine, path = files.machine, entry.path
    if files.exists(path, follow=False):
        there, wanted = files.node(path, follow=False).kind, entry.node.kind
        if there == wanted == "d":
            return
        if path in others():
            raise Taken("file", path)
        if "d" in (there, wanted):
            raise FileRefusal("EISDIR" if there == "d" else "ENOTDIR", path)
        files.remove(path)
    if entry.same:
        files.hard_link(entry.same, path)
        return
    head, _, name = path.rpartition("/")
    parent = files.find(head or "/")
    if parent.read_only:
        raise FileRefusal("EROFS", path)
    machine.add_node(parent.tree, parent.inode, name, entry.node, path)


def _take(files: FileSpace, path: str) -> None:
    if not files.exists(path, follow=False):
        return
    place = files.find(path, follow=False)
    node = files.node(path, follow=False)
    if node.kind != "d":
        files.remove(path)
    elif not node.entries and place.path not in files.machine.mounts:
        files.remove_directory(path)


# --- the rows --------------------------------------------------------------------------------


def _record(machine: Machine, product: Product, wpar: str) -> None:
    when = machine.clock.seconds
    if product.is_package:
        package = package_of(product, when, wpar)
        if wpar:
            before = machine.wpar_packages.get(wpar, ())
            machine.wpar_packages[wpar] = (*before, package)
        else:
            machine.packages[("", product.name)] = package
        return
    filesets = filesets_of(product, when, wpar)
    if wpar:
        own = machine.wpar_filesets.get(wpar, OwnParts((), when))
        machine.wpar_filesets[wpar] = own._replace(filesets=(*own.filesets, *filesets))
        return
    for row in filesets:
        machine.filesets[("", row.part, row.name)] = row


def _forget(machine: Machine, wpar: str, name: str) -> None:
    if wpar:
        own = machine.wpar_filesets.get(wpar, OwnParts((), 0))
        kept = tuple(row for row in own.filesets if row.name != name)
        machine.wpar_filesets[wpar] = own._replace(filesets=kept)
        packages = machine.wpar_packages.get(wpar, ())
        machine.wpar_packages[wpar] = tuple(row for row in packages if row.name != name)
        return
    for part in ("usr", "root"):
        machine.filesets.pop(("", part, name), None)
    machine.packages.pop(("", name), None)
