"""vi: edit a file on the whole screen. Source: IBM's page of vi; POSIX, "vi" and "ex"."""

from __future__ import annotations

from emulator.commands.text._vi import Called
from emulator.kernel.process import Process


class Vi(Called):
    """vi [-l] [-R] [-r] [-v] [-t Tag] [-w Number] [-c Command | +Command] [File ...]

    Edits files on the screen. It begins in command mode: h j k l move, x deletes a
    character, dd a line, i and a begin to take text until Esc is pressed, u undoes, / looks
    for an expression. A colon begins a command of ex: :w writes, :q leaves, :wq does both,
    :q! leaves without writing. Options are set with :set, in EXINIT or in $HOME/.exrc.
    """

    examples = (
        ("Edit a file", "vi /etc/motd"),
        ("Begin at line 20", "vi +20 /etc/services"),
        ("Begin where a word stands", "vi +/ftp /etc/services"),
    )

    async def run(self, proc: Process) -> None:
        """Edit on the screen."""
        await self.edit(proc)
