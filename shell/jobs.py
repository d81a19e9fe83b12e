"""The jobs of a shell: what runs in the background or was stopped, and how it is named.

Not the processes (`emulator.machine.processes`) and not the starting of them
(`shell.pipelines`).
"""

from __future__ import annotations

from emulator.kernel.scheduler import Signalled, Task
from emulator.kernel.streams import Stream, Tty
from emulator.messages.ksh import DEATHS

RUNNING, STOPPED, DONE = "running", "stopped", "done"


class Job:
    """One pipeline or list: its processes, in order, and what was typed."""

    __slots__ = ("group", "last", "notified", "number", "pid", "status", "tasks", "text")

    def __init__(self, number: int, tasks: list[Task], text: str, status: int = 0) -> None:
        """Begin with the tasks that make it up; without any it is over, with `status`."""
        self.number = number
        self.tasks = tasks
        self.last = tasks[-1] if tasks else None
        self.pid = self.last.pid if self.last is not None else 0
        self.group = tasks[0].pid if tasks else 0
        self.text = text
        self.status = status
        self.notified = False

    @property
    def state(self) -> str:
        """`running`, `stopped` or `done`."""
        if self.last is None or self.last.finished:
            return DONE
        return STOPPED if self.last.stopped else RUNNING

    @property
    def result(self) -> int:
        """The exit status, once it is done."""
        return self.status if self.last is None else self.last.result

    def describe(self, reason: str = "TSTP") -> str:
        """Give the state in the shell's words (reference: aix-commands.md, section 12).

        `reason` is the signal that stopped it, if it is stopped.
        """
        state = self.state
        if state == RUNNING:
            return " Running"
        if state == STOPPED:
            return f"Stopped (SIG{reason})"
        if self.last is not None and isinstance(self.last.error, Signalled):
            return f" {death(self.last.error.signal)}"
        return f" Done({self.result})" if self.result else " Done"


def death(signal: str) -> str:
    """Say how a process died of a signal."""
    return DEATHS[signal].text if signal in DEATHS else f"SIG{signal}"


class BackgroundInput(Stream):
    """The terminal as a job's standard input: who reads it in the background is stopped."""

    is_terminal = True

    def __init__(self, tty: Tty, jobs: Jobs) -> None:
        """Read `tty`, for a job of `jobs`."""
        super().__init__()
        self.tty = tty
        self.jobs = jobs

    async def read(self, count: int = 65_536) -> str:
        """Read from the line being read, once the job is in the foreground."""
        scheduler = self.tty.scheduler
        current = scheduler.current
        while current is not None and not current.foreground:
            self.jobs.reasons[current.pid] = "TTIN"
            scheduler.stop(current)
            await scheduler.turn()
            self.jobs.reasons.pop(current.pid, None)
        return await self.tty.read(count)

    async def readline(self) -> str:
        """Read a line, once the job is in the foreground."""
        return await self.read()


class Jobs:
    """The jobs of one shell, by number; the newest stopped or started one is the current."""

    def __init__(self) -> None:
        """Begin without any."""
        self.table: dict[int, Job] = {}
        #: Numbers, the current job's last.
        self.order: list[int] = []
        #: Statuses of background processes that have ended, for `wait pid`.
        self.ended: dict[int, int] = {}
        #: What stopped a process, where it was not Ctrl-Z.
        self.reasons: dict[int, str] = {}

    def add(self, tasks: list[Task], text: str, status: int = 0) -> Job:
        """Enter a job under the lowest free number and make it the current one."""
        number = self.free_number()
        job = self.table[number] = Job(number, tasks, text, status)
        self.order.append(number)
        return job

    def free_number(self) -> int:
        """Give the number the next job gets."""
        number = 1
        while number in self.table:
            number += 1
        return number

    def make_current(self, job: Job) -> None:
        """Make a job the one `%+` means."""
        if job.number in self.order:
            self.order.remove(job.number)
        self.order.append(job.number)

    def remove(self, job: Job) -> None:
        """Forget a job; `wait` still knows its status."""
        self.table.pop(job.number, None)
        if job.number in self.order:
            self.order.remove(job.number)
        if job.pid:
            self.ended[job.pid] = job.result
            while len(self.ended) > 256:
                del self.ended[next(iter(self.ended))]

    def mark(self, job: Job) -> str:
        """Give `+` for the current job, `-` for the one before, else a blank."""
        if self.order[-1:] == [job.number]:
            return "+"
        return "-" if self.order[-2:-1] == [job.number] else " "

    def line(self, job: Job, long: bool = False) -> str:
        """Give a job's line as `jobs` prints it."""
        head = f"[{job.number}] {self.mark(job)} "
        if long:
            head += f"{job.pid:<9}"
        reason = self.reasons.get(job.pid, "TSTP")
        return f"{head}{job.describe(reason):<25}{job.text}"

    def find(self, name: str) -> Job | None:
        """Find the job `%…` means (or, without `%`, a process id); None where there is none."""
        if not name.startswith("%"):
            for job in self.table.values():
                if name.isdecimal() and int(name) in [
                    job.pid,
                    *[task.pid for task in job.tasks],
                ]:
                    return job
            return None
        name = name[1:]
        if name in ("", "+", "%"):
            return self.table.get(self.order[-1]) if self.order else None
        if name == "-":
            return self.table.get(self.order[-2]) if len(self.order) > 1 else None
        if name.isdecimal():
            return self.table.get(int(name))
        for number in reversed(self.order):
            job = self.table[number]
            if job.text.startswith(name) or (name[0] == "?" and name[1:] in job.text):
                return job
        return None

    def finished(self) -> list[Job]:
        """Give the jobs that are over, by number."""
        return [job for _, job in sorted(self.table.items()) if job.state == DONE]

    def news(self) -> list[Job]:
        """Give the jobs that have ended or stopped since this was asked, by number."""
        found = []
        for _, job in sorted(self.table.items()):
            state = job.state
            if state == DONE or (state == STOPPED and not job.notified):
                found.append(job)
            job.notified = state == STOPPED
        return found
