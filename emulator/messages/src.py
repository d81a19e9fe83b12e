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
NO_LONG_STATUS = Message("", "The long status of {name} is not simulated.", OURS)
IS_A_WPAR = Message(
    "", "The {name} Subsystem is a workload partition: use startwpar and stopwpar.", OURS
)
