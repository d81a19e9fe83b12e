"""whoami: print the effective user's name. Source: IBM's whoami page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import users
from emulator.options import Command


class Whoami(Command):
    """whoami

    Prints the name of the user one is now, which su changes.
    """

    examples = (("Who am I now?", "whoami"),)

    def run(self, proc: Process) -> None:
        """Print it."""
        known = users.directory(proc.machine, proc.files.root)
        proc.print(known.user_names.get(proc.uid) or str(proc.uid))
