"""What a workload partition holds, opened from outside while it does not run.

Its file systems are mounted for as long as somebody looks into them or writes there. Not what
one is filled with (`creation`), nor its mounts while it runs (`running`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

from emulator.machine import filesystems, nfs, stanzas
from emulator.machine.accounts import passwords
from emulator.machine.accounts.database import Database
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine
    from emulator.machine.stanzas import Stanza
    from emulator.machine.wpar.rows import Wpar


def mount_stanza(machine: Machine, stanza: Stanza) -> str:
    """Mount what a stanza says, making its directory where it can be made; the mount point.

    Raises Unknown, Busy and FileRefusal.
    """
    files = FileSpace(machine)
    if not files.exists(stanza.point):
        files.make_directories(stanza.point, 0o755)
    return filesystems.mount_stanza(machine, stanza).point


@contextmanager
def opened(
    machine: Machine, row: Wpar, known: Sequence[Stanza] | None = None
) -> Iterator[None]:
    """Mount what is not mounted of its file systems (`known`: all of them), and unmount it.

    Raises what `mount_stanza` does; then nothing stays mounted.
    """
    found = stanzas.of_type(machine, row.name) if known is None else known
    mounted: list[str] = []
    try:
        for stanza in sorted(found, key=lambda one: one.point):
            # What another host serves is not the WPAR's own.
            if stanza.point not in machine.mounts and stanza.get("vfs") not in nfs.KINDS:
                mounted.append(mount_stanza(machine, stanza))
        yield
    finally:
        for point in reversed(mounted):
            filesystems.detach(machine, point)


def set_password(machine: Machine, row: Wpar, password: str) -> None:
    """Give root of a system WPAR a password. Raises what `opened` does, and FileRefusal."""
    with machine.transaction(), opened(machine, row):
        known = Database(machine, row.directory)
        passwords.set_password(known, "root", password, by_another=False)
        known.save()
