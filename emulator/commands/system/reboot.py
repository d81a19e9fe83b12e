"""reboot: boot the system anew, at once. Source: reference, aix-commands.md section 9."""

from __future__ import annotations

from emulator.commands.system import _powering
from emulator.kernel.power import REBOOT
from emulator.kernel.process import Process
from emulator.messages import shutdown as say
from emulator.options import Command, flag, option


class Reboot(Command):
    """reboot [-l] [-n] [-q] [-t mmddHHMM[yy]]

    Ends every process, without telling anybody, and boots the system again; in a workload
    partition, that alone. What files hold is on disk at once here, so -n and -q, which do not
    wait for that, change nothing.
    """

    no_log: bool = flag("l", "Do not log the reboot; nothing is logged here.")
    no_sync: bool = flag("n", "Do not write what is not on disk yet.")
    quick: bool = flag("q", "As -n, and shut nothing down first.")
    date: str = option("t", "Boot at a date; not simulated.", str, "")
    examples = (("Boot again", "reboot"),)

    async def run(self, proc: Process) -> None:
        """Say so, and end everything."""
        proc.only_root()
        if self.date:
            proc.fail(say.NOT_SIMULATED, letter="t")
        proc.say(say.REBOOTING)
        await _powering.end(proc, REBOOT)
