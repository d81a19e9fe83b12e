"""sync: write what the system holds back to its disks. Source: IBM's page of sync."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command


class Sync(Command):
    """sync

    Has everything written to the disks. Nothing is held back here, so there is nothing to do.
    """

    examples = (("Before the power is switched off", "sync"),)

    def run(self, proc: Process) -> None:
        """Do nothing: every file is as it was written."""
