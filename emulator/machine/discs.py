"""Discs in a drive (/dev/cd0): a file system (cdrfs) that is read and never written.

What is on one is a tree as any other, mounted or not. Not the drive (`devices`), and there is
nobody to change the disc: the one the image has put in stays in.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace, Mount

if TYPE_CHECKING:
    from emulator.machine.filesystems import Volume
    from emulator.machine.machine import Machine

#: The kind of file system that is on a disc.
KIND = "cdrfs"


def may_mount(there: Volume, vfs: str, options: str) -> None:
    """Raises FileRefusal where a volume is mounted as what it is not (EINVAL), and where a
    disc is to be written (EROFS).
    """
    if (vfs == KIND) != (there.vfs == KIND):
        raise FileRefusal("EINVAL", there.device)
    if vfs == KIND and "ro" not in options.split(","):
        raise FileRefusal("EROFS", there.device)


def is_disc(machine: Machine, device: str) -> bool:
    """Whether this is a drive with a disc in it."""
    there = machine.volumes.get(device)
    return there is not None and there.vfs == KIND


@contextmanager
def opened(machine: Machine, device: str) -> Iterator[FileSpace]:
    """What is on the disc in a drive, whether it is mounted or not; the machine is then as it
    was. No directory has the name it is mounted on meanwhile: nothing is covered by it.
    """
    point = f"{device}:"
    machine.mounts[point] = Mount(device, point, KIND, "ro", machine.clock.seconds, device)
    try:
        yield FileSpace(machine, point)
    finally:
        del machine.mounts[point]
