"""The sentences of mkitab, chitab and rmitab: what is known of them is little."""

from __future__ import annotations

from emulator.messages import OURS, Message

NO_FILE = Message("", "/etc/inittab: {reason}", OURS)
EXISTS = Message("", "An entry {identifier} is there already.", OURS)
NO_ENTRY = Message("", "There is no entry {identifier}.", OURS)
NOT_AN_ENTRY = Message(
    "", "{line} is no entry: Identifier:RunLevel:Action:Command is wanted.", OURS
)
BAD_ACTION = Message("", "{action} is no action of init.", OURS)
