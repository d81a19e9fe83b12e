"""A whole AIX system, as tables of frozen rows.

Holds; does not decide: the laws are in the modules beside this one and in `vfs`.
A snapshot is a shallow copy of the tables; `==` compares two machines row by row,
clocks and counters apart (`Machine.counters`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import Any

from emulator.machine import error_log
from emulator.machine.authorization import KernelTables
from emulator.machine.books import Workload
from emulator.machine.clock import Clock
from emulator.machine.cron import Schedule
from emulator.machine.devices import Device
from emulator.machine.error_log import ErrorEntry
from emulator.machine.errors import FileRefusal
from emulator.machine.filesystems import Volume
from emulator.machine.ipc import IpcObject
from emulator.machine.network import Address, Interface, Route
from emulator.machine.processes import ProcessRow, TerminalRow
from emulator.machine.software import Fileset, OwnParts, Package
from emulator.machine.storage import LogicalVolume, PhysicalVolume, VolumeGroup
from emulator.machine.subsystems import Subsystem
from emulator.machine.system import System
from emulator.machine.vfs import TREE_LIMIT, Mount, Node, Place, Tree, directory_blocks
from emulator.machine.workload import settle
from emulator.machine.wpar.table import Wpars

#: Rows up to which `addition` copies a table whole.
SMALL_TABLE = 512


class Machine:
    """The tables of one AIX system and the few ways a node may change."""

    TABLES = (
        "volume_groups", "physical_volumes", "logical_volumes", "volumes", "mounts", "trees",
        "interfaces", "addresses", "routes", "processes", "terminals", "subsystems",
        "filesets", "packages", "devices", "wpars", "wpar_filesets", "wpar_packages",
        "wpar_subsystems", "kernel_tables", "schedules", "errors", "settings", "ipc",
    )  # fmt: skip
    __slots__ = (
        *TABLES, "_owned", "_undo", "booted", "clock", "extensions", "free_numbers", "image",
        "next_pid", "next_wpar_key", "open_files", "sizes", "system", "usual", "workload",
    )  # fmt: skip

    def __init__(
        self, system: System, clock: Clock, image: str = "", booted: int = 0
    ) -> None:
        self.system = system
        self.clock = clock
        self.image = image
        #: machine seconds
        self.booted = booted
        #: What daemons take by name, in millionths of a processor: a fact of the image.
        self.usual: Mapping[str, int] = {}
        #: KB that a process of a program has, by name: a fact of the image.
        self.sizes: Mapping[str, int] = {}
        #: Kernel extensions: text, its size, data, its size, file: a fact of the image.
        self.extensions: tuple[tuple[str, ...], ...] = ()
        self.workload = Workload(clock.now)
        self.next_pid = 0
        self.next_wpar_key = 1
        #: prefix of logical volume names -> a number below which none is free: a hint only,
        #: so that the next name is found without looking at thousands.
        self.free_numbers: dict[str, int] = {}
        #: (tree, inode) -> how often it is open: what has lost its last name is kept so long.
        self.open_files: dict[tuple[str, int], int] = {}
        #: Trees that no snapshot shares, and which of their directories: changed in place.
        self._owned: dict[str, set[int]] = {}
        #: What an `addition` that goes on has changed in place: the dict, a key, and what
        #: was there (None: nothing).
        self._undo: list[tuple[dict[Any, Any], Any, Any]] | None = None
        #: name -> row, in the order lsvg prints them
        self.volume_groups: dict[str, VolumeGroup] = {}
        self.physical_volumes: dict[str, PhysicalVolume] = {}
        self.logical_volumes: dict[str, LogicalVolume] = {}
        #: /dev/name -> what mkfs made on it
        self.volumes: dict[str, Volume] = {}
        #: canonical global path -> mount, in mount order
        self.mounts: dict[str, Mount] = {}
        #: key such as /dev/hd4 -> what it holds
        self.trees: dict[str, Tree] = {}
        self.interfaces: dict[str, Interface] = {}
        #: in the order they were added; the key is (interface, address)
        self.addresses: dict[tuple[str, str], Address] = {}
        self.routes: dict[tuple[str, str], Route] = {}
        #: pid (of the global environment) -> row
        self.processes: dict[int, ProcessRow] = {}
        #: pts/0 ... -> row
        self.terminals: dict[str, TerminalRow] = {}
        #: (wpar or "", name) -> row
        self.subsystems: dict[tuple[str, str], Subsystem] = {}
        #: (wpar or "", part, name): part is usr or root
        self.filesets: dict[tuple[str, str, str], Fileset] = {}
        self.packages: dict[tuple[str, str], Package] = {}
        self.devices: dict[str, Device] = {}
        self.wpars: Wpars = Wpars()
        #: WPAR -> the parts it has of its own; one row a WPAR, so that a thousand cost nothing
        self.wpar_filesets: dict[str, OwnParts] = {}
        self.wpar_packages: dict[str, tuple[Package, ...]] = {}
        #: WPAR that does not run -> its subsystems (without its name), which `subsystems`
        #: holds while it does
        self.wpar_subsystems: dict[str, tuple[Subsystem, ...]] = {}
        #: root directory of a partition that runs -> what its kernel knows of roles
        self.kernel_tables: dict[str, KernelTables] = {}
        #: (wpar, kind, name) -> what the cron daemons that run have before them
        self.schedules: dict[tuple[str, str, str], Schedule] = {}
        #: sequence number -> entry of the error log, oldest first
        self.errors: dict[int, ErrorEntry] = {}
        #: free-standing facts (run level, hostname of the global environment …)
        self.settings: dict[str, str] = {}
        #: (wpar or "", kind, id) -> row
        self.ipc: dict[tuple[str, str, int], IpcObject] = {}

    @property
    def level(self) -> str:
        """The level of AIX, such as 6.0.0.0: a fact of the image (see emulator.levels)."""
        return self.system.level

    # --- snapshots ---------------------------------------------------------------------

    def snapshot(self) -> Machine:
        """A machine equal to this one; what either changes later the other does not see."""
        other = Machine.__new__(Machine)
        other.system = self.system
        other.clock = self.clock.copy()
        other.image = self.image
        other.booted = self.booted
        other.usual, other.sizes = self.usual, self.sizes
        other.extensions = self.extensions
        other.workload = self.workload.copy()
        other.next_pid = self.next_pid
        other.next_wpar_key = self.next_wpar_key
        for name in self.TABLES:
            setattr(other, name, getattr(self, name).copy())
        other.free_numbers = self.free_numbers.copy()
        other.open_files = self.open_files.copy()
        self._share_all()
        other._owned = {}
        other._undo = None
        return other

    def _share_all(self) -> None:
        """From now on something else may hold every tree."""
        self._owned = {}

    def restore(self, earlier: Machine) -> None:
        """Become equal to `earlier`, a snapshot of this machine, tables and counters."""
        self.system = earlier.system
        self.next_pid = earlier.next_pid
        self.next_wpar_key = earlier.next_wpar_key
        for name in self.TABLES:
            setattr(self, name, getattr(earlier, name).copy())
        self.free_numbers = earlier.free_numbers.copy()
        self.workload = earlier.workload.copy()
        self._share_all()
        earlier._share_all()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Undo every change to the tables if the body raises."""
        before = self.snapshot()
        try:
            yield
        except BaseException:
            self.restore(before)
            raise

    @contextmanager
    def addition(self) -> Iterator[None]:
        """As `transaction`, for a body that only adds rows to tables of many rows.

        It may change rows of small tables and nodes of mounted trees; rows it adds to a
        large table are taken off its end again. Copying thousands of rows or nodes is
        spared: it costs what the body does, however much there is.
        """
        copies = {
            name: rows.copy()
            for name in self.TABLES
            if len(rows := getattr(self, name)) <= SMALL_TABLE
        }
        lengths = {n: len(getattr(self, n)) for n in self.TABLES if n not in copies}
        trees = {m.tree: self.trees[m.tree] for m in self.mounts.values()}
        hints = self.free_numbers.copy()
        workload = self.workload.copy()
        next_pid, next_key = self.next_pid, self.next_wpar_key
        outer, self._undo = self._undo, []
        try:
            yield
        except BaseException:
            for changed, key, old in reversed(self._undo):
                if old is None:
                    del changed[key]
                else:
                    changed[key] = old
            for name, rows in copies.items():
                setattr(self, name, rows)
            for name, length in lengths.items():
                table = getattr(self, name)
                while len(table) > length:
                    table.popitem()
            self.trees.update(trees)
            self.free_numbers = hints
            self.workload = workload
            self.next_pid, self.next_wpar_key = next_pid, next_key
            self._undo = []
            self._share_all()
            raise
        finally:
            if outer is not None:
                outer += self._undo
            self._undo = outer

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Machine):
            return NotImplemented
        return self.system == other.system and not self.differences(other)

    __hash__ = None  # type: ignore[assignment]

    def differences(self, other: Machine) -> list[str]:
        """The names of the tables in which two machines differ."""
        return [
            name for name in self.TABLES if getattr(self, name) != getattr(other, name)
        ]

    @property
    def counters(self) -> tuple[Any, ...]:
        """What moves even where nothing changes: clock, steps, the next process id."""
        return (self.clock.now, self.clock.steps, self.next_pid, self.next_wpar_key)

    def set_by(self, clock: Clock) -> None:
        """Go by another clock from now on: one that other machines go by too."""
        settle(self, self.workload)
        self.workload.since = clock.now
        self.clock = clock

    # --- partitions --------------------------------------------------------------------

    def root_of(self, wpar: str) -> str:
        """The directory a partition takes for `/`; `""` for global and application WPARs."""
        if not wpar:
            return ""
        row = self.wpars[wpar]
        return row.directory if row.type == "S" else ""

    def hostname_of(self, wpar: str) -> str:
        """The host name seen in a partition: what it was set to inside, or its setting."""
        if not wpar:
            return self.system.hostname
        row = self.wpars[wpar]
        return row.hostname_inside or row.hostname

    # --- nodes -------------------------------------------------------------------------

    def tree(self, key: str) -> Tree:
        """What the file system `key` holds. Raises KeyError."""
        return self.trees[key]

    def node(self, place: Place) -> Node:
        """What is at a place. Raises KeyError where it is not there any more."""
        return self.trees[place.tree].nodes[place.inode]

    def found(self, place: Place) -> Node | None:
        """What is at a place; None where it is not there any more."""
        tree = self.trees.get(place.tree)
        return tree.nodes.get(place.inode) if tree is not None else None

    def own_tree(self, key: str) -> Tree:
        """The tree, made this machine's own before the first write after a snapshot."""
        tree = self.trees[key]
        if key not in self._owned:
            tree = tree._replace(nodes=tree.nodes.copy())
            self.trees[key] = tree
            self._owned[key] = set()
        return tree

    def _own_entries(self, key: str, inode: int) -> dict[str, int]:
        """A directory's entries, copied before the first change after a snapshot only:
        /dev of a machine with a thousand WPARs has eight thousand.
        """
        entries = self.trees[key].nodes[inode].entries
        if inode in self._owned[key]:
            assert isinstance(entries, dict)
            return entries
        self._owned[key].add(inode)
        return dict(entries)

    def _put(self, rows: dict[Any, Any], key: Any, row: object) -> None:
        """Change what is this machine's own: nodes of a tree, entries of a directory."""
        if self._undo is not None:
            self._undo.append((rows, key, rows.get(key)))
        rows[key] = row

    def _take(self, rows: dict[Any, Any], key: Any) -> Any:
        """As `_put`: take one away; what it was."""
        row = rows.pop(key)
        if self._undo is not None:
            self._undo.append((rows, key, row))
        return row

    def place_tree(self, key: str, tree: Tree) -> None:
        """Put a tree on `key` that something else may hold too: copied before it is written."""
        self.trees[key] = tree
        self._owned.pop(key, None)

    def shared_tree(self, key: str) -> Tree:
        """The tree, to be placed a second time: from now on both are copied when written."""
        self._owned.pop(key, None)
        return self.trees[key]

    def room_in(self, key: str) -> int:
        """Free 512-byte blocks of the file system the tree is on."""
        volume = self.volumes.get(key)
        if volume is None:
            return 1 << 40
        return volume.blocks - volume.overhead - self.trees[key].blocks

    def set_node(self, key: str, inode: int, node: Node, path: str) -> None:
        """Replace a node; ENOSPC where its file system has no room for the difference."""
        tree = self.own_tree(key)
        more = node.blocks - tree.nodes[inode].blocks
        if more:
            if more > 0 and more > self.room_in(key):
                error_log.no_space(self, key)
                raise FileRefusal("ENOSPC", path)
            self.trees[key] = tree._replace(blocks=tree.blocks + more)
        self._put(tree.nodes, inode, node)

    def add_node(self, key: str, parent: int, name: str, node: Node, path: str) -> int:
        """Put a new node into a directory and return its inode number."""
        return self.add_nodes(key, parent, {name: node}, path)

    def add_nodes(self, key: str, parent: int, made: Mapping[str, Node], path: str) -> int:
        """Put new nodes into a directory, all or none; the first one's inode number."""
        tree = self.own_tree(key)
        first = tree.next_inode
        directory = tree.nodes[parent]
        links = directory.links + sum(node.kind == "d" for node in made.values())
        more = sum(node.blocks for node in made.values()) - directory.blocks
        more += directory_blocks(len(directory.entries) + len(made))
        if len(tree.nodes) >= TREE_LIMIT or (more > 0 and more > self.room_in(key)):
            error_log.no_space(self, key)
            raise FileRefusal("ENOSPC", path)
        entries = self._own_entries(key, parent)
        changed = self._changed(directory, entries, links)
        for inode, (name, node) in enumerate(made.items(), first):
            self._put(entries, name, inode)
            self._put(tree.nodes, inode, node)
        self._put(tree.nodes, parent, changed)
        self.trees[key] = tree._replace(
            next_inode=first + len(made), blocks=tree.blocks + more
        )
        return first

    def _changed(self, directory: Node, entries: dict[str, int], links: int) -> Node:
        """A directory whose entries have just become these."""
        now = self.clock.seconds
        return directory._replace(entries=entries, links=links, mtime=now, ctime=now)

    def link_node(self, key: str, parent: int, name: str, inode: int, path: str) -> None:
        """Enter an existing inode under one more name."""
        directory = self.trees[key].nodes[parent]
        if name in directory.entries:
            raise FileRefusal("EEXIST", path)
        entries = {**directory.entries, name: inode}
        self.set_node(key, parent, self._changed(directory, entries, directory.links), path)
        nodes = self.trees[key].nodes
        node = nodes[inode]
        more = node._replace(links=node.links + 1, ctime=self.clock.seconds)
        self._put(nodes, inode, more)

    def drop_name(self, key: str, parent: int, name: str) -> None:
        """Take a name out of a directory, and the node with its last name."""
        tree = self.own_tree(key)
        directory = tree.nodes[parent]
        inode = directory.entries[name]
        node = tree.nodes[inode]
        blocks = directory.blocks
        entries = self._own_entries(key, parent)
        self._take(entries, name)
        links = directory.links - (1 if node.kind == "d" else 0)
        changed = self._changed(directory, entries, links)
        self._put(tree.nodes, parent, changed)
        self.trees[key] = tree._replace(blocks=tree.blocks + changed.blocks - blocks)
        kept = node.links > 1 or (key, inode) in self.open_files
        if node.kind == "d" or not kept:
            self._drop_node(key, inode)
        else:
            less = node._replace(links=node.links - 1, ctime=self.clock.seconds)
            self._put(tree.nodes, inode, less)

    def _drop_node(self, key: str, inode: int) -> None:
        tree = self.own_tree(key)
        node = self._take(tree.nodes, inode)
        self.trees[key] = tree._replace(blocks=tree.blocks - node.blocks)

    def hold(self, key: str, inode: int) -> None:
        """A file is opened once more."""
        place = (key, inode)
        self.open_files[place] = self.open_files.get(place, 0) + 1

    def release(self, key: str, inode: int) -> None:
        """A file is closed once; one without a name goes with the last."""
        left = self.open_files.pop((key, inode), 0) - 1
        if left > 0:
            self.open_files[(key, inode)] = left
            return
        tree = self.trees.get(key)
        node = tree.nodes.get(inode) if tree is not None else None
        if node is not None and node.links < 1:
            self._drop_node(key, inode)

    def move_name(
        self, key: str, parent: int, name: str, to: int, new_name: str, path: str
    ) -> None:
        """Move an entry from one directory to another of the same tree."""
        nodes = self.own_tree(key).nodes
        inode = nodes[parent].entries[name]
        links = 1 if nodes[inode].kind == "d" else 0
        # Entered first: the other directory may have no room to grow.
        if parent != to:
            target = nodes[to]
            entered = {**target.entries, new_name: inode}
            self.set_node(key, to, self._changed(target, entered, target.links + links), path)
            nodes = self.trees[key].nodes
        source = nodes[parent]
        entries = {n: i for n, i in source.entries.items() if n != name}
        if parent == to:
            entries[new_name] = inode
            links = 0
        self.set_node(key, parent, self._changed(source, entries, source.links - links), path)
