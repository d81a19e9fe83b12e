"""Sentences every command shares: usage errors (no facility, no number)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, Message

NOT_RECOGNIZED = Message("", "Not a recognized flag: {letter}", CAPTURED)
LATER_FLAG = Message(
    "", "Level {level} does not have the flag -{letter}: it came with level {since}.", OURS
)
EARLIER_FLAG = Message("", "Level {level} no longer has the flag -{letter}.", OURS)
USAGE = Message("", "Usage: {synopsis}", CAPTURED, prefixed=False)
REFUSED = Message("", "{what}: this program is not simulated.", OURS)
NOT_ROOT = Message("", "Only root may run this command.", OURS)
NOT_GLOBAL = Message(
    "", "This command must be run in the global environment, not in a workload partition.", OURS
)
