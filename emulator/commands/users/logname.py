"""logname: print the name one logged in with. Source: IBM's logname page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import users
from emulator.messages.process import NO_LOGIN
from emulator.options import Command


class Logname(Command):
    """logname

    Prints the name one logged in with, which su does not change.
    """

    examples = (("As whom did I log in?", "logname"),)

    def run(self, proc: Process) -> None:
        """Print it."""
        known = users.directory(proc.machine, proc.files.root)
        name = known.user_names.get(proc.files.who.login)
        if name is None:
            proc.fail(NO_LOGIN)
        proc.print(name)
