"""at: run commands at a later time. Source: IBM's page of at."""

from __future__ import annotations

from emulator.commands.system import _cron, _submitting
from emulator.commands.system._attime import BadTime, when
from emulator.kernel.process import Process
from emulator.machine import cron
from emulator.machine.clock import stamped
from emulator.machine.errors import FileRefusal
from emulator.messages import cron as messages
from emulator.messages.strerror import strerror
from emulator.options import Command, UsageError, flag, operands, option


class At(Command):
    """at [-c | -k | -s] [-m] [-f File] [-q Queue] {-t Date | Time [Day] [Increment]}
    at -l [-v] [-o] [Job ... | -q Queue]
    at -n [User]
    at -r [-F] [-i] Job ...
    at -r [-F] [-i] -u User

    Keeps commands from standard input or a file, with the environment, the directory and
    the mask of the caller, and lets cron run them once, at a time. A time is 1430, 2:30pm,
    noon, midnight or now; a day today, tomorrow, a day of the week or a date (Jan 24, 2008);
    an increment `+ 5 minutes` (hours, days, weeks, months, years). What they write is mailed.
    """

    cshell: bool = flag("c", "With the C shell; not simulated.")
    korn: bool = flag("k", "With the Korn shell.")
    bourne: bool = flag("s", "With the shell sh, which is the Korn shell.")
    mail: bool = flag("m", "Send mail even where nothing is written.")
    file: str | None = option("f", "Take the commands from this file.")
    queue: str = option("q", "The queue: a (at), b (batch), e, f or another letter.", str, "")
    stamp: str | None = option("t", "At [[CC]YY]MMDDhhmm[.SS].")
    lists: bool = flag("l", "List the jobs that wait.")
    long: bool = flag("v", "With what each will do.")
    ordered: bool = flag("o", "In the order of their times.")
    number: bool = flag("n", "Tell how many jobs wait.")
    removes: bool = flag("r", "Take jobs back.")
    quietly: bool = flag("F", "Take them back without a word.")
    asks: bool = flag("i", "Ask before each.")
    user: str | None = option("u", "All jobs of this user.")
    words: list[str] = operands("Time", "When, or which jobs.")
    examples = (
        ("Run a script at night", "at -f /usr/local/bin/report 23:30"),
        ("Run what is typed in five minutes", "at now + 5 minutes"),
        ("List what waits, and take one back", "at -l; at -r root.1186660800.a"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """One thing at a time; a time where something is to be run."""
        self = super().parse(arguments)
        assert isinstance(self, At)
        if self.lists + self.removes + self.number > 1:
            raise UsageError("", "-l")
        if self.cshell + self.korn + self.bourne > 1:
            raise UsageError("", "-k")
        wants_job = self.removes and self.user is None
        submits = not (self.lists or self.removes or self.number)
        if (wants_job and not self.words) or (submits and bool(self.words) == bool(self.stamp)):
            raise UsageError("", "Time")
        return self

    async def run(self, proc: Process) -> None:
        """List, count, take back or submit."""
        _cron.need_permission(proc, "at", messages.NOT_ALLOWED_AT)
        if self.lists:
            self._list(proc)
        elif self.number:
            whose = self.words[0] if self.words else ""
            found = [n for n in _cron.jobs(proc) if not whose or _cron.owner(n) == whose]
            proc.say(messages.COUNT, count=len(found))
        elif self.removes:
            await self._remove(proc)
        else:
            await self._submit(proc)

    async def _submit(self, proc: Process) -> None:
        if self.cshell:
            proc.fail(messages.NO_CSH)
        queue = self.queue or "a"
        if not (len(queue) == 1 and "a" <= queue <= "z") or queue in "cd":
            proc.fail(messages.BAD_QUEUE, queue=self.queue)
        machine = proc.machine
        offset, now = machine.system.zone_offset, machine.clock.seconds
        try:
            if self.stamp is None:
                at = when(self.words, now, offset)
            else:
                at = stamped(self.stamp, now, offset)
        except (BadTime, ValueError):
            proc.fail(messages.BAD_TIME, time=self.stamp or " ".join(self.words))
        if at < now:
            proc.fail(messages.PAST, date=proc.machine.system.date(at))
        text = None
        if self.file is not None:
            try:
                text = proc.files.read(self.file)
            except FileRefusal as refusal:
                reason = strerror(refusal.error)
                proc.fail(messages.CANNOT_READ, file=self.file, reason=reason)
        await _submitting.submit(proc, at, queue, text, self.mail)

    def _list(self, proc: Process) -> None:
        me = _cron.caller(proc)
        files = cron.space(proc.machine, proc.wpar)
        known = _cron.jobs(proc)
        for name in self.words:
            if name not in known:
                proc.error(messages.NO_JOB, job=name)
        for name in known:
            mine = not proc.uid or _cron.owner(name) == me
            asked = name in self.words or not self.words
            if mine and asked and (not self.queue or name[-1] == self.queue):
                date = proc.machine.system.date(cron.job_time(name))
                proc.say(messages.JOB_LINE, job=name, date=date)
                if self.long:
                    proc.write(files.read(f"{cron.JOBS}/{name}"))

    async def _remove(self, proc: Process) -> None:
        names = list(self.words)
        if self.user is not None:
            names += [name for name in _cron.jobs(proc) if _cron.owner(name) == self.user]
        for name in names:
            if self.asks and not await _cron.agreed(proc, name):
                continue
            if _cron.remove_job(proc, name) and not self.quietly:
                proc.say(messages.REMOVED, job=name)
