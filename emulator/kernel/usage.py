"""What is said of a call whose words are off: AIX's refusal and the synopsis."""

from __future__ import annotations

from emulator.messages.general import EARLIER_FLAG, LATER_FLAG, NOT_RECOGNIZED, USAGE
from emulator.options import Command, UsageError


def complaint(name: str, declared: type[Command], error: UsageError, level: str) -> str:
    """The lines; where another level of AIX has the flag, a last one of ours says so."""
    lines = []
    if error.letter:
        lines.append(NOT_RECOGNIZED.format(name, letter=error.letter))
    synopsis = "\n       ".join(declared.synopsis())
    # Some usage statements (grep) are several, each with its own "Usage:".
    synopsis = synopsis.replace("\n       Usage: ", "\nUsage: ")
    lines.append(USAGE.format(name, synopsis=synopsis))
    since = declared.absent.get(error.letter)
    if since is not None:
        # AIX says nothing of other levels: this is for who reads a later manual.
        hint = LATER_FLAG if since else EARLIER_FLAG
        lines.append(hint.format(name, letter=error.letter, level=level, since=since))
    return "\n".join(lines) + "\n"
