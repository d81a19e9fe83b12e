"""rmdir: remove empty directories. Source: IBM's rmdir page; captured refusal."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.files import (
    DIRECTORY_MISSING,
    DIRECTORY_NOT_EMPTY,
    DIRECTORY_REFUSED,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, flag, operand, operands


class Rmdir(Command):
    """rmdir [-p] Directory ...

    Removes directories that hold nothing.
    The exit status is 2 where one could not be removed.
    """

    parents: bool = flag("p", "Remove the directories on the way too, those that are empty.")
    first: str = operand("Directory", "The directory to remove.")
    others: list[str] = operands("Directory", "More of them.")
    examples = (("Remove an empty directory", "rmdir /tmp/new"),)
    usage_status = 2

    def run(self, proc: Process) -> None:
        """Remove each."""
        for path in (self.first, *self.others):
            while self._remove(proc, path) and self.parents:
                path = path.rstrip("/").rpartition("/")[0]
                if path in ("", ".", ".."):
                    break

    def _remove(self, proc: Process, path: str) -> bool:
        try:
            proc.files.remove_directory(path)
        except FileRefusal as refusal:
            if refusal.error == "EEXIST":
                proc.error(DIRECTORY_NOT_EMPTY, 2, directory=path)
            elif refusal.error == "ENOENT":
                proc.error(DIRECTORY_MISSING, 2, directory=path)
            else:
                reason = strerror(refusal.error)
                proc.error(DIRECTORY_REFUSED, 2, directory=path, reason=reason)
            return False
        return True
