"""rm: remove files and directories. Source: IBM's rm page; captured refusals."""

from __future__ import annotations

from emulator.commands.files._tree import agreed, join, last_name, one_done
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import WRITE
from emulator.messages.files import (
    CANNOT_REMOVE,
    CANNOT_REMOVE_DIRECTORY,
    REFUSED,
    REMOVE_DOT,
    REMOVE_PATH,
    REMOVE_QUESTION,
    REMOVING,
    SELECT_QUESTION,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands


class Rm(Command):
    """rm [-Rfirse] [--] File...

    Removes files; with -r directories and all they hold. There is no way back.
    A file that may not be written is asked for, where rm is used on a terminal.
    The exit status is 2 where something could not be removed.
    """

    recursive_too: bool = flag("R", "The same as -r.")
    force: bool = flag("f", "Never ask, and say nothing of files that are not there.")
    ask: bool = flag("i", "Ask before each file, and before each directory is entered.")
    recursive: bool = flag("r", "Remove directories and all they hold.")
    sparse: bool = flag("s", "Accepted; has no effect here.")
    tell: bool = flag("e", "Say what is removed.")
    files: list[str] = operands("File", "The files and directories to remove.")
    examples = (
        ("Remove a file", "rm /tmp/report"),
        ("Remove a directory and all it holds", "rm -r /tmp/old"),
    )
    usage_status = 2

    async def run(self, proc: Process) -> None:
        """Remove each."""
        if not self.files and not self.force:
            raise UsageError("", "File")
        self.recursive = self.recursive or self.recursive_too
        for path in self.files:
            if last_name(path) in (".", ".."):
                proc.error(REMOVE_DOT, 2, file=path)
                continue
            await self._remove(proc, path)

    async def _remove(self, proc: Process, path: str) -> bool:
        """Remove one; whether it is gone."""
        await one_done(proc, path)
        files = proc.files
        try:
            place = files.find(path, follow=False)
            node = files.machine.node(place)
        except FileRefusal as refusal:
            if not (self.force and refusal.error in ("ENOENT", "ENOTDIR")):
                proc.error(REFUSED, 2, file=path, reason=strerror(refusal.error))
            return False
        if node.kind == "d":
            if not self.recursive:
                proc.error(CANNOT_REMOVE_DIRECTORY, 2, file=path)
                return False
            here = files.find(".").path
            if f"{here}/".startswith(f"{place.path.rstrip('/')}/"):
                proc.error(REMOVE_PATH, 2, file=path)
                return False
            names = await self._entered(proc, path)
            if names is None:
                return False
            all_gone = True
            for name in names:
                all_gone = await self._remove(proc, join(path, name)) and all_gone
            return await self._left(proc, path, all_gone)
        protected = (
            node.kind != "l" and proc.stdin.is_terminal and not files.may(node, WRITE)
        )
        wanted = (self.force and not self.ask) or not (self.ask or protected)
        if not wanted and not await agreed(proc, REMOVE_QUESTION.format("rm", file=path)):
            return False
        return self._gone(proc, path, False)

    async def _entered(self, proc: Process, path: str) -> list[str] | None:
        """The names in a directory; None where it is not to be entered."""
        try:
            names = proc.files.list(path)
        except FileRefusal as refusal:
            proc.error(REFUSED, 2, file=path, reason=strerror(refusal.error))
            return None
        question = SELECT_QUESTION.format("rm", file=path)
        return names if not (names and self.ask) or await agreed(proc, question) else None

    async def _left(self, proc: Process, path: str, all_gone: bool) -> bool:
        """Remove a directory that was gone through, unless something was kept in it."""
        if self.ask and (
            not all_gone or not await agreed(proc, REMOVE_QUESTION.format("rm", file=path))
        ):
            return False
        return self._gone(proc, path, True)

    def _gone(self, proc: Process, path: str, is_directory: bool) -> bool:
        try:
            if is_directory:
                proc.files.remove_directory(path)
            else:
                proc.files.remove(path)
        except FileRefusal as refusal:
            proc.error(CANNOT_REMOVE, 2, file=path, reason=strerror(refusal.error))
            return False
        if self.tell:
            proc.say(REMOVING, file=path)
        return True
