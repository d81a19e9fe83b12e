"""Sentences of vi and ex: those of the published vi, as far as they are remembered."""

from __future__ import annotations

from emulator.messages import OURS, RECALLED, Message


def _said(text: str) -> Message:
    return Message("", text, RECALLED, prefixed=False)


def _ours(text: str) -> Message:
    return Message("", text, OURS, prefixed=False)


OPENED = _said('"{file}" {notes}{lines}, {characters}')
NEW_FILE = _said('"{file}" [New file]')
DIRECTORY = _said('"{file}" Directory')
REFUSED = _said('"{file}" {reason}')
FILE = _said('"{file}"{notes} line {line} of {lines} --{percent}%--')
EMPTY_FILE = _said('"{file}"{notes} No lines in the buffer')
FILE_EXISTS = _said('"{file}" File exists - use "w! {file}" to overwrite')
READ_ONLY = _said('"{file}" File is read only')
FILES_TO_EDIT = _said("{count} files to edit")
NO_MORE_FILES = _said("No more files to edit")
MORE_FILES = _said("{count} more files to edit")
NO_FILE = _said("No current filename")
NO_ALTERNATE = _said("No alternate filename to substitute for #")
NO_WRITE = _said("No write since last change (:{name}! overrides)")
NO_PATTERN = _said("No previous regular expression")
NO_SUBSTITUTE = _said("No previous substitute re")
NOT_FOUND = _said("Pattern not found")
NOT_FOUND_TO_END = _said("Address search hit BOTTOM without matching pattern")
NOT_FOUND_TO_TOP = _said("Address search hit TOP without matching pattern")
NO_MATCH = _said("Substitute pattern match failed")
NOT_A_COMMAND = _said("{name}: Not an editor command")
NO_ADDRESS = _said("No address allowed on this command")
EXTRA = _said('Extra characters at end of "{name}" command')
BACKWARDS = _said("First address exceeds second")
NOT_THAT_MANY = _said("Not that many lines in buffer")
NO_MARK = _said("Undefined mark referenced")
BAD_ADDRESS = _said("Badly formed address")
NOTHING_IN = _said("Nothing in register {name}")
NO_OPTION = _said("{name}: No such option - 'set all' gives all option values")
NOT_A_NUMBER = _said("{name}: Bad value")
NO_LINES = _said("No lines in the buffer")
INTERRUPTED = _said("Interrupt")
NO_TAG = _said("{name}: No such tag in tags file")
NO_TAGS_FILE = _said("{name}: No tags file")
GLOBAL_TWICE = _said("Global within global not allowed")
GLOBAL_PATTERN = _said("Global needs re")
MOVE_INTO_ITSELF = _said("Move to a moved line")
DELETED = _said("{count} lines deleted")
YANKED = _said("{count} lines yanked")
MORE_LINES = _said("{count} more lines")
FEWER_LINES = _said("{count} fewer lines")
SUBSTITUTIONS = _said("{count} substitutions")
SHIFTED = _said("{count} lines {how}ed")
NO_COMMAND = _said("No previous command to replace !")
HIT_RETURN = _said("[Hit return to continue]")
UNKNOWN_TERMINAL = _said(
    "I don't know what kind of terminal you are on - all I have is '{term}'."
)
VERSION = _ours("A small vi of this machine's own.")
NEEDS_TERMINAL = Message("", "Standard input and output must be a terminal.", OURS)
NOT_RECOVERED = Message("", "Recovering files is not simulated.", OURS)
BAD_PATTERN = _ours("The regular expression is not valid.")
TOO_MUCH = _ours("The command would make more text than the editor takes.")
TOO_DEEP = _ours("The command runs itself again and again.")
NOT_SIMULATED = _ours("{name} is not simulated.")
NOT_MAPPED = _said("{name}: That macro wasn't mapped")
NOT_ABBREVIATED = _said("{name}: No such abbreviation")
SLOW_PATTERN = _ours("Matching the regular expression here would take too long.")
ONE_MORE_FILE = _said("1 more file to edit")
AT_END = _said("At end-of-file")
CONFIRM = _ours("Confirm change? [n]")
MORE = _said("--More--")
