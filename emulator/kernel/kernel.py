"""The live side of a machine: its scheduler; how programs are found, started, ended.

Not the machine (that is state) and not the shell: that registers itself in `programs` and
`shell`, so that commands which run others (clogin, su, xargs, find -exec) never import it.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any, NamedTuple

from emulator import programs
from emulator.kernel import depth, granting, usage
from emulator.kernel.cron import CronAlarm
from emulator.kernel.power import Power
from emulator.kernel.process import Account, Exit, Process, killed
from emulator.kernel.runner import ShellRunner
from emulator.kernel.scheduler import SIGNALS, Scheduler, Signalled, Task
from emulator.kernel.streams import FileStream, Stream, Tty, ZeroStream
from emulator.machine import inittab, processes, subsystems
from emulator.machine.errors import FileRefusal, Refusal
from emulator.machine.memory import exceeds
from emulator.machine.vfs import READ, SEARCH, FileSpace, Node, contents
from emulator.messages.general import REFUSED
from emulator.options import Command, UsageError

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

#: PATH where the environment has none (/etc/environment of AIX begins so).
DEFAULT_PATH = "/usr/bin:/etc:/usr/sbin:/usr/ucb:/usr/bin/X11:/sbin"


class Program(NamedTuple):
    """An executable that was found: its path as typed or found, and its node."""

    path: str
    node: Node


class Kernel:
    """Program start and signals: one for each machine that runs.

    The scheduler is handed in: machines that share one share its clock.
    """

    def __init__(self, machine: Machine, scheduler: Scheduler) -> None:
        assert machine.clock is scheduler.clock, "a machine runs by its own clock"
        depth.deepen()
        self.machine = machine
        self.scheduler = scheduler
        self.tasks: dict[int, Task] = {}
        self.live: dict[int, Process] = {}  # whose environments `ps e` shows
        self.ttys: dict[str, Tty] = {}
        #: Programs that are not in emulator.commands: the shell puts ksh here.
        self.programs: dict[str, type[Command]] = {}
        self.shell: ShellRunner | None = None
        self.power = Power(self)
        scheduler.alarms.append(CronAlarm(self))
        self.originals: Callable[[FileSpace, str], Node | None] | None = None  # for a look

    # --- finding -----------------------------------------------------------------------

    def find(self, process: Process, name: str) -> Program:
        """Find an executable by PATH, or by the path typed. Raises FileRefusal.

        EACCES where only files that may not be executed were found.
        """
        files = process.files
        if "/" in name:
            return Program(name, self._executable(files, name))
        refused: FileRefusal | None = None
        for folder in process.environment.get("PATH", DEFAULT_PATH).split(":"):
            path = f"{folder or '.'}/{name}"
            try:
                return Program(path, self._executable(files, path))
            except FileRefusal as refusal:
                if refusal.error == "EACCES":
                    refused = refusal
        raise refused or FileRefusal("ENOENT", name)

    def _executable(self, files: FileSpace, path: str) -> Node:
        node = (self.originals and self.originals(files, path)) or files.node(path)
        may = files.may(node, SEARCH) or granting.rights(files, path, node) is not None
        if node.kind != "-" or not may:
            raise FileRefusal("EACCES", path)
        return node

    def command_class(self, name: str) -> type[Command] | None:
        """The class behind a program name, as the machine's level has it."""
        declared = self.programs.get(name) or programs.find(name)
        if declared is not None and declared.dated:
            return declared.of_level(self.machine.level)
        return declared

    # --- starting and ending -----------------------------------------------------------

    def launch(self, child: Process, program: Program, words: list[str]) -> Task | int:
        """Run a program in a forked process. An int: it has ended, with that status.

        `words` are the call's words, the name first. A program that may wait becomes a
        task; its status is `await task.wait()`. Streams of the child are not closed here.
        """
        node = program.node
        self.live[child.pid] = child
        if exceeds(self.machine, child.pid):
            return self.spawn(child, killed())
        if child.files.who.uid:
            granting.grant(child.files, child.pid, program.path, node)
        if node.program:
            declared = self.command_class(node.program)
            if declared is not None:
                return self._start(child, declared, words)
        text = contents(node)
        if node.program or "\0" in text[:512]:
            child.stderr.write(REFUSED.format(child.name, what=program.path) + "\n")
            return self.reap(child, 126)
        assert self.shell is not None, "no shell is registered"
        arguments = [program.path, *words[1:]]
        return self.spawn(child, self.shell.run_script(child, program.path, arguments))

    def _start(self, child: Process, declared: type[Command], words: list[str]) -> Task | int:
        try:
            running = declared.parse(words[1:]).run(child)
        except UsageError as error:
            # The synopsis answers flags that do not go together, too, which `run` sees.
            self.complain(child, declared, error)
            return self.reap(child, declared.usage_status)
        except BaseException as error:
            return self.reap(child, self.status_of(child, error))
        if running is None:
            return self.reap(child, child.status)
        task = self.spawn(child, self._finish(child, declared, running))
        if isinstance(running, Coroutine):
            task.inner = running
        return task

    async def _finish(
        self, child: Process, declared: type[Command], running: Awaitable[None]
    ) -> int:
        try:
            await running
        except Signalled:
            raise
        except UsageError as error:
            self.complain(child, declared, error)
            return declared.usage_status
        except BaseException as error:
            return self.status_of(child, error)
        return child.status

    def spawn(self, child: Process, coro: Coroutine[Any, Any, int]) -> Task:
        """Make a task of what a child does; the child is reaped when it ends."""
        task = self.scheduler.spawn(coro, child.pid, Account(self.machine, child.pid))
        self.tasks[child.pid] = task
        self.live[child.pid] = child
        task.on_end = lambda ended: self._ended(child, ended)
        return task

    def _ended(self, child: Process, task: Task) -> None:
        self.tasks.pop(child.pid, None)
        self.reap(child, task.result)

    def runs_as(self, pid: int) -> int:
        """The current task goes on as another process, whose processor time it takes; as
        which it ran before. For subshells that are no task of their own.
        """
        task = self.scheduler.current
        account = task.account if task is not None else None
        return account.becomes(pid) if isinstance(account, Account) else pid

    def reap(self, child: Process, status: int) -> int:
        """Take an ended process out of the table; its status."""
        self.live.pop(child.pid, None)
        processes.end(self.machine, child.pid)
        return status

    def status_of(self, child: Process, error: BaseException) -> int:
        """The status a command ends with that raised `error`; says what is to be said."""
        if isinstance(error, Exit):
            return error.status
        if isinstance(error, Signalled):
            return 128 + SIGNALS.get(error.signal, 0)
        from emulator.messages.refusals import sentence

        if isinstance(error, Refusal):
            child.stderr.write(f"{child.name}: {sentence(error)}\n")
            return 1
        if isinstance(error, Exception):
            # A bug of ours: the command is over, whoever ran it goes on.
            child.stderr.write(f"{child.name}: {sentence(error)}\n")
            self.scheduler.on_bug(error)
            return 1
        raise error

    def complain(self, child: Process, declared: type[Command], error: UsageError) -> None:
        """Say what AIX says when the words of a call are off."""
        child.stderr.write(usage.complaint(child.name, declared, error, self.machine.level))

    async def run(
        self,
        parent: Process,
        words: list[str],
        streams: tuple[Stream, Stream, Stream] | None = None,
    ) -> int:
        """Find and run a command from within a command; its status. Raises FileRefusal."""
        program = self.find(parent, words[0])
        child = parent.fork(words[0].rpartition("/")[2], " ".join(words), streams)
        outcome = self.launch(child, program, words)
        if isinstance(outcome, int):
            return outcome
        # What runs in the background waits there: no keys reach it, and no virtual clock jumps.
        current = self.scheduler.current
        outcome.foreground = current is not None and current.foreground
        tty = parent.tty if outcome.foreground else None
        if tty is not None:
            tty.foreground.append(outcome)
        try:
            return await outcome.wait()
        except Signalled as signalled:
            self.scheduler.throw(outcome, Signalled(signalled.signal))  # both are meant
            raise
        finally:
            if tty is not None and outcome in tty.foreground:
                tty.foreground.remove(outcome)

    # --- files -------------------------------------------------------------------------

    def open(self, process: Process, path: str, mode: str) -> Stream:
        """Open a path for "r", "w" (truncate), "a" (append) or "rw". Raises FileRefusal."""
        files = process.files  # an open file has a copy: it stays as it is at a chdir
        if mode == "r":
            status = files.status(path)
            if not files.may(status.node, READ):
                raise FileRefusal("EACCES", path)
            if status.node.kind == "d":
                raise FileRefusal("EISDIR", path)
            if status.node.kind == "c":
                return self._device(process, status.node, path)
            return FileStream(files.copy(), status.place)
        place = files.open_for_writing(path, truncate=mode == "w")
        node = self.machine.node(place)
        if node.kind == "c":
            return self._device(process, node, path)
        return FileStream(files.copy(), place, append=mode == "a")

    def _device(self, process: Process, node: Node, path: str) -> Stream:
        if node.data == "zero":
            return ZeroStream()
        if node.data in ("tty", "console", "pty"):
            own = node.data == "tty"
            tty = process.tty if own else self.ttys.get(path.removeprefix("/dev/"))
            if tty is None:
                if node.data == "console":
                    return Stream()  # nobody sits there
                raise FileRefusal("ENXIO", path)
            tty.share()
            return tty
        if node.data == "null":
            return Stream()
        raise FileRefusal("ENXIO", path)

    # --- signals -----------------------------------------------------------------------

    def signal(self, pid: int, signal: str) -> bool:
        """Send a signal to a process; False where there is none. Daemons without a task die."""
        row = self.machine.processes.get(pid)
        if row is None or row.is_init:  # nothing ends a partition's process 1 but its stop
            return row is not None
        if processes.ignores(self.machine, pid, signal) and signal not in ("KILL", "STOP"):
            return True
        task = self.tasks.get(pid)
        if task is None:
            if signal in ("TERM", "KILL", "HUP", "INT", "QUIT"):
                self._end_daemon(pid, SIGNALS[signal])
            return True
        if signal in ("STOP", "TSTP"):
            self.scheduler.stop(task)
        elif signal == "CONT":
            self.scheduler.resume(task)
        elif signal not in ("CHLD", "WINCH", "URG", "IO"):
            self.scheduler.throw(task, Signalled(signal))
        return True

    def _end_daemon(self, pid: int, signal: int) -> None:
        row = self.machine.processes[pid]
        if not (row.kernel or row.is_init or pid <= 1):
            if row.listens and signal != SIGNALS["KILL"]:
                processes.end_workers(self.machine, row)
            processes.end(self.machine, pid)
            subsystems.died(self.machine, row, signal)
            inittab.respawn(self.machine, row)

    def interrupt(self, tty: Tty, signal: str = "INT") -> None:
        """Ctrl-C (INT) or QUIT: signal what runs in the foreground of a terminal."""
        for task in tty.foreground[:] if signal == "HUP" else tty.innermost():
            if not processes.ignores(self.machine, task.pid, signal):
                self.scheduler.throw(task, Signalled(signal))
