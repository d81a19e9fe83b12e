"""mesg: whether others may write to one's terminal. Source: IBM's mesg page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import users
from emulator.messages import talking
from emulator.options import Command, UsageError, optional


class Mesg(Command):
    """mesg [n | y]

    Lets others write to one's terminal (y) or forbids it (n), root excepted. Without an
    operand it tells which holds. The exit status is 0 where they may, 1 where they may not,
    and 2 where there is no terminal.
    """

    wanted: str | None = optional("Answer", "y or n.")
    examples = (("Keep others from writing", "mesg n"), ("May they write?", "mesg"))
    usage_status = 2

    def run(self, proc: Process) -> None:
        """Tell it or change it."""
        if self.wanted is not None and self.wanted[:1] not in ("n", "y"):
            raise UsageError("", self.wanted)
        terminals = proc.machine.terminals
        row = terminals.get(proc.tty.name) if proc.tty is not None else None
        if row is None:
            proc.fail(talking.NO_TERMINAL, 2)
        may = row.messages if self.wanted is None else self.wanted[:1] == "y"
        if self.wanted is None:
            proc.say(talking.IS_YES if may else talking.IS_NO)
        elif proc.uid and _name(proc) != row.user:
            proc.fail(talking.PERMISSION, 2)
        elif may != row.messages:
            terminals[row.name] = row._replace(messages=may)
        proc.status = 0 if may else 1


def _name(proc: Process) -> str:
    """The name of whoever runs this: the terminal is his who logged in at it."""
    return users.directory(proc.machine, proc.files.root).user_names.get(proc.uid, "")
