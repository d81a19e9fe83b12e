"""cron: run jobs at their times. Source: IBM's page of cron."""

from __future__ import annotations

from emulator.kernel.process import Process
from emulator.machine import cron
from emulator.machine.processes import begin, init_of
from emulator.messages import cron as messages
from emulator.options import Command


class Cron(Command):
    """cron

    Begins the cron daemon of this partition, which init does at boot and again whenever it
    has died. It reads the crontabs in /var/spool/cron/crontabs and the jobs of at in
    /var/spool/cron/atjobs once, and later what the commands crontab and at tell it.
    /var/adm/cron/queuedefs says how many jobs run at once, /var/adm/cron/log what was run.
    """

    examples = (("Begin the daemon, where init does not", "cron"),)

    def run(self, proc: Process) -> None:
        """Begin the daemon; it goes on by itself."""
        proc.only_root()
        machine = proc.machine
        running = cron.daemon(machine, proc.wpar)
        if running is not None:
            proc.fail(messages.RUNS_ALREADY, pid=running.pid)
        parent = init_of(machine, proc.wpar)
        begin(machine, parent, cron.PROGRAM, wpar=proc.wpar, daemon=True)
