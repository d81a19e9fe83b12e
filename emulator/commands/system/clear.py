"""clear: clear the screen. Source: IBM's clear page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command


class Clear(Command):
    """clear

    Clears the screen and puts the cursor into its upper left corner.
    """

    examples = (("Clear the screen", "clear"),)

    def run(self, proc: Process) -> None:
        """Write what an xterm takes for it: every terminal of the machine is one."""
        proc.write("\x1b[H\x1b[2J")
