"""atrm: remove jobs of at. Source: IBM's page of atrm."""

from __future__ import annotations

from emulator.commands.system import _cron
from emulator.kernel.process import Process
from emulator.messages import cron as messages
from emulator.options import Command, UsageError, flag, operands


class Atrm(Command):
    """atrm [-f] [-i] [-a] [Job ...] [User ...]

    Takes back jobs that at and batch keep: those named, all of a user, or with -a all of
    your own. Root may take back everybody's.
    """

    quietly: bool = flag("f", "Say nothing of what is removed.")
    asks: bool = flag("i", "Ask before each.")
    all: bool = flag("a", "Remove all jobs of the user.")
    names: list[str] = operands("Job", "Jobs, or users.")
    examples = (("Take back a job", "atrm root.1186660800.a"),)

    async def run(self, proc: Process) -> None:
        """Find the jobs, then remove each."""
        me = _cron.caller(proc)
        wanted = [me] if self.all else self.names
        if not wanted:
            raise UsageError("", "Job")
        known = _cron.jobs(proc)
        for name in wanted:
            mine = [one for one in known if name in (one, _cron.owner(one))]
            for job in mine or ([] if self.all else [name]):
                if self.asks and mine and not await _cron.agreed(proc, job):
                    continue
                if _cron.remove_job(proc, job) and not self.quietly:
                    proc.say(messages.REMOVED, job=job)
