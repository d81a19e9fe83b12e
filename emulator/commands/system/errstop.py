"""errstop: end error logging. Source: IBM's page of errstop."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import error_log
from emulator.machine.processes import end
from emulator.messages import error_log as messages
from emulator.options import Command


class Errstop(Command):
    """errstop

    Ends the daemon that writes the error log: what happens afterwards is not written down.
    """

    examples = (("End error logging", "errstop"),)

    def run(self, proc: Process) -> None:
        """Write down that it ends, then end it."""
        proc.only_root()
        machine = proc.machine
        pids = [row.pid for row in machine.processes.values() if error_log.is_daemon(row)]
        if proc.wpar or not pids:
            proc.fail(messages.NOT_RUNNING)
        error_log.log(machine, "ERRLOG_OFF", "errdemon")
        for pid in pids:
            end(machine, pid)
