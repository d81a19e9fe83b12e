"""Sentences of the file commands (facility 0653, some of 0652, and what has no number)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

#: Most file commands answer a refused system call so.
REFUSED = Message("", "{file}: {reason}", CAPTURED)

LS_MISSING = Message("0653-341", "The file {file} does not exist.", CAPTURED)

CANNOT_ACCESS_DIRECTORY = Message(
    "0653-357", "Cannot access directory {directory}.\n{directory}: {reason}", CAPTURED
)
CANNOT_CREATE_DIRECTORY = Message(
    "0653-358", "Cannot create {directory}.\n{directory}: {reason}", RECALLED
)
DIRECTORY_MISSING = Message("0653-610", "Directory {directory} does not exist.", RECALLED)
DIRECTORY_NOT_EMPTY = Message("0653-611", "Directory {directory} is not empty.", CAPTURED)
DIRECTORY_REFUSED = Message("", "{directory}: {reason}", RECALLED)

CANNOT_REMOVE_DIRECTORY = Message("0653-603", "Cannot remove directory {file}", CAPTURED)
CANNOT_REMOVE = Message("0653-609", "Cannot remove {file}.\n{reason}", CAPTURED)
REMOVE_DOT = Message("", "{file}: the directories . and .. are not removed.", OURS)
REMOVE_PATH = Message("", "{file} holds the current directory and is not removed.", OURS)
REMOVE_QUESTION = Message("", "Remove {file}? ", CAPTURED)
SELECT_QUESTION = Message("", "Select files in directory {file}? ", RECALLED)
REMOVING = Message("", "removing {file}", OURS)

CANNOT_RENAME = Message(
    "0653-401", "Cannot rename {old} to {new}:\n             {reason}", CAPTURED
)
SAME_FILE = Message("", "{old} and {new} are the same file.", OURS)
OVERWRITE_QUESTION = Message("", "overwrite {file}? ", RECALLED, prefixed=False)
OVERRIDE_QUESTION = Message(
    "", "override protection {mode} for {file}? ", RECALLED, prefixed=False
)
NOT_A_DIRECTORY = Message("", "{file} is not a directory.", OURS)
COPY_DIRECTORY = Message("", "{file} is a directory; -r or -R copies it.", OURS)
COPY_INTO_ITSELF = Message("", "{file} cannot be copied into itself.", OURS)

LINK_EXISTS = Message("0653-421", "{file} exists.\nSpecify -f to remove.", RECALLED)
LINK_DIRECTORY = Message("", "{file} is a directory; only -s links to directories.", OURS)

UNKNOWN_USER = Message("", "{name} is not a user of this system.", OURS)
UNKNOWN_GROUP = Message("", "{name} is not a group of this system.", OURS)
BAD_MODE = Message("", "{mode} is not a valid mode.", OURS)
BAD_TIME = Message("", "{time} is not a valid time.", OURS)

TOUCH_CANNOT_CREATE = Message("0652-046", "Cannot create {file}.", CAPTURED)

FIND_STATUS = Message("0652-019", "The status on {file} is not valid.", RECALLED)
FIND_DIRECTORY = Message(
    "0652-081", "cannot change directory to {file}:\n  : {reason}", RECALLED
)
FIND_OPTION = Message("0652-017", "{word} is not a valid option.", RECALLED)
FIND_NOT_SIMULATED = Message("", "{word} is not simulated.", OURS)
FIND_CONJUNCTION = Message("0652-009", "There is a missing conjunction", RECALLED)
FIND_PARAMETER = Message("", "{word} needs a value that is not there or not valid.", OURS)
FIND_EXPRESSION = Message("", "A parenthesis or an operator is missing.", OURS)
FIND_DEEP = Message("", "Parentheses within one another: more than {limit} levels.", OURS)
FIND_QUESTION = Message("", "< {words} >?   ", RECALLED, prefixed=False)

FILE_MISSING = Message("", "{file}: cannot open", RECALLED, prefixed=False)

DD_IN = Message("", "{whole}+{part} records in.", RECALLED, prefixed=False)
DD_OUT = Message("", "{whole}+{part} records out.", RECALLED, prefixed=False)
DD_BAD_WORD = Message("", "{word} is not a word of dd's.", OURS)
DD_CANNOT_OPEN = Message("", "{file}: {reason}", OURS)
DD_WRITE = Message("", "The output cannot be written: {reason}", OURS)
DD_TAPES = Message("", "{name}=: tapes are not simulated.", OURS)
DD_TOO_MUCH = Message("", "No file here holds more than 64 MB.", OURS)

CANNOT_MAKE_NODE = Message("", "{path}: {reason}", OURS)
FIFO = Message("", "A FIFO is not simulated.", OURS)
