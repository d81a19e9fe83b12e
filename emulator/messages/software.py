"""Sentences of the software commands: lslpp (facility 0504), rpm, oslevel."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

# Two blanks follow the number on a real system.
NOT_INSTALLED = Message("0504-132", " Fileset {name} not installed.", CAPTURED)
NO_OWNER = Message("", "Fileset owning {name} not installed.", RECALLED)

NO_PACKAGE = Message("", "package {name} is not installed", RECALLED, prefixed=False)
NOT_OWNED = Message("", "file {name} is not owned by any package", RECALLED, prefixed=False)
NO_FILE = Message("", "error: file {name}: {reason}", RECALLED, prefixed=False)
NO_PACKAGE_FILE = Message("", "cannot open file {name}: {reason}", RECALLED, prefixed=False)
NOT_A_PACKAGE = Message(
    "", "error: {name} does not appear to be a RPM package", RECALLED, prefixed=False
)
NOT_ON_MEDIUM = Message("", "{name}: this package is not simulated.", OURS)
FAILED_DEPENDENCIES = Message("", "error: failed dependencies:", RECALLED, prefixed=False)
NEEDED_BY = Message("", "\t{name} is needed by {by}", RECALLED, prefixed=False)
ALREADY_INSTALLED = Message(
    "", "package {name} is already installed", RECALLED, prefixed=False
)
NEWER_INSTALLED = Message(
    "", "package {name} (which is newer) is already installed", RECALLED, prefixed=False
)
BREAKS_DEPENDENCIES = Message(
    "", "error: removing these packages would break dependencies:", RECALLED, prefixed=False
)
UNPACKING_FAILED = Message(
    "", "unpacking of archive failed on file {path}: {reason}", RECALLED, prefixed=False
)
CANNOT_REMOVE = Message("", "cannot remove {path} - {reason}", RECALLED, prefixed=False)
FILE_CONFLICTS = Message(
    "", "file {path} conflicts with a file of another package", OURS, prefixed=False
)
SAVED = Message("", "warning: {path} saved as {path}.rpmsave", RECALLED, prefixed=False)
VERSION = Message("", "RPM version 3.0.5", RECALLED, prefixed=False)
NOT_SIMULATED = Message("", "{word} is not simulated.", OURS)
NO_ARGUMENTS = Message("", "no arguments given for query", RECALLED)

UNKNOWN_LEVEL = Message("", "{level} is not a level this system knows.", OURS)
