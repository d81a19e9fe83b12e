"""Removing a workload partition.

What stays: the directory /wpars, and with `preserve` (rmwpar -p) the local file systems
and their stanzas, for `mkwpar -p`. Order of the steps: reference 5.4.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import filesystems, stanzas, storage
from emulator.machine.errors import FileRefusal, Refusal, WrongState
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import configuration, rows

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.stanzas import Stanza


class Removed(NamedTuple):
    """One file system that went: its mount point and its logical volume, if it had one."""

    point: str
    volume: str


class NotRemoved(Refusal):
    """The file system at `point` stays; `cause` says why, `removed` what went before it."""

    def __init__(self, point: str, cause: Refusal, removed: tuple[Removed, ...] = ()) -> None:
        super().__init__(point, cause)
        self.point = point
        self.cause = cause
        self.removed = removed


def remove(
    machine: Machine, name: str, preserve: bool = False, force: bool = False
) -> tuple[Removed | NotRemoved, ...]:
    """Remove a WPAR that does not run; what of its file systems went, in order.

    Raises Unknown, WrongState (its state letter), and NotRemoved at the first file system
    that cannot go: the WPAR is then Broken. With `force` users lose what they have mounted
    by hand, what cannot go stays (one NotRemoved each), and the WPAR goes all the same.
    """
    row = rows.find(machine, name)
    if row.state not in ("D", "B"):
        raise WrongState(name, row.state)
    leaving = list(reversed(rows.file_systems(machine, row)))
    if preserve:
        leaving = [one for one in leaving if one.get("vfs") == "namefs"]
    done: list[Removed | NotRemoved] = []
    gone: list[str] = []
    for one in leaving:
        try:
            done.append(_remove_file_system(machine, one, force))
        except Refusal as refusal:
            removed = tuple(found for found in done if isinstance(found, Removed))
            stays = NotRemoved(one.point, refusal, removed)
            if not force:
                stanzas.undefine(machine, gone)
                configuration.record(machine, row._replace(state="B"))
                raise stays from refusal
            done.append(stays)
        else:
            gone.append(one.point)
    stanzas.undefine(machine, gone)
    if not preserve:
        for point in (*gone, row.directory):
            remove_directory(machine, point)
    _forget(machine, name)
    return tuple(done)


def _forget(machine: Machine, name: str) -> None:
    """Take away what is kept of the WPAR beside its file systems."""
    for key in [key for key in machine.subsystems if key[0] == name]:
        del machine.subsystems[key]
    machine.subsystems.pop(("", rows.subsystem_name(name)), None)
    machine.wpar_packages.pop(name, None)
    machine.wpar_filesets.pop(name, None)
    machine.wpar_subsystems.pop(name, None)
    configuration.forget(machine, name)


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
