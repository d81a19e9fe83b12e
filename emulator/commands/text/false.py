"""false: do nothing, badly. Source: IBM's false page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, operands


class FalseCommand(Command):
    """false

    Does nothing and ends with status 255. Words after it are ignored.
    """

    words: list[str] = operands("Word", "Ignored.")
    examples = (("Fail", "false"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Every word is ignored."""
        return super().parse(["--", *arguments])

    def run(self, proc: Process) -> None:
        """Fail, with the status AIX's program gives (the shell's own gives 1)."""
        proc.status = 255
