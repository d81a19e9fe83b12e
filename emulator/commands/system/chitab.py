"""chitab: change an entry of /etc/inittab. Source: IBM's page of chitab."""

from __future__ import annotations

from emulator.commands.system import _inittab
from emulator.kernel.process import Process
from emulator.messages import inittab as messages
from emulator.options import Command, operand


class Chitab(Command):
    """chitab Identifier:RunLevel:Action:Command

    Puts an entry in the place of that with the same identifier in /etc/inittab.
    """

    line: str = operand("Identifier:RunLevel:Action:Command", "The entry as it is to be.")
    examples = (("Begin no print queues any more", "chitab 'qdaemon:2:off:/usr/bin/startsrc'"),)

    def run(self, proc: Process) -> None:
        """Look whether it fits and is there, then change it."""
        proc.only_root()
        one = _inittab.given(proc, self.line)
        known = _inittab.lines(proc)
        at = _inittab.place(known, one.identifier)
        if at < 0:
            proc.fail(messages.NO_ENTRY, identifier=one.identifier)
        known[at] = self.line
        _inittab.write(proc, known)
