"""basename: the last part of a path. Source: IBM's basename page."""

from __future__ import annotations

from emulator.commands.files._tree import last_name
from emulator.kernel.process import Process
from emulator.options import Command, operand, optional


class Basename(Command):
    """basename String [Suffix]

    Shows the part of String after its last slash, without Suffix where it ends in it.
    """

    string: str = operand("String", "The path.")
    suffix: str = optional("Suffix", "What is cut off the end.", "")
    examples = (("Show the name of a file without its path", "basename /etc/rc.d/init.d"),)

    def run(self, proc: Process) -> None:
        """Show it."""
        name = last_name(self.string)
        if self.suffix and name != self.suffix:
            name = name.removesuffix(self.suffix)
        proc.print(name)
