"""What the commands of DB2, version 8, say."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

COMPLETED = Message("", "DBI1070I  Program {name} completed successfully.", CAPTURED, False)
STARTED = Message("", "SQL1063N  DB2START processing was successful.", RECALLED, False)
STOPPED = Message("", "SQL1064N  DB2STOP processing was successful.", RECALLED, False)
ALREADY_ACTIVE = Message(
    "", "SQL1026N  The database manager is already active.", RECALLED, False
)
NOT_STARTED = Message(
    "", "SQL1032N  No start database manager command was issued.  SQLSTATE=57019", RECALLED,
    False,
)  # fmt: skip
NO_LICENSE = Message(
    "", "SQL8000N  DB2START processing failed; a valid product license was not found.",
    RECALLED, False,
)  # fmt: skip
NO_PROTOCOL = Message(
    "", "SQL5043N  Support for one or more communications protocols failed to start "
    "successfully.\nHowever, core database manager functionality started successfully.",
    RECALLED, False,
)  # fmt: skip
COMMUNICATION_ERROR = Message(
    "", "SQL6048N  A communication error occurred during START or STOP DATABASE MANAGER\n"
    "processing.", RECALLED, False,
)  # fmt: skip
NO_INSTANCE = Message(
    "", "SQL1390C  The environment variable DB2INSTANCE is not defined or is invalid.",
    RECALLED, False,
)  # fmt: skip
UPDATED = Message(
    "", "DB20000I  The UPDATE DATABASE MANAGER CONFIGURATION command completed\n"
    "successfully.", RECALLED, False,
)  # fmt: skip
NOT_SET = Message("", "DBI1303W  Variable not set.", RECALLED, False)

NO_USER = Message("", "There is no user {name}.", OURS)
IS_INSTANCE = Message("", "{name} is an instance already.", OURS)
IS_NO_INSTANCE = Message("", "{name} is no instance.", OURS)
IS_ACTIVE = Message("", "The instance {name} is active: stop it first.", OURS)
NOT_WRITTEN = Message("", "{path}: {reason}", OURS)
NO_PARAMETER = Message("", "{name} is not a parameter of the configuration.", OURS)
NOT_SIMULATED = Message(
    "", "{words}: databases are not simulated; the configuration of the instance is.", OURS
)
NO_VARIABLE = Message("", "{name} is not the name of a variable of DB2.", OURS)
TOO_MANY = Message("", "A process could not be begun.", OURS)

# --- lsof, tn
COMPILED_FOR = Message(
    "", "lsof: WARNING: compiled for AIX version 5.3.0.0; this is {level}.", CAPTURED, False
)
NOT_ALL = Message("", "Only -i [Protocol][:Port] is simulated.", OURS)
TRYING = Message("", "Trying...", CAPTURED, False)
CONNECTED = Message("", "Connected to {host}.\nEscape character is '^T'.", CAPTURED, False)
CLOSED = Message("", "Connection closed.", CAPTURED, False)
CANNOT_CONNECT = Message("", "tn: connect: {reason}", RECALLED, False)
TN_NO_HOST = Message("", "{name}: unknown host", RECALLED, False)
TN_COMMANDS = Message("", "quit leaves; an empty line goes on.", OURS, False)
