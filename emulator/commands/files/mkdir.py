"""mkdir: make directories. Source: IBM's mkdir page."""

from __future__ import annotations

from emulator.commands.files._modes import changed
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.files import (
    BAD_MODE,
    CANNOT_ACCESS_DIRECTORY,
    CANNOT_CREATE_DIRECTORY,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, flag, operand, operands, option


class Mkdir(Command):
    """mkdir [-e] [-p] [-m mode] Directory ...

    Makes directories. The directory each of them is to lie in must be there and may be
    written, unless -p is given.
    """

    encrypted: bool = flag("e", "Accepted; directories are not encrypted here.")
    parents: bool = flag("p", "Make missing directories on the way, and accept what is there.")
    mode: str | None = option("m", "The mode of the new directory, as for chmod.")
    first: str = operand("Directory", "The directory to make.")
    others: list[str] = operands("Directory", "More of them.")
    examples = (
        ("Make a directory", "mkdir /tmp/new"),
        ("Make a directory and those it lies in", "mkdir -p /home/guest/a/b"),
    )

    def run(self, proc: Process) -> None:
        """Make each."""
        mode = 0o777
        if self.mode is not None:
            wanted = changed(self.mode, 0o777, True, proc.files.umask)
            if wanted is None:
                proc.fail(BAD_MODE, mode=self.mode)
            mode = wanted
        for path in (self.first, *self.others):
            try:
                self._make(proc, path, mode)
            except FileRefusal as refusal:
                self._refused(proc, path, refusal)

    def _make(self, proc: Process, path: str, mode: int) -> None:
        files = proc.files
        if self.parents:
            if files.is_directory(path):
                return
            with proc.machine.transaction():
                files.make_directories(path)
        else:
            files.make_directory(path)
        if self.mode is not None:
            files.change(path, mode=mode)

    def _refused(self, proc: Process, path: str, refusal: FileRefusal) -> None:
        reason = strerror(refusal.error)
        if refusal.error in ("EEXIST", "ENOSPC", "EROFS", "ENAMETOOLONG", "EINVAL"):
            proc.error(CANNOT_CREATE_DIRECTORY, directory=path, reason=reason)
            return
        # The directory that is missing or locked is named as typed, "." where none was.
        parent = path.rstrip("/").rpartition("/")[0]
        if not parent:
            parent = "/" if path.startswith("/") else "."
        proc.error(CANNOT_ACCESS_DIRECTORY, directory=parent, reason=reason)
