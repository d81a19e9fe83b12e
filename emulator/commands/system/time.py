"""time: tell how long a command took. Source: IBM's time page; the layout is recalled."""

from __future__ import annotations

from emulator.commands.system._becoming import become
from emulator.kernel.process import Process
from emulator.machine.usage import Usage
from emulator.messages.tools import TIME_LONG, TIME_PORTABLE
from emulator.options import Command, UsageError, flag, operands


class Time(Command):
    """time [-p] Command [Argument ...]

    Runs a command, then says on standard error how many seconds of the machine's own time
    it took, and how many of them on a processor: all of those are the user's. The Korn
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
        start, before = clock.now, used(proc)
        proc.status = await become(proc, self.words)
        form = TIME_PORTABLE if self.portable else TIME_LONG
        real, user = clock.now - start, used(proc) - before
        text = form.format(proc.name, real=hundredths(real), user=hundredths(user))
        proc.stderr.write(text + "\n")


def used(proc: Process) -> int:
    """Microseconds of processor time of the process and of what it ran."""
    usage, row = Usage(proc.machine), proc.machine.processes.get(proc.pid)
    return (usage.used(row) if row is not None else 0) + usage.of_children(proc.pid)


def hundredths(microseconds: int) -> str:
    """Seconds with two digits behind the point."""
    return f"{microseconds // 10_000 / 100:.2f}"
