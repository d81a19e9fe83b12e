"""vedit: vi for beginners. Source: IBM's page of vi; POSIX, "vi" and "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.kernel.process import Process


class Vedit(Called):
    """vedit [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    vi with options for who begins: showmode says when text is taken, nomagic leaves most
    characters of expressions plain, report is 1.
    """

    examples = (
        ("Edit a file", "vedit /etc/motd"),
        ("Begin at line 20", "vedit +20 /etc/services"),
        ("Begin where a word stands", "vedit +/ftp /etc/services"),
    )

    async def run(self, proc: Process) -> None:
        """Edit on the screen."""
        self.friendly = True
        await self.edit(proc)
