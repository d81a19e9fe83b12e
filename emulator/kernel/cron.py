"""The cron daemons of a machine: begins what is due, logs it, mails what it wrote.

What is due when is state (`emulator.machine.cron`); this is the live side, one alarm for all
partitions. A job is a task of its own, a child of its partition's daemon; nobody waits for
it in the foreground. Source: IBM's pages of cron and crontab.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine import cron, cron_log, mail
from emulator.machine.clock import SECOND
from emulator.machine.cron import Job
from emulator.machine.environment import basic
from emulator.machine.errors import TooMany
from emulator.machine.processes import begin
from emulator.machine.users import credentials, directory
from emulator.machine.vfs import FileSpace
from emulator.messages import cron as messages

if TYPE_CHECKING:
    from emulator.kernel.kernel import Kernel
    from emulator.kernel.scheduler import Task

#: What a job may write before it is told to stop: mail of it is delivered whole.
OUTPUT = 1 << 20
SHELL = "/usr/bin/sh"


class CronAlarm:
    """Rings whenever a cron daemon of the machine has something to do."""

    def __init__(self, kernel: Kernel) -> None:
        self.kernel = kernel
        #: (partition, queue) -> jobs that run
        self.running: dict[tuple[str, str], int] = {}

    @property
    def due(self) -> int | None:
        """When the next job begins, in microseconds; None where there is none to come."""
        if not self.kernel.machine.schedules or self.kernel.shell is None:
            return None
        when = cron.due(self.kernel.machine)
        return None if when is None else when * SECOND

    def ring(self) -> None:
        """Begin every job that is due."""
        for job in cron.take(self.kernel.machine):
            self._begin(job)

    def _begin(self, job: Job) -> None:
        machine = self.kernel.machine
        queue = cron.queue(machine, job.wpar, job.queue)
        place = (job.wpar, job.queue)
        if self.running.get(place, 0) >= queue.jobs:
            cron.put_off(machine, job, queue.wait)
            cron_log.full(machine, job)
            return
        try:
            child = self._child(job, queue.nice)
        except TooMany:
            cron_log.not_begun(machine, job, "no more processes")
            return
        if child is None:
            cron_log.not_begun(machine, job, "unknown user")
            return
        self.running[place] = self.running.get(place, 0) + 1
        if job.queue != "c":
            cron.spent(machine, job)
        words = job.command if job.queue == "c" else job.name
        began = cron_log.date(machine)
        cron_log.begun(machine, job, words, child.pid)
        assert self.kernel.shell is not None
        task = self.kernel.spawn(child, self.kernel.shell.run_text(child, job.command, ["sh"]))
        reap = task.on_end

        def over(ended: Task) -> None:
            if reap is not None:
                reap(ended)
            self.running[place] -= 1
            self._over(job, child, ended.result, began)

        task.on_end = over

    def _child(self, job: Job, nice: int) -> Process | None:
        """The process of a job: the user's, at home; None where nobody knows the user."""
        machine = self.kernel.machine
        root = machine.root_of(job.wpar)
        known = directory(machine, root)
        user = known.users.get(job.user)
        daemon = cron.daemon(machine, job.wpar)
        if user is None or daemon is None:
            return None
        files = FileSpace(machine, root, "/", credentials(known, user), 0o022)
        if files.is_directory(user.home):
            files.cwd = files.real_path(user.home)
        command = job.command.partition("\n")[0] if job.queue == "c" else job.name
        row = begin(
            machine, daemon.pid, f"sh -c {command}", name="sh", uid=user.uid, gid=user.gid,
            wpar=job.wpar, cwd=files.cwd,
        )  # fmt: skip
        machine.processes[row.pid] = row._replace(nice=min(39, 20 + nice))
        environment = basic(machine, root) | {
            "HOME": user.home, "LOGNAME": user.name, "SHELL": SHELL, "PWD": files.cwd,
        }  # fmt: skip
        out = Collector(OUTPUT)
        streams = (TextStream(job.input), out, out)
        return Process(self.kernel, row.pid, "sh", job.wpar, files, environment, streams)

    def _over(self, job: Job, child: Process, status: int, began: str) -> None:
        """A job has ended: the log says how, and its owner has mail of what it wrote."""
        machine = self.kernel.machine
        if job.wpar and (job.wpar not in machine.wpars or not machine.wpars[job.wpar].key):
            return  # its partition was stopped, and with it the job: its files are not there
        cron_log.ended(machine, job.wpar, child.pid, bool(status))
        assert isinstance(child.stdout, Collector)
        if child.stdout.text or job.mail:
            self._mail(job, child, status, began)

    def _mail(self, job: Job, child: Process, status: int, began: str) -> None:
        """Put what a job wrote at the end of its owner's mailbox."""
        machine = self.kernel.machine
        assert isinstance(child.stdout, Collector)
        kind = "cron" if job.queue == "c" else "at"
        text = child.stdout.text
        about = {
            "user": job.user, "kind": kind, "began": began, "date": cron_log.date(machine),
            "host": machine.hostname_of(job.wpar), "status": status,
            "job": job.command if kind == "cron" else job.name,
            "environment": "".join(
                f"{name}={value}\n" for name, value in sorted(child.environment.items())
                if name in ("SHELL", "PATH", "LOGNAME", "HOME")
            ).rstrip("\n"),
            "output": text if text.endswith("\n") or not text else f"{text}\n",
        }  # fmt: skip
        mail.deliver(machine, job.wpar, job.user, messages.MAIL.format("", **about) + "\n")

