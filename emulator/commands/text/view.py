"""view: look at a file with vi. Source: IBM's page of vi; POSIX, "vi" and "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.kernel.process import Process


class View(Called):
    """view [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    Shows files on the screen as vi does, with the option readonly set: w refuses to write,
    w! writes all the same.
    """

    examples = (
        ("Look at a file", "view /etc/motd"),
        ("Begin at line 20", "view +20 /etc/services"),
        ("Begin where a word stands", "view +/ftp /etc/services"),
    )

    async def run(self, proc: Process) -> None:
        """Edit on the screen, without writing by mistake."""
        self.view = True
        await self.edit(proc)
