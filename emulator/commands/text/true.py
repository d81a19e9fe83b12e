"""true: do nothing, well. Source: IBM's true page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, operands


class TrueCommand(Command):
    """true

    Does nothing and ends with status 0. Words after it are ignored.
    """

    words: list[str] = operands("Word", "Ignored.")
    examples = (("Succeed", "true"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Every word is ignored."""
        return super().parse(["--", *arguments])

    def run(self, proc: Process) -> None:
        """Succeed."""
