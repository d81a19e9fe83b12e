"""red: edit a file of this directory line by line. Source: IBM's red page."""

from __future__ import annotations

from emulator.commands.text._ed import LineEditor


class Red(LineEditor):
    """red [-p String] [-s] [File]
    red [-p String] [-] [File]

    Edits a file line by line, as ed does, but only in the current directory, and without
    commands of the shell.
    """

    examples = (("Edit a file of this directory", "red notes"),)
    restricted = True
