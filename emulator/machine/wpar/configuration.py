"""The configuration of WPARs: a row of the table and its /etc/wpars/<name>.cf, together.

Nobody else writes `machine.wpars`, so the two cannot disagree about a setting. What a start
or a stop changes (state, key, …) is no setting and leaves the file as it is, and so it does
with what somebody wrote into the file by hand.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from emulator.machine import workload
from emulator.machine.errors import Unknown
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import layout, specification
from emulator.machine.wpar.rows import settled

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.wpar.layout import FileSystem
    from emulator.machine.wpar.rows import Wpar

FOLDER = "/etc/wpars"


def path(name: str) -> str:
    """Where the configuration of a WPAR is kept, in the format of a specification file."""
    return f"{FOLDER}/{name}.cf"


def record(
    machine: Machine, row: Wpar, file_systems: Iterable[FileSystem] | None = None
) -> None:
    """Make `row` the WPAR's, and its file say the same of its settings. Raises FileRefusal.

    `file_systems` None: those /etc/filesystems gives it. Raises Unknown (file system) where
    that has lost the base directory: what it had would be written down as nothing.
    """
    known = machine.wpars.get(row.name)
    if known is None or _settings(known) != _settings(row):
        if file_systems is None:
            file_systems = layout.read(machine, row)
            if row.type == "S" and not any(one.point == "/" for one in file_systems):
                raise Unknown("file system", row.directory)
        _write(machine, row, file_systems)
    machine.wpars[row.name] = row


def follow(machine: Machine, name: str) -> None:
    """Have the file of a WPAR name the file systems that /etc/filesystems gives it now.

    For who changes one of its file systems (crfs -u, chfs, rmfs). Nothing is written where
    `name` is no system WPAR's, or its base directory is gone. Raises FileRefusal.
    """
    row = machine.wpars.get(name)
    if row is None or row.type != "S":
        return
    file_systems = layout.read(machine, row)
    if any(one.point == "/" for one in file_systems):
        _write(machine, row, file_systems)


def _write(machine: Machine, row: Wpar, file_systems: Iterable[FileSystem]) -> None:
    files = FileSpace(machine)
    if not files.exists(FOLDER):
        files.make_directory(FOLDER, 0o755)
    files.write(path(row.name), specification.write(row, file_systems), mode=0o644)


def _settings(row: Wpar) -> Wpar:
    """The row without what running changes."""
    return settled(row, "")._replace(key=0, started=0, hostname_inside="")


def rename(machine: Machine, name: str, new: str) -> None:
    """Keep a WPAR under another name, file and row, whose own name follows with `record`."""
    files = FileSpace(machine)
    if files.exists(path(name)):
        files.rename(path(name), path(new))
    workload.forgets(machine, name, new)
    machine.wpars[new] = machine.wpars.pop(name)


def forget(machine: Machine, name: str) -> None:
    """Take the row and the file away; a file that somebody removed is no loss."""
    files = FileSpace(machine)
    if files.exists(path(name)):
        files.remove(path(name))
    workload.forgets(machine, name)
    del machine.wpars[name]
