"""lsuser: list users' attributes. Source: reference, aix-commands.md section 7."""

from __future__ import annotations

from emulator.commands.users import _forms
from emulator.commands.users._common import database, is_security
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import USERS_BY_NAME, of_user
from emulator.messages import users as said
from emulator.options import Command, flag, operands


class Lsuser(Command):
    """lsuser [-c | -f] [-a Attribute ...] {ALL | Name[,Name ...]}

    Lists users and their attributes, a line each. Whoever is neither root nor in the group
    security sees those alone that /etc/passwd and /etc/group hold.
    """

    colons: bool = flag("c", "Between colons, below a heading.")
    stanzas: bool = flag("f", "As stanzas.")
    chosen: bool = flag("a", "Only the attributes that follow; none: the names alone.")
    words: list[str] = operands("Name", "Attributes with -a, and ALL or names.")
    examples = (
        ("List a user", "lsuser root"),
        ("Show where everybody's home is", "lsuser -c -a id home ALL"),
    )

    def run(self, proc: Process) -> None:
        """Gather the users and draw them."""
        asked = _forms.asked(self.words, self.chosen)
        known = database(proc)
        for attribute in asked.attributes:
            if attribute not in USERS_BY_NAME:
                proc.fail(said.NO_ATTRIBUTE, 22, name=attribute)
        everything = is_security(proc)
        names = list(known.directory.users) if asked.names == ["ALL"] else asked.names
        rows = []
        for name in names:
            if name not in known.directory.users:
                proc.error(said.NO_USER, 2, name=name)
                continue
            found = {
                key: value
                for key, value in of_user(known, name).items()
                if everything or USERS_BY_NAME[key].open
            }
            if self.chosen:
                found = {one: found.get(one, "") for one in asked.attributes}
            rows.append((name, found))
        proc.print(*_forms.drawn(rows, self.stanzas, self.colons))
