"""rmitab: remove an entry of /etc/inittab. Source: IBM's page of rmitab."""

from __future__ import annotations

from emulator.commands.system import _inittab
from emulator.kernel.process import Process
from emulator.messages import inittab as messages
from emulator.options import Command, operand


class Rmitab(Command):
    """rmitab Identifier

    Takes an entry out of /etc/inittab of this partition. What it began goes on.
    """

    identifier: str = operand("Identifier", "The entry to remove.")
    examples = (("Begin no print queues any more", "rmitab qdaemon"),)

    def run(self, proc: Process) -> None:
        """Find it, then take it out."""
        proc.only_root()
        known = _inittab.lines(proc)
        at = _inittab.place(known, self.identifier)
        if at < 0:
            proc.fail(messages.NO_ENTRY, identifier=self.identifier)
        del known[at]
        _inittab.write(proc, known)
