"""What mount, umount, df and the commands that make file systems say (0506)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, PAPER, RECALLED, Message

# --- mount and umount
CANNOT_MOUNT = Message("0506-324", "Cannot mount {device} on {point}: {reason}", CAPTURED)
NOT_KNOWN = Message("0506-334", "{name} is not a known file system.", RECALLED)
NO_DEVICE = Message("", "The stanza of {point} in /etc/filesystems has no dev.", OURS)
NO_SUCH_TYPE = Message("", "/etc/filesystems has no file system of type {name}.", OURS)
#: The reason of CANNOT_MOUNT where no file system was made.
NOT_FORMATTED = Message(
    "", "The media is not formatted or the format is not correct.", CAPTURED, prefixed=False
)
NO_SUCH_VFS = Message("", "{name} is not a virtual file system this system mounts.", OURS)
CANNOT_UNMOUNT = Message("0506-349", "Cannot unmount {device}: {reason}", PAPER)
NOTHING_TO_UNMOUNT = Message("0506-347", "Cannot find anything to unmount.", CAPTURED)

# --- df and lsfs
#: What stands for a device of the global environment inside a WPAR (captures.md T17, T19);
#: the beta shows the device.
GLOBAL_DEVICE = Message("", "Global", CAPTURED, prefixed=False, since="6.1.0.0")
CANNOT_FIND = Message("", "Cannot find or open file system {name}.", RECALLED)
NO_RECORD = Message(
    "0506-915", "No record matching {name} was found in /etc/filesystems.", RECALLED
)

# --- crfs, chfs, rmfs
CREATED = Message("", "File system created successfully.", CAPTURED, prefixed=False)
DISK_SPACE = Message("", "{kilobytes} kilobytes total disk space.", CAPTURED, prefixed=False)
NEW_SIZE = Message("", "New File System size is {blocks}", CAPTURED, prefixed=False)
SIZE_CHANGED = Message("", "Filesystem size changed to {blocks}", CAPTURED, prefixed=False)
EXISTS = Message("0506-909", "{name} file system already exists", RECALLED)
MOUNTED = Message("0506-921", "{name} is currently mounted.", RECALLED)
BAD_VALUE = Message("", "{value} is not a valid value for {name}.", OURS)
MISSING = Message("", "{name} must be given.", OURS)
NOT_SIMULATED = Message("", "{what}: this is not simulated.", OURS)
NOT_SHRUNK = Message("", "{name}: making a file system smaller is not simulated.", OURS)
CANNOT_MAKE = Message("", "Cannot make {name}: {reason}", OURS)
DIRECTORY_STAYS = Message("", "The directory {name} is not empty and stays.", OURS)
