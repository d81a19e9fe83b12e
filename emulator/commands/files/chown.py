"""chown: give files to another user. Source: IBM's chown page."""

from __future__ import annotations

from emulator.commands.files._owners import give, group_number, user_number
from emulator.kernel.process import Process
from emulator.options import Command, flag, operand, operands


class Chown(Command):
    """chown [-fhR] Owner[:Group] {File ... | Directory ...}

    Makes a user the owner of files, and a group theirs where one is given after a colon
    or a dot. Users and groups are those of the partition; a number will do too. Only root
    gives files away.
    """

    quiet: bool = flag("f", "Say nothing of files that cannot be changed.")
    links: bool = flag("h", "Change a symbolic link, not what it points to.")
    recursive: bool = flag("R", "Change directories and all they hold.")
    owner: str = operand("Owner[:Group]", "The new owner.")
    first: str = operand("File", "The file or directory to give.")
    others: list[str] = operands("File", "More of them.")
    examples = (
        ("Give a file to a user", "chown guest /tmp/report"),
        ("Give a directory to a user and a group", "chown -R guest:staff /home/guest"),
    )

    async def run(self, proc: Process) -> None:
        """Look up who, then give."""
        owner, group = self._split(proc)
        uid = user_number(proc, owner) if owner else None
        gid = group_number(proc, group) if group else None
        for path in (self.first, *self.others):
            await give(proc, path, uid, gid, self.recursive, self.links, self.quiet)

    def _split(self, proc: Process) -> tuple[str, str]:
        owner, colon, group = self.owner.partition(":")
        if not colon and "." in owner:
            owner, _, group = owner.partition(".")
        return owner, group
