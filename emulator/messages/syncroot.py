"""What syncroot says while it synchronizes the root part of a WPAR."""

from __future__ import annotations

from emulator.messages import PAPER, Message

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
