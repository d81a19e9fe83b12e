"""The mounts of a partition as df and mount show them."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import filesystems
from emulator.machine.vfs import Mount
from emulator.messages.filesystem import GLOBAL_DEVICE


def shown(proc: Process) -> list[Mount]:
    """What the partition sees, in mount order; inside a WPAR devices as its level says."""
    outside = proc.wording(GLOBAL_DEVICE, proc.name).rstrip("\n")
    return filesystems.seen_mounts(proc.machine, proc.files.root, outside)
