"""mkitab: add an entry to /etc/inittab. Source: IBM's page of mkitab."""

from __future__ import annotations

from emulator.commands.system import _inittab
from emulator.kernel.process import Process
from emulator.messages import inittab as messages
from emulator.options import Command, operand, option


class Mkitab(Command):
    """mkitab [-i Identifier] Identifier:RunLevel:Action:Command

    Adds an entry to /etc/inittab of this partition, at its end or behind another one. Init
    goes by it from the next change of the run level, or boot, on; a process that it is to
    begin again (respawn) it begins again whenever that dies.
    """

    behind: str | None = option("i", "The entry behind which it goes.")
    line: str = operand("Identifier:RunLevel:Action:Command", "The entry.")
    examples = (
        ("Begin a daemon with the machine, behind cron",
         "mkitab -i cron 'mine:2:once:/usr/local/bin/mine > /dev/console 2>&1'"),
    )  # fmt: skip

    def run(self, proc: Process) -> None:
        """Look whether it fits, then put it in."""
        proc.only_root()
        one = _inittab.given(proc, self.line)
        known = _inittab.lines(proc)
        if _inittab.place(known, one.identifier) >= 0:
            proc.fail(messages.EXISTS, identifier=one.identifier)
        at = len(known) - (known[-1] == "")
        if self.behind is not None:
            at = _inittab.place(known, self.behind) + 1
            if not at:
                proc.fail(messages.NO_ENTRY, identifier=self.behind)
        known.insert(at, self.line)
        _inittab.write(proc, known)
