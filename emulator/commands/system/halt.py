"""halt: stop the system, at once. Source: reference, aix-commands.md section 9."""

from __future__ import annotations

from emulator.commands.system import _powering
from emulator.kernel.power import HALT
from emulator.kernel.process import Process
from emulator.messages import shutdown as say
from emulator.options import Command, flag


class Halt(Command):
    """halt [-l] [-n] [-p] [-q] [-y]

    Ends every process, without telling anybody, and switches the system off; in a workload
    partition, that alone. The system boots when somebody comes to it. What files hold is on
    disk at once here, so -n and -q, which do not wait for that, change nothing.
    """

    no_log: bool = flag("l", "Do not log the halt; nothing is logged here.")
    no_sync: bool = flag("n", "Do not write what is not on disk yet.")
    keep_power: bool = flag("p", "Do not switch the power off.")
    quick: bool = flag("q", "As -n, and shut nothing down first.")
    dialup: bool = flag("y", "Even from a terminal that has dialled in.")
    examples = (("Switch the system off", "halt"),)

    async def run(self, proc: Process) -> None:
        """Say so, and end everything."""
        proc.only_root()
        proc.say(say.HALTED)
        await _powering.end(proc, HALT)
