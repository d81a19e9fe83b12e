"""What smitty says around its screens, and what it writes into its log and script."""

from __future__ import annotations

from emulator.messages import CAPTURED, OURS, RECALLED, Message

CHOOSE = Message("", "Move cursor to desired item and press Enter.", CAPTURED, prefixed=False)
FILL = Message(
    "",
    "Type or select values in entry fields.\nPress Enter AFTER making all desired changes.",
    CAPTURED,
    prefixed=False,
)
STATUS = Message(
    "",
    "Command: {how:<14}stdout: {out:<14}stderr: {err}",
    CAPTURED,
    prefixed=False,
)
BEFORE = Message(
    "",
    "Before command completion, additional instructions may appear below.",
    CAPTURED,
    prefixed=False,
)
COMMAND = Message("", "SHOW COMMAND STRING", RECALLED, prefixed=False)
NEEDED = Message("", "A value is needed: {field}.", OURS, prefixed=False)
NO_LIST = Message("", "There is nothing to choose from.", OURS, prefixed=False)
LOG = Message(
    "",
    "[{date}]\n\nCommand_to_Execute follows below:\n>> {line}\n\n"
    "Output from Command_to_Execute follows below:\n---- start ----\n{output}\n---- end ----",
    RECALLED,
    prefixed=False,
)
SCRIPT = Message("", "#\n# [{date}]\n#\n{line}", RECALLED, prefixed=False)
NO_SCREEN = Message("", "There is no screen {path} here: not simulated.", OURS)
NO_TERMINAL = Message("", "This needs a terminal whose cursor can be moved.", OURS)
