"""init and telinit: the run level, and /etc/inittab read again. Not a command."""

from __future__ import annotations

from emulator.kernel import power
from emulator.kernel.init import LEVELS
from emulator.kernel.process import Process
from emulator.messages import shutdown as say
from emulator.options import Command, operand


class Levels(Command):
    """What init and telinit share."""

    run_level: str = operand("Level", "A run level, S or m for single-user mode, or q.")

    async def run(self, proc: Process) -> None:
        """Change to the run level, or read /etc/inittab again."""
        proc.only_root()
        if proc.wpar:
            proc.fail(say.ONLY_SYSTEM)
        init = proc.kernel.power.init()
        if self.run_level in ("q", "Q"):
            init.examine()
        elif self.run_level in ("S", "s", "M", "m"):
            await proc.kernel.power.end(power.SINGLE)
        elif len(self.run_level) == 1 and self.run_level in LEVELS:
            await init.enter(self.run_level)
        else:
            proc.fail(say.BAD_LEVEL, word=self.run_level)
