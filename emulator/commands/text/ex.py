"""ex: edit a file line by line. Source: IBM's page of ex; POSIX, "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.options import flag, option
from emulator.process import Process


class Ex(Called):
    """ex [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    The editor vi as a line editor: it shows a colon and reads commands, the ones that vi
    takes behind a colon. p prints lines, a, i and c take text up to a line with a dot, vi
    goes over to the screen.
    """

    only_read: bool = flag("R", "Do not write over the file, unless told to with w!.")
    lost: bool = flag("r", "Recover a file after a crash; not simulated.")
    lists: bool = flag("l", "Set the option lisp.")
    visually: bool = flag("v", "Begin in the visual mode, as vi does.")
    tagged: str = option("t", "Edit the file that holds a tag.")
    window: str = option("w", "Set the option window.")
    command: str = option("c", "A command of ex to begin with; may be given again.")
    lined = True
    examples = (("Edit a file", "ex /etc/motd"),)

    async def run(self, proc: Process) -> None:
        """Edit line by line."""
        await self.edit(proc)
