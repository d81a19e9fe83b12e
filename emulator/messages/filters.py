"""Sentences of the filters: what has no number that is known."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message

INPUT_TOO_LONG = Message(
    "", "{file} is longer than 64 MB, which is all this command keeps.", OURS
)
TOO_MANY_PAIRS = Message("", "The files make more than {limit} pairs of lines.", OURS)
BAD_VALUE = Message("", "{value} cannot be used with the -{letter} flag.", OURS)
BAD_TABS = Message("", "{value} is not a valid list of tab stops.", OURS)
ODD_DATA = Message("", "The input has an odd number of words.", OURS)
CYCLE = Message("", "The input goes round in a circle:", OURS)
CYCLE_MEMBER = Message("", "{name}", OURS)
DIFFER = Message("", "{first} {second} differ: char {place}, line {line}", RECALLED, False)
END_OF_FILE = Message("", "EOF on {file}", RECALLED)
NAMES_USED_UP = Message("", "There are more pieces than names for them.", OURS)
NOT_A_NUMBER = Message(
    "0402-046", "A specified operator requires numeric parameters.", RECALLED
)
SYNTAX = Message("0402-050", "Syntax error.", RECALLED)
ZERO = Message("", "A number cannot be divided by zero.", OURS)
QUOTE = Message("", "A quotation mark of the input has no partner.", OURS)
TOO_LONG_CALL = Message("", "A call would be longer than {size} characters.", OURS)
XARGS_STOPPED = Message("", "{name} ended with status 255.", OURS)
PAGED = Message("", "The -l flag, which puts it on pages, is not simulated.", OURS)
ONLY_IN = Message("", "Only in {folder}: {name}", RECALLED, False)
COMMON_DIRECTORIES = Message(
    "", "Common subdirectories: {first} and {second}", RECALLED, False
)
IDENTICAL = Message("", "Files {first} and {second} are identical.", RECALLED, False)
DIFFERENT_KINDS = Message(
    "", "File {first} is a {kind} while file {second} is a {other}", RECALLED, False
)
BAD_CONVERSION = Message("", "{value} is not a conversion of a format.", OURS)
TOO_WIDE = Message("", "{value}: a field is no wider than {limit} here.", OURS)
OUTPUT_PASSED = Message("", "more than {limit} bytes of output from one call.", OURS)
NOT_NUMERIC = Message("", "{value} is not a number.", OURS)
BAD_ARGUMENT = Message("", "{value} is not a place to cut at.", OURS)
OUT_OF_RANGE = Message("", "{value} is out of range.", OURS)
