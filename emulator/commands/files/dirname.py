"""dirname: a path without its last part. Source: IBM's dirname page."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.options import Command, operand


class Dirname(Command):
    """dirname Path

    Shows Path without its last slash and what follows; . where there is no slash.
    """

    path: str = operand("Path", "The path.")
    examples = (("Show the directory a file is in", "dirname /etc/security/passwd"),)

    def run(self, proc: Process) -> None:
        """Show it."""
        head, slash, _ = self.path.rstrip("/").rpartition("/")
        if not slash:
            proc.print("/" if self.path.startswith("/") else ".")
        else:
            proc.print(head.rstrip("/") or "/")
