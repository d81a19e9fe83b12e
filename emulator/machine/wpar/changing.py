"""Changing a workload partition that is there: its row, its files and what runs of it.

The new row is made by `alteration`; here the system is made to agree with it, at once where
the WPAR runs: aliases, routes, devices, host name, shares. What may change only while it
does not run is its name and its base directory (reference, wpar-commands.md 3).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import stanzas, workload
from emulator.machine.errors import Busy, Taken, WrongState
from emulator.machine.wpar import (
    configuration,
    conflicts,
    creation,
    network,
    planning,
    removal,
    rows,
)
from emulator.machine.wpar.exports import export

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.rows import Wpar

#: States in which nothing is changed: an operation goes on, or one went wrong.
UNCHANGEABLE = "TBFP"


def change(
    machine: Machine,
    name: str,
    row: Wpar,
    automatic: bool = False,
    force: bool = False,
    exports: bool = False,
) -> None:
    """Make `row` what the WPAR called `name` is, everything or nothing.

    `automatic` (-a) finds a host name that is free; `force` takes a base directory that is
    not empty; `exports` brings back devices somebody removed in a running one.

    Raises Unknown, WrongState (its state letter), Taken (workload partition, mount group,
    address, host name, base directory), Invalid, Busy (a mounted file system, or a directory
    with files in it) and FileRefusal.
    """
    old = rows.find(machine, name)
    moves = (row.name, row.directory) != (old.name, old.directory)
    if old.state in UNCHANGEABLE or (moves and old.state != "D"):
        raise WrongState(name, old.state)
    if (row.hostname, row.hostname_inside) != (old.hostname, old.hostname_inside):
        row = _named(machine, old, row, automatic)
    with machine.transaction():
        if row.directory != old.directory:
            _move(machine, old, row.directory, force)
        if row.name != old.name:
            _rename(machine, old, row.name)
        if row.resources != old.resources:
            workload.changes(machine)
        configuration.record(machine, row)
        if row.key:
            _apply(machine, old, row, exports)


def _named(machine: Machine, old: Wpar, row: Wpar, automatic: bool) -> Wpar:
    """The row with its new host name, which what runs goes by at once."""
    row = row._replace(hostname_inside="")
    own = machine.hostname_of(old.name) if old.key else ""
    if row.hostname.lower() == own.lower():
        return row
    if automatic:
        return row._replace(hostname=conflicts.free_hostname(machine, row.hostname))
    conflicts.check_hostname(machine, row.hostname)
    return row


def _apply(machine: Machine, old: Wpar, row: Wpar, exports: bool) -> None:
    """Make what runs agree with the settings."""
    if row.network != old.network:
        network.reconfigure(machine, row.name, row.network)
    routes = (row.routing, row.routes) != (old.routing, old.routes)
    if routes or row.network != old.network:
        network.reroute(machine, row, old.routes)
    if row.type == "S" and (exports or row.devices != old.devices):
        export(machine, row)


# --- another base directory, another name --------------------------------------------------


def _move(machine: Machine, row: Wpar, directory: str, force: bool) -> None:
    """Define its file systems below another directory; nothing of them may be mounted."""
    planning.check_directory(machine, directory, force)
    own = rows.file_systems(machine, row)
    for stanza in own:
        if stanza.point in machine.mounts:
            raise Busy(stanza.point, "mounted")
    creation.make_base(machine, directory)
    for stanza in own:
        if stanza.point != row.directory and not stanza.point.startswith(f"{row.directory}/"):
            continue
        point = directory + stanza.point.removeprefix(row.directory)
        stanzas.redefine(machine, stanza.point, stanza._replace(point=point))
        volume = stanza.get("dev").removeprefix("/dev/")
        logical = machine.logical_volumes.get(volume)
        if stanza.get("vfs") == "jfs2" and logical is not None:
            machine.logical_volumes[volume] = logical._replace(label=point)
    removal.remove_directory(machine, row.directory)


def _rename(machine: Machine, row: Wpar, name: str) -> None:
    """Give everything that goes by the WPAR's name the new one, file and row included.

    Its host name and its base directory are settings of their own and stay.
    """
    rows.check_name(machine, name)
    if stanzas.of_type(machine, name):
        raise Taken("mount group", name)
    for stanza in rows.file_systems(machine, row):
        changed = {**stanza.attributes, "type": name}
        stanzas.redefine(machine, stanza.point, stanza._replace(attributes=changed))
    _rename_subsystem(machine, row.name, name)
    parts = machine.wpar_filesets.pop(row.name, None)
    if parts is not None:
        own = tuple(one._replace(wpar=name) if one.wpar else one for one in parts.filesets)
        machine.wpar_filesets[name] = parts._replace(filesets=own)
    packages = machine.wpar_packages.pop(row.name, None)
    if packages is not None:
        machine.wpar_packages[name] = tuple(one._replace(wpar=name) for one in packages)
    if row.name in machine.wpar_subsystems:
        machine.wpar_subsystems[name] = machine.wpar_subsystems.pop(row.name)
    configuration.rename(machine, row.name, name)


def _rename_subsystem(machine: Machine, name: str, new: str) -> None:
    """Its init in the global environment, cor_<name>."""
    known = machine.subsystems.pop(("", rows.subsystem_name(name)), None)
    called = rows.subsystem_name(new)
    if ("", called) in machine.subsystems:
        raise Taken("subsystem", called)
    if known is not None:
        renamed = known._replace(name=called, arguments=new)
        machine.subsystems[("", called)] = renamed
