"""pmcycles: how fast the processors run. Source: IBM's pmcycles page; -m: a capture (ohai)."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.messages.performance import NOT_SIMULATED
from emulator.options import Command, flag


class Pmcycles(Command):
    """pmcycles [-d] [-m]

    Prints the frequency of the processors in MHz, with -m that of each logical one.
    """

    decrementer: bool = flag("d", "Print the frequency of the decrementer: not simulated.")
    each: bool = flag("m", "Print a line for each logical processor.")
    examples = (("How fast is each processor?", "pmcycles -m"),)

    def run(self, proc: Process) -> None:
        """Print the line or lines."""
        system = proc.machine.system
        if self.decrementer:
            proc.fail(NOT_SIMULATED, flag="d")
        if not self.each:
            proc.print(f"This machine runs at {system.processor_mhz} MHz")
            return
        for number in range(system.logical_processors):
            proc.print(f"CPU {number} runs at {system.processor_mhz} MHz")
