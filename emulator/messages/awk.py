"""Sentences of awk (facility 0602).

The numbers are those that questions of administrators quote; none was seen here.
"""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message, fragments

ERROR = Message("", " Syntax Error The source line is {line}.", RECALLED, prefixed=False)
CONTEXT = Message(
    "", " The error context is\n\t\t{before} >>> {token} <<< {after}", RECALLED, prefixed=False
)
STATEMENT = Message(
    "0602-502",
    "The statement cannot be correctly parsed. The source line is {line}.",
    RECALLED,
)
REASON = Message("", "{reason} The source line is {line}.", OURS)
OPEN = Message("0602-533", "Cannot find or open file {name}.", RECALLED)
FIELD = Message("0602-562", "Field $({value}) is not correct.", RECALLED)
FAULT = Message("", "{reason}", OURS)
INPUT_LINE = Message(
    "", " The input line number is {number}.{file}", RECALLED, prefixed=False
)
INPUT_FILE = Message("", " The file is {name}.", RECALLED, prefixed=False)
SOURCE_LINE = Message("", " The source line number is {line}.", RECALLED, prefixed=False)
LIMIT = Message("", "{reason} The emulator's limit is {limit:,}.", OURS)
BAD_ASSIGNMENT = Message("", "{value} is not of the form Variable=Value.", OURS)

#: What is wrong with the text of a program, by emulator.text.awk.errors.Wrong.reason.
SYNTAX = fragments(OURS, {
    "character": "There is a character that awk does not know.",
    "string": "A string does not end.",
    "regex": "A regular expression does not end.",
    "brace": "A }} is missing.",
    "nesting": "The program nests too deeply for the emulator.",
    "loops": "The program has too many loops within one another for the emulator.",
    "arguments": "The function {name} is called with a wrong number of arguments.",
    "unknown": "The function {name} is called and not defined.",
    "twice": "The function {name} is defined twice.",
    "parameter": "{name} cannot be the name of a parameter here.",
    "outside": "{name} cannot stand here.",
    "array": "{name} is an array and used as a variable.",
    "function": "{name} is a function and used as a variable.",
    "no array": "An argument of {name} has to be an array.",
})

#: What a program that runs cannot do, by emulator.text.awk.errors.Fault.reason.
FAULTS = fragments(OURS, {
    "division": "Cannot divide by zero.",
    "modulo": "Cannot divide by zero in %.",
    "format": "There are not enough values for the format {value}.",
    "shell": "There is no shell to run a command.",
    "output": "Cannot write to {value}.",
    "variable": "{value} is no variable: it cannot be assigned to.",
})

#: What passed a limit, by its name in emulator.text.awk.limits.
LIMITS = fragments(OURS, {
    "DEPTH": "Functions call one another too deeply.",
    "STRING": "A string is too long.",
    "PARTS": "A string has too many parts.",
    "REPLACING": "There is too much to be replaced in one string.",
    "ARRAYS": "The arrays hold too much.",
    "RECORD": "A record is too long.",
    "FIELDS": "The number of a field is too large.",
    "STREAMS": "Too many files and commands are open.",
})
