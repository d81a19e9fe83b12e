"""What a new workload partition is to be: settings are checked and completed into a plan.

Looks and changes nothing; `wpar_creation` carries the plan out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import stanzas, storage
from emulator.machine.errors import Busy, FileRefusal, Invalid, Taken, Unknown
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import (
    attributes,
    conflicts,
    fields,
    layout,
    network,
    resources,
    rows,
)
from emulator.machine.wpar.layout import FileSystem
from emulator.machine.wpar.rows import DeviceExport, Resources, Template, Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.stanzas import Stanza
    from emulator.machine.wpar.fields import More

#: Where base directories are unless something else is said.
BASE = "/wpars"


class Settings(NamedTuple):
    """What is asked for. Empty: the default. `network` None: found by the WPAR's name.

    Those of the general section are called as the fields of a Wpar.
    """

    name: str = ""
    hostname: str = ""
    directory: str = ""
    volume_group: str = "rootvg"
    network: Sequence[Mapping[str, str]] | None = None
    routes: Sequence[Mapping[str, str]] = ()
    mounts: Sequence[Mapping[str, str]] = ()
    volumes: Mapping[str, str] = {}  # mount point: the logical volume it is to lie on
    resources: Resources = Resources()
    privileges: tuple[str, ...] | None = None
    devices: tuple[DeviceExport, ...] | None = None
    script: str = ""
    auto: bool = False
    checkpointable: bool = False
    private_usr: bool = False
    routing: bool = False
    application: str = ""  # of an application WPAR: its command, as a shell reads it
    more: More = ()
    copy_resolution: bool = False
    automatic: bool = False  # -a: conflicts are resolved rather than refused
    force: bool = False  # -F: a base directory need not be empty
    preserved: bool = False  # -p: file systems of that name are there already
    only_written: bool = False  # -w: nothing is made, so nothing needs to be free or named


class Plan(NamedTuple):
    """A checked WPAR to be."""

    row: Wpar
    file_systems: tuple[FileSystem, ...]
    reused: tuple[Stanza, ...]  # local file systems `rmwpar -p` left
    copy_resolution: bool
    renamed: tuple[str, ...] = ()  # logical volumes whose names are taken: they get others


def plan(machine: Machine, settings: Settings, template: Template) -> Plan:
    """Check settings and complete them. Raises Invalid, Taken, Unknown, Busy, FileRefusal.

    Whether there is room is seen only when the plan is carried out.
    """
    only, wanted = settings.only_written, addresses(machine, settings)
    if not only:
        rows.check_new_name(machine, settings.name)
        subsystem = rows.subsystem_name(settings.name)
        if ("", subsystem) in machine.subsystems:
            raise Taken("subsystem", subsystem)
    storage.group(machine, settings.volume_group)
    directory, reused = _directory(machine, settings)
    resources.check(machine, settings.resources)
    row = Wpar(
        settings.name,
        "S",
        "D",
        hostname(machine, settings),
        directory,
        0,
        network=network.entries(machine, wanted, settings.automatic, only),
        routes=tuple(network.route(machine, one) for one in settings.routes),
        devices=template.devices if settings.devices is None else settings.devices,
        resources=settings.resources,
        privileges=template.privileges if settings.privileges is None else settings.privileges,
    )
    row = completed(row, settings)
    row = row._replace(
        routing=row.routing or bool(row.routes),
        private_usr=row.private_usr or _keeps_usr(directory, reused),
    )
    file_systems = layout.layout(
        machine, settings.mounts, row.private_usr, row.volume_group
    )
    file_systems, renamed = _named(machine, file_systems, settings.volumes)
    plain = tuple(one.point for one in file_systems if one.vfs == "directory")
    row = row._replace(directories=plain)
    if not only:
        layout.check_devices(machine, file_systems)
        _check_points(machine, row, file_systems, reused)
    return Plan(row, file_systems, reused, settings.copy_resolution, renamed)


def _named(
    machine: Machine, file_systems: Sequence[FileSystem], volumes: Mapping[str, str]
) -> tuple[tuple[FileSystem, ...], tuple[str, ...]]:
    """The file systems on the logical volumes wanted, and which of those names are taken."""
    named, renamed = [], []
    for one in file_systems:
        wanted = volumes.get(one.point, "") if one.vfs == "jfs2" else ""
        if wanted in machine.logical_volumes or wanted in machine.devices:
            renamed.append(wanted)
            wanted = ""
        named.append(one._replace(volume=wanted))
    return tuple(named), tuple(renamed)


#: Keys of sections about the row itself that are not taken as they are.
COMPLETED = ("name", "hostname", "directory", "privs")


def completed(row: Wpar, settings: Settings) -> Wpar:
    """The row with what `settings` say of its type's other attributes, just as they say it."""
    for attribute in (*attributes.of("general"), *attributes.of("security")):
        taken = attribute.written and attribute.key not in COMPLETED
        if taken and row.type in attribute.types:
            row = fields.put(row, attribute, fields.get(settings, attribute))
    return row


def _keeps_usr(directory: str, reused: Sequence[Stanza]) -> bool:
    """Whether what a preserved WPAR left is a private /usr."""
    return any(one.point == f"{directory}/usr" for one in reused if one.get("vfs") == "jfs2")


def hostname(machine: Machine, settings: Settings) -> str:
    """The host name it is to have. Raises Invalid and Taken."""
    wanted = settings.hostname or settings.name
    attributes.parse(attributes.find("general", "hostname"), wanted)
    if settings.only_written:
        return wanted
    if settings.automatic:
        return conflicts.free_hostname(machine, wanted)
    conflicts.check_hostname(machine, wanted)
    return wanted


def addresses(machine: Machine, settings: Settings) -> Sequence[Mapping[str, str]]:
    """Every -N, or what would have been said where its name has an address."""
    if settings.network is not None:
        return settings.network
    known = network.by_name(machine, settings.name) if settings.name else None
    return [known] if known is not None else []


def _directory(machine: Machine, settings: Settings) -> tuple[str, tuple[Stanza, ...]]:
    """The base directory and what a preserved WPAR left. Raises as `plan`."""
    reused: tuple[Stanza, ...] = ()
    if settings.preserved:
        reused = tuple(stanzas.of_type(machine, settings.name))
        if not reused:
            raise Unknown("preserved file system", settings.name)
        return reused[0].point, reused
    directory = settings.directory or (f"{BASE}/{settings.name}" if settings.name else "")
    attributes.parse(attributes.find("general", "directory"), directory)
    if settings.only_written:
        return directory, ()
    try:
        check_directory(machine, directory, settings.force)
    except (Taken, Busy):
        if not settings.automatic:
            raise
        number = 1
        while _in_use(machine, f"{directory}{number}"):
            number += 1
        directory = f"{directory}{number}"
    if stanzas.of_type(machine, settings.name):
        raise Taken("mount group", settings.name)  # what rmwpar -p left is for -p
    return directory, reused


def _in_use(machine: Machine, directory: str) -> bool:
    try:
        check_directory(machine, directory, False)
    except (Taken, Busy, Invalid, FileRefusal):
        return True
    return False


def check_directory(machine: Machine, directory: str, force: bool) -> None:
    """Whether a WPAR may have this base directory; one that is there already is to be empty,
    and in a directory that only root enters. `force`: any will do.

    Raises Taken (base directory), Busy (not empty), Invalid (its mode) and FileRefusal.
    """
    if directory in stanzas.defined(machine):
        raise Taken("base directory", directory)
    if machine.wpars.has_directory(directory):
        raise Taken("base directory", directory)
    try:
        place = FileSpace(machine).find(directory)
    except FileRefusal as refusal:
        if refusal.error == "ENOENT":
            return  # it will be made
        raise
    node = machine.node(place)
    if node.kind != "d":
        raise FileRefusal("ENOTDIR", directory)
    if place.path in machine.mounts or place.path != directory:
        raise Taken("base directory", directory)
    if force:
        return
    if node.entries:
        raise Busy(directory, "files")
    above = directory.rpartition("/")[0] or "/"
    # BASE gets its mode when something is made in it.
    closed = above == BASE or FileSpace(machine).node(above).mode == 0o700
    if node.mode != 0o755 or not closed:
        raise Invalid("base directory", directory, "mode")


def _check_points(
    machine: Machine, row: Wpar, layout: Sequence[FileSystem], reused: Sequence[Stanza]
) -> None:
    known = stanzas.defined(machine)
    kept = {one.point for one in reused}
    for one in layout:
        point = row.directory + one.point
        if one.vfs != "directory" and point in known and point not in kept:
            raise Taken("file system", point)
