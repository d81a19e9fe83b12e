"""What mkitab, chitab and rmitab share: reading and writing /etc/inittab. Not a command."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.inittab import ACTIONS, INITTAB, Entry, entry
from emulator.messages import inittab as messages
from emulator.messages.strerror import strerror


def lines(proc: Process) -> list[str]:
    """The lines of the file; ends the command where it cannot be read."""
    try:
        return proc.files.read(INITTAB).split("\n")
    except FileRefusal as refusal:
        proc.fail(messages.NO_FILE, reason=strerror(refusal.error))


def write(proc: Process, changed: list[str]) -> None:
    """Write the file; ends the command where that is refused."""
    try:
        proc.files.write(INITTAB, "\n".join(changed))
    except FileRefusal as refusal:
        proc.fail(messages.NO_FILE, reason=strerror(refusal.error))


def given(proc: Process, line: str) -> Entry:
    """The entry that a call gives; ends the command where it is none."""
    found = entry(line)
    if found is None or "\n" in line or line.count(":") < 3:
        proc.fail(messages.NOT_AN_ENTRY, line=line)
    if found.action not in ACTIONS:
        proc.fail(messages.BAD_ACTION, action=found.action)
    if not found.fits:
        proc.fail(messages.NOT_AN_ENTRY, line=line)
    return found


def place(known: list[str], identifier: str) -> int:
    """Where the entry stands among the lines; -1: nowhere."""
    for number, line in enumerate(known):
        one = entry(line)
        if one is not None and one.identifier == identifier:
            return number
    return -1
