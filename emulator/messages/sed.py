"""Sentences of sed (facility 0602)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, Message

CANNOT_PARSE = Message("0602-404", "Function {function} cannot be parsed.", CAPTURED)
LONG_LABEL = Message(
    "0602-417", "The label {function} is greater than eight characters.", CAPTURED
)
NO_LABEL = Message("", "The label {function} is not in the script.", OURS)
LABEL_TWICE = Message("", "The label {function} is in the script twice.", OURS)
BRACE = Message("", "A left brace of the script has no partner.", OURS)
LONG_SCRIPT = Message("", "The script is longer than one million characters.", OURS)
DEEP = Message("", "Braces are nested more than 100 deep.", OURS)
LONG_SPACE = Message("", "The pattern space or the hold space grew past 4 MB.", OURS)
NO_EXPRESSION = Message("", "An empty expression stands before any other was used.", OURS)
MANY_OUTPUTS = Message("", "The w functions name more than {limit} files.", OURS)

#: By the reason of emulator.text.sed.script.BadScript.
REASONS = {
    "function": CANNOT_PARSE,
    "long": LONG_LABEL,
    "label": NO_LABEL,
    "twice": LABEL_TWICE,
    "brace": BRACE,
    "length": LONG_SCRIPT,
    "depth": DEEP,
}
