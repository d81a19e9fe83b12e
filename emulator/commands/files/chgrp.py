"""chgrp: give files to another group. Source: IBM's chgrp page."""

from __future__ import annotations

from emulator.commands.files._owners import give, group_number
from emulator.kernel.process import Process
from emulator.options import Command, flag, operand, operands


class Chgrp(Command):
    """chgrp [-fhR] Group {File ... | Directory ...}

    Makes files a group's. Groups are those of the partition; a number will do too. Who is
    not root may give his files to groups he is in.
    """

    quiet: bool = flag("f", "Say nothing of files that cannot be changed.")
    links: bool = flag("h", "Change a symbolic link, not what it points to.")
    recursive: bool = flag("R", "Change directories and all they hold.")
    group: str = operand("Group", "The new group.")
    first: str = operand("File", "The file or directory to give.")
    others: list[str] = operands("File", "More of them.")
    examples = (("Give a file to the group staff", "chgrp staff /tmp/report"),)

    async def run(self, proc: Process) -> None:
        """Look up the group, then give."""
        gid = group_number(proc, self.group)
        for path in (self.first, *self.others):
            await give(proc, path, None, gid, self.recursive, self.links, self.quiet)
