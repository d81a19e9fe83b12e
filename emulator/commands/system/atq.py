"""atq: list the jobs of at. Source: IBM's page of atq."""

from __future__ import annotations

from emulator.commands.system import _cron
from emulator.kernel.process import Process
from emulator.machine import cron
from emulator.machine.clock import moment
from emulator.messages import cron as messages
from emulator.options import Command, flag, operands

#: The forms of the numbers in English: 1st, 2nd, 3rd, 11th.
_ENDS = {1: "st", 2: "nd", 3: "rd"}


class Atq(Command):
    """atq [-c] [-n] [User ...]

    Lists the jobs that at and batch keep, the next one first: your own, or for root those of
    everybody or of the users named.
    """

    submitted: bool = flag("c", "In the order in which they were submitted.")
    number: bool = flag("n", "Tell only how many there are.")
    users: list[str] = operands("User", "Whose jobs to list.")
    examples = (("Which jobs wait?", "atq"),)

    def run(self, proc: Process) -> None:
        """Gather the jobs, then draw them."""
        names = _cron.jobs(proc)
        wanted = set(self.users)
        if proc.uid:
            wanted = {_cron.caller(proc)}
        if wanted:
            names = [name for name in names if _cron.owner(name) in wanted]
        if self.number:
            proc.say(messages.COUNT, count=len(names))
            return
        if not names:
            proc.say(messages.EMPTY_QUEUE)
            return
        if self.submitted:
            files = cron.space(proc.machine, proc.wpar)
            names.sort(key=lambda name: files.node(f"{cron.JOBS}/{name}").mtime)
        proc.say(messages.QUEUE_HEADING)
        for rank, name in enumerate(names, 1):
            when = moment(cron.job_time(name), proc.machine.system.zone_offset)
            end = "th" if rank // 10 % 10 == 1 else _ENDS.get(rank % 10, "th")
            date = when.format("%b %e, %Y %H:%M")
            place = f"{rank}{end}"
            proc.print(f"{place:>5}   {date}   {_cron.owner(name):<13} {name:<24} {name[-1]}")
