"""Running an application WPAR and saying so: wparexec, startwpar; and ending one.

Process 1 of the partition is a task of its own, so that it ends, and its configuration with
it, with its last process, whoever watches. The command that started it waits for that.
"""

from __future__ import annotations

import shlex

from emulator.commands.wpar._checks import error, fail, fail_state
from emulator.commands.wpar._routes import complain
from emulator.commands.wpar._scripts import run_script
from emulator.kernel.kernel import Kernel, Program
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled, Task
from emulator.machine.errors import (
    Busy,
    FileRefusal,
    Taken,
    TooMany,
    Unknown,
    WrongState,
)
from emulator.machine.processes import begin, processes_of
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import application
from emulator.machine.wpar.rows import Wpar
from emulator.messages import strerror, wpar
from emulator.messages.refusals import sentence

STARTS, HELPER = "startwpar", "/usr/lib/wpars/wparinstcmd"


class Command:
    """The words a partition runs, and the variables set before them."""

    def __init__(self, text: str) -> None:
        self.words = shlex.split(text)
        self.variables: dict[str, str] = {}
        while self.words and "=" in self.words[0].partition("/")[0]:
            name, _, value = self.words.pop(0).partition("=")
            self.variables[name] = value

    def find(self, proc: Process) -> Program:
        """Its program; ends the calling command where there is none that can be run."""
        try:
            return proc.kernel.find(proc, self.words[0])
        except FileRefusal as refusal:
            reason = strerror.strerror(refusal.error)
            proc.fail(wpar.NO_COMMAND, program=self.words[0], reason=reason)


async def execute(
    proc: Process, row: Wpar, verbose: bool, automatic: bool, force: bool = False
) -> int:
    """Start a Defined one, watch it until it has ended; the status of its command.

    Ends the calling command where it cannot be started; it is as it was then.
    """
    machine = proc.machine
    command = Command(row.application)
    program = command.find(proc)
    try:
        row = application.start(machine, row.name, automatic, force)
    except WrongState as refusal:
        fail_state(proc, STARTS, refusal)
    except Taken as refusal:
        message = wpar.HOSTNAME_TAKEN if refusal.kind == "host name" else wpar.ADDRESS_TAKEN
        fail(proc, STARTS, message, address=refusal.name, name=refusal.name)
    except (Busy, Unknown, FileRefusal) as refusal:
        point = getattr(refusal, "path", "") or getattr(refusal, "name", "")
        fail(proc, STARTS, wpar.NOT_MOUNTED, point=point, reason=sentence(refusal))
    proc.say(wpar.STARTING, name=row.name)
    await run_script(proc, STARTS, row, "start")
    proc.say(wpar.MOUNTING_ALL)
    if verbose:
        for one in row.mounts:
            if one.made:
                proc.say(wpar.MOUNTING, point=one.point)
    proc.say(wpar.LOADING)
    complain(proc, STARTS, row.name)
    try:
        status = await _watched(proc, row, command, program)
    except TooMany as refusal:
        application.remove(machine, row.name)
        fail(proc, STARTS, wpar.NOT_BEGUN, program=command.words[0], reason=sentence(refusal))
    _told_end(proc, row, verbose)
    return status


async def _watched(proc: Process, row: Wpar, command: Command, program: Program) -> int:
    """Begin its processes and wait for the last of them."""
    kernel = proc.kernel
    # wparexec has startwpar do it, whose lines those are (the paper).
    starter = proc if proc.name == STARTS else proc.fork(STARTS, f"{STARTS} {row.name}")
    try:
        return await _run(proc, _begun(starter, row, command), row, command, program)
    finally:
        if starter is not proc:
            kernel.reap(starter, 0)


async def _run(
    proc: Process, init: Process, row: Wpar, command: Command, program: Program
) -> int:
    kernel, scheduler = proc.kernel, proc.kernel.scheduler
    child = init.fork(program.path.rpartition("/")[2], " ".join(command.words))
    outcome = kernel.launch(child, program, command.words)
    vinit = kernel.spawn(init, _lives(init, row.name, outcome))
    own = scheduler.current
    tracked = None if isinstance(outcome, int) else outcome
    waited_for = vinit.foreground = own is not None and own.foreground
    tty = proc.tty if waited_for else None
    if tracked is not None and waited_for:
        tracked.foreground = True
        if tty is not None:
            tty.foreground.append(tracked)
    try:
        while not vinit.finished:
            if waited_for:
                _wait_for_all(kernel, row.name)
            try:
                await scheduler.wait(vinit.done)
            except Signalled as signalled:
                if signalled.signal == "KILL":
                    raise  # nobody watches any more; the partition lives on
                if signalled.signal != "INT" or tracked is None or tracked.finished:
                    _kill_all(kernel, row.name)
                    await vinit.wait()
                    raise
                # Ctrl-C is the command's affair: it has got it too.
            if tracked is not None and tracked.stopped:
                scheduler.resume(tracked)  # this one goes on again (fg), so does that
    finally:
        if tty is not None and tracked in tty.foreground:
            tty.foreground.remove(tracked)
    return vinit.result


def _begun(proc: Process, row: Wpar, command: Command) -> Process:
    """Process 1. Raises TooMany."""
    text = proc.wording(wpar.VINIT, "", name=row.name, program=" ".join(command.words))
    init = proc.fork("vinit", text.rstrip("\n"), wpar=row.name, is_init=True)
    init.environment |= command.variables
    return init


async def _lives(init: Process, name: str, tracked: Task | int) -> int:
    """What process 1 does: wait for the command, then for whoever lives on, then end."""
    kernel = init.kernel
    status = tracked if isinstance(tracked, int) else await tracked.wait()
    while left := _tasks(kernel, name):
        if kernel.machine.wpars[name].state != "T":
            application.outlived(kernel.machine, name, init.pid)
        if (own := kernel.scheduler.current) is not None and own.foreground:
            _wait_for_all(kernel, name)  # they may have been begun since
        await left[0].wait()
    row = kernel.machine.wpars[name]
    if row.script:
        await _told_script(init, row)
    application.remove(kernel.machine, name)
    return status


async def _told_script(init: Process, row: Wpar) -> None:
    """Run the user's script outside: who started the partition may be gone by now."""
    machine, kernel = init.machine, init.kernel
    pid = begin(machine, 1, f"{STARTS} {row.name}").pid
    streams = (init.stdin, init.stdout, init.stderr)
    files = FileSpace(machine, "", "/", init.files.who, init.files.umask)
    outside = Process(kernel, pid, STARTS, "", files, dict(init.environment), streams)
    try:
        await run_script(outside, STARTS, row, "stop")
    finally:
        kernel.reap(outside, 0)


def _tasks(kernel: Kernel, name: str) -> list[Task]:
    """What runs in it beside its process 1."""
    rows = processes_of(kernel.machine, name)
    found = (kernel.tasks.get(row.pid) for row in rows if not row.is_init)
    return [task for task in found if task is not None]


def _wait_for_all(kernel: Kernel, name: str) -> None:
    """A person waits for everything in it: virtual clocks jump for what it waits for."""
    for task in _tasks(kernel, name):
        task.foreground = True


def _kill_all(kernel: Kernel, name: str) -> None:
    for task in _tasks(kernel, name):
        kernel.signal(task.pid, "KILL")


def _told_end(proc: Process, row: Wpar, verbose: bool) -> None:
    proc.say(wpar.NO_ACCOUNTING)
    error(proc, STARTS, wpar.HELPER_FAILED, program=HELPER, code=1)
    error(proc, STARTS, wpar.NOT_UNLOADED)
    error(proc, STARTS, wpar.HELPER_FAILED, program=HELPER, code=1)
    proc.say(wpar.SHUTTING_DOWN)
    proc.say(wpar.UNEQUAL, number=row.key)
    for message in (wpar.REMOVING, wpar.REMOVE_STATUS):
        said = message._replace(until="") if verbose else message
        if text := proc.wording(said, "rmwpar", name=row.name):
            proc.stdout.write(text)


# --- ending one from outside ---------------------------------------------------------------


async def stop(proc: Process, row: Wpar, verbose: bool) -> None:
    """Stopwpar of an application WPAR: its processes are ended, and with them it is gone."""
    kernel = proc.kernel
    if row.state == "D":
        fail_state(proc, "stopwpar", WrongState(row.name, row.state))
    proc.say(wpar.STOPPING, name=row.name)
    proc.say(wpar.SHUTTING_DOWN)
    if verbose:
        proc.say(wpar.KEY, name=row.name, key=row.key)
    inits = [one.pid for one in processes_of(proc.machine, row.name) if one.is_init]
    _kill_all(kernel, row.name)
    for pid in inits:
        vinit = kernel.tasks.get(pid)
        if vinit is not None:
            await vinit.wait()
    if row.name in proc.machine.wpars:
        application.remove(proc.machine, row.name)
    if verbose:
        proc.say(wpar.RETURN_STATUS)


async def remove(proc: Process, row: Wpar, stops: bool, verbose: bool) -> None:
    """Rmwpar of one that is active, or was defined with wparexec -1."""
    if row.state != "D" and stops:
        await stop(proc, row, verbose)
    else:
        application.remove(proc.machine, row.name)
