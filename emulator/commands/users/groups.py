"""groups: print the groups of a user. Source: IBM's groups page."""

from __future__ import annotations

from emulator.commands.users._common import database
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import groups_of
from emulator.messages import users as said
from emulator.options import Command, optional


class Groups(Command):
    """groups [User]

    Prints the names of the groups one is in, or a user is in: the primary one first.
    """

    name: str | None = optional("User", "The user; oneself otherwise.")
    examples = (("Show the groups of guest", "groups guest"),)

    def run(self, proc: Process) -> None:
        """Print them."""
        known = database(proc)
        if self.name is None:
            who = proc.files.who
            gids = dict.fromkeys((who.gid, *who.groups))
            found = known.directory.group_names
            proc.print(" ".join(found.get(gid, str(gid)) for gid in gids))
            return
        if self.name not in known.directory.users:
            proc.fail(said.NO_USER, name=self.name)
        proc.print(f"{self.name} : {' '.join(groups_of(known, self.name))}")
