"""A snapshot beside the journal: bounds what a resume has to replay. A cache, no more.

Deleting it changes nothing. Written when nobody is logged in and nothing runs, for then
a machine is its tables and a few counters. Holds what differs from the image, as JSON;
it is used only if the journal still begins with the bytes it was made from.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from hashlib import blake2b
from typing import Any

from emulator.images import boot, wpar_trees
from emulator.machine import (
    devices,
    filesystems,
    network,
    processes,
    software,
    storage,
    subsystems,
    vfs,
)
from emulator.machine.machine import Machine
from emulator.machine.ropes import Rope
from emulator.machine.system import System
from emulator.machine.vfs import Tree
from emulator.machine.workload import Workload
from emulator.machine.wpar import rows as wpar_rows
from shell.live.machine import Live

FORMAT = 1
NAME = "snapshot"

#: Every class of row, by name: what is read back is one of these or plain data.
ROWS: dict[str, type[tuple[Any, ...]]] = {
    name: value
    for module in (
        devices, filesystems, network, processes, software, storage, subsystems, vfs,
        wpar_rows,
    )
    for name, value in vars(module).items()
    if isinstance(value, type) and issubclass(value, tuple)
} | {"System": System}  # fmt: skip


def encode(value: Any) -> Any:
    """Rows, tuples and mappings as JSON: a list begins with the row's name, or with ""."""
    if isinstance(value, tuple):
        name = type(value).__name__
        return [name if name in ROWS else "", *(encode(one) for one in value)]
    if isinstance(value, Mapping):
        return {"": [[encode(key), encode(one)] for key, one in value.items()]}
    return str(value) if isinstance(value, Rope) else value


def decode(value: Any) -> Any:
    """What `encode` was given. Raises KeyError and TypeError for anything else."""
    if isinstance(value, list):
        parts = [decode(one) for one in value[1:]]
        return ROWS[value[0]](*parts) if value[0] else tuple(parts)
    if isinstance(value, dict):
        return {decode(key): decode(one) for key, one in value[""]}
    return value


def _changes(base: Mapping[Any, Any], now: Mapping[Any, Any]) -> dict[str, Any]:
    """What makes `now` of `base`: changed rows, rows gone, the order where it differs."""
    changed = [
        [encode(key), encode(row)] for key, row in now.items() if base.get(key) is not row
    ]
    gone = [encode(key) for key in base if key not in now]
    return {"changed": changed, "gone": gone}


def _apply(base: Mapping[Any, Any], changes: dict[str, Any]) -> dict[Any, Any]:
    rows = dict(base)
    for key in changes["gone"]:
        del rows[decode(key)]
    for key, row in changes["changed"]:
        rows[decode(key)] = decode(row)
    if "order" in changes:
        rows = {key: rows[key] for key in map(decode, changes["order"])}
    return rows


def _table(base: Mapping[Any, Any], now: Mapping[Any, Any]) -> dict[str, Any]:
    changes = _changes(base, now)
    if list(_apply(base, changes)) != list(now):
        changes["order"] = [encode(key) for key in now]
    return changes


def _bases(image: str, key: str) -> dict[str, Tree]:
    """Trees that may share nodes with the tree `key`: the image's own, the WPAR template's."""
    trees = boot(image).trees
    return {"image": trees[key]} if key in trees else dict(wpar_trees(image))


def _tree(image: str, key: str, tree: Tree) -> dict[str, Any]:
    bases = {"": Tree({}, 0, 0), **_bases(image, key)}
    shared = {
        name: sum(base.nodes.get(inode) is node for inode, node in tree.nodes.items())
        for name, base in bases.items()
    }
    best = max(shared, key=lambda name: shared[name])
    return {
        "base": best,
        "next": tree.next_inode,
        "blocks": tree.blocks,
        **_changes(bases[best].nodes, tree.nodes),
    }


def state(live: Live) -> dict[str, Any]:
    """What a machine at rest is, as data for JSON."""
    machine = live.machine
    base = boot(machine.image)
    clock = machine.clock
    return {
        "image": machine.image,
        "counters": [
            live.kernel.scheduler.turns, clock.steps, clock.now, machine.booted,
            machine.next_pid, machine.next_wpar_key, live.last_session,
        ],
        "system": encode(machine.system),
        "workload": machine.workload.state(),
        "tables": {
            name: _table(getattr(base, name), getattr(machine, name))
            for name in Machine.TABLES
            if name != "trees"
        },
        "trees": {
            key: _tree(machine.image, key, tree) for key, tree in machine.trees.items()
        },
    }  # fmt: skip


def restore(live: Live, data: dict[str, Any]) -> None:
    """Make a freshly booted machine what `state` was taken of.

    Raises KeyError, TypeError, ValueError and AttributeError, and the machine is as it was,
    for what was written by a version with other rows.
    """
    machine = live.machine
    clock = machine.clock
    # First all of it is read, for what another version wrote may not be readable.
    turns, steps, now, booted, next_pid, next_key, last_session = data["counters"]
    system = decode(data["system"])
    workload = Workload.of(data["workload"])
    tables = {
        name: _apply(getattr(machine, name), changes)
        for name, changes in data["tables"].items()
    }
    trees = {}
    for key, stored in data["trees"].items():
        base = stored["base"]
        nodes = _bases(machine.image, key)[base].nodes if base else {}
        trees[key] = Tree(_apply(nodes, stored), stored["next"], stored["blocks"])
    live.kernel.scheduler.turns, live.last_session = turns, last_session
    clock.steps, clock.now, machine.booted = steps, now, booted
    machine.next_pid, machine.next_wpar_key = next_pid, next_key
    machine.system, machine.trees, machine.workload = system, trees, workload
    for name, rows in tables.items():
        setattr(machine, name, rows)


def at_rest(live: Live) -> bool:
    """Whether the machine is nothing but its tables now: nobody logged in, nothing running."""
    return not live.sessions and not live.kernel.tasks and live.kernel.scheduler.idle


def save(live: Live, folder: str = ".") -> None:
    """Write the snapshot of a machine at rest; the old one stays until the new one is whole."""
    assert live.journal is not None and at_rest(live)
    with open(live.journal.path, "rb") as journal:
        digest = blake2b(journal.read()).hexdigest()
    data = {"wparlab": FORMAT, "offset": live.journal.size, "digest": digest, **state(live)}
    path = os.path.join(folder, NAME)
    with open(f"{path}.new", "w", encoding="ascii") as file:
        json.dump(data, file, separators=(",", ":"))
    os.replace(f"{path}.new", path)


def load(live: Live, journal_path: str, folder: str = ".") -> int:
    """Restore from the snapshot if it fits the journal; bytes of the journal it stands for.

    0 where there is none that fits: the machine is as booted, replay everything.
    """
    try:
        with open(os.path.join(folder, NAME), encoding="ascii") as file:
            data = json.load(file)
        if data["wparlab"] != FORMAT or data["image"] != live.machine.image:
            return 0
        offset = int(data["offset"])
        with open(journal_path, "rb") as journal:
            prefix = journal.read(offset)
        if len(prefix) < offset or blake2b(prefix).hexdigest() != data["digest"]:
            return 0
        restore(live, data)
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return 0  # no cache, or not one of ours: the journal is what counts
    return offset
