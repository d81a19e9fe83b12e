"""id: print user and group ids. Source: reference, aix-commands.md section 7."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import users
from emulator.machine.vfs import Credentials
from emulator.messages.process import FLAGS_CLASH, UNKNOWN_USER
from emulator.options import Command, UsageError, flag, optional


class Id(Command):
    """id [User]
    id {-G | -g | -u} [-n] [-r] [User]

    Prints who one is, or who a user is: the user, the group and the other groups.
    """

    all: bool = flag("G", "All the groups.")
    group: bool = flag("g", "The group alone.")
    user: bool = flag("u", "The user alone.")
    names: bool = flag("n", "Names instead of numbers.")
    real: bool = flag("r", "Real ids, which are the effective ones here.")
    name: str | None = optional("User", "The user, by name or number.")
    examples = (("Who am I?", "id"), ("Print the user's name", "id -un"))

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-n and -r go with one of the others."""
        self = super().parse(arguments)
        assert isinstance(self, Id)
        if (self.names or self.real) and not (self.all or self.group or self.user):
            raise UsageError("", "-n")
        return self

    def run(self, proc: Process) -> None:
        """Print the ids asked for."""
        if self.all + self.group + self.user > 1:
            proc.fail(FLAGS_CLASH)
        known = users.directory(proc.machine, proc.files.root)
        who: Credentials = proc.files.who
        if self.name is not None:
            found = known.users.get(self.name)
            if found is None and self.name.isdigit():
                found = known.users.get(known.user_names.get(int(self.name), ""))
            if found is None:
                proc.fail(UNKNOWN_USER)
            who = users.credentials(known, found)
        others = [gid for gid in who.groups if gid != who.gid]
        user_name = known.user_names.get(who.uid)
        if self.user:
            proc.print(user_name if self.names and user_name else str(who.uid))
        elif self.group or self.all:
            gids = [who.gid] if self.group else [who.gid, *others]
            words = [known.group_names.get(g, str(g)) if self.names else str(g) for g in gids]
            proc.print(" ".join(words))
        else:
            line = f"uid={labelled(who.uid, user_name)}"
            line += f" gid={labelled(who.gid, known.group_names.get(who.gid))}"
            if others:
                pairs = (labelled(gid, known.group_names.get(gid)) for gid in others)
                line += f" groups={','.join(pairs)}"
            proc.print(line)


def labelled(number: int, name: str | None) -> str:
    """A number, and its name where it has one: 0(root)."""
    return f"{number}({name})" if name else str(number)
