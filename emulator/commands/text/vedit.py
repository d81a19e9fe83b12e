"""vedit: vi for beginners. Source: IBM's page of vi; POSIX, "vi" and "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.options import flag, option
from emulator.process import Process


class Vedit(Called):
    """vedit [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    vi with options for who begins: showmode says when text is taken, nomagic leaves most
    characters of expressions plain, report is 1.
    """

    only_read: bool = flag("R", "Do not write over the file, unless told to with w!.")
    lost: bool = flag("r", "Recover a file after a crash; not simulated.")
    lists: bool = flag("l", "Set the option lisp.")
    visually: bool = flag("v", "Begin in the visual mode, as vi does.")
    tagged: str = option("t", "Edit the file that holds a tag.")
    window: str = option("w", "Set the option window.")
    command: str = option("c", "A command of ex to begin with; may be given again.")
    examples = (
        ("Edit a file", "vedit /etc/motd"),
        ("Begin at line 20", "vedit +20 /etc/services"),
        ("Begin where a word stands", "vedit +/ftp /etc/services"),
    )

    async def run(self, proc: Process) -> None:
        """Edit on the screen."""
        self.friendly = True
        await self.edit(proc)
