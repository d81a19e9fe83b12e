"""chmod: change the permissions of files. Source: IBM's chmod page; captured refusals."""

from __future__ import annotations

from emulator.commands.files._modes import changed
from emulator.commands.files._tree import one_done
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.files import BAD_MODE, REFUSED
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands


class Chmod(Command):
    """chmod [-R] [-h] [-f] [who] +|-|= perm[,...] file...
    Usage: chmod [-R] [-h] [-f] absolute-mode file...

    Sets who may read, write and execute files. The mode is an octal number such as 755,
    or symbolic: u, g, o or a, then +, - or =, then letters of rwxXst. Where nobody is
    named, the umask says whose permissions stay as they are.
    """

    recursive: bool = flag("R", "Change directories and all they hold.")
    links: bool = flag("h", "Leave symbolic links and what they point to alone.")
    quiet: bool = flag("f", "Say nothing of files that cannot be changed.")
    words: list[str] = operands("mode file", "The mode, and the files.")
    examples = (
        ("Let everybody execute a script", "chmod +x /tmp/script"),
        ("Give the owner all, the others nothing", "chmod -R 700 /home/guest"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """A mode such as -w looks like a flag: what is not one ends the flags."""
        count = 0
        for word in arguments:
            if len(word) < 2 or word[0] != "-" or set(word[1:]) <= set("rwxXst,ugoa=+-"):
                break
            count += 1
        if count < len(arguments) and "--" not in arguments[:count]:
            arguments = [*arguments[:count], "--", *arguments[count:]]
        return super().parse(arguments)

    async def run(self, proc: Process) -> None:
        """Change each file."""
        if self.words and self.words[0] == "--":
            del self.words[0]
        if len(self.words) < 2:
            raise UsageError("", "file")
        self.mode, *paths = self.words
        if changed(self.mode, 0, False, 0) is None:
            proc.fail(BAD_MODE, mode=self.mode)
        for path in paths:
            await self._change(proc, path)

    async def _change(self, proc: Process, path: str) -> None:
        await one_done(proc, path)
        files = proc.files
        try:
            if files.node(path, follow=False).kind == "l" and self.links:
                return
            node = files.node(path)
            mode = changed(self.mode, node.mode, node.kind == "d", files.umask)
            assert mode is not None, "the mode was read before"
            if self.recursive and node.kind == "d":
                for name in files.list(path):
                    below = f"{path.rstrip('/')}/{name}"
                    if files.node(below, follow=False).kind != "l":
                        await self._change(proc, below)
            files.change(path, mode=mode)
        except FileRefusal as refusal:
            if self.quiet:
                proc.status = 1
            else:
                proc.error(REFUSED, file=path, reason=strerror(refusal.error))
