"""rev: turn lines round. Source: IBM's rev page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.options import operands


class Rev(Filter):
    """rev [File ...]

    Writes each line with its characters in the opposite order.
    """

    files: list[str] = operands("File", "The files.")
    examples = (("Read the names of the shells backwards", "rev /etc/shells"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Go through the files."""
        return self.go(proc, self.files)

    def take(self, proc: Process, text: str) -> bool:
        """Turn the lines of a piece."""
        proc.write("\n".join(line[::-1] for line in text.split("\n")))
        return True
