"""mknod: make a device. Source: IBM's mknod page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.machine.vfs import Node
from emulator.messages.files import CANNOT_MAKE_NODE, FIFO
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, operands


class Mknod(Command):
    """mknod Name {b | c} Major Minor
    mknod Name p

    Makes a block or character device. Devices are root's to make, and in the global
    environment alone: a workload partition has those it was given (mkwpar -D). A FIFO is
    not simulated.
    """

    words: list[str] = operands("Name", "Its path, its kind, its numbers.")
    examples = (("Make a second /dev/null", "mknod /tmp/null c 2 2"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """As every command; a device has two numbers, a FIFO none."""
        self = super().parse(arguments)
        assert isinstance(self, Mknod)
        kind = self.words[1] if len(self.words) > 1 else ""
        numbers = self.words[2:]
        right = (kind == "p" and not numbers) or (
            kind in ("b", "c")
            and len(numbers) == 2
            and all(one.isascii() and one.isdigit() and len(one) < 6 for one in numbers)
        )
        if not right:
            raise UsageError("", "Name")
        return self

    def run(self, proc: Process) -> None:
        """Make it."""
        path, kind, *numbers = self.words
        if kind == "p":
            proc.fail(FIFO)
        node = Node(
            kind, 0o666 & ~proc.files.umask, device=(int(numbers[0]), int(numbers[1]))
        )
        try:
            if proc.uid or proc.wpar:
                raise FileRefusal("EPERM", path)
            if proc.files.exists(path, follow=False):
                raise FileRefusal("EEXIST", path)
            proc.files.make_node(path, node)
        except FileRefusal as refusal:
            proc.fail(CANNOT_MAKE_NODE, path=path, reason=strerror(refusal.error))
