"""Application workload partitions: what wparexec makes, and what is left when it ends.

One has the file tree of the global environment and no daemons. It is one process (`vinit`,
its process 1) and what that starts; with the last of them it ends, and its configuration is
erased. Who runs the processes is the command's affair (commands/wpar/_application.py).
Rules: reference, wpar-commands.md 1.1, 1.6, 1.7, 6.1 and 8.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from emulator.machine import filesystems, ipc, processes, stanzas
from emulator.machine.errors import Busy, Invalid, Unknown, WrongState
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import (
    attributes,
    configuration,
    conflicts,
    fields,
    network,
    planning,
    resources,
    rows,
    values,
)
from emulator.machine.wpar.planning import Settings
from emulator.machine.wpar.rows import MountEntry, Template, Wpar

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


def free_name(machine: Machine, path: str) -> str:
    """The name of a WPAR of which none was given: its command's, a number behind if in use.

    What no name may hold is an underscore there. That the name is the command's is IBM's
    word, the rest is not known.
    """
    base = path.rpartition("/")[2].lstrip("-0")
    allowed = "".join(c if not values.name_problem(f"x{c}") else "_" for c in base)
    name, number = allowed[: values.NAME_LIMIT], 0
    while name in machine.wpars or name == "Global":
        number += 1
        name = f"{allowed[: values.NAME_LIMIT - len(str(number))]}{number}"
    return name


# --- planning ------------------------------------------------------------------------------


def plan(machine: Machine, settings: Settings, template: Template) -> Wpar:
    """Check settings and complete them. Raises Invalid, Taken, Unknown and FileRefusal."""
    only = settings.only_written
    if not only:
        rows.check_new_name(machine, settings.name)
    resources.check(machine, settings.resources)
    wanted = planning.addresses(machine, settings)
    row = Wpar(
        settings.name,
        "A",
        "D",
        planning.hostname(machine, settings) if settings.name else settings.hostname,
        "/",
        0,
        network=network.entries(machine, wanted, settings.automatic, only),
        routes=tuple(network.route(machine, one) for one in settings.routes),
        devices=template.devices if settings.devices is None else settings.devices,
        resources=settings.resources,
        privileges=template.privileges if settings.privileges is None else settings.privileges,
        mounts=tuple(_mount(machine, one) for one in settings.mounts),
    )
    row = planning.completed(row, settings)
    return row._replace(routing=row.routing or bool(row.routes))


def _mount(machine: Machine, wanted: Mapping[str, str]) -> MountEntry:
    """One -M: a directory shown elsewhere (namefs), or a mount that /etc/filesystems has."""
    attributes.check("mount", wanted)
    for key in wanted:
        if "A" not in attributes.find("mount", key).types:
            raise Invalid("mount attribute", key)
    point, vfs, device = (wanted.get(key, "") for key in ("directory", "vfs", "dev"))
    if not point:
        raise Invalid("mount point", point)
    vfs = vfs or ("namefs" if device else "")
    if not vfs and point not in stanzas.defined(machine):
        raise Unknown("file system", point)
    if vfs not in ("", "namefs", "nfs"):
        # Nothing local can be made for one, and its tree is the global environment's.
        raise Invalid("file system type", vfs, "application")
    if vfs and not device:
        raise Invalid("device", device)
    if vfs == "namefs" and not FileSpace(machine).is_directory(device):
        raise Unknown("directory", device)
    made = MountEntry(point, vfs, device, wanted.get("mountopts", ""))
    return fields.put_more(made, "mount", wanted)


# --- while it is there ---------------------------------------------------------------------


def start(machine: Machine, name: str, automatic: bool = False, force: bool = False) -> Wpar:
    """Make a Defined one Active, all or nothing: its mounts, its addresses; no process yet.

    `force` goes on where something is mounted already. Raises Unknown, WrongState, Taken,
    Busy (a mount point), FileRefusal.
    """
    row = rows.find(machine, name)
    if row.state != "D":
        raise WrongState(name, row.state)
    if automatic:
        row = conflicts.resolved(machine, row)
    else:
        conflicts.check(machine, row)
    with machine.transaction():
        mounts = tuple(_mounted(machine, one, force) for one in row.mounts)
        network.reconfigure(machine, name, row.network)
        network.reroute(machine, row)
        key = machine.next_wpar_key
        machine.next_wpar_key += 1
        now = machine.clock.seconds
        active = row._replace(state="A", key=key, started=now, mounts=mounts)
        configuration.record(machine, active)
    return active


def _mounted(machine: Machine, one: MountEntry, force: bool) -> MountEntry:
    if one.point in machine.mounts and (force or not one.vfs):
        return one  # it is there: nothing is to be done, at the end neither
    if not one.vfs:
        stanza = stanzas.defined(machine).get(one.point)
        if stanza is None:
            raise Unknown("file system", one.point)
        filesystems.mount_stanza(machine, stanza)
    else:
        files = FileSpace(machine)
        if not files.exists(one.point):
            files.make_directories(one.point, 0o755)
        node = fields.text(one, attributes.find("mount", "host"))
        options = one.options or "rw"
        filesystems.mount(machine, one.device, one.point, one.vfs, options, node)
    return one._replace(made=True)


def outlived(machine: Machine, name: str, pid: int) -> None:
    """The command has ended and others live on: transitional until they have ended too.

    `pid` is its process 1, which waits for them.
    """
    row = rows.find(machine, name)
    now = machine.clock.seconds
    configuration.record(machine, rows.transitional(row, "stop", pid, now))


def remove(machine: Machine, name: str) -> None:
    """End it: its processes, addresses, mounts and configuration go. Raises Unknown.

    What somebody outside uses of its mounts stays mounted.
    """
    row = rows.find(machine, name)
    with machine.transaction():
        for process in processes.processes_of(machine, name):
            processes.end(machine, process.pid)
        network.unconfigure(machine, name)
        ipc.remove_all(machine, name)
        for point in reversed([one.point for one in row.mounts if one.made]):
            if point in machine.mounts:
                _unmount(machine, point)
        configuration.forget(machine, name)


def _unmount(machine: Machine, point: str) -> None:
    try:
        filesystems.unmount(machine, point)
    except Busy:
        return  # it is the global environment's as much as the partition's
