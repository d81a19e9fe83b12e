"""Sentences of ed. What ed says to every mistake is a question mark."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message, fragments

#: The name is that of a file that cannot be read or written, else nothing.
MISTAKE = Message("", "?{name}", RECALLED, prefixed=False)

#: What `h` and `H` say, by the reason of emulator.text.ed.buffer.Problem. The texts of AIX are
#: not known: these are ours.
REASONS = fragments(OURS, {
    "address": "There is no such line.",
    "command": "There is no such command.",
    "delimiter": "A delimiter is missing or cannot be used.",
    "destination": "The lines cannot be put there.",
    "end": "The input has ended.",
    "expression": "The regular expression is not valid.",
    "interrupted": "Interrupted.",
    "length": "A line would grow past 4 MB.",
    "mark": "A mark is one small letter.",
    "nested": "The commands g, G, v and V cannot be within one another.",
    "no command": "There is no earlier command.",
    "no expression": "There is no earlier regular expression.",
    "no match": "No line matches.",
    "no name": "There is no current file name.",
    "no replacement": "There is no earlier replacement.",
    "no shell": "No command can be run here.",
    "no substitution": "There is no earlier substitution.",
    "read": "The file cannot be read.",
    "restricted": "This is not allowed in red.",
    "suffix": "What follows the command does not belong to it.",
    "undo": "There is nothing to undo.",
    "unexpected": "This command takes no address.",
    "unmarked": "No line has this mark.",
    "unsaved": "The text was changed and is not saved.",
    "write": "The file cannot be written.",
})
