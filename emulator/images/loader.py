"""Reads the tables of an image's folder into a Machine. Small: what a machine is like
stands in the data.

    system.json       the system row, clock, volume groups, disks, file systems, network
    tree.txt          the file tree (see forest.py), files.txt its contents
    programs.txt      where commands lie that are not in their folder's directory
    processes.txt     usual.txt (what daemons take of a processor)
    subsystems.txt    devices.txt   filesets.txt
    fileset-files.txt   packages.json
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from functools import cache
from typing import Any

from emulator import commands
from emulator.images.forest import Entry, grow, read_contents, read_listing
from emulator.machine import workload
from emulator.machine.clock import SECOND, Clock
from emulator.machine.devices import Attribute, Device
from emulator.machine.filesystems import Volume
from emulator.machine.machine import Machine
from emulator.machine.network import Address, Interface, Route
from emulator.machine.processes import ProcessRow, enter_table
from emulator.machine.software import Fileset, Package
from emulator.machine.storage import Extent, LogicalVolume, PhysicalVolume, VolumeGroup
from emulator.machine.subsystems import Subsystem
from emulator.machine.system import System
from emulator.machine.users import Directory, parse
from emulator.machine.vfs import Mount, Node, Tree

HERE = os.path.dirname(__file__)
#: Where an executable of the tree stands for the command of its name.
BIN = ("/usr/bin", "/usr/sbin", "/usr/ccs/bin", "/usr/ucb", "/etc")


@cache
def text(image: str, name: str) -> str:
    """A data file of an image, one character a byte; empty where there is none."""
    path = os.path.join(HERE, image, name)
    if not os.path.exists(path):
        return ""
    with open(path, encoding="latin-1", newline="\n") as file:
        return file.read()


def table(image: str, name: str, columns: int) -> list[list[str]]:
    """The lines of a data file as words, the last column holding what is left."""
    return [
        line.split(None, columns - 1)
        for line in text(image, name).split("\n")
        if line and line[0] != "#"
    ]


@cache
def data(image: str) -> dict[str, Any]:
    """What stands in system.json."""
    found: dict[str, Any] = json.loads(text(image, "system.json"))
    return found


def build(image: str) -> Machine:
    """Make the machine of an image, as it is when it is first handed over."""
    facts = data(image)
    boot = facts["clock"]["boot"]
    system = System(**facts["system"])
    clock = Clock(facts["clock"]["now"] * SECOND)
    machine = Machine(system, clock, image, boot)
    _storage(machine, facts)
    _network(machine, facts)
    _files(machine, facts, image)
    _software(machine, facts, image)
    _devices(machine, image)
    _processes(machine, image, boot)
    machine.settings.update(facts["settings"])
    return machine


# --- storage and network -------------------------------------------------------------------


def _storage(machine: Machine, facts: dict[str, Any]) -> None:
    for row in facts["volume_groups"]:
        machine.volume_groups[row["name"]] = VolumeGroup(**row)
    for row in facts["physical_volumes"]:
        row = {**row, "free": tuple(tuple(run) for run in row.get("free", ()))}
        machine.physical_volumes[row["name"]] = PhysicalVolume(**row)
    for row in facts["logical_volumes"]:
        row = {**row, "extents": tuple(Extent(*run) for run in row["extents"])}
        machine.logical_volumes[row["name"]] = LogicalVolume(**row)


def _network(machine: Machine, facts: dict[str, Any]) -> None:
    for row in facts["interfaces"]:
        machine.interfaces[row["name"]] = Interface(**row)
    for row in facts["addresses"]:
        address = Address(**row)
        machine.addresses[(address.interface, address.address)] = address
    for row in facts["routes"]:
        route = Route(**row)
        machine.routes[(route.destination, route.gateway)] = route


# --- the file tree -------------------------------------------------------------------------


@cache
def _known(image: str) -> Directory:
    contents = read_contents(text(image, "files.txt"))
    return parse(contents["/etc/passwd"], contents["/etc/group"])


def listed(image: str, prefix: str = "") -> list[Entry]:
    """The nodes of `tree.txt` and `files.txt`, or of those files with a prefix."""
    contents = read_contents(text(image, prefix + "files.txt"))
    known = _known(image)
    users = {user.name: user.uid for user in known.users.values()}
    groups = {group.name: group.gid for group in known.groups.values()}
    offset = data(image)["system"]["zone_offset"]
    return read_listing(text(image, prefix + "tree.txt"), contents, users, groups, offset)


@cache
def entries(image: str) -> tuple[Entry, ...]:
    """Every node of the tree, the executables of the emulator's commands included.

    An executable the tree lists in a bin directory becomes the command of its name as
    soon as there is one; the commands the tree does not list are added.
    """
    known = commands.known()
    found: list[Entry] = []
    placed: set[str] = set()
    for entry in listed(image):
        folder, _, name = entry.path.rpartition("/")
        if name in known and folder in BIN and entry.node.kind == "-":
            entry = entry._replace(node=entry.node._replace(program=name))
            placed.add(name)
        found.append(entry)
    return (*found, *programs(image, placed))


def programs(image: str, placed: set[str]) -> Iterator[Entry]:
    """The executables of the commands that are not `placed`, where programs.txt says or
    their folder; and their other names.
    """
    users = _known(image)
    when = data(image)["clock"]["built"]
    plain = Node("-", 0o555, users.users["bin"].uid, users.groups["bin"].gid, when,
                 ctime=when, atime=when)  # fmt: skip
    places = {
        name: [f"{commands.DIRECTORIES[folder]}/{name}"]
        for name, folder in commands.known().items()
    }
    for name, paths in table(image, "programs.txt", 2):
        if name[0] == "+" or name in places:
            places[name.lstrip("+")] = paths.split()
    for name, (path, *others) in sorted(places.items()):
        if name not in placed:
            yield Entry(path, plain._replace(size=program_size(name), program=name))
        for other in others:
            yield Entry(other, plain, path)


def program_size(name: str) -> int:
    """A believable size of an executable, from its name alone."""
    seed = 7
    for character in name:
        seed = (seed * 131 + ord(character)) % 65_521
    return 4_812 + seed % 47_000


def _files(machine: Machine, facts: dict[str, Any], image: str) -> None:
    boot = facts["clock"]["boot"]
    points = {row["point"]: row["tree"] for row in facts["mounts"]}
    trees = grow(entries(image), points)
    for row in facts["mounts"]:
        row = {**row, "date": boot + row["after"]}
        del row["after"]
        machine.mounts[row["point"]] = Mount(**row)
    for device, row in facts["volumes"].items():
        machine.volumes[device] = settle(device, trees[device], **row)
    machine.trees.update(trees)


def settle(
    device: str, tree: Tree, blocks: int, free: int, used: int, log: str, spare: int = 0
) -> Volume:
    """A volume that shows these free blocks and used inodes, whatever its tree holds."""
    overhead = blocks - free - tree.blocks
    hidden = used - len(tree.nodes)
    if overhead < 0 or hidden < 0:
        raise ValueError(f"{device}: the tree holds more than df may show")
    return Volume(device, "jfs2", blocks, overhead, hidden, log, spare)


# --- software, devices, processes ----------------------------------------------------------


def _software(machine: Machine, facts: dict[str, Any], image: str) -> None:
    when = facts["clock"]["installed"]
    files = {
        (part, name): tuple(paths.split())
        for part, name, paths in table(image, "fileset-files.txt", 3)
    }
    for name, level, parts, description in table(image, "filesets.txt", 4):
        for part in ("usr", "root"):
            if part[0] in parts:
                machine.filesets[("", part, name)] = Fileset(
                    name, level, part, "COMMITTED", description, "", when,
                    files.get((part, name), ()),
                )
    for row in json.loads(text(image, "packages.json")):
        row = {k: tuple(v) if isinstance(v, list) else v for k, v in row.items()}
        package = Package(installed=when, **row)
        machine.packages[("", package.name)] = package


def _devices(machine: Machine, image: str) -> None:
    for line in text(image, "devices.txt").split("\n"):
        words = line.split("\t")
        if not line or line[0] == "#":
            continue
        if line[0] != "\t":
            last, state, location, description, kind, subclass, type, parent = words
            machine.devices[last] = Device(
                last, state, location, description, kind, subclass, type, (), parent
            )
            continue
        device = machine.devices[last]
        name, value, about, settable, *more = words[1:]
        attribute = Attribute(name, value, about, settable == "True", *(more or [value]))
        machine.devices[last] = device._replace(attributes=(*device.attributes, attribute))


def _processes(machine: Machine, image: str, boot: int) -> None:
    users = {"root": 0, "daemon": 1}
    pids: dict[str, int] = {}
    machine.usual = {
        name: workload.REST if parts == "rest" else int(parts)
        for name, parts in table(image, "usual.txt", 2)
    }
    for pid, parent, user, after, cpu, size, kind, subsystem, command in table(
        image, "processes.txt", 9
    ):
        number, started = int(pid), boot + int(after)
        name = command.split()[0].rpartition("/")[2]
        usual = machine.usual.get(name, 0)
        # The seconds in the table are those up to now.
        before = max(0, usual) * (machine.clock.seconds - started)
        row = ProcessRow(
            number, int(parent), users[user], started, command, name,
            cpu=int(cpu) * SECOND - before, group=number, kernel=kind == "k",
            size_kb=int(size), terminal="" if kind in "k-" else kind, usual=usual,
            subsystem="" if subsystem == "-" else subsystem,
        )  # fmt: skip
        enter_table(machine, row)
        if subsystem != "-":
            pids[subsystem] = number
    for words in table(image, "subsystems.txt", 4):
        name, group, path = words[:3]
        machine.subsystems[("", name)] = Subsystem(
            name, "" if group == "-" else group, path,
            "", pids.get(name, 0), "".join(words[3:4]),
        )  # fmt: skip
