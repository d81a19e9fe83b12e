"""What the picture of a machine shows: gathered through a terminal that looks.

Sizes of file systems are per cent used; processor time is per cent of the machine, over one
second of the machine's clock. Not more than fits a picture: no devices, no users.
"""

from __future__ import annotations

from typing import NamedTuple

from grading import looks
from grading.running import Runs


class FileSystem(NamedTuple):
    """A mounted file system that has blocks of its own: where, and how full (0 to 100)."""

    mount_point: str
    used: int


class Address(NamedTuple):
    """An address and the interface that answers to it."""

    interface: str
    address: str


class Partition(NamedTuple):
    """A workload partition. `shares` is a number or "unlimited"; `used` per cent, or None."""

    name: str
    type: str
    state: str
    hostname: str
    addresses: tuple[Address, ...]
    file_systems: tuple[FileSystem, ...]
    processes: int
    shares: str
    used: float | None


class Machine(NamedTuple):
    """The LPAR and what is in it; `used` is the processor time of all, per cent, or None."""

    hostname: str
    level: str
    addresses: tuple[Address, ...]
    file_systems: tuple[FileSystem, ...]
    processes: int
    used: float | None
    partitions: tuple[Partition, ...]


#: The letters of lswpar, as words; each has a shape of its own in the picture.
STATES = {
    "D": "defined",
    "A": "active",
    "L": "loaded",
    "B": "broken",
    "T": "transitional",
    "M": "maintenance",
    "P": "paused",
    "F": "frozen",
}


def look(terminal: Runs) -> Machine:
    """Look at a machine. Raises CannotLook, TerminalError."""
    rows = looks.wpars(terminal)
    given = looks.colons(terminal, "lswpar -cN", "name", "interface", "address") if rows else []
    resources = looks.colons(terminal, "lswpar -cR", "name", "shares_CPU") if rows else []
    shares = {row["name"]: row["shares_CPU"] for row in resources}
    mounted = looks.usage(terminal)
    counts = looks.process_counts(terminal)
    active = any(row["state"] == "A" for row in rows.values())
    used = looks.processor_use(terminal) if active else {}
    partitions = tuple(
        Partition(
            name,
            row["type"],
            row["state"],
            row["hostname"],
            tuple(Address(one["interface"], one["address"]) for one in given
                  if one["name"] == name),
            _below(mounted, row["directory"]),
            counts.get(name, 0),
            shares.get(name, ""),
            used.get(name),
        )
        for name, row in sorted(rows.items())
    )  # fmt: skip
    directories = [row["directory"] for row in rows.values() if row["directory"] != "/"]
    return Machine(
        looks.output(terminal, "hostname").strip(),
        looks.output(terminal, "oslevel").strip(),
        tuple(Address(name, one) for name in looks.interfaces(terminal)
              for one in looks.interface_addresses(terminal, name)),
        tuple(FileSystem(*one) for one in mounted
              if not any(_within(one[0], where) for where in directories)),
        counts.get("Global", 0),
        used.get("TOTAL"),
        partitions,
    )  # fmt: skip


def _within(path: str, directory: str) -> bool:
    return path == directory or path.startswith(f"{directory}/")


def _below(mounted: list[tuple[str, int]], directory: str) -> tuple[FileSystem, ...]:
    """The file systems of a WPAR, named as it names them."""
    if directory == "/":
        return ()
    return tuple(
        FileSystem(mount_point[len(directory) :] or "/", used)
        for mount_point, used in mounted
        if _within(mount_point, directory)
    )


def changes(before: Machine | None, after: Machine) -> frozenset[tuple[str, str]]:
    """What is new or another: (partition, what); the global environment is "".

    `what` is a field's name, a mount point, an address, or "" for the partition itself.
    How busy the processor is changes all the time and does not count.
    """
    if before is None:
        return frozenset()
    found = _differences("", before, after)
    old = {one.name: one for one in before.partitions}
    for one in after.partitions:
        if one.name in old:
            found |= _differences(one.name, old[one.name], one)
        else:
            found.add((one.name, ""))
    found |= {(name, "") for name in old if name not in {one.name for one in after.partitions}}
    return frozenset(found)


def _differences(
    name: str, old: Machine | Partition, new: Machine | Partition
) -> set[tuple[str, str]]:
    fields = ("state", "hostname", "processes", "shares", "level")
    found = {
        (name, one) for one in fields if getattr(old, one, None) != getattr(new, one, None)
    }
    found |= {(name, one.address) for one in set(old.addresses) ^ set(new.addresses)}
    return found | {
        (name, one.mount_point) for one in set(old.file_systems) ^ set(new.file_systems)
    }
