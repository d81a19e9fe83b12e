"""nice: run a command at another priority. Source: IBM's nice page."""

from __future__ import annotations

from emulator.commands.system._becoming import become
from emulator.commands.system._priorities import change, whole
from emulator.kernel.process import Process
from emulator.messages.tools import BAD_INCREMENT
from emulator.options import Command, UsageError, operands, option


class Nice(Command):
    """nice [-Increment | -n Increment] Command [Argument ...]

    Runs a command at a lower priority: its nice value, which ps -l shows, goes up by 10 or
    by what is given. Only root can make it less. On this machine it changes what ps shows,
    not how fast anything runs.
    """

    increment: str = option("n", "What is added to the nice value.", str, "10")
    words: list[str] = operands("Command", "The command and its words.")
    examples = (("Let others go first", "nice -n 15 find / -name core"),)
    usage_status = 125

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """`-15` and `--5` are increments, too."""
        first = arguments[0] if arguments else ""
        if first[:1] == "-" and first[1:].removeprefix("-").isdecimal():
            arguments = ["-n", first[1:], *arguments[1:]]
        return super().parse(arguments)

    async def run(self, proc: Process) -> None:
        """Change the nice value, become the command."""
        if not self.words:
            raise UsageError("", "Command")
        increment = whole(self.increment)
        if increment is None:
            proc.fail(BAD_INCREMENT, 125, value=self.increment)
        change(proc, proc.pid, increment)
        proc.status = await become(proc, self.words)
