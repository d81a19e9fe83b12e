"""Sentences of the text commands (facility 0652 and what has no number)."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message, fragments

CAT_CANNOT_OPEN = Message("0652-050", "Cannot open {file}.", CAPTURED)
GREP_CANNOT_OPEN = Message("0652-033", "Cannot open {file}.", CAPTURED)
CANNOT_OPEN = Message("", "{file}: {reason}", RECALLED)
CANNOT_READ_DIRECTORY = Message("", "{file} is a directory.", OURS)
BAD_PATTERN = Message("", "{reason}", OURS)
BAD_NUMBER = Message("", "{value} is not a number this command can use.", OURS)
BAD_FIELD = Message("", "{value} is not a valid sort key.", OURS)
BAD_LIST = Message("", "{value} is not a valid list of positions.", OURS)
BAD_DELIMITER = Message("", "The delimiter must be a single character.", OURS)
NO_LIST = Message("", "Specify one of the -b, -c and -f flags.", OURS)
DISORDER = Message("", "{file}: the line {line} is out of order.", OURS)
BAD_RANGE = Message("", "The range {value} is backwards.", OURS)
BAD_STRING = Message("", "The string {value} cannot be used here.", OURS)

#: Why a regular expression means nothing, by the key of emulator.text.regular.BadPattern.
PATTERNS = fragments(OURS, {
    "expression": "The regular expression is not valid.",
    "length": "The regular expression is too long.",
    "parenthesis": "A parenthesis of the regular expression has no partner.",
    "bracket": "A bracket of the regular expression has no partner.",
    "brace": "A brace of the regular expression has no partner.",
    "backslash": "The regular expression ends in a backslash.",
    "repeat": "There is nothing to repeat in the regular expression.",
    "count": "The number between the braces of the regular expression is not valid.",
    "range": "A range of the regular expression ends before it begins.",
    "class": "The regular expression names a character class that does not exist.",
    "collating": "The regular expression names a collating element that does not exist.",
    "reference": "The regular expression refers to a part it does not have.",
})
