"""What ps, kill, tty, who, date, id and their like say."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

# --- ps
NO_WPAR = Message("", "The workload partition {name} was not found.", OURS)
NO_USER = Message("", "{name} is not a known user.", OURS)
NO_GROUP = Message("", "{name} is not a known group.", OURS)
NO_FIELD = Message("", "{name} is not a valid field name.", OURS)

# --- kill
NO_PROCESS = Message("", "{pid}: 0403-003 The specified process does not exist.", RECALLED)
NOT_YOURS = Message("", "{pid}: {reason}", OURS)
BAD_SIGNAL = Message("", "{name} is not a valid signal.", OURS)
BAD_PID = Message("", "{pid} is not a valid process id.", OURS)

# --- ipcrm
NO_IPC = Message("", "There is no {kind} {number}.", OURS)
IPC_REFUSED = Message("", "The {kind} {number}: {reason}", OURS)

# --- tty, logname, id
NOT_A_TTY = Message("", "not a tty", RECALLED, prefixed=False)
NO_LOGIN = Message("", "Could not find your login name.", OURS)
UNKNOWN_USER = Message("", "User not found in /etc/passwd file", RECALLED)
FLAGS_CLASH = Message("", "Only one of -u, -g and -G may be given.", OURS)

# --- date
DATE_NOT_SET = Message(
    "",
    "Setting the date is not simulated: the clock of this machine goes on with what is done.",
    OURS,
)
