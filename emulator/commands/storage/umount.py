"""umount: take a file system away. Source: reference, aix-commands.md section 3."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import filesystems, stanzas
from emulator.machine.errors import Busy, FileRefusal
from emulator.machine.vfs import Mount
from emulator.messages.filesystem import CANNOT_UNMOUNT, NOTHING_TO_UNMOUNT
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option


class Umount(Command):
    """umount [-f] [-a | all | allr | -t Type | -n Node | FileSystem ...]

    Takes mounted file systems away, by directory or by device. One that is in use stays:
    a process is in it or runs a program of it, or something is mounted below it.
    """

    force: bool = flag("f", "Take it away from under the processes that use it.")
    all: bool = flag("a", "Unmount everything that can be; `all` means the same.")
    type: str = option("t", "Unmount what /etc/filesystems says is of this type.", str, "")
    node: str = option("n", "Unmount what a remote node offers.", str, "")
    names: list[str] = operands("FileSystem", "Directories or devices.")
    examples = (
        ("Unmount a file system", "umount /mnt"),
        ("Unmount the file systems of a workload partition", "umount -t wpar1"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Something to unmount must be named."""
        self = super().parse(arguments)
        assert isinstance(self, Umount)
        if not (self.names or self.all or self.type or self.node):
            raise UsageError("", "FileSystem")
        return self

    def run(self, proc: Process) -> None:
        """Unmount what is asked for, the latest mount first."""
        mounts = filesystems.seen_mounts(proc.machine, proc.files.root)[::-1]
        if self.all or self.names == ["all"]:
            chosen = [m for m in mounts if m.point != "/"]
        elif self.node or self.names == ["allr"]:
            chosen = [m for m in mounts if m.node and self.node in ("", m.node)]
        elif self.type:
            found = stanzas.of_type(proc.machine, self.type, proc.files.root)
            points = {stanza.point for stanza in found}
            chosen = [m for m in mounts if m.point in points]
        else:
            for name in self.names:
                self._unmount(proc, chosen_by(proc, mounts, name))
            return
        if not chosen:
            proc.fail(NOTHING_TO_UNMOUNT)
        for mount in chosen:
            self._unmount(proc, mount)

    def _unmount(self, proc: Process, mount: Mount | None) -> None:
        if mount is None:
            proc.error(NOTHING_TO_UNMOUNT)
            return
        root = proc.files.root
        point = mount.point if not root else (root + mount.point).rstrip("/")
        real = proc.machine.mounts.get(point)
        if real is None:  # named twice: the first time took it away
            proc.error(NOTHING_TO_UNMOUNT)
            return
        # Inside a WPAR only what was mounted there may be unmounted there.
        foreign = bool(root) and proc.wpar != real.wpar
        if proc.uid or foreign:
            proc.error(CANNOT_UNMOUNT, device=mount.device, reason=strerror("EPERM"))
            return
        try:
            filesystems.unmount(proc.machine, point, self.force)
        except Busy:
            proc.error(CANNOT_UNMOUNT, device=mount.device, reason=strerror("EBUSY"))


def chosen_by(proc: Process, mounts: list[Mount], name: str) -> Mount | None:
    """The mount a directory or a device means; a directory goes before a device."""
    try:
        path = proc.files.real_path(name)
    except FileRefusal:
        path = name
    for mount in mounts:
        if mount.point == path:
            return mount
    for mount in mounts:
        if name == (f"{mount.node}:{mount.device}" if mount.node else mount.device):
            return mount
    return None
