"""What shutdown, reboot, halt, init, wall and alog say. None carries a number."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

PROGRAM = Message("", "SHUTDOWN PROGRAM\n{date}", RECALLED, prefixed=False)
BROADCAST = Message(
    "", "\nBroadcast message from {user}@{host} ({terminal}) at {time} ...\n\n{text}", RECALLED,
    prefixed=False,
)  # fmt: skip
LOG_OFF = Message(
    "", "PLEASE LOG OFF NOW ! ! !\nSystem maintenance in progress.", RECALLED, False
)
KILLED_NOW = Message("", "All processes will be killed now. ", RECALLED, False)
KILLED_LATER = Message(
    "", "All processes will be killed in {minutes} minute(s).", RECALLED, False
)
WAIT_FOR_REBOOT = Message("", "\nWait for 'Rebooting...' before stopping. ", RECALLED, False)
WAIT_FOR_HALT = Message(
    "", "\nWait for '....Halt completed....' before stopping. ", RECALLED, False
)
ERROR_LOGGING = Message("", "Error reporting has stopped.", RECALLED, False)
UNMOUNTING = Message("", "Unmounting the file systems...", RECALLED, False)
REBOOTING = Message("", "\nRebooting . . .", RECALLED, False)
HALTED = Message("", "\n....Halt completed....", RECALLED, False)
CANCELLED = Message(
    "", "/etc/rc.shutdown ended with status {code}: nothing is shut down.", OURS
)
BAD_TIME = Message("", "{word} is not a time: +Minutes, hh:mm or now.", OURS)
NOT_SIMULATED = Message("", "The flag -{letter} is not simulated.", OURS)
BAD_LEVEL = Message("", "{word} is not a run level.", OURS)
ONLY_SYSTEM = Message("", "A workload partition has no run levels.", OURS)
NO_LOG = Message("", "{path}: {reason}", OURS)
