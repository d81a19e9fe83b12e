"""chfn: change what is said of a user. Source: IBM's chfn page."""

from __future__ import annotations

from emulator.commands.users import _personal
from emulator.kernel.process import Process
from emulator.options import Command, optional


class Chfn(Command):
    """chfn [Name [Gecos]]

    Changes the gecos of a user: his full name, or what else is to be said. Without Gecos it
    shows the present one and asks.
    """

    name: str | None = optional("Name", "The user; oneself otherwise.")
    gecos: str | None = optional("Gecos", "What is said.")
    examples = (("Say who guest is", 'chfn guest "A guest"'),)

    async def run(self, proc: Process) -> None:
        """Change it."""
        await _personal.gecos(proc, self.name, self.gecos)
