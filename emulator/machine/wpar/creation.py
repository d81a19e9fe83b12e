"""Making a workload partition as `wpar_planning` planned it: everything or nothing.

What is printed while that happens is the command's affair. Order of the steps: reference
2.3.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from emulator.machine import filesystems, stanzas, storage
from emulator.machine.errors import NoRoom
from emulator.machine.software import OwnParts
from emulator.machine.subsystems import Subsystem
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration, exports, inside, layout, rows
from emulator.machine.wpar.layout import FileSystem
from emulator.machine.wpar.planning import BASE, Plan
from emulator.machine.wpar.rows import Daemon, Template, Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.stanzas import Stanza

#: What -r copies from the global environment.
RESOLUTION = (
    "/etc/resolv.conf", "/etc/hosts", "/etc/netsvc.conf", "/etc/irs.conf", "/etc/networks",
)  # fmt: skip
#: The program of the SRC subsystem that is a WPAR's init.
INIT = "/usr/lib/wpars/wparinit"
#: Blocks of the file systems the template's usage was measured on.
MEASURED = 262_144


class OutOfRoom(NoRoom):
    """A file system found no room in its volume group; `made` (points) were there before it."""

    def __init__(self, refusal: NoRoom, made: tuple[str, ...]) -> None:
        super().__init__(refusal.where, refusal.wanted, refusal.free)
        self.made = made


def create(machine: Machine, plan: Plan, template: Template) -> Wpar:
    """Make the WPAR: state Defined, nothing of it mounted.

    Raises OutOfRoom, Unknown, WrongState and FileRefusal; the machine is then as before.
    """
    row = plan.row
    # Preserved file systems have rows that change; else there are only new ones.
    with machine.transaction() if plan.reused else machine.addition():
        make_base(machine, row.directory)
        stanzas = _make_file_systems(machine, plan, template)
        with inside.opened(machine, row, stanzas):
            _populate(machine, plan)
        name = rows.subsystem_name(row.name)
        machine.subsystems[("", name)] = Subsystem(name, "", INIT, arguments=row.name)
        machine.wpar_subsystems[row.name] = _subsystems(template.daemons)
        _install(machine, row)
        # Of what is there already the stanzas tell more than the plan.
        configuration.record(machine, row, None if plan.reused else plan.file_systems)
    return row


@cache
def _subsystems(daemons: tuple[Daemon, ...]) -> tuple[Subsystem, ...]:
    """The subsystems of a WPAR that never ran; shared, each start puts its name in."""
    return tuple(
        Subsystem(one.name, one.group, one.path, arguments=one.arguments)
        for one in daemons
        if one.is_subsystem
    )


def make_base(machine: Machine, directory: str) -> None:
    """Make a base directory that is not there yet. Raises FileRefusal."""
    files = FileSpace(machine)
    if files.exists(directory):
        return
    # The parents are root's alone: nobody of the global environment looks into a WPAR.
    parent = directory.rpartition("/")[0]
    if parent:
        files.make_directories(parent, 0o700)
    if parent == BASE and files.node(parent).mode != 0o700:
        files.change(parent, mode=0o700)
    files.make_directory(directory, 0o755)


def _make_file_systems(machine: Machine, plan: Plan, template: Template) -> list[Stanza]:
    """Make the volumes and what is on them, define them; every stanza of the WPAR."""
    row = plan.row
    reused = {one.point: one for one in plan.reused}
    made: list[Stanza] = []
    number = -1
    for one in plan.file_systems:
        if one.vfs == "directory":
            continue
        point = row.directory + (one.point if one.point != "/" else "")
        if point in reused:
            continue
        device = one.device
        if one.vfs == "jfs2":
            group = one.group or row.volume_group
            pps = filesystems.size_in_pps(machine, group, one.blocks)
            name = one.volume
            if not name:
                name = storage.next_name(machine, "fslv", number)
                number = int(name.removeprefix("fslv"))
            try:
                storage.create(machine, group, pps, "jfs2", name, point)
            except NoRoom as refusal:
                points = [known.point for known in plan.file_systems]
                before = tuple(points[: points.index(one.point)])
                raise OutOfRoom(refusal, before) from refusal
            device = f"/dev/{name}"
            filesystems.make(machine, device, one.blocks, "jfs2", one.log)
            _fill(machine, device, one, template)
        made.append(layout.stanza(row, one, device))
    stanzas.define(machine, made)
    return stanzas.of_type(machine, row.name) if reused else made


def _fill(machine: Machine, device: str, one: FileSystem, template: Template) -> None:
    """Put the template's (or for a private /usr the global environment's) files on it."""
    volume = machine.volumes[device]
    tree = template.trees.get(one.point)
    if tree is None and one.copied_from:
        source = machine.volumes[one.copied_from]
        machine.place_tree(device, machine.shared_tree(one.copied_from))
        machine.volumes[device] = volume._replace(
            overhead=max(volume.overhead, source.overhead), hidden_inodes=source.hidden_inodes
        )
        return
    if tree is None:
        return
    machine.place_tree(device, tree)
    if one.point in template.usage:
        free, inodes = template.usage[one.point]
        # Files of the system that are not listed one by one: what df counts beyond ours.
        empty = filesystems.overhead_of(MEASURED, "INLINE")
        # Its devices, which `_populate` makes, were there where it was measured.
        blocks, nodes = exports.room(template.devices) if one.point == "/" else (0, 0)
        hidden = max(0, MEASURED - free - tree.blocks - empty - blocks)
        machine.volumes[device] = volume._replace(
            overhead=volume.overhead + hidden,
            hidden_inodes=max(0, inodes - len(tree.nodes) - nodes),
        )


def _populate(machine: Machine, plan: Plan) -> None:
    """Make what is the WPAR's own, in its file systems that are mounted."""
    row = plan.row
    files = FileSpace(machine, row.directory)
    for one in plan.file_systems:
        if one.vfs == "directory":
            files.make_directories(one.point, 0o755)
    if plan.copy_resolution:
        outside = FileSpace(machine)
        for path in RESOLUTION:
            if outside.exists(path):
                files.write(path, outside.read(path), mode=0o644)
    lines = [f"{net.address}\t\t{row.hostname}\n" for net in row.network]
    if lines and files.exists("/etc") and not plan.copy_resolution:
        # What a backup brought may tell of the address already.
        known = files.read("/etc/hosts") if files.exists("/etc/hosts") else ""
        if missing := "".join(line for line in lines if line not in known):
            files.write("/etc/hosts", missing, append=True, mode=0o644)
    exports.export(machine, row)


def _install(machine: Machine, row: Wpar) -> None:
    """Give it the parts and packages of the global environment, as syncroot does."""
    now = machine.clock.seconds
    parts = ("root", "usr") if row.private_usr else ("root",)
    filesets = [one for one in machine.filesets.values() if one.part in parts]
    machine.wpar_filesets[row.name] = OwnParts(tuple(filesets), now)
    machine.wpar_packages[row.name] = tuple(
        one._replace(wpar=row.name, installed=now) for one in machine.packages.values()
    )
