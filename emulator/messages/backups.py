"""Saving and restoring workload partitions: savewpar, restwpar and their family (0512).

No screen of theirs was found (reference: wpar-messages.md): the sentences are those of
savevg and restore, which they call; the refusals are ours.
"""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

# --- mkwpardata, savewpar --------------------------------------------------------------

INFORMATION = Message(
    "", "Creating information file for workload partition {name}.", RECALLED, prefixed=False
)
LISTING = Message("", "\nCreating list of files to back up.", RECALLED, prefixed=False)
BACKING_UP = Message("", "\nBacking up {count} files", RECALLED, prefixed=False)
BACKED_UP = Message(
    "", "\n{count} of {count} files backed up (100%)", RECALLED, prefixed=False
)
#: Captured from mksysb and savevg: the number stands before the command's name.
COMPLETED = Message(
    "0512-038", "{command}: Backup Completed Successfully.", CAPTURED, prefixed=False
)
ADDED = Message("", "a {size:>12} {path}", RECALLED, prefixed=False)
NO_EXCLUSIONS = Message("", "The list of files to exclude cannot be read: {reason}", OURS)
BAD_PATTERN = Message("", "{path}: the pattern {pattern} is not valid.", OURS)
NOT_WRITTEN = Message("", "The backup could not be written to {device}: {reason}", OURS)
NO_DATA = Message("", "The data of {name} could not be written: {reason}", OURS)
BAD_DATA = Message("", "{path}, line {line}: this is not understood: {text}", OURS)
OTHERS_DATA = Message("", "{path} does not tell of the file system {point}.", OURS)

# --- a backup that is read -------------------------------------------------------------

NOT_READ = Message("", "The backup {device} cannot be read: {reason}", OURS)
NO_BACKUP = Message("", "{device} is not a backup of a workload partition.", OURS)
CUT = Message("", "The backup {device} is damaged: it is not as long as it says.", OURS)
CHANGED = Message("", "The backup {device} is damaged: its check sum is wrong.", OURS)
SENSELESS = Message(
    "", "The backup {device} is damaged: it holds what no backup may hold.", OURS
)
NOT_IN_BACKUP = Message("", "{path} is not in the backup.", OURS)
NEEDS_DEVICE = Message("", "The flag {letter} needs the -f flag.", OURS)
#: What restore -v says of a backup before and behind its files.
HEADING = Message(
    "",
    "New volume on {device}:\nCluster size is 51200 bytes (100 blocks).\n"
    "The volume number is 1.\nThe backup date is: {date}\nFiles are backed up by name.\n"
    "The user is root.",
    RECALLED,
    prefixed=False,
)
TAKEN_OUT = Message("", "x {size:>12} {path}", RECALLED, prefixed=False)
HELD = Message("", "  {size:>12} {path}", RECALLED, prefixed=False)
TOTAL = Message(
    "", "The total size is {size} bytes.\nThe number of {what} files is {count}.",
    RECALLED, prefixed=False,
)  # fmt: skip

# --- restwpar, restwparfiles -----------------------------------------------------------

NO_FIT = Message(
    "", "The files of {point} need {wanted} blocks; the file system has {blocks}.", OURS
)
NO_MAP = Message("", "The backup has no map file for the file system {point}.", OURS)
BAD_MAP = Message("", "The map file is not understood: {text}", OURS)
BAD_MAP_LENGTH = Message(
    "", "The map of logical volume {name} lists {count} physical partitions.", OURS
)
PARTITION_TAKEN = Message(
    "", "The physical partition {name} is not free: the exact fit is not possible.", OURS
)
INTO_ROOT = Message("", "Files are not restored into the directory /.", OURS)
NOT_RESTORED = Message("", "{path}: {reason}", OURS)
