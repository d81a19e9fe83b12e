"""Installed software: filesets of installp (usr and root parts) and RPM packages.

A shared WPAR sees the global environment's usr parts and has root parts of its own.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


class Fileset(NamedTuple):
    """One part of one fileset: `part` is usr (/usr/lib/objrepos) or root (/etc/objrepos).

    `files` are the paths it brought; `requires` names what it needs; `configures` is what
    it set up beside them (machine.configuring).
    """

    name: str
    level: str
    part: str
    state: str  # COMMITTED, APPLIED, BROKEN
    description: str
    wpar: str = ""
    installed: int = 0  # machine seconds
    files: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    configures: tuple[str, ...] = ()
    before: str = ""  # of an update that is applied: the level it can go back to


class Package(NamedTuple):
    """One RPM package of a partition; `root_files` are those syncroot copies into WPARs."""

    name: str
    version: str
    release: str
    summary: str = ""
    group: str = ""
    size: int = 0
    files: tuple[str, ...] = ()
    root_files: tuple[str, ...] = ()
    wpar: str = ""
    installed: int = 0
    requires: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        """Name-version-release, as rpm -qa prints it."""
        return f"{self.name}-{self.version}-{self.release}"


class OwnParts(NamedTuple):
    """The parts a WPAR has of its own: its root parts, with a private /usr its usr parts.

    Rows of the global environment (`wpar` empty) stand for what was put in when the WPAR
    was made, at `installed`: a thousand WPARs share them.
    """

    filesets: tuple[Fileset, ...]
    installed: int


def filesets_seen(machine: Machine, wpar: str, part: str) -> list[Fileset]:
    """The parts of one kind that lslpp lists in a partition, by name."""
    if machine.root_of(wpar) and (part == "root" or _private_usr(machine, wpar)):
        own = machine.wpar_filesets.get(wpar, OwnParts((), 0))
        return sorted(
            f if f.wpar else f._replace(wpar=wpar, installed=own.installed)
            for f in own.filesets
            if f.part == part
        )
    return sorted(f for f in machine.filesets.values() if f.part == part and not f.wpar)


def _private_usr(machine: Machine, wpar: str) -> bool:
    return bool(wpar) and machine.wpars[wpar].private_usr


def packages_seen(machine: Machine, wpar: str) -> list[Package]:
    """The packages rpm lists in a partition, in the order they were installed."""
    if machine.root_of(wpar):
        return list(machine.wpar_packages.get(wpar, ()))
    return list(machine.packages.values())


def owners_of(machine: Machine, wpar: str, path: str) -> list[Fileset]:
    """The filesets whose recorded files `path` is one of, usr parts first."""
    return [
        fileset
        for part in ("usr", "root")
        for fileset in filesets_seen(machine, wpar, part)
        if path in fileset.files
    ]
