"""errdemon: begin error logging, or tell how it is set. Source: IBM's page of errdemon."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import error_log
from emulator.machine.processes import begin, init_of
from emulator.messages import error_log as messages
from emulator.options import Command, flag, option


class Errdemon(Command):
    """errdemon [-B BufferSize] [-d | -D] [-i File] [-m Maximum] [-s LogSize] [-t Interval]
    errdemon -l

    Begins the daemon that writes the error log; at boot this is done anyway. With -l it
    tells how the log is kept. Changing that is not simulated.
    """

    lists: bool = flag("l", "Tell how the log is kept.")
    buffer: str | None = option("B", "Size of the buffer; not simulated.")
    keeps: bool = flag("d", "Keep duplicates; not simulated.")
    drops: bool = flag("D", "Count duplicates, as is done in any case.")
    file: str | None = option("i", "Keep the log in this file; not simulated.")
    maximum: str | None = option("m", "Duplicates counted; not simulated.")
    size: str | None = option("s", "Size of the log; not simulated.")
    interval: str | None = option("t", "Milliseconds to a duplicate; not simulated.")
    examples = (("How is the error log kept?", "errdemon -l"),)

    def run(self, proc: Process) -> None:
        """Tell, or begin."""
        machine = proc.machine
        if self.lists:
            proc.say(messages.ATTRIBUTES, size=error_log.KEPT * 512,
                     interval=error_log.DUPLICATE * 1000)  # fmt: skip
            return
        proc.only_root()
        given = {
            "B": self.buffer, "i": self.file, "m": self.maximum, "s": self.size,
            "t": self.interval, "d": self.keeps or None,
        }  # fmt: skip
        for letter, value in given.items():
            if value is not None:
                proc.fail(messages.NOT_SIMULATED, letter=letter)
        if proc.wpar:
            proc.fail(messages.NOT_IN_A_WPAR)
        if error_log.running(machine):
            proc.fail(messages.RUNS_ALREADY)
        begin(machine, init_of(machine, ""), error_log.PROGRAM, daemon=True)
        error_log.log(machine, "ERRLOG_ON", "errdemon")
