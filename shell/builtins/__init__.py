"""The commands of the shell's own, grouped by what they are about.

Not the programs of the machine (`emulator.commands`): these change the shell itself, or are
wanted so often that ksh88 has them built in.
Importing this package fills `shell.calling.BUILTINS`.
"""

from __future__ import annotations

from shell.builtins import (
    directories,
    flow,
    history,
    jobs,
    names,
    output,
    parameters,
    reading,
    settings,
    testing,
)

__all__ = [
    "directories",
    "flow",
    "history",
    "jobs",
    "names",
    "output",
    "parameters",
    "reading",
    "settings",
    "testing",
]
