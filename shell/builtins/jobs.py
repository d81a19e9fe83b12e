"""Builtins about jobs: jobs, fg, bg, wait, kill."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.kernel.scheduler import SIGNALS, Signalled
from emulator.machine.processes import seen_pid
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from shell.builtins.flow import signal_name
from shell.builtins.registry import builtin
from shell.jobs import DONE, Job
from shell.state import State

if TYPE_CHECKING:
    from shell.interpreter import Shell


@builtin("jobs")
def jobs(shell: Shell, words: list[str]) -> int:
    """`jobs [-lnp] [job …]`: show the jobs; -l with process ids, -p those alone."""
    arguments = words[1:]
    letters = ""
    while arguments and arguments[0].startswith("-"):
        letters += arguments.pop(0)[1:]
    if letters.strip("lnp"):
        shell.say(messages.BAD_FLAG, text="jobs")
        return 2
    table = shell.jobs
    shown = [job for _, job in sorted(table.table.items(), reverse=True)]
    status = 0
    if arguments:
        shown = []
        for name in arguments:
            job = table.find(name)
            if job is None:
                shell.say(messages.NO_JOB, name=name)
                status = 1
            else:
                shown.append(job)
    for job in shown:
        line = str(job.group or job.pid) if "p" in letters else table.line(job, "l" in letters)
        shell.process.print(line)
    for job in shown:
        if job.state == DONE:
            table.remove(job)
    return status


def _one(shell: Shell, words: list[str]) -> Job | None:
    """Find the job a command is about; None, and a complaint, where there is none."""
    if "monitor" not in shell.options:
        shell.say(messages.NO_JOB_CONTROL)
        return None
    name = words[1] if len(words) > 1 else "%+"
    job = shell.jobs.find(name)
    if job is None or job.state == DONE:
        shell.say(messages.NO_JOB, name=name if len(words) > 1 else words[0])
        return None
    return job


@builtin("fg")
async def foreground(shell: Shell, words: list[str]) -> int:
    """`fg [job]`: wait for a job as if it had been begun in the foreground."""
    job = _one(shell, words)
    if job is None:
        return 1
    shell.process.print(job.text.rstrip(" &") or job.text)
    shell.jobs.remove(job)
    shell.bring_forward([job])
    for task in job.tasks:
        shell.scheduler.resume(task)
    shell.typed = job.text
    return await shell.wait_for(job.tasks, job.group)


@builtin("bg")
def background(shell: Shell, words: list[str]) -> int:
    """`bg [job …]`: let stopped jobs run on in the background."""
    status = 0
    for name in words[1:] or ["%+"]:
        job = _one(shell, [words[0], name])
        if job is None:
            status = 1
            continue
        shell.jobs.make_current(job)
        if not job.text.endswith("&"):
            job.text += " &"
        shell.process.print(f"[{job.number}]\t{job.text}")
        for task in job.tasks:
            task.foreground = False
            shell.scheduler.resume(task)
    return status


@builtin("wait")
async def wait(shell: Shell, words: list[str]) -> int:
    """`wait [job | pid …]`: wait until jobs are over; without any, for all of them."""
    table = shell.jobs
    if len(words) < 2:
        for job in list(table.table.values()):
            if not await _over(shell, job):
                return _interrupted(shell)
            if not shell.interactive:
                table.remove(job)
        return 0
    status = 0
    for name in words[1:]:
        found = table.find(name)
        if found is None:
            ended = table.ended.get(int(name)) if name.isdecimal() else None
            if ended is None and not name.isdecimal():
                shell.say(messages.NO_JOB, name=name)
            status = 127 if ended is None else ended
            continue
        if not await _over(shell, found):
            return _interrupted(shell)
        status = found.result
        table.remove(found)
    return status


async def _over(shell: Shell, job: Job) -> bool:
    """Wait for a job; False where a signal that has a trap came first."""
    last = job.last
    if last is None:
        return True
    shell.bring_forward([job])
    while not last.finished and not last.stopped:
        before = len(shell.pending)
        try:
            await shell.scheduler.wait(last.done)
        except Signalled as signalled:
            shell.arrived(signalled)
            if len(shell.pending) > before:
                return False
    return True


def _interrupted(shell: Shell) -> int:
    return 128 + SIGNALS.get(shell.pending[-1], 0)


@builtin("kill")
def kill(shell: Shell, words: list[str]) -> int:
    """`kill [-s signal | -signal] job | pid …`: send a signal; -l lists them."""
    arguments = words[1:]
    signal: str | None = "TERM"
    if arguments[:1] == ["-l"]:
        return _list(shell, arguments[1:])
    if arguments[:1] == ["-s"] and len(arguments) > 1:
        signal, given = signal_name(arguments[1]), arguments[1]
        arguments = arguments[2:]
    elif (
        arguments and len(arguments[0]) > 1 and arguments[0][0] == "-" and arguments[0] != "--"
    ):
        given = arguments.pop(0)[1:]
        signal = "0" if given == "0" else signal_name(given)
    if arguments[:1] == ["--"]:
        del arguments[0]
    if signal is None:
        shell.say(messages.BAD_SIGNAL, name=given)
        return 1
    if not arguments:
        shell.say(messages.PARAMETER_WANTED_BY, name="kill")
        return 1
    status = 0
    for name in arguments:
        if not _send(shell, name, signal):
            status = 1
    return status


def _send(shell: Shell, name: str, signal: str) -> bool:
    """Signal a job or a process; False, and a complaint, where that cannot be."""
    if name.startswith("%"):
        job = shell.jobs.find(name)
        if job is None:
            shell.say(messages.NO_JOB, name=name)
            return False
        for task in job.tasks:
            _deliver(shell, task.pid, signal)
        return True
    if not name.lstrip("-").isdecimal() or len(name) > 11:
        shell.say(messages.BAD_NUMBER, text=name)
        return False
    number = int(name)
    machine = shell.process.machine
    wpar = shell.process.wpar
    if number <= 0:
        own = machine.processes.get(shell.process.pid)
        group = -number or (own.group if own is not None else 0)
        targets = [pid for pid, row in machine.processes.items() if row.group == group]
    else:
        targets = [pid for pid in machine.processes if seen_pid(machine, pid, wpar) == number]
        if wpar:
            targets = [pid for pid in targets if machine.processes[pid].wpar == wpar]
    if not targets:
        shell.say(messages.NO_PROCESS, name=f"kill: {name}")
        return False
    who = shell.process.uid
    for pid in targets:
        row = machine.processes.get(pid)
        if who and row is not None and row.uid != who:
            shell.say(messages.NOT_PERMITTED, name=f"kill: {name}", reason=strerror("EPERM"))
            return False
        _deliver(shell, pid, signal)
    return True


def _deliver(shell: Shell, pid: int, signal: str) -> None:
    if signal == "0":
        return
    task = shell.kernel.tasks.get(pid)
    if task is not None and task is shell.scheduler.current:
        # A shell that signals itself, or the one it is a part of: it arrives at once.
        target: State | None = shell
        while target is not None and target.process.pid != pid:
            target = target.parent
        if target is not None and signal not in ("CONT", "STOP", "TSTP", "CHLD"):
            target.arrived(Signalled(signal))
            return
    shell.kernel.signal(pid, signal)
    if signal == "STOP":
        shell.jobs.reasons[pid] = "STOP"
    elif signal == "CONT":
        shell.jobs.reasons.pop(pid, None)
    if task is not None and task.stopped and signal in ("TERM", "HUP", "KILL", "INT"):
        shell.scheduler.resume(task)  # what is stopped dies too


def _list(shell: Shell, arguments: list[str]) -> int:
    """`kill -l`: the names of the signals, or those of some numbers."""
    names = {number: name for name, number in SIGNALS.items()}
    if arguments:
        for argument in arguments:
            number = int(argument[:6]) & 127 if argument.isdecimal() else 0
            if argument.upper().removeprefix("SIG") in SIGNALS:
                shell.process.print(str(SIGNALS[argument.upper().removeprefix("SIG")]))
            elif number in names:
                shell.process.print(names[number])
            else:
                shell.say(messages.BAD_SIGNAL, name=argument)
                return 1
        return 0
    cells = [f"{number:2}) {name}" for number, name in sorted(names.items())]
    rows = [cells[start : start + 5] for start in range(0, len(cells), 5)]
    shell.process.print(*["".join([f"{cell:<14}" for cell in row]).rstrip() for row in rows])
    return 0
