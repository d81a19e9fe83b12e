"""time: tell how long a command took. Source: IBM's time page; the layout is recalled."""

from __future__ import annotations

from emulator.commands.system._becoming import become
from emulator.kernel.process import Process
from emulator.messages.tools import TIME_LONG, TIME_PORTABLE
from emulator.options import Command, UsageError, flag, operands


class Time(Command):
    """time [-p] Command [Argument ...]

    Runs a command, then says on standard error how many seconds of the machine's own time
    it took. Processor time is not counted here: what it shows of that is 0. The Korn
    shell has a word of the same name that is used instead where a command begins with it.
    """

    portable: bool = flag("p", "Write it as POSIX has it.")
    words: list[str] = operands("Command", "The command and its words.")
    examples = (("See how long a search takes", "time find /etc -name '*.conf'"),)
    usage_status = 125

    async def run(self, proc: Process) -> None:
        """Take the time, run it, take the time."""
        if not self.words:
            raise UsageError("", "Command")
        clock = proc.machine.clock
        start = clock.now
        proc.status = await become(proc, self.words)
        form = TIME_PORTABLE if self.portable else TIME_LONG
        real = (clock.now - start) // 10_000 / 100
        proc.stderr.write(form.format(proc.name, real=f"{real:.2f}", used="0.00") + "\n")
