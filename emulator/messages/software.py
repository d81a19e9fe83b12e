"""Sentences of the software commands: lslpp (facility 0504), rpm, oslevel."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

# Two blanks follow the number on a real system.
NOT_INSTALLED = Message("0504-132", " Fileset {name} not installed.", CAPTURED)
NO_OWNER = Message("", "Fileset owning {name} not installed.", RECALLED)
NOT_LISTED = Message("", "lslpp -{letter} is not simulated.", OURS)

NO_PACKAGE = Message("", "package {name} is not installed", RECALLED, prefixed=False)
NOT_OWNED = Message("", "file {name} is not owned by any package", RECALLED, prefixed=False)
NO_FILE = Message("", "error: file {name}: {reason}", RECALLED, prefixed=False)
NO_INSTALLING = Message(
    "", "Installing and erasing packages is not simulated yet: only queries (-q).", OURS
)
NO_ARGUMENTS = Message("", "no arguments given for query", RECALLED)

UNKNOWN_LEVEL = Message("", "{level} is not a level this system knows.", OURS)
