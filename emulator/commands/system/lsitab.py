"""lsitab: list entries of /etc/inittab. Source: IBM's page of lsitab."""

from __future__ import annotations

from emulator.commands.system._inittab import lines, place
from emulator.kernel.process import Process
from emulator.machine.inittab import entry
from emulator.options import Command, UsageError, flag, optional


class Lsitab(Command):
    """lsitab {-a | Identifier}

    Lists all entries of /etc/inittab of this partition, or that with an identifier: its
    status says whether there is one.
    """

    all: bool = flag("a", "List all entries.")
    identifier: str | None = optional("Identifier", "The entry to list.")
    examples = (
        ("Is cron begun by init?", "lsitab cron"),
        ("Everything init begins", "lsitab -a"),
    )

    def run(self, proc: Process) -> None:
        """List what is asked for."""
        if self.all == (self.identifier is not None):
            raise UsageError("", "-a")
        known = lines(proc)
        if self.all:
            proc.print(*(line for line in known if entry(line) is not None))
            return
        assert self.identifier is not None
        number = place(known, self.identifier)
        if number < 0:
            proc.status = 1
        else:
            proc.print(known[number])
