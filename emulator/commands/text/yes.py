"""yes: say y, or something else, for ever. Source: IBM's yes page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, operands

LINES_AT_ONCE = 512


class Yes(Command):
    """yes [Word]

    Writes y, or Word, on line after line until it is interrupted or nobody reads any more.
    """

    words: list[str] = operands("Word", "What to write instead of y.")
    examples = (("Answer three questions", "yes | head -3"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Every word is to be written."""
        return super().parse(["--", *arguments])

    async def run(self, proc: Process) -> None:
        """Write until stopped."""
        scheduler = proc.kernel.scheduler
        text = (" ".join(self.words or ["y"]) + "\n") * LINES_AT_ONCE
        while True:
            proc.write(text)
            await proc.stdout.drain()
            if scheduler.step():
                await scheduler.turn()
