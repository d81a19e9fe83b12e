"""Making a WPAR of a backup, and taking single files out of one.

Everything or nothing: what does not fit, is not there any more or lies in the way is a
refusal, and the machine is as it was. Sources: IBM's restwpar and restwparfiles pages.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from emulator.machine import filesystems, placement, stanzas
from emulator.machine.errors import FileRefusal, NoRoom, Unknown
from emulator.machine.planting import Entry
from emulator.machine.software import OwnParts
from emulator.machine.vfs import ROOT_INODE, FileSpace, Node, Tree
from emulator.machine.wpar import creation, inside
from emulator.machine.wpar.creation import MEASURED

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.software import Fileset
    from emulator.machine.wpar.backup import Backup, Volume
    from emulator.machine.wpar.image_data import ImageData
    from emulator.machine.wpar.planning import Plan
    from emulator.machine.wpar.rows import Template, Wpar


def sized(
    mounts: Iterable[Mapping[str, str]], image: ImageData, shrink: bool = False
) -> list[Mapping[str, str]]:
    """The mounts of a specification, as big as an image.data says of those it knows."""
    found = []
    for one in mounts:
        blocks = image.blocks(one.get("directory", ""), shrink)
        local = one.get("vfs", "jfs2") == "jfs2"
        found.append({**one, "size": str(blocks)} if blocks and local else one)
    return found


def restore(
    machine: Machine, plan: Plan, backup: Backup, template: Template, image: ImageData
) -> Wpar:
    """Make the WPAR that was planned, with what the backup holds: state Defined.

    Raises what `creation.create` does, NoRoom where files do not fit, and of an exact fit
    Unknown, Invalid and Taken (a partition).
    """
    local = {one.point for one in plan.file_systems if one.vfs == "jfs2"}
    held = _template(machine, template, backup.volumes, local)
    with machine.transaction():
        row = creation.create(machine, plan, held)
        _check_room(machine, row)
        if image.exact_fit:
            placement.place(machine, _places(machine, row, backup, image))
        _extract_others(machine, row, [v for v in backup.volumes if v.point not in local])
        _install(machine, row, backup)
        machine.wpar_subsystems[row.name] = backup.subsystems
    return row


def _template(
    machine: Machine, template: Template, volumes: Sequence[Volume], local: set[str]
) -> Template:
    """The template whose trees are the backup's."""
    trees, usage = {}, {}
    empty = filesystems.overhead_of(MEASURED, "INLINE")
    for one in volumes:
        if one.point in local:
            tree = trees[one.point] = tree_of(one.entries, machine.clock.seconds)
            free = MEASURED - empty - tree.blocks - one.hidden
            usage[one.point] = (free, one.hidden_inodes + 2 + len(tree.nodes))
    # The nodes of its devices are in the tree already.
    return template._replace(trees=trees, usage=usage, devices=())


def tree_of(entries: Iterable[Entry], now: int) -> Tree:
    """A tree of these entries: its root first, a directory before what is in it."""
    inodes: dict[str, int] = {}
    nodes: dict[int, Node] = {}
    number = ROOT_INODE
    for path, node, same in entries:
        parent, _, name = path.rpartition("/")
        if same:
            inode = inodes[same]
            nodes[inode] = nodes[inode]._replace(links=nodes[inode].links + 1)
        else:
            inode, number = number, number + 1
            fresh: dict[str, int] = {}
            directory = node.kind == "d"
            nodes[inode] = node._replace(
                entries=fresh if directory else {}, links=2 if directory else 1, ctime=now
            )
        inodes[path] = inode
        if path:
            above = nodes[inodes[parent]]
            assert isinstance(above.entries, dict)
            above.entries[name] = inode
            if nodes[inode].kind == "d":
                nodes[inodes[parent]] = above._replace(links=above.links + 1)
    return Tree(nodes, number, sum(node.blocks for node in nodes.values()))


def _check_room(machine: Machine, row: Wpar) -> None:
    for stanza in stanzas.of_type(machine, row.name):
        device = stanza.get("dev")
        if device in machine.volumes and stanza.get("vfs") == "jfs2":
            free = machine.room_in(device)
            if free < 0:
                volume = machine.volumes[device]
                raise NoRoom(stanza.point, volume.blocks - free, volume.blocks)


def _places(
    machine: Machine, row: Wpar, backup: Backup, image: ImageData
) -> dict[str, list[placement.Partition]]:
    """Where each logical volume lay. Raises Unknown for one without a map."""
    maps = dict(backup.maps)
    found = {}
    for stanza in stanzas.of_type(machine, row.name):
        point = stanza.point[len(row.directory) :] or "/"
        known = image.file_systems.get(point)
        if stanza.get("vfs") != "jfs2" or known is None:
            continue
        if known.map_file not in maps:
            raise Unknown("map file of file system", point)
        volume = stanza.get("dev").removeprefix("/dev/")
        found[volume] = placement.read_map(maps[known.map_file])
    return found


def _extract_others(machine: Machine, row: Wpar, volumes: Sequence[Volume]) -> None:
    """Files that lay in directories of the global environment, or on what is no more."""
    if not volumes:
        return
    with inside.opened(machine, row):
        for one in volumes:
            extract(FileSpace(machine, row.directory), one.point, one.entries)


def extract(files: FileSpace, folder: str, entries: Iterable[Entry]) -> None:
    """Put files below a directory, with owners, modes and dates; what is there is replaced.

    Directories they lie in are made. Raises FileRefusal.
    """
    dated: list[tuple[str, Node]] = []
    for path, node, same in entries:
        whole = f"{folder.rstrip('/')}/{path}".rstrip("/") or "/"
        above = whole.rpartition("/")[0] or "/"
        files.make_directories(above, 0o755)
        there = files.node(whole, follow=False) if files.exists(whole, follow=False) else None
        if node.kind == "d":
            if there is None:
                files.make_directory(whole, 0o755)
            elif not files.is_directory(whole):
                raise FileRefusal("ENOTDIR", whole)
            dated.append((whole, node))
            continue
        if there is not None:
            if there.kind == "d":
                raise FileRefusal("EISDIR", whole)
            files.remove(whole)
        first = f"{folder.rstrip('/')}/{same}"
        if same and files.exists(first, follow=False):
            files.hard_link(first, whole)
            continue
        _put(files, whole, node)
    for whole, node in reversed(dated):
        files.change(whole, node.mode, node.uid, node.gid, node.mtime)


def _put(files: FileSpace, path: str, node: Node) -> None:
    if node.kind == "l":
        files.make_link(str(node.data), path)
    else:
        files.make_node(path, node._replace(links=1, entries={}))
    files.change(path, node.mode, node.uid, node.gid, node.mtime, follow=False)


def _install(machine: Machine, row: Wpar, backup: Backup) -> None:
    """Let it have the software it had; rows that are the global environment's are shared."""
    same = {
        (one.part, one.name): one for one in machine.filesets.values()
    }  # by part and name
    filesets = tuple(
        _shared(same.get((one.part, one.name)), one, row.name, backup.installed)
        for one in backup.filesets
    )
    machine.wpar_filesets[row.name] = OwnParts(filesets, backup.installed)
    machine.wpar_packages[row.name] = tuple(
        one._replace(wpar=row.name) for one in backup.packages
    )


def _shared(known: Fileset | None, saved: Fileset, name: str, installed: int) -> Fileset:
    if saved.wpar:
        return saved._replace(wpar=name)
    if known is not None and known._replace(installed=saved.installed) == saved:
        return known
    return saved._replace(wpar=name, installed=installed)
