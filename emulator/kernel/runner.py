"""What the shell offers to commands that run other commands: the kernel knows no shell."""

from __future__ import annotations

from typing import Protocol

from emulator.kernel.process import Process


class ShellRunner(Protocol):
    """What the shell offers to commands that run other commands."""

    async def run_text(
        self, process: Process, text: str, arguments: list[str], script: bool = False
    ) -> int:
        """Run commands (`ksh -c`) in `process`, or those of a `script`; the status."""

    async def run_input(self, process: Process, arguments: list[str]) -> int:
        """Run the commands of the process's standard input (`ksh -s`); the status."""

    async def run_script(self, process: Process, path: str, arguments: list[str]) -> int:
        """Run a file of commands in `process`; the status."""

    async def run_login(self, process: Process) -> int:
        """Run an interactive login shell on the process's terminal; the status."""
