"""A machine as data, what differs from its image; and a machine made of it again.

Not the logins (`shell.live.shells`) and not the file (`shell.live.snapshot`). Which tables
and counters a machine has is asked of it, so that a new one is kept without a word here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from operator import is_
from typing import Any

from emulator.images import boot, wpar_trees
from emulator.machine.books import Workload
from emulator.machine.machine import Machine
from emulator.machine.vfs import Node, Tree
from shell.live import encoding, shells
from shell.live.machine import Live

#: What a machine has beside its tables and does not keep here: which trees nobody shares,
#: the clock and the workload (kept in their own way), what is the image's, and its name.
NOT_KEPT = (
    "_owned", "_undo", "clock", "extensions", "image", "sizes", "usual", "workload",
)  # fmt: skip
COUNTERS = tuple(name for name in Machine.__slots__ if name not in (*Machine.TABLES, *NOT_KEPT))


class PendingNodes(dict[int, Node]):
    """The nodes of a tree that nobody has looked at since the machine was opened.

    What differs from `base` is read when somebody does: a machine of a thousand WPARs has
    four thousand trees, and an hour's work touches a few. Never written: who writes takes a
    copy (`Machine.own_tree`), which is an ordinary dict.
    """

    __slots__ = ("base", "data")

    def __init__(self, base: Mapping[int, Node], data: bytes | memoryview) -> None:
        super().__init__()
        self.base = base
        self.data = data

    def _filled(self) -> PendingNodes:
        if self.data:
            data, self.data = self.data, b""
            self.update(_apply(self.base, encoding.decode(data)))
        return self

    def __missing__(self, inode: int) -> Node:
        if not self.data:
            raise KeyError(inode)
        return self._filled()[inode]

    def __contains__(self, inode: object) -> bool:
        return super(PendingNodes, self._filled()).__contains__(inode)

    def __iter__(self) -> Iterator[int]:
        return super(PendingNodes, self._filled()).__iter__()

    def __len__(self) -> int:
        return super(PendingNodes, self._filled()).__len__()

    def __eq__(self, other: object) -> bool:
        return super(PendingNodes, self._filled()).__eq__(other)

    __hash__ = None

    def get(self, inode: int, default: Any = None) -> Any:
        """The node, if there is one."""
        return super(PendingNodes, self._filled()).get(inode, default)

    def keys(self) -> Any:
        """The inodes."""
        return super(PendingNodes, self._filled()).keys()

    def values(self) -> Any:
        """The nodes."""
        return super(PendingNodes, self._filled()).values()

    def items(self) -> Any:
        """Both."""
        return super(PendingNodes, self._filled()).items()

    def copy(self) -> dict[int, Node]:
        """An ordinary dict, to be written to."""
        return dict(self._filled())


def _changes(base: Mapping[Any, Any], now: Mapping[Any, Any]) -> dict[str, Any]:
    """What makes `now` of `base`: changed rows, rows gone, the order where it differs."""
    changed = [key for key, row in now.items() if base.get(key) is not row]
    gone = tuple([key for key in base if key not in now])
    changes = {"keys": tuple(changed), "rows": tuple([now[k] for k in changed]), "gone": gone}
    if list(_apply(base, changes)) != list(now):
        changes["order"] = tuple(now)
    return changes


def _apply(base: Mapping[Any, Any], changes: Mapping[str, Any]) -> dict[Any, Any]:
    rows = dict(base)
    for key in changes["gone"]:
        del rows[key]
    rows.update(zip(changes["keys"], changes["rows"], strict=True))
    if "order" in changes:
        rows = {key: rows[key] for key in changes["order"]}
    return rows


def _bases(base: Machine) -> dict[str, dict[int, Node]]:
    """What trees may share nodes with: nothing, a new WPAR's, and the image's own."""
    found: dict[str, dict[int, Node]] = {"": {}}
    for point, tree in wpar_trees(base.image).items():
        found[f"wpar {point}"] = tree.nodes
    for key, tree in base.trees.items():
        found[f"tree {key}"] = tree.nodes
    return found


def _trees(machine: Machine, base: Machine) -> tuple[tuple[Any, ...], list[bytes | memoryview]]:
    """Every tree: key, base, counters, the number of what differs (-1: nothing); and that."""
    bases = _bases(base)
    templates = [name for name in bases if not name.startswith("tree ")]
    by_nodes = {id(nodes): name for name, nodes in bases.items()}
    found = []
    differing: list[bytes | memoryview] = []
    for key, tree in machine.trees.items():
        nodes = tree.nodes
        data = nodes.data if isinstance(nodes, PendingNodes) else b""
        if data:
            assert isinstance(nodes, PendingNodes)
            name = by_nodes[id(nodes.base)]
        else:
            own = f"tree {key}"
            if own in bases:
                name = own
            else:
                shared = [_shared(bases[one], nodes) for one in templates]
                name = templates[shared.index(max(shared))]
            changes = _changes(bases[name], nodes)
            if any(changes.values()):
                data = encoding.encode(changes)
        number = -1
        if data:
            number = len(differing)
            differing.append(data)
        found.append((key, name, tree.next_inode, tree.blocks, number))
    return tuple(zip(*found, strict=True)), differing


def _shared(base: Mapping[int, Node], nodes: Mapping[int, Node]) -> int:
    """How many nodes of a tree are the base's own."""
    return sum(map(is_, map(base.get, nodes), nodes.values()))


def written(live: Live) -> tuple[dict[str, Any], list[bytes | memoryview]]:
    """A quiet machine as rows, tuples and mappings; and what differs in each tree, encoded."""
    machine = live.machine
    base = boot(machine.image)
    clock = machine.clock
    trees, differing = _trees(machine, base)
    kept = {
        "turns": live.kernel.scheduler.turns,
        "clock": (clock.steps, clock.now),
        "last session": live.last_session,
        "workload": machine.workload.state(),
        "counters": {name: getattr(machine, name) for name in COUNTERS},
        "tables": {
            name: _changes(getattr(base, name), getattr(machine, name))
            for name in Machine.TABLES
            if name != "trees"
        },
        "trees": trees,
        "logins": shells.written(live),
    }
    return kept, differing


def restore(
    live: Live, data: Mapping[str, Any], differing: Sequence[bytes | memoryview]
) -> None:
    """Make a freshly booted machine what `written` was given.

    Raises LookupError, TypeError, ValueError and AttributeError for anything else; what
    `live` is then is nobody's machine.
    """
    machine, kernel = live.machine, live.kernel
    bases = _bases(machine)
    for name in COUNTERS:
        value = data["counters"][name]
        setattr(machine, name, dict(value) if isinstance(value, dict) else value)
    trees = {}
    for key, name, next_inode, blocks, number in zip(*data["trees"], strict=True):
        nodes = bases[name]
        if number >= 0:
            nodes = PendingNodes(nodes, differing[number])
        trees[key] = Tree(nodes, next_inode, blocks)
    for name in Machine.TABLES:
        if name != "trees":
            rows = _apply(getattr(machine, name), data["tables"][name])
            setattr(machine, name, type(getattr(machine, name))(rows))
    machine.trees = trees
    live.last_session = data["last session"]
    clock = machine.clock
    clock.steps, clock.now = data["clock"]
    shells.restore(live, data["logins"])
    if (clock.steps, clock.now) != data["clock"]:
        raise ValueError("a login took time on its way to the prompt")
    machine.workload = Workload.of(data["workload"])
    kernel.scheduler.turns = data["turns"]
