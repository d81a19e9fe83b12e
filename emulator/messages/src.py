"""The System Resource Controller's sentences (0513). No command's name comes before them."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, PAPER, RECALLED, Message

STARTED = Message(
    "0513-059", "The {name} Subsystem has been started. Subsystem PID is {pid}.", PAPER, False
)
STOPPING = Message("0513-044", "The {name} Subsystem was requested to stop.", PAPER, False)
INOPERATIVE = Message(
    "0513-004", "The Subsystem or Group, {name}, is currently inoperative.", CAPTURED, False
)
NO_SUBSYSTEM = Message("0513-085", "The {name} Subsystem is not on file.", CAPTURED, False)
NO_GROUP = Message("0513-086", "The {name} Group is not on file.", CAPTURED, False)
REFRESHED = Message(
    "0513-095", "The request for subsystem refresh was completed successfully.", CAPTURED, False
)
ALREADY_ACTIVE = Message(
    "0513-029",
    "The {name} Subsystem is already active.\nMultiple instances are not supported.",
    RECALLED,
    prefixed=False,
)
NOT_PASSED = Message(
    "0513-036",
    "The request could not be passed to the {name} subsystem.\n"
    "Start the subsystem and try your command again.",
    RECALLED,
    prefixed=False,
)
NO_CONTROLLER = Message(
    "0513-001", "The System Resource Controller daemon is not active.", RECALLED, False
)
ADDED = Message("0513-071", "The {name} Subsystem has been added.", CAPTURED, False)
CHANGED = Message("0513-077", "Subsystem has been changed.", RECALLED, False)
DELETED = Message("0513-083", "Subsystem has been Deleted.", CAPTURED, False)
SIGNALS_ONLY = Message(
    "0513-005", "The Subsystem, {name}, only supports signal communication.", RECALLED, False
)
ON_FILE = Message("", "The {name} Subsystem is on file already.", OURS)
RUNS = Message("", "The {name} Subsystem runs: stop it first.", OURS)
BAD_PATH = Message("", "{path} is no whole path of a program.", OURS)
BAD_NAME = Message("", "{name} is no name of a subsystem or group.", OURS)
BAD_PRIORITY = Message("", "{priority} is no nice value: 0 to 39.", OURS)
NO_USER = Message("", "There is no user {user}.", OURS)
NO_SUBSERVER = Message("", "The subserver {name} is not known.", OURS)
SUBSERVERS = Message(
    "",
    "Service       Command                  Description              Status ",
    CAPTURED,
    prefixed=False,
)
NO_LONG_STATUS = Message("", "The long status of {name} is not simulated.", OURS)
IS_A_WPAR = Message(
    "", "The {name} Subsystem is a workload partition: use startwpar and stopwpar.", OURS
)
