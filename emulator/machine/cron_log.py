"""The log of a partition's cron daemon: the lines of the file, and how they are written.

Source of the form: RECALLED (AIX 6's own log), but for the lines that say that a job could
not be begun, which are ours.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.machine import cron
from emulator.machine.clock import moment
from emulator.machine.cron import Job
from emulator.machine.errors import FileRefusal

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

LOG = "/var/adm/cron/log"


def date(machine: Machine) -> str:
    """Now, as cron writes it."""
    system = machine.system
    return moment(machine.clock.seconds, system.zone_offset).format("%a %b %e %H:%M:%S %Y")


def started(machine: Machine, wpar: str, pid: int) -> None:
    """The daemon has begun."""
    _note(machine, wpar, f"! *** cron started ***   pid = {pid} {date(machine)}")


def begun(machine: Machine, job: Job, what: str, pid: int) -> None:
    """A job runs as process `pid`."""
    _note(
        machine, job.wpar, f"{job.user:<10}: CMD ( {what} ) : PID ( {pid} ) : {date(machine)}"
    )


def ended(machine: Machine, wpar: str, pid: int, failed: bool) -> None:
    """A job has ended."""
    how = "Failed" if failed else "Successful"
    _note(machine, wpar, f"Cron Job with pid: {pid} {how}")


def full(machine: Machine, job: Job) -> None:
    """A queue has as many jobs as it may: this one has to wait."""
    _note(machine, job.wpar, f"! {job.queue} queue max run limit reached {date(machine)}")


def not_begun(machine: Machine, job: Job, reason: str) -> None:
    """A job is not run at all."""
    _note(machine, job.wpar, f"! {job.name}: {reason} {date(machine)}")


def _note(machine: Machine, wpar: str, line: str) -> None:
    try:
        cron.space(machine, wpar).write(LOG, f"{line}\n", append=True, mode=0o664)
    except FileRefusal:
        # A full file system: what is not in the log is lost, the jobs are run all the same.
        return
