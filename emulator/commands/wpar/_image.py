"""mkwpar -L: file systems and logical volumes as an image.data file says.

Source: reference, wpar-commands.md 9; the attributes about the logical volumes of a backup
are those of versioned workload partitions.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from emulator.commands.wpar._attributes import only_since, pairs
from emulator.commands.wpar._backup_files import read_data
from emulator.kernel.process import Process
from emulator.machine.errors import Invalid
from emulator.machine.wpar.image_data import ImageData


class Word(NamedTuple):
    """One attribute of -L, and the levels of AIX that have it."""

    key: str
    since: str = ""
    until: str = ""


WORDS = (
    Word("image_data"),
    Word("ignore_lvs", since="7.1.0.0"),
    Word("shrink", since="7.1.0.0"),
)
#: Instead of a path: no image.data at all, not even that of a backup.
NONE = "none"


def wanted(proc: Process, given: Sequence[Sequence[str]]) -> ImageData | None:
    """What the image.data named says, nothing of any file system for `none`; None where -L is
    not given. Raises Invalid and FileRefusal; ends the command where it is not understood.
    """
    if not given:
        return None
    found: dict[str, str] = {}
    for one in given:
        found |= pairs(proc, one)
    for key in found:
        word = next((word for word in WORDS if word.key == key), None)
        if word is None:
            raise Invalid("image attribute", key)
        only_since(proc, word, f"the attribute {key}")
    path = found.get("image_data")
    if path is None:
        raise Invalid("image_data", "", "missing")
    return ImageData() if path == NONE else read_data(proc, path, proc.files.read(path))
