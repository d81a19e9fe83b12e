"""usrck: check whether what is known of users agrees. Source: IBM's usrck page."""

from __future__ import annotations

from emulator.commands.users import _checking
from emulator.kernel.process import Process
from emulator.machine.accounts import checks
from emulator.options import Command, flag, operands


class Usrck(Command):
    """usrck {-n | -p | -t | -y} {ALL | User ...}

    Checks whether /etc/passwd and the files of /etc/security agree
    about users. The status is not 0 where something is left that does not.
    """

    no: bool = flag("n", "Tell what is wrong, and mend nothing.")
    quiet: bool = flag("p", "Mend it, and tell nothing.")
    asks: bool = flag("t", "Tell it, and ask whether to mend it.")
    yes: bool = flag("y", "Tell it and mend it.")
    names: list[str] = operands("User", "ALL, or users.")
    examples = (("Look at everybody", "usrck -n ALL"),)

    async def run(self, proc: Process) -> None:
        """Look, and do what was asked."""
        given = (("n", self.no), ("p", self.quiet), ("t", self.asks), ("y", self.yes))
        how = "".join(letter for letter, yes in given if yes)
        await _checking.check(proc, checks.users, how, self.names, False)
