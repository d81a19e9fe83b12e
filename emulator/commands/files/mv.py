"""mv: move or rename files and directories. Source: IBM's mv page."""

from __future__ import annotations

from emulator.commands.files._copying import copy_file, copy_node, keep, same
from emulator.commands.files._tree import agreed, into, join
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import WRITE, FileSpace
from emulator.messages.files import (
    CANNOT_RENAME,
    NOT_A_DIRECTORY,
    OVERRIDE_QUESTION,
    OVERWRITE_QUESTION,
    SAME_FILE,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands


class Mv(Command):
    """mv [-i | -f] [-d] [-e] [-I] [--] src... target

    Gives a file or directory another name, or moves files into a directory. What goes to
    another file system is copied with its dates and owners and then removed.
    """

    ask: bool = flag("i", "Ask before a file is overwritten.")
    force: bool = flag("f", "Never ask.")
    sparse: bool = flag("d", "Accepted; has no effect here.")
    extents: bool = flag("e", "Accepted; has no effect here.")
    quiet: bool = flag("I", "Say nothing of extended attributes that are lost.")
    paths: list[str] = operands("src target", "What is moved, and where to.")
    examples = (
        ("Rename a file", "mv report report.old"),
        ("Move files into a directory", "mv /tmp/part1 /tmp/part2 /home/guest"),
    )

    async def run(self, proc: Process) -> None:
        """Move each source."""
        if len(self.paths) < 2:
            raise UsageError("", "target")
        *sources, target = self.paths
        if len(sources) > 1 and not proc.files.is_directory(target):
            proc.fail(NOT_A_DIRECTORY, file=target)
        for source in sources:
            await self._move(proc, source, into(proc.files, target, source))

    async def _move(self, proc: Process, source: str, target: str) -> None:
        files = proc.files
        try:
            files.find(source, follow=False)
            if same(files, source, target):
                proc.error(SAME_FILE, old=source, new=target)
                return
            if files.exists(target, follow=False) and not await self._may(proc, target):
                return
            try:
                files.rename(source.rstrip("/") or "/", target.rstrip("/") or "/")
            except FileRefusal as refusal:
                if refusal.error != "EXDEV":
                    raise
                with proc.machine.transaction():
                    if files.exists(target, follow=False):
                        remove_tree(files, target)
                    copy_tree(files, source, target)
                    remove_tree(files, source)
        except FileRefusal as refusal:
            proc.error(
                CANNOT_RENAME, old=source, new=target, reason=strerror(refusal.error)
            )

    async def _may(self, proc: Process, target: str) -> bool:
        if self.force:
            return True
        node = proc.files.node(target, follow=False)
        if node.kind != "l" and not proc.files.may(node, WRITE) and proc.stdin.is_terminal:
            mode = f"{node.mode & 0o777:o}"
            return await agreed(proc, OVERRIDE_QUESTION.format("mv", mode=mode, file=target))
        if self.ask:
            return await agreed(proc, OVERWRITE_QUESTION.format("mv", file=target))
        return True


def copy_tree(files: FileSpace, source: str, target: str) -> None:
    """Copy a file or a directory and all it holds, with modes, dates and owners."""
    node = files.node(source, follow=False)
    if node.kind == "-":
        copy_file(files, source, target, node, True)
        return
    if node.kind != "d":
        copy_node(files, target, node)
        return
    files.make_directory(target, 0o777)
    for name in files.list(source):
        copy_tree(files, join(source, name), join(target, name))
    keep(files, target, node)


def remove_tree(files: FileSpace, path: str) -> None:
    """Remove a file or a directory and all it holds. Raises FileRefusal."""
    if files.node(path, follow=False).kind != "d":
        files.remove(path)
        return
    for name in files.list(path):
        remove_tree(files, join(path, name))
    files.remove_directory(path)
