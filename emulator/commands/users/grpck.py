"""grpck: check whether what is known of groups agrees. Source: IBM's grpck page."""

from __future__ import annotations

from emulator.commands.users import _checking
from emulator.kernel.process import Process
from emulator.machine.accounts import checks
from emulator.options import Command, flag, operands


class Grpck(Command):
    """grpck {-n | -p | -t | -y} {ALL | Group ...}

    Checks whether /etc/group and /etc/security/group agree
    about groups. The status is not 0 where something is left that does not.
    """

    no: bool = flag("n", "Tell what is wrong, and mend nothing.")
    quiet: bool = flag("p", "Mend it, and tell nothing.")
    asks: bool = flag("t", "Tell it, and ask whether to mend it.")
    yes: bool = flag("y", "Tell it and mend it.")
    names: list[str] = operands("Group", "ALL, or groups.")
    examples = (("Look at everybody", "grpck -n ALL"),)

    async def run(self, proc: Process) -> None:
        """Look, and do what was asked."""
        given = (("n", self.no), ("p", self.quiet), ("t", self.asks), ("y", self.yes))
        how = "".join(letter for letter, yes in given if yes)
        await _checking.check(proc, checks.groups, how, self.names, True)
