"""Sentences of man."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

NO_ENTRY = Message(
    "", "Manual entry for {name} not found or not installed.", RECALLED, prefixed=False
)
NOTHING_FOUND = Message("", "{word}: no page has this word in its name or purpose.", OURS)
EXIT_USAGE = Message("", "{status}: the words of the call are wrong.", OURS, prefixed=False)
EXIT_GOOD = Message("", "0: all went well.", OURS, prefixed=False)
EXIT_BAD = Message("", "More than 0: an error occurred.", OURS, prefixed=False)
