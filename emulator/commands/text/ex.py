"""ex: edit a file line by line. Source: IBM's page of ex; POSIX, "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.kernel.process import Process


class Ex(Called):
    """ex [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    The editor vi as a line editor: it shows a colon and reads commands, the ones that vi
    takes behind a colon. p prints lines, a, i and c take text up to a line with a dot, vi
    goes over to the screen.
    """

    lined = True
    examples = (("Edit a file", "ex /etc/motd"),)

    async def run(self, proc: Process) -> None:
        """Edit line by line."""
        await self.edit(proc)
