"""wall: write to everybody who is logged in. Source: IBM's wall page; the words recalled."""

from __future__ import annotations

from emulator.commands.system import _powering
from emulator.kernel.process import Process
from emulator.options import Command, operands


class Wall(Command):
    """wall [Message ...]

    Writes a message, or what standard input holds, to the terminals of this partition.
    """

    words: list[str] = operands("Message", "What to write.")
    examples = (("Tell everybody", "wall Coffee is ready"),)

    async def run(self, proc: Process) -> None:
        """Gather the text and write it."""
        text = " ".join(self.words) if self.words else await proc.stdin.read_all()
        _powering.broadcast(proc, text)
