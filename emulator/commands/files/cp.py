"""cp: copy files and directories. Source: IBM's cp page."""

from __future__ import annotations

from emulator.commands.files._copying import copy_file, copy_node, keep, same
from emulator.commands.files._tree import agreed, into, join, one_done
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import Node
from emulator.messages.files import (
    COPY_DIRECTORY,
    COPY_INTO_ITSELF,
    NOT_A_DIRECTORY,
    OVERWRITE_QUESTION,
    REFUSED,
    SAME_FILE,
)
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands


class Cp(Command):
    """cp [-fhipHILPU] [-d] [-e] [-r|-R] [--] src... target

    Copies a file to another name, or files into a directory. A copy belongs to who made
    it and has the mode of the original less the umask, unless -p is given.
    Extended attributes and sparse blocks, which -d, -e and -U are about, are not kept here.
    """

    force: bool = flag("f", "Replace a target that cannot be written.")
    links: bool = flag("h", "Copy what symbolic links point to (as without it).")
    ask: bool = flag("i", "Ask before a file is overwritten.")
    preserve: bool = flag("p", "Keep mode, times and, where allowed, owner and group.")
    follow_named: bool = flag("H", "With -R, follow links that are operands.")
    quiet: bool = flag("I", "Say nothing of extended attributes that are lost.")
    follow: bool = flag("L", "With -R, follow all links.")
    keep_links: bool = flag("P", "With -R, copy links as links.")
    attributes: bool = flag("U", "Copy extended attributes; none are kept here.")
    sparse: bool = flag("d", "Accepted; has no effect here.")
    extents: bool = flag("e", "Accepted; has no effect here.")
    old_recursive: bool = flag("r", "Copy directories and all they hold.")
    recursive: bool = flag("R", "Copy directories and all they hold; links stay links.")
    paths: list[str] = operands("src target", "What is copied, and where to.")
    examples = (
        ("Keep a copy before a change", "cp /etc/hosts /etc/hosts.old"),
        ("Copy a directory with its dates and owners", "cp -Rp /home/guest /tmp"),
    )

    async def run(self, proc: Process) -> None:
        """Copy each source."""
        if len(self.paths) < 2:
            raise UsageError("", "target")
        *sources, target = self.paths
        if len(sources) > 1 and not proc.files.is_directory(target):
            proc.fail(NOT_A_DIRECTORY, file=target)
        for source in sources:
            await self._copy(proc, source, into(proc.files, target, source), True)

    async def _copy(self, proc: Process, source: str, target: str, named: bool) -> None:
        await one_done(proc, target)
        files = proc.files
        stay = self.recursive and not self.follow and not (named and self.follow_named)
        try:
            node = files.node(source, follow=not stay)
            if node.kind == "d":
                if not (self.recursive or self.old_recursive):
                    proc.error(COPY_DIRECTORY, file=source)
                    return
                for name in self._directory(proc, source, target, node):
                    await self._copy(proc, join(source, name), join(target, name), False)
                if self.preserve:
                    keep(files, target, node)
                return
            if same(files, source, target) and node.kind != "l":
                proc.error(SAME_FILE, old=source, new=target)
                return
            there = files.exists(target)
            if (
                self.ask and there
                and not await agreed(proc, OVERWRITE_QUESTION.format("cp", file=target))
            ):
                return  # fmt: skip
            if node.kind == "-":
                self._copy_plain(proc, source, target, node)
            elif self.recursive:
                copy_node(files, target, node)
            else:
                text = await proc.kernel.open(proc, source, "r").read()
                files.write(target, text)
        except FileRefusal as refusal:
            if refusal.error == "EINVAL" and refusal.path == source:
                proc.error(COPY_INTO_ITSELF, file=source)
            else:
                proc.error(REFUSED, file=refusal.path, reason=strerror(refusal.error))

    def _copy_plain(self, proc: Process, source: str, target: str, node: Node) -> None:
        try:
            copy_file(proc.files, source, target, node, self.preserve)
        except FileRefusal as refusal:
            if not (self.force and refusal.error == "EACCES" and proc.files.exists(target)):
                raise
            with proc.machine.transaction():
                proc.files.remove(target)
                copy_file(proc.files, source, target, node, self.preserve)

    def _directory(self, proc: Process, source: str, target: str, node: Node) -> list[str]:
        """Make the copy of a directory; the names that are to be copied into it."""
        files = proc.files
        inside = f"{files.find(target, missing=True).path}/"
        if inside.startswith(f"{files.find(source).path.rstrip('/')}/"):
            raise FileRefusal("EINVAL", source)
        names = files.list(source)
        if not files.exists(target):
            files.make_directory(target, node.mode & 0o777 | 0o700)
        return names
