"""Sentences of the tools that scripts call: od, bc, pr, patch, tar, nohup and their like."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

BAD_TYPE = Message("", "{value} is not a type of output.", OURS)
BAD_OFFSET = Message("", "{value} is not an offset.", OURS)
BAD_WIDTH = Message("", "{value} bytes do not make whole lines of these types.", OURS)
PAST_END = Message("", "The input ends before the offset.", OURS)
CAL_MONTHS = Message(
    "",
    "January February March April May June July August September October November December",
    RECALLED,
    False,
)
CAL_DAYS = Message("", "Sun Mon Tue Wed Thu Fri Sat", RECALLED, False)
CAL_MONTH = Message("", "{month} {year}", RECALLED, False)
PR_HEADER = Message("", "{time} {name} Page {page}", RECALLED, False)
NOHUP_OUTPUT = Message("", "Sending nohup output to {file}.", RECALLED, False)
CANNOT_WRITE = Message("", "{file}: {reason}", RECALLED)
BAD_INCREMENT = Message("", "{value} is not a number to change a priority by.", OURS)
TIME_LONG = Message("", "\nReal   {real}\nUser   {user}\nSystem 0.00", RECALLED, False)
TIME_PORTABLE = Message("", "real {real}\nuser {user}\nsys 0.00", RECALLED, False)
NOT_IN_PATH = Message("0652-141", "There is no {file} in {path}.", RECALLED)
BC_SYNTAX = Message("", "syntax error on line {line}, {file}", RECALLED, False)
BC_ZERO = Message("", "divide by 0", RECALLED, False)
BC_ROOT = Message("", "The square root of a negative number is asked for.", OURS)
BC_TERMS = Message("", "The series has more than {what} terms.", OURS)
BC_LONG = Message("", "A number gets longer than 50000 digits.", OURS)
BC_WORDS = Message(
    "", "A line or function has no more than {what} numbers, names and signs.", OURS
)
BC_DEEP = Message("", "The program is nested too deeply.", OURS)
BC_FUNCTION = Message("", "There is no function {what}.", OURS)
BC_PARAMETERS = Message("", "The function {what} has other parameters.", OURS)
BC_REGISTER = Message("", "That value cannot be assigned to {what}.", OURS)
BC_INDEX = Message("", "{what} is not an index an array can have.", OURS)
BC_NOT_COMPILED = Message("", "-c: printing a program for dc is not simulated.", OURS)
PATCH_KIND = Message("", "Hmm...  Looks like {kind} to me...", RECALLED, False)
PATCH_FILE = Message("", "Patching file {file} using Plan A...", RECALLED, False)
PATCH_HUNK = Message("", "Hunk #{number} succeeded at {line}{notes}.", RECALLED, False)
PATCH_HUNK_FAILED = Message("", "Hunk #{number} failed at {line}.", RECALLED, False)
PATCH_FAILED = Message(
    "", "{many} out of {count} hunks failed--saving rejects to {file}", RECALLED, False
)
PATCH_REVERSED = Message(
    "", "Reversed (or previously applied) patch detected!", RECALLED, False
)
PATCH_GARBLED = Message("", "The list of differences is not understood at line {line}.", OURS)
PATCH_NONE = Message("", "There is no list of differences in the input.", OURS)
PATCH_NO_FILE = Message("", "The input does not say which file to change.", OURS)
PATCH_EDITOR = Message("", "The script for ed does not fit the file, or -R is given.", OURS)
TAR_ADDED = Message("", "a {file} {blocks} blocks.", RECALLED, False)
TAR_TAKEN = Message("", "x {file}, {size} bytes, {blocks} media blocks.", RECALLED, False)
TAR_SYMBOLIC = Message("", " symbolic link to {target}", RECALLED, False)
TAR_LINKED = Message("", " link to {target}", RECALLED, False)
TAR_DAMAGED = Message("", "{file} is not an archive, or it is damaged.", OURS)
TAR_NOT_THERE = Message("", "{file} is not in the archive.", OURS)
TAR_NOT_STORED = Message("", "{file} cannot be put into an archive of this format.", OURS)
UU_NONE = Message("", "{file} has no line that begins a file.", OURS)
UU_DAMAGED = Message("", "The file in {file} is damaged, or its end is not there.", OURS)
TPUT_UNKNOWN = Message("", "{name}: This capability is not known.", OURS)

GETOPT_UNKNOWN = Message("", "Not a recognized flag: {letter}", CAPTURED)
GETOPT_NO_VALUE = Message("", "A flag requires a parameter: {letter}", RECALLED)

