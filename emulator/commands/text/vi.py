"""vi: edit a file on the whole screen. Source: IBM's page of vi; POSIX, "vi" and "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.options import flag, option
from emulator.process import Process


class Vi(Called):
    """vi [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    Edits files on the screen. It begins in command mode: h j k l move, x deletes a
    character, dd a line, i and a begin to take text until Esc is pressed, u undoes, / looks
    for an expression. A colon begins a command of ex: :w writes, :q leaves, :wq does both,
    :q! leaves without writing. Options are set with :set, in EXINIT or in $HOME/.exrc.
    """

    only_read: bool = flag("R", "Do not write over the file, unless told to with w!.")
    lost: bool = flag("r", "Recover a file after a crash; not simulated.")
    lists: bool = flag("l", "Set the option lisp.")
    visually: bool = flag("v", "Begin in the visual mode, as vi does.")
    tagged: str = option("t", "Edit the file that holds a tag.")
    window: str = option("w", "Set the option window.")
    command: str = option("c", "A command of ex to begin with; may be given again.")
    examples = (
        ("Edit a file", "vi /etc/motd"),
        ("Begin at line 20", "vi +20 /etc/services"),
        ("Begin where a word stands", "vi +/ftp /etc/services"),
    )

    async def run(self, proc: Process) -> None:
        """Edit on the screen."""
        await self.edit(proc)
