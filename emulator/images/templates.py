"""What mkwpar restores into a new workload partition, and what such a partition starts.

Not the making: mkwpar does that. In the image's folder:

    wpar-listing.txt   the paths restored, in order (`x ./etc/motd` without the `x `)
    wpar-tree.txt      nodes that are not as the root parts of the installed filesets
                       bring them, wpar-files.txt their contents
    wpar-parts.txt     rows of installp's summary: fileset, level, event
    wpar-daemons.txt   subsystems and other processes
    wpar.json          sizes, privileges, devices
"""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from emulator.images import loader, texts
from emulator.images.forest import grow
from emulator.machine.planting import Entry, filesets_of, package_of
from emulator.machine.wpar.rows import Daemon, DeviceExport

if TYPE_CHECKING:
    from collections.abc import Mapping

    from emulator.machine.software import Fileset, Package
    from emulator.machine.vfs import Tree

#: The file systems a system WPAR has of its own, by mount point within it.
POINTS = ("/", "/home", "/tmp", "/var")


class RootPart(NamedTuple):
    """One row of the installation summary: an event of the root part of a fileset."""

    name: str
    level: str
    event: str  # APPLY, COMMIT


@cache
def _facts(image: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(texts.text(image, "wpar.json"))
    return found


@cache
def wpar_listing(image: str) -> tuple[str, ...]:
    """Every path restored, such as `./etc/motd`, in order: of the root parts installed."""
    there = {entry.path for entry in loader.root_entries(image)}
    there.update(entry.path for entry in loader.listed(image, "wpar-"))
    paths = texts.text(image, "wpar-listing.txt").split()
    return tuple(path for path in paths if path[1:] in there)


@cache
def wpar_trees(image: str) -> Mapping[str, Tree]:
    """What a new WPAR's own file systems hold, by mount point within it (`POINTS`).

    The nodes of the listing, of the packages, root's history and a lost+found in each; they
    are as the root parts brought them where the WPAR has none of its own. The trees may be
    shared: they are copied before they are written.
    """
    lost_and_found = next(e for e in loader.listed(image) if e.path == "/lost+found")
    own = {entry.path: entry for entry in loader.listed(image, "wpar-")}
    chosen = {entry.path: entry for entry in loader.root_entries(image)} | own
    wanted = [chosen["/"]]
    wanted += [chosen[path[1:]] for path in wpar_listing(image)]
    seen = {entry.path for entry in wanted}
    wanted += [chosen[point] for point in POINTS if point not in seen]
    # Not restored; but the paper's / has as much free while it is made as it has after a
    # login, so the file that a login makes is there from the beginning.
    wanted.append(own["/.sh_history"])
    # What syncroot copies of the packages at the end; the paper lists it there.
    there = {entry.path for entry in wanted}
    packages = [one for one in loader.installed(image) if one.is_package]
    wanted += [
        e for one in packages for e in one.parts.get("root", ()) if e.path not in there
    ]
    for point in POINTS:
        wanted.append(Entry(f"{point.rstrip('/')}/lost+found", lost_and_found.node))
    return grow(wanted, {point: point for point in POINTS})


@cache
def wpar_usage(image: str) -> Mapping[str, tuple[int, int]]:
    """(free 512-byte blocks, inodes used) of each new file system of 262144 blocks."""
    return {point: (free, used) for point, (free, used) in _facts(image)["usage"].items()}


@cache
def wpar_root_parts(image: str) -> tuple[RootPart, ...]:
    """The rows of installp's summary that mkwpar prints, in order: of what is installed."""
    there = {one.name for one in loader.installed(image) if "root" in one.parts}
    rows = texts.table(image, "wpar-parts.txt", 3)
    return tuple(RootPart(*words) for words in rows if words[0] in there)


@cache
def wpar_software(image: str) -> tuple[tuple[Fileset, ...], tuple[Package, ...]]:
    """The root parts and the packages whose files `wpar_trees` holds."""
    products = loader.installed(image)
    filesets = (row for one in products if not one.is_package for row in filesets_of(one, 0))
    return (
        tuple(row for row in filesets if row.part == "root"),
        tuple(package_of(one, 0) for one in products if one.is_package),
    )


@cache
def wpar_daemons(image: str) -> tuple[Daemon, ...]:
    """The subsystems and processes of a system WPAR, in the order they start."""
    return tuple(
        Daemon(name, group, path, "".join(arguments), boot == "boot")
        for boot, name, group, path, *arguments in texts.table(image, "wpar-daemons.txt", 5)
    )


@cache
def wpar_privileges(image: str) -> tuple[str, ...]:
    """The default set of privileges, in the order lswpar prints them."""
    return tuple(" ".join(_facts(image)["privileges"]).split())


@cache
def wpar_devices(image: str) -> tuple[DeviceExport, ...]:
    """The devices exported where nothing else is said, in the order lswpar prints them."""
    return tuple(
        DeviceExport(name, kind)
        for kind, names in _facts(image)["devices"]
        for name in names.split()
    )
