"""Reads the tables of an image's folder into a Machine. Small: what a machine is like
stands in the data.

    system.json       the system row, clock, volume groups, disks, file systems, network;
                      the discs in drives (`tree.txt` lists what is on one below its `point`)
    installed.txt     the filesets of emulator/media that are installed, packages.txt those
                      of rpm
    tree.txt          what else is in the file tree (see media/listings.py), files.txt its
                      contents and those of products' files that are not as they came
    processes.txt     usual.txt (what daemons take of a processor),
                      sizes.txt (what programs take of the memory)
    subsystems.txt    devices.txt, extensions.txt (of the kernel)

What a file holds for an image that has a base is told by `texts`.
"""

from __future__ import annotations

from collections.abc import Mapping, Set
from functools import cache
from typing import Any

from emulator import media, programs
from emulator.images.forest import grow
from emulator.images.texts import contents, data, table, text
from emulator.machine import authorization, cron, discs, error_log, ipc, stanza_text, workload
from emulator.machine.accounts import records
from emulator.machine.clock import SECOND, Clock
from emulator.machine.devices import Attribute, Device
from emulator.machine.filesystems import Volume
from emulator.machine.machine import Machine
from emulator.machine.network import Address, Interface, Route
from emulator.machine.planting import Entry, Product, filesets_of, package_of
from emulator.machine.processes import ProcessRow, enter_table
from emulator.machine.storage import Extent, LogicalVolume, PhysicalVolume, VolumeGroup
from emulator.machine.subsystems import Subsystem
from emulator.machine.system import System
from emulator.machine.users import parse
from emulator.machine.vfs import FileSpace, Mount, Tree
from emulator.media.listings import BIN, Scribe, read_listing

#: The program that is not in emulator.commands: the shell.
SHELL = "ksh"


def build(image: str) -> Machine:
    """Make the machine of an image, as it is when it is first handed over."""
    facts = data(image)
    boot = facts["clock"]["boot"]
    system = System(**facts["system"])
    clock = Clock(facts["clock"]["now"] * SECOND)
    machine = Machine(system, clock, image, boot)
    machine.settings.update(facts["settings"])
    _storage(machine, facts)
    _network(machine, facts)
    _files(machine, facts, image)
    _software(machine, facts, image)
    _devices(machine, image)
    machine.extensions = tuple(map(tuple, table(image, "extensions.txt", 5)))
    _processes(machine, image, boot)
    authorization.load(machine, "")
    _records(machine)
    error_log.booted(machine, boot)
    for row in machine.processes.values():
        if row.subsystem == "ctrmc":
            error_log.enter(machine, "RMCD_INFO_0_ST", "RMCdaemon", row.started)
    return machine


def _records(machine: Machine) -> None:
    """Fill the files of logins with what is known: the start, and who was refused.

    Older records are empty, so that the files are as large as those of the image.
    """
    files = FileSpace(machine)
    failed = [
        records.Record(
            name,
            one["tty_last_unsuccessful_login"].removeprefix("/dev/"),
            0,
            records.USER,
            int(one["time_last_unsuccessful_login"]),
            one["host_last_unsuccessful_login"],
        )
        for name, one in stanza_text.by_name(files.read("/etc/security/lastlog")).items()
        if "time_last_unsuccessful_login" in one
    ]
    started = [records.Record("reboot", "~", 0, records.BOOT, machine.booted)]
    for path, known in ((records.WTMP, started), (records.FAILED, failed)):
        place = files.find(path)
        node = machine.node(place)
        empty = node.length // records.SIZE - len(known)
        text = "\0" * records.SIZE * empty + "".join(records.written(one) for one in known)
        node = node._replace(data=text, size=-1)
        machine.set_node(place.tree, place.inode, node, place.path)


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
def listed(image: str, prefix: str = "") -> list[Entry]:
    """The nodes an image says itself: `tree.txt` and `files.txt`, or with a prefix."""
    lines = text(image, prefix + "tree.txt").split("\n")
    held = contents(image, prefix + "files.txt")
    return read_listing(lines, held, _scribe(image, "built"))


@cache
def present(image: str) -> Mapping[str, str]:
    """The emulator's commands that the image's level has: name -> folder."""
    return programs.of_level(data(image)["system"]["level"])


@cache
def _scribe(image: str, date: str) -> Scribe:
    """Fills in a listing as of a date of the image's clock."""
    held = contents(image, "files.txt")
    facts = data(image)
    return Scribe(
        parse(held["/etc/passwd"], held["/etc/group"]),
        frozenset((*present(image), SHELL)),
        facts["clock"][date],
        facts["system"]["zone_offset"],
    )


@cache
def installed(image: str) -> tuple[Product, ...]:
    """What is installed, filesets first: the media's products at the image's levels.

    usr parts are as old as the system was built, root parts as it was restored.
    """
    scribes = {"usr": _scribe(image, "built"), "root": _scribe(image, "restored")}
    wanted = [*table(image, "installed.txt", 2), *table(image, "packages.txt", 2)]
    return tuple(media.product(name, level, scribes) for name, level in wanted)


@cache
def root_entries(image: str) -> tuple[Entry, ...]:
    """The nodes of the root parts of what is installed, as the media have them."""
    return tuple(
        entry for product in installed(image) for entry in product.parts.get("root", ())
    )


@cache
def entries(image: str) -> tuple[Entry, ...]:
    """Every node of the tree: what the products brought, then the image's own.

    The image's contents stand in a product's file of that path, its nodes in the place
    of a product's. The programs of commands that the image's level does not have are left
    out.
    """
    own = contents(image, "files.txt")
    gone = programs.known().keys() - present(image).keys()
    found = [
        entry
        for product in installed(image)
        for part in product.parts.values()
        for entry in part
        if not (gone and _is_program(entry.path, gone))
    ]
    for number, entry in enumerate(found):
        if entry.path in own:
            node = entry.node._replace(data=own[entry.path])
            found[number] = entry._replace(node=node)
    return (*found, *listed(image))


def _is_program(path: str, names: Set[str]) -> bool:
    """Whether a path is that of the program of one of these commands."""
    folder, _, name = path.rpartition("/")
    return name in names and folder in BIN


def _files(machine: Machine, facts: dict[str, Any], image: str) -> None:
    boot = facts["clock"]["boot"]
    points = {row["point"]: row["tree"] for row in facts["mounts"]}
    points |= {row["point"]: device for device, row in facts["discs"].items()}
    trees = grow(entries(image), points)
    for row in facts["mounts"]:
        row = {**row, "date": boot + row["after"]}
        del row["after"]
        machine.mounts[row["point"]] = Mount(**row)
    for device, row in facts["volumes"].items():
        machine.volumes[device] = settle(device, trees[device], **row)
    for device, row in facts["discs"].items():
        blocks = row["blocks"]
        # Nothing of a disc is free; df counts an inode for 2,048 bytes of it (recalled).
        machine.volumes[device] = settle(
            device, trees[device], blocks, 0, blocks // 4, "", vfs=discs.KIND)  # fmt: skip
    machine.trees.update(trees)


def settle(
    device: str, tree: Tree, blocks: int, free: int, used: int, log: str, spare: int = 0,
    vfs: str = "jfs2",
) -> Volume:
    """A volume that shows these free blocks and used inodes, whatever its tree holds."""
    overhead = blocks - free - tree.blocks
    hidden = used - len(tree.nodes)
    if overhead < 0 or hidden < 0:
        raise ValueError(f"{device}: the tree holds more than df may show")
    return Volume(device, vfs, blocks, overhead, hidden, log, spare)


# --- software, devices, processes ----------------------------------------------------------


def _software(machine: Machine, facts: dict[str, Any], image: str) -> None:
    when = facts["clock"]["installed"]
    for product in installed(image):
        if product.is_package:
            machine.packages[("", product.name)] = package_of(product, when)
        for row in () if product.is_package else filesets_of(product, when):
            machine.filesets[("", row.part, row.name)] = row


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
        if words[1] == "*":
            vital = (*device.vital, (words[2], words[3]))
            machine.devices[last] = device._replace(vital=vital)
            continue
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
    machine.sizes = {name: int(kb) for name, kb in table(image, "sizes.txt", 2)}
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
            daemon=kind != "k", subsystem="" if subsystem == "-" else subsystem,
        )  # fmt: skip
        enter_table(machine, row)
        if kind != "k":
            ipc.began(machine, row)
        if subsystem != "-":
            pids[subsystem] = number
        if command == cron.PROGRAM:
            cron.begun(machine, "")
    for words in table(image, "subsystems.txt", 4):
        name, group, path = words[:3]
        machine.subsystems[("", name)] = Subsystem(
            name, "" if group == "-" else group, path,
            "", pids.get(name, 0), "".join(words[3:4]),
        )  # fmt: skip
