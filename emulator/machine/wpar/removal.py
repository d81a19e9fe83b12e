"""Removing a workload partition.

What stays: the directory /wpars, and with `preserve` (rmwpar -p) the local file systems
and their stanzas, for `mkwpar -p`. Order of the steps: reference 5.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import filesystems, stanzas, storage
from emulator.machine.errors import FileRefusal, WrongState
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration, rows

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.stanzas import Stanza


class Removed(NamedTuple):
    """One file system that went: its mount point and its logical volume, if it had one."""

    point: str
    volume: str


def remove(
    machine: Machine, name: str, preserve: bool = False, force: bool = False
) -> tuple[Removed, ...]:
    """Remove a WPAR that does not run; what of its file systems went, in order.

    `force` unmounts what somebody mounted by hand from under its users. Raises Unknown,
    WrongState (its state letter), Busy (mounted), FileRefusal; all or nothing.
    """
    row = rows.find(machine, name)
    if row.state not in ("D", "B"):
        raise WrongState(name, row.state)
    with machine.transaction():
        leaving = list(reversed(rows.file_systems(machine, row)))
        if preserve:
            leaving = [one for one in leaving if one.get("vfs") == "namefs"]
        removed = [_remove_file_system(machine, one, force) for one in leaving]
        stanzas.undefine(machine, [one.point for one in leaving])
        for point in [one.point for one in leaving if not preserve]:
            remove_directory(machine, point)
        if not preserve:
            remove_directory(machine, row.directory)
        for key in [key for key in machine.subsystems if key[0] == name]:
            del machine.subsystems[key]
        machine.subsystems.pop(("", rows.subsystem_name(name)), None)
        machine.wpar_packages.pop(name, None)
        machine.wpar_filesets.pop(name, None)
        machine.wpar_subsystems.pop(name, None)
        configuration.forget(machine, name)
    return tuple(removed)


def _remove_file_system(machine: Machine, stanza: Stanza, force: bool) -> Removed:
    if stanza.point in machine.mounts:
        filesystems.unmount(machine, stanza.point, force)
    volume = stanza.get("dev").removeprefix("/dev/")
    if stanza.get("vfs") != "namefs" and volume in machine.logical_volumes:
        storage.remove(machine, volume)
        return Removed(stanza.point, volume)
    return Removed(stanza.point, "")


def remove_directory(machine: Machine, path: str) -> None:
    """Remove a mount point; one that is not there or holds files stays as it is (rmfs -r)."""
    files = FileSpace(machine)
    try:
        files.remove_directory(path)
    except FileRefusal as refusal:
        if refusal.error not in ("ENOENT", "ENOTDIR", "EEXIST", "EBUSY", "EROFS"):
            raise
