"""What smit and smitty are: one program on a text terminal. Not a command."""

from __future__ import annotations

from emulator.commands.system._smit import Leave, Smit
from emulator.commands.system._smitscreens import SCREENS
from emulator.kernel.process import Process
from emulator.messages import smit as messages
from emulator.options import Command, flag, option, optional
from emulator.text.screens import drawable


class Called(Command):
    """Base of both."""

    characters: bool = flag("C", "On a text terminal, as is done in any case.")
    dry: bool = flag("x", "Run nothing; only write down what would be run.")
    full: bool = flag("f", "Accepted: output may go to files.")
    log: str | None = option("l", "Write the log into this file.")
    script: str | None = option("s", "Write the commands into this file.")
    verbose: bool = flag("v", "Accepted; the commands are in the log in any case.")
    traced: bool = flag("t", "Accepted; the screens are not written down.")
    debugged: bool = flag("D", "Accepted, as -t and -v.")
    path: str = optional("FastPath", "The screen to begin with.", "")

    async def run(self, proc: Process) -> None:
        """Show the screen until it is left."""
        if self.path not in SCREENS:
            proc.fail(messages.NO_SCREEN, path=self.path)
        tty = proc.tty
        terminal = tty is not None and proc.stdout.is_terminal and proc.stdin.is_terminal
        kind = proc.environment.get("TERM", "")
        if tty is None or not terminal or not drawable(tty, kind):
            proc.fail(messages.NO_TERMINAL)
        home = proc.environment.get("HOME", "/").rstrip("/")
        smit = Smit(
            proc, tty, self.log or f"{home}/smit.log", self.script or f"{home}/smit.script",
            runs=not self.dry,
        )  # fmt: skip
        try:
            await smit.show(self.path)
        except Leave:
            proc.status = 0
        finally:
            smit.screen.leave()
            tty.end_keys()
