"""Message queues, shared memory and semaphores: who made which, in which partition.

A partition sees its own. An object lives until somebody removes it or its partition stops,
whatever becomes of the process that made it. No message is ever kept in one.

Which daemons make any: the paper's stop of a WPAR shows three objects; group 9 is printq,
hence the queueing daemon. That the others are semaphores of srcmstr and init is a guess.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import FileRefusal, Unknown

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.processes import ProcessRow


class IpcObject(NamedTuple):
    """One of them; `kind` is q, m or s, as ipcs writes it."""

    kind: str
    id: int
    key: int
    mode: str  # as ipcs writes it
    uid: int
    gid: int
    wpar: str  # "" for the global environment
    pid: int  # who made it
    made: int  # machine seconds


class Made(NamedTuple):
    """What a daemon makes when it begins."""

    kind: str
    key: int
    mode: str
    gid: int


#: Daemon -> its object, in the order in which a stop removes them. Group 9 is printq.
MADE: Mapping[str, Made] = {
    "qdaemon": Made("q", 0x4107001C, "-Rrw-rw----", 9),
    "srcmstr": Made("s", 0x620112BC, "--ra-r--r--", 0),
    "init": Made("s", 0x0101111B, "--ra-------", 0),
}
_ORDER = {one.key: place for place, one in enumerate(MADE.values())}


def began(machine: Machine, row: ProcessRow) -> None:
    """A daemon has begun: it makes what it holds, unless it is there already."""
    made = MADE.get(row.name)
    if made is None or any(
        one.wpar == row.wpar and one.key == made.key for one in machine.ipc.values()
    ):
        return
    number = machine.wpars[row.wpar].key if row.wpar else 0
    id = (number + min(_ORDER[made.key], 1) + 1) % 1024 << 20 | row.pid // 2 % 64
    machine.ipc[(row.wpar, made.kind, id)] = IpcObject(
        made.kind, id, made.key, made.mode, row.uid, made.gid, row.wpar, row.pid,
        machine.clock.seconds,
    )  # fmt: skip


def objects(machine: Machine, wpar: str) -> list[IpcObject]:
    """What a partition has, in the order its stop removes it."""
    own = [one for one in machine.ipc.values() if one.wpar == wpar]
    return sorted(own, key=lambda one: (_ORDER.get(one.key, len(_ORDER)), one.id))


def find(
    machine: Machine, wpar: str, kind: str, id: int | None, key: int | None = None
) -> IpcObject:
    """A partition's object, by its number or its key. Raises Unknown."""
    for one in machine.ipc.values():
        if (one.wpar, one.kind) == (wpar, kind) and (
            one.id == id if id is not None else one.key == key
        ):
            return one
    raise Unknown(kind, str(id if id is not None else key))


def remove(machine: Machine, one: IpcObject, uid: int) -> None:
    """Remove an object for a user. Raises FileRefusal (EPERM): it is another's."""
    if uid not in (0, one.uid):
        raise FileRefusal("EPERM", str(one.id))
    del machine.ipc[(one.wpar, one.kind, one.id)]


def remove_all(machine: Machine, wpar: str) -> None:
    """Take away what a partition has: it stops."""
    for key in [key for key in machine.ipc if key[0] == wpar]:
        del machine.ipc[key]
