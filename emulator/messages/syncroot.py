"""What syncroot and syncwpar say while they synchronize the root part of a WPAR."""

from __future__ import annotations

from emulator.messages import OURS, PAPER, RECALLED, Message

PROCESSING = Message("", "Processing root part installation status.", PAPER)
#: A row of installp's summary: widths as captured from a 7.2 log, words as in the paper.
SUMMARY_ROW = Message(
    "", "{name:<27} {level:<15} {part:<11} {event:<11} {result:<11}", PAPER, prefixed=False
)
INSTALLP_CURRENT = Message("", "Installp root packages are currently synchronized.", PAPER)
RPM = Message("", "Synchronizing RPM root files.", PAPER)
CHECKING_SPACE = Message("", "Checking space requirements.", PAPER)
STATISTICS = Message(
    "",
    "+---------- Space statistics (in 512 byte-blocks) ----------+",
    PAPER,
    prefixed=False,
)
SPACE = Message(
    "",
    "File system: {point}, Free: {free}, Required: {required}, Deficit: {deficit}.",
    PAPER,
    prefixed=False,
)
INSTALLING = Message("", "Installing RPM file: {path}", PAPER)
RPM_CURRENT = Message("", "RPM root packages are currently synchronized.", PAPER)
CURRENT = Message("", "Root part is currently synchronized.", PAPER)
SUCCESS = Message("", "Returns Status = SUCCESS", PAPER)

# --- where installp has something to do ------------------------------------------------

INSTALLP = Message("", "Synchronizing installp software.", PAPER)
VERIFICATION = Message(
    "",
    "+" + "-" * 77 + "+\n                    Pre-installation Verification...\n"
    "+" + "-" * 77 + "+\n"
    "Verifying selections...done\nVerifying requisites...done\nResults...",
    PAPER,
    prefixed=False,
)
SUMMARY = Message(
    "",
    "Installation Summary\n--------------------\n"
    "Name                        Level           Part        Event       Result     \n"
    + "-" * 79,
    PAPER,
    prefixed=False,
)
INSTALLP_FAILED = Message("", "Error synchronizing installp software.", PAPER)
RPM_FAILED = Message("", "Error synchronizing RPM root files: {reason}", OURS)
NO_SPACE = Message("", "There is not enough space. Use the -X flag to expand {point}.", OURS)
FAILURE = Message("", "Returns Status = FAILURE", PAPER)
ONLY_INSIDE = Message("", "This command must be run in a workload partition.", OURS)
PRIVATE = Message(
    "",
    "Workload partition {name} has a /usr of its own: it is not synchronized.",
    OURS,
)

# --- syncwpar --------------------------------------------------------------------------

HEADING = Message(
    "",
    "*" * 79 + "\nSynchronizing workload partition {name} ({index} of {count}).\n" + "*" * 79,
    PAPER,
    prefixed=False,
)
EXECUTING = Message(
    "", "Executing {words} in workload partition {name}.", PAPER, prefixed=False
)
SYNCHRONIZED = Message(
    "", "Workload partition {name} synchronized successfully.", PAPER, prefixed=False
)
NOT_SYNCHRONIZED = Message("", "Workload partition {name} is not synchronized.", OURS, False)
RETURN_FAILURE = Message("", "Return Status = FAILURE.", RECALLED, prefixed=False)
NO_NAMES = Message("", "The list of workload partitions cannot be read: {reason}", OURS)

# --- inuwpar ---------------------------------------------------------------------------

RUNNING_HERE = Message("", "In the global environment: {words}", OURS)
RUNNING_INSIDE = Message("", "In {name}: {words}", OURS)
NO_INSTALLER = Message("", "{name} is no command that installs software.", OURS)
SHARED = Message(
    "",
    "{name} shares /usr with the global environment: install there, then use syncwpar.",
    OURS,
)
NOT_RUNNING = Message("", "{name} is left out, it does not run.", OURS)
NOT_REACHED = Message("", "{name} is left out: {path} could not be mounted there.", OURS)
