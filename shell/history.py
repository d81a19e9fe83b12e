"""The commands a user typed, in a file of the machine: HISTFILE, else ~/.sh_history.

The file is the truth: every interactive shell of a user adds to it as commands are entered
and reads what the others added, so that they count on together, as ksh88's do. It begins
with ksh's two bytes (0201 01), and each command ends with a newline and a NUL; where older
commands were dropped the number of the first one left stands before it, after a 0202. The
reference has no more than that the file is binary: that mark is ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from emulator.machine.errors import FileRefusal

if TYPE_CHECKING:
    from emulator.kernel.process import Process

BEGINS = "\x81\x01"
NUMBERED = "\x82"
ENDS = "\n\0"
#: Bytes of the file at which it is cut down to HISTSIZE commands.
CUT_AT = 64 * 1024
DEFAULT_SIZE = 128
LARGEST_SIZE = 9999


class Remembers(Protocol):
    """A shell, as much of it as remembers what was typed."""

    process: Process
    history: list[str]
    history_number: int

    def parameter(self, name: str) -> str | None:
        """Give the value of a parameter or variable; None where it is not set."""


class History:
    """The history of one shell, kept in its `history` and `history_number`."""

    def __init__(self, shell: Remembers) -> None:
        """Read the file that HISTFILE names now; later it makes no difference, as in ksh."""
        home = shell.parameter("HOME") or "/"
        name = shell.parameter("HISTFILE") or f"{home.rstrip('/')}/.sh_history"
        self.shell = shell
        self.path = shell.process.files.absolute(name)
        self._seen: str | None = None
        #: Whether the file takes commands; else they are remembered by this shell alone.
        self.kept = True
        self.read()

    def read(self) -> None:
        """Take in what the file holds now."""
        if not self.kept:
            return
        try:
            text = self.shell.process.files.read(self.path)
        except FileRefusal as refusal:
            if refusal.error != "ENOENT":
                self.kept = False
                return
            text = ""
        if text == self._seen:
            return
        if text and not text.startswith(BEGINS):
            # Somebody else's file: nothing of it is ours to write over.
            self.kept = False
            return
        self._take(text)

    def _take(self, text: str) -> None:
        shell = self.shell
        seen, self._seen = self._seen, text
        if seen and text.startswith(seen):
            added = text[len(seen) :].split(ENDS)[:-1]
            shell.history += added
            shell.history_number += len(added)
        else:
            first = 1
            entries = text[len(BEGINS) :].lstrip("\n")
            if entries.startswith(NUMBERED):
                number, _, entries = entries[1:].partition("\0")
                first = int(number) if number.isdecimal() and len(number) < 9 else 1
            shell.history[:] = entries.split(ENDS)[:-1]
            if text:
                shell.history_number = first + len(shell.history)
        self._trim()

    def _trim(self) -> None:
        size = self.shell.parameter("HISTSIZE") or ""
        keep = int(size) if size.isdecimal() and 0 < len(size) < 10 else DEFAULT_SIZE
        del self.shell.history[: -max(1, min(keep, LARGEST_SIZE))]

    def add(self, text: str) -> None:
        """Remember a command."""
        self.read()
        shell = self.shell
        shell.history.append(text)
        shell.history_number += 1
        self._trim()
        if not self.kept:
            return
        if not self._seen or len(self._seen) > CUT_AT:
            self._write_all()
        else:
            self._write(self._seen + text + ENDS)

    def replace(self, number: int, text: str) -> None:
        """Let a command stand in the place of another one, by its number (`fc`)."""
        shell = self.shell
        place = number - (shell.history_number - len(shell.history))
        if 0 <= place < len(shell.history):
            shell.history[place] = text
            if self.kept:
                self._write_all()

    def _write_all(self) -> None:
        shell = self.shell
        first = shell.history_number - len(shell.history)
        mark = f"{NUMBERED}{first}\0" if first > 1 else ""
        self._write(BEGINS + mark + "".join([one + ENDS for one in shell.history]))

    def _write(self, text: str) -> None:
        files = self.shell.process.files
        # Nobody else reads what was typed; a full or read-only file system is no reason to
        # keep a person from typing: ksh says nothing and goes on with what it remembers.
        try:
            files.write(self.path, text, mode=0o600)
        except FileRefusal:
            self.kept = False
        else:
            self._seen = text
