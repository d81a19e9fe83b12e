"""Pipelines, background lists, subshells, command substitution: more than one at a time.

Not simple commands (`shell.calling`).
The members of a pipeline are tasks of the machine's scheduler that run side by side, but for
those which need not wait for anything: they are run at once, where they stand.
The last member runs in the shell itself, so that `… | read x` sets x, as in every ksh.
"""

from __future__ import annotations

from collections.abc import Coroutine
from typing import Any

from emulator.kernel.process import Process
from emulator.kernel.scheduler import SIGNALS, Signalled, Task
from emulator.kernel.streams import Collector, Pipe, PipeWriter, Stream
from emulator.machine.errors import FileRefusal, TooMany
from emulator.machine.processes import begin, new_pid
from emulator.messages import ksh as messages
from shell import limits
from shell.calling import BUILTINS, Caller, ExitShell, LoopLeft, Return, Status
from shell.jobs import BackgroundInput, Jobs
from shell.redirections import Refused, runs
from shell.state import Abort
from shell.syntax.nodes import Background, Command, Pipeline, Sequence, Simple, Subshell, Word


class Pipelines(Caller):
    """A shell that can run commands side by side."""

    #: The line being run, as typed: what `jobs` shows.
    typed = ""

    async def run(self, command: Command) -> int:
        """Run any command."""
        raise NotImplementedError

    def run_now(self, command: Command) -> Status:
        """As `run`, at once up to where something has to be waited for."""
        raise NotImplementedError

    async def sequence(self, sequence: Sequence) -> int:
        """Run a list."""
        raise NotImplementedError

    async def leave(self, status: int) -> int:
        """Do what is to be done when a shell ends (a trap on EXIT); its status."""
        raise NotImplementedError

    # ------------------------------------------------------------------ subshells

    def subshell(self) -> Pipelines:
        """Give a copy of this shell, in a copy of its process that has no own pid yet."""
        process = self.process
        files = process.files
        copy = Process(
            process.kernel,
            process.pid,
            process.name,
            process.wpar,
            files.copy(),
            process.environment.copy(),
            (process.stdin, process.stdout, process.stderr),
            process.tty,
        )
        other = self.forked(copy)
        assert isinstance(other, Pipelines)
        other.held = False
        other.jobs = Jobs()
        other.interactive = False
        if self.interactive:
            other.name = "ksh"
        return other

    def enter_process(self) -> None:
        """Give this subshell a process id and a row in the process table. Raises Abort."""
        self.may_fork()
        process = self.process
        machine = process.machine
        parent = machine.processes.get(process.pid)
        if parent is None:  # a signal has ended the shell's process meanwhile
            process.pid = new_pid(machine)
        else:
            try:
                process.pid = begin(
                    machine,
                    process.pid,
                    parent.command,
                    name=parent.name,
                    uid=parent.uid,
                    gid=parent.gid,
                    wpar=parent.wpar,
                    terminal=parent.terminal,
                    cwd=process.files.cwd,
                    group=parent.group,
                ).pid
            except TooMany as full:
                raise self.abort(messages.fork_failed(full.kind)) from None
        self.ignore()
        if self.announce is not None:
            self.announced(process.pid)

    async def guarded(self, running: Coroutine[Any, Any, int]) -> int:
        """Run the whole of a shell or subshell; its status, however it ends.

        Raises Signalled where a signal ends it.
        """
        self.hold()
        try:
            try:
                status = await running
            except (ExitShell, Abort, Return) as end:
                status = end.status
            except LoopLeft:
                status = 0
            except Exception as error:
                status = self.broken(error)
            except Signalled as signalled:
                if self.traps.get("EXIT"):
                    await self.leave(128 + SIGNALS.get(signalled.signal, 0))
                raise
            return await self.leave(status)
        finally:
            self.let_go()

    def spawn(self, running: Coroutine[Any, Any, int], streams: list[Stream]) -> Task:
        """Make a task of a subshell; `streams` are closed when it ends."""
        try:
            self.enter_process()
        except BaseException:
            # Too many processes; or whoever is to be told of this one does not listen.
            for stream in streams:
                stream.close()
            running.close()
            raise
        self.hold()  # now: who started it may be over before it begins
        task = self.kernel.spawn(self.process, self.guarded(running))
        task.inner = running
        _close_at_end(task, streams, self.let_go)
        return task

    async def run_subshell(self, node: Subshell) -> int:
        """Run `( list )`."""
        self.nested += 2  # this and `guarded`
        child = self.subshell()
        if "monitor" in self.options:
            task = child.spawn(child.sequence(node.body), [])
            return await self.wait_for([task], task.pid)
        child.enter_process()
        own = self.kernel.runs_as(child.process.pid)
        try:
            return await child.guarded(child.sequence(node.body))
        except Signalled as signalled:
            if signalled.signal != "PIPE":
                self.arrived(signalled)
            return 128 + SIGNALS.get(signalled.signal, 0)
        finally:
            self.kernel.runs_as(own)
            self.kernel.reap(child.process, 0)

    async def substituted(self, body: Sequence) -> str:
        """Run `$(list)` and give what it wrote. Raises Abort."""
        if self.substitutions >= limits.SUBSTITUTIONS:
            raise self.abort(messages.SUBSTITUTION_LIMIT, limit=limits.SUBSTITUTIONS)
        self.shallow()
        self.scheduler.charge(limits.SUBSTITUTION_STEPS)
        self.nested += 2  # this and `guarded`
        child = self.subshell()
        child.substitutions += 1
        output = Collector(limits.OUTPUT)
        child.process.stdout = output
        try:
            status = await child.guarded(child.sequence(body))
        except Signalled as signalled:
            if signalled.signal != "PIPE":
                self.arrived(signalled)
            status = 128 + SIGNALS.get(signalled.signal, 0)
        if output.size > limits.OUTPUT:
            raise self.abort(messages.OUTPUT_LIMIT, limit=limits.OUTPUT)
        self.status = status
        return output.text

    async def file_contents(self, path: Word) -> str:
        """Give the contents of the file of `$(<path)`; nothing where it cannot be read."""
        name = await self.text_running(path)
        try:
            stream = self.opened(name, "r")
        except Refused:
            self.status = 1
            return ""
        text = await stream.read_all()
        stream.close()
        self.status = 0
        return text

    # ------------------------------------------------------------------ pipelines

    async def run_pipeline(self, node: Pipeline) -> int:
        """Run a pipeline; the status of its last member, or its opposite behind `!`."""
        self.nested += 3  # this, `_last` and `run`
        commands = node.commands
        if len(commands) == 1:
            self.conditions += 1
            try:
                status = await self.run(commands[0])
            finally:
                self.conditions -= 1
            return int(not status) if node.negated else status
        tasks: list[Task] = []
        reader: Stream | None = None
        try:
            for command in commands[:-1]:
                pipe = Pipe(self.scheduler)
                task = self._member(command, reader, pipe.writer)
                reader = pipe.reader
                if task is not None:
                    tasks.append(task)
            assert reader is not None
            status = await self._last(commands[-1], reader, tasks)
        finally:
            if reader is not None:
                reader.close()
        return int(not status) if node.negated else status

    async def _last(self, command: Command, reader: Stream, tasks: list[Task]) -> int:
        """Run the last member here, reading from the one before."""
        process = self.process
        own = process.stdin
        process.stdin = reader
        tty = process.tty
        current = self.scheduler.current
        waited_for = current is not None and current.foreground
        mine = tty if waited_for else None
        for task in tasks:
            task.foreground = task.foreground or waited_for
            if mine is not None:
                mine.foreground.append(task)  # Ctrl-C and Ctrl-Z reach all of the pipeline
        try:
            return await self.run(command)
        finally:
            process.stdin = own
            if mine is not None:
                mine.foreground[:] = [task for task in mine.foreground if task not in tasks]

    def _member(self, command: Command, reader: Stream | None, writer: Stream) -> Task | None:
        """Start a member; None where it is over already. Closes `reader` and `writer`."""
        child = self.subshell()
        child.process.stdout = writer
        streams = [writer]
        if reader is not None:
            child.process.stdin = reader
            streams.append(reader)
        return child.begin(command, streams)

    def begin(self, command: Command, streams: list[Stream]) -> Task | None:
        """Start a command in this subshell; `streams` are closed when it ends.

        None: it is over already, and `status` is its status.
        """
        self.scheduler.step()  # nobody else counts it; its turn ends at the next step
        running: Coroutine[Any, Any, int]
        if isinstance(command, Simple):
            try:
                outcome = self._started(command)
            except (Abort, ExitShell) as end:
                outcome = end.status
            except FileRefusal as refusal:
                outcome = self.unwritable(refusal)
            except Signalled as signalled:
                outcome = 128 + SIGNALS.get(signalled.signal, 0)
            if isinstance(outcome, int):
                for stream in streams:
                    stream.close()
                self.let_go_of_others()
                self.status = outcome
                return None
            if isinstance(outcome, Task):
                _close_at_end(outcome, streams, self.let_go_of_others)
                return outcome
            running = outcome
        else:
            running = self.run(command)
        return self.spawn(running, streams)

    def begin_all(self, command: Command, streams: list[Stream]) -> list[Task]:
        """As `begin`; a pipeline's members are begun each by itself."""
        if not isinstance(command, Pipeline) or command.negated:
            task = self.begin(command, streams)
            return [] if task is None else [task]
        tasks = []
        announce, self.announce = self.announce, None
        reader: Stream = self.process.stdin.share()
        for member in command.commands[:-1]:
            pipe = Pipe(self.scheduler)
            task = self._member(member, reader, pipe.writer)
            reader = pipe.reader
            if task is not None:
                tasks.append(task)
        last = self.subshell()
        last.process.stdin = reader
        last.announce = announce
        task = last.begin(command.commands[-1], [reader, *streams])
        self.status = last.status
        self.let_go_of_others()  # each member has its own
        if task is not None:
            tasks.append(task)
        return tasks

    def _started(self, command: Simple) -> int | Task | Coroutine[Any, Any, int]:
        """Begin a simple command: a program becomes the task itself, without a shell around."""
        words: list[str] = []
        plain = not self.watching and not runs(command.redirections)
        if plain and not command.assignments:
            for word in command.words:
                if word.runs:
                    return self._dispatched(command)
            for position, word in enumerate(command.words):
                rest = self.expand(word, words)
                if rest is not None:
                    return self._simple_running(command, words, position + 1, rest)
            self.line = command.line
            if not words or words[0] in BUILTINS or words[0] in self.functions:
                if self.announce is not None:
                    return self._dressed(command, words, False)
                # The words have been expanded: never twice, `$((i+=1))` may stand there.
                if command.redirections:
                    return self._dressed(command, words, False)
                return self.invoke(words) if words else 0
            try:
                undo = self.redirect(command.redirections)
            except Refused:
                return 1
            outcome = self.start(words)
            if isinstance(outcome, int):
                self.restore(undo)
                return outcome
            _, task = outcome
            _close_at_end(task, [], lambda: self.restore(undo))
            return task
        return self._dispatched(command)

    def _dispatched(self, command: Simple) -> int | Coroutine[Any, Any, int]:
        return self.simple(command) if self.announce is None else self.run(command)

    # ------------------------------------------------------------------ background

    async def run_background(self, node: Background) -> int:
        """Run `command &` or `command |&`."""
        if len(self.jobs.table) >= limits.JOBS:
            raise self.abort(messages.JOBS_LIMIT)
        if not self.interactive:
            for over in self.jobs.finished():
                self.jobs.remove(over)
        child = self.subshell()
        process = child.process
        streams: list[Stream] = []
        if node.coprocess:
            if self.coprocess[1] is not None and self._coprocess_runs():
                raise self.abort(messages.COPROCESS_EXISTS)
            self.close_coprocess()
            to, back = Pipe(self.scheduler), Pipe(self.scheduler)
            process.stdin, process.stdout = to.reader, back.writer
            streams = [to.reader, back.writer]
            self.coprocess = (back.reader, to.writer)
        elif "monitor" not in self.options:
            process.stdin = Stream()
        elif process.tty is not None and process.stdin is process.tty:
            process.stdin = BackgroundInput(process.tty, self.jobs)
        number = self.jobs.free_number()
        told: list[int] = []

        def announce(pid: int) -> None:
            told.append(pid)
            self.process.stderr.write(f"[{number}]\t{pid}\n")

        if self.interactive:
            child.announce = announce
        tasks = child.begin_all(node.command, streams)
        current = self.scheduler.current
        if current is not None and current.foreground and not node.coprocess:
            # A reader waits at the other end of a pipe until these are over, too.
            for task in tasks if isinstance(process.stdout, PipeWriter) else []:
                task.foreground = True
        text = self.typed.strip()
        if not text:
            from shell.syntax import unparse

            text = " ".join(f"{unparse(node)}".split())
        job = self.jobs.add(tasks, text, child.status)
        if tasks:
            processes = process.machine.processes
            for task in tasks:
                row = processes.get(task.pid)
                if row is not None and "monitor" in self.options:
                    processes[task.pid] = row._replace(group=tasks[0].pid)
            self.background = tasks[-1].pid
        else:
            # It was over before it could be seen; it had a process id all the same.
            self.background = job.pid = told[0] if told else new_pid(process.machine)
        child.announced(self.background)  # where nothing could be started
        return 0

    def _coprocess_runs(self) -> bool:
        return any(not task.finished for job in self.jobs.table.values() for task in job.tasks)

    def close_coprocess(self) -> None:
        """Let go of the coprocess's ends."""
        for stream in self.coprocess:
            if stream is not None:
                stream.close()
        self.coprocess = (None, None)

    def job_stopped(self, tasks: list[Task], stopped: list[Task]) -> int:
        """Enter tasks that were stopped in the foreground as a job."""
        others = [task for task in stopped if task not in tasks]
        job = self.jobs.add([*others, *tasks], self.typed.strip())
        job.notified = True
        self.process.stderr.write("\n" + self.jobs.line(job) + "\n")
        return 128 + SIGNALS["TSTP"]


def _close_at_end(task: Task, streams: list[Stream], after: object = None) -> None:
    """Close streams when a task ends, behind what its end does already."""
    before = task.on_end

    def ended(task: Task) -> None:
        if before is not None:
            before(task)
        if callable(after):
            after()
        for stream in streams:
            stream.close()

    task.on_end = ended
