"""file: say what kind of file a file is. Source: IBM's file page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import READ, Node, contents
from emulator.machine.wpar.backup import MAGIC
from emulator.messages.files import FILE_MISSING
from emulator.options import Command, flag, operand, operands


class File(Command):
    """file [-h] File ...

    Says what each file is, by its kind and its first bytes.
    """

    links: bool = flag("h", "Do not follow symbolic links.")
    first: str = operand("File", "The file to look at.")
    others: list[str] = operands("File", "More of them.")
    examples = (("Say what a file is", "file /etc/filesystems"),)

    def run(self, proc: Process) -> None:
        """Look at each."""
        names = [self.first, *self.others]
        width = max(16, *(len(name) + 2 for name in names))
        for name in names:
            try:
                node = proc.files.node(name, follow=not self.links)
            except FileRefusal:
                proc.say(FILE_MISSING, file=name)
                continue
            label = f"{name}:"
            proc.print(f"{label:<{width}}{self._kind(proc, node)}")

    def _kind(self, proc: Process, node: Node) -> str:
        if node.kind in "bc":
            name = "block" if node.kind == "b" else "character"
            return f"{name} special ({node.device[0]}/{node.device[1]})"
        if node.kind != "-":
            words = {"d": "directory", "p": "fifo", "s": "socket"}
            return words.get(node.kind, f"symbolic link to {node.data}.")
        if not proc.files.may(node, READ):
            return "cannot open for reading"
        if node.program and not node.data:
            return "executable (RISC System/6000) or object module"
        text = contents(node)[:4096]
        if not text:
            return "empty"
        if text.startswith("\x01\xdf"):
            return "executable (RISC System/6000) or object module"
        if text.startswith("#!"):
            return "shell script"
        if text.startswith(MAGIC):
            return "backup/restore format file"
        plain = all(32 <= ord(char) < 127 or char in "\t\n\r\f\b\x1b" for char in text)
        if not plain:
            return "data or International Language text"
        return "commands text" if node.mode & 0o111 else "ascii text"
