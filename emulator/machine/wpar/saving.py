"""Gathering everything that is saved of a WPAR: settings, files, software, subsystems.

Looks and changes nothing; the WPAR may run or not, its file systems are read where they
lie. Sockets are not saved, nor what is mounted from outside read-only.
Source: IBM's savewpar page.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from emulator.machine import filesystems, stanzas
from emulator.machine.planting import Entry
from emulator.machine.software import OwnParts
from emulator.machine.vfs import ROOT_INODE, FileSpace, Node, contents
from emulator.machine.wpar import image_data, layout, rows, specification
from emulator.machine.wpar.backup import Backup, Volume

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.subsystems import Subsystem
    from emulator.machine.vfs import Tree
    from emulator.machine.wpar.rows import Wpar


def gather(
    machine: Machine,
    name: str,
    image: str,
    maps: Iterable[tuple[str, str]] = (),
    excluded: Callable[[str], bool] = lambda path: False,
    with_namefs: bool = True,
) -> Backup:
    """The backup of a system WPAR. `image` is the text of its image.data, `maps` those of
    the map files it names; paths that `excluded` says yes to (`./tmp/x`) are left out, and
    without `with_namefs` what lies in other directories that it may write.

    Raises Unknown.
    """
    row = rows.find(machine, name)
    own = machine.wpar_filesets.get(name, OwnParts((), 0))
    volumes = [
        _local(machine, point, stanza.get("dev"), excluded)
        for point, stanza in image_data.local(machine, row)
    ]
    if with_namefs:
        volumes += _writable(machine, row, excluded)
    system = machine.system
    return Backup(
        name,
        image_data.date(machine),
        image_data.uname(machine),
        system.level,
        system.recommended_level,
        specification.write(row, layout.read(machine, row)),
        image,
        tuple(maps),
        tuple(volumes),
        own.filesets,
        own.installed,
        machine.wpar_packages.get(name, ()),
        tuple(_subsystems(machine, name)),
    )


def _subsystems(machine: Machine, name: str) -> list[Subsystem]:
    """Its subsystems as those of a WPAR that does not run."""
    running = [one for key, one in machine.subsystems.items() if key[0] == name]
    found = running or list(machine.wpar_subsystems.get(name, ()))
    return [one._replace(pid=0, wpar="") for one in found]


def _local(
    machine: Machine, point: str, device: str, excluded: Callable[[str], bool]
) -> Volume:
    volume = machine.volumes[device]
    hidden = volume.overhead - filesystems.overhead_of(volume.blocks, volume.log)
    entries = _entries(machine.tree(device), ROOT_INODE, point, excluded)
    return Volume(
        point, "jfs2", device, max(0, hidden), max(0, volume.hidden_inodes - 2), entries
    )


def _writable(
    machine: Machine, row: Wpar, excluded: Callable[[str], bool]
) -> list[Volume]:
    """The directories of the global environment that the WPAR may write."""
    found = []
    files = FileSpace(machine)
    for one in stanzas.of_type(machine, row.name):
        point, source = one.point[len(row.directory) :], one.get("dev")
        options = one.get("options").split(",")
        if one.get("vfs") != "namefs" or "ro" in options or point == "/proc":
            continue
        if files.is_directory(source):
            place = files.find(source)
            entries = _entries(machine.tree(place.tree), place.inode, point, excluded)
            found.append(Volume(point, "namefs", source, 0, 0, entries))
    return found


def _entries(
    tree: Tree, root: int, point: str, excluded: Callable[[str], bool]
) -> tuple[Entry, ...]:
    """The files below an inode; a directory that is excluded stays if something in it does."""
    walked = _walk(tree, root)
    needed = {""}
    kept: list[tuple[str, int]] = []
    for path, inode in reversed(walked):
        full = "/".join(part for part in (point[1:], path) if part)
        if path not in needed and excluded(f"./{full}"):
            continue
        kept.append((path, inode))
        if path:
            needed.add(path.rpartition("/")[0])
    names: dict[int, str] = {}
    found = []
    for path, inode in reversed(kept):
        node = tree.nodes[inode]
        same = names.setdefault(inode, path) if node.kind != "d" else path
        if same != path:
            found.append(Entry(path, node._replace(entries={}, data=""), same))
        else:
            found.append(Entry(path, _saved(node)))
    return tuple(found)


def _saved(node: Node) -> Node:
    plain = node.kind == "-" and not isinstance(node.data, str)
    return node._replace(entries={}, links=1, data=contents(node) if plain else node.data)


def _walk(tree: Tree, root: int) -> list[tuple[str, int]]:
    """Every path below an inode, itself as "", directories before what is in them."""
    found = []
    waiting = [("", root)]
    while waiting:
        path, inode = waiting.pop()
        node = tree.nodes[inode]
        if node.kind == "s":
            continue
        found.append((path, inode))
        if node.kind == "d":
            below = f"{path}/" if path else ""
            waiting += [
                (below + name, node.entries[name])
                for name in sorted(node.entries, reverse=True)
            ]
    return found
