"""What /etc/environment of a partition gives every login.

The file is data, one `Name=Value` a line, and no shell script: what stands behind the `=` is
the value, quotes and `$` as they are (Files Reference, "environment File").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

ENVIRONMENT = "/etc/environment"


def basic(machine: Machine, root: str = "") -> dict[str, str]:
    """The variables of a partition's file (by its root), read as the system reads it."""
    try:
        text = FileSpace(machine, root).read(ENVIRONMENT)
    except FileRefusal:
        return {}  # no file: a login has what its program sets
    pairs = (line.strip().partition("=") for line in text.split("\n"))
    return {name: value for name, equals, value in pairs if equals and name.isidentifier()}
