"""view: look at a file with vi. Source: IBM's page of vi; POSIX, "vi" and "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.options import flag, option
from emulator.process import Process


class View(Called):
    """view [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    Shows files on the screen as vi does, with the option readonly set: w refuses to write,
    w! writes all the same.
    """

    only_read: bool = flag("R", "Do not write over the file, unless told to with w!.")
    lost: bool = flag("r", "Recover a file after a crash; not simulated.")
    lists: bool = flag("l", "Set the option lisp.")
    visually: bool = flag("v", "Begin in the visual mode, as vi does.")
    tagged: str = option("t", "Edit the file that holds a tag.")
    window: str = option("w", "Set the option window.")
    command: str = option("c", "A command of ex to begin with; may be given again.")
    examples = (
        ("Look at a file", "view /etc/motd"),
        ("Begin at line 20", "view +20 /etc/services"),
        ("Begin where a word stands", "view +/ftp /etc/services"),
    )

    async def run(self, proc: Process) -> None:
        """Edit on the screen, without writing by mistake."""
        self.view = True
        await self.edit(proc)
