"""unmount: another name of umount."""

from __future__ import annotations

from emulator.commands.storage.umount import Umount


class Unmount(Umount):
    """unmount [-f] [-a | all | allr | -t Type | -n Node | FileSystem ...]

    The same as umount.
    """

    examples = (
        ("Unmount a file system", "unmount /mnt"),
        ("Unmount the file systems of a workload partition", "unmount -t wpar1"),
    )
