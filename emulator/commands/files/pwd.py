"""pwd: show the path of the current directory. Source: IBM's pwd page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, flag


class Pwd(Command):
    """pwd [-L | -P]

    Shows the full path of the current directory. In a workload partition the path begins
    at the partition's own root directory.
    """

    logical: bool = flag("L", "Show the path as the shell came here, if $PWD still leads here.")
    physical: bool = flag("P", "Show a path without symbolic links.")
    examples = (("Show where you are", "pwd"),)

    def run(self, proc: Process) -> None:
        """Show it."""
        here = proc.files.real_path(".")
        said = proc.environment.get("PWD", "")
        if not self.physical and said.startswith("/") and _plain(said):
            found = proc.files.exists(said) and proc.files.real_path(said) == here
            here = said if found else here
        proc.print(here)


def _plain(path: str) -> bool:
    return not {".", ".."} & set(path.split("/"))
