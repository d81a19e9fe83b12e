"""env: run a command in another environment. Source: IBM's env page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import Command, flag, operands


class Env(Command):
    """env [-i | -] [Name=Value ...] [Command [Argument ...]]

    Runs a command with variables set; without one, writes the environment. Status 126
    where the command cannot be run, 127 where there is none of that name.
    """

    empty: bool = flag("i", "Begin with an empty environment.")
    words: list[str] = operands("Command", "Variables, then the command and its words.")
    examples = (
        ("Show the environment", "env"),
        ("Run a command in another time zone", "env TZ=UTC date"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Set the variables, then write them or run the command."""
        words = self.words
        environment = proc.environment
        if words[:1] == ["-"]:
            words = words[1:]
            environment.clear()
        if self.empty:
            environment.clear()
        while words and "=" in words[0]:
            name, _, value = words[0].partition("=")
            environment[name] = value
            words = words[1:]
        if words:
            return self._call(proc, words)
        proc.print(*(f"{name}={value}" for name, value in environment.items()))
        return None

    async def _call(self, proc: Process, words: list[str]) -> None:
        try:
            proc.status = await proc.kernel.run(proc, words)
        except FileRefusal as refusal:
            status = 126 if refusal.error == "EACCES" else 127
            proc.error(CANNOT_OPEN, status, file=words[0], reason=strerror(refusal.error))
