"""Simple commands: assignments, builtins, functions, programs of the machine.

Not compound commands (`shell.interpreter`).
`simple` gives an int at once wherever nothing has to be waited for, else something to await:
a builtin in a loop costs a microsecond or two that way.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import Any, NamedTuple

from emulator import programs
from emulator.kernel.kernel import Program
from emulator.kernel.process import Process
from emulator.kernel.scheduler import Signalled, Task
from emulator.machine.errors import FileRefusal, TooMany
from emulator.machine.processes import new_pid
from emulator.machine.usage import Usage
from emulator.messages import ksh as messages
from shell import limits
from shell.jobs import Job, death
from shell.redirections import Redirector, Refused, runs
from shell.state import Abort
from shell.syntax.nodes import Assignment, FunctionDefinition, Simple, Word

#: A status, or what gives one.
Status = int | Coroutine[Any, Any, int]


class Builtin(NamedTuple):
    """A command of the shell's own.

    `special`: found before functions, keeps assignments, and its errors end a script.
    """

    run: Callable[..., Status]
    special: bool


#: By name; `shell.builtins` fills it.
BUILTINS: dict[str, Builtin] = {}


class Return(Exception):
    """`return`: leave the function or `.` script."""

    def __init__(self, status: int) -> None:
        """Carry the status."""
        super().__init__(status)
        self.status = status


class ExitShell(Exception):
    """`exit`: leave this shell or subshell."""

    def __init__(self, status: int) -> None:
        """Carry the status."""
        super().__init__(status)
        self.status = status


class LoopLeft(Exception):
    """`break` or `continue`: leave `levels` loops, then go on with the last if `again`."""

    def __init__(self, levels: int, again: bool) -> None:
        """Say how many, and how."""
        super().__init__(levels, again)
        self.levels = levels
        self.again = again


class Caller(Redirector):
    """A shell that can run simple commands."""

    #: Whether each command is looked at first: set -x, a DEBUG trap, set -n.
    watching = False
    #: How many loops of the present function are being run.
    loops = 0
    #: Tells a person of this subshell's process id, once it has one (`command &`).
    announce: Callable[[int], None] | None = None

    def simple(self, node: Simple) -> Status:
        """Run a simple command. Raises Abort."""
        self.line = node.line
        arguments = node.arguments
        if arguments is not None:
            words = list(arguments)
        else:
            words = []
            for position, word in enumerate(node.words):
                literal = word.literal
                if literal is not None:
                    words.append(literal)
                elif word.runs:
                    return self._simple_running(node, words, position)
                else:
                    rest = self.expand(word, words)
                    if rest is not None:
                        return self._simple_running(node, words, position + 1, rest)
        if node.assignments or node.redirections or self.watching:
            if not words and not node.redirections and not self.watching:
                for assignment in node.assignments:
                    if assignment.value.runs or assignment.subscript is not None:
                        break
                else:
                    for assignment in node.assignments:
                        self.assign(assignment.name, self.text(assignment.value))
                    return 0
            return self._dressed(node, words, False)
        return self.invoke(words) if words else 0

    async def _simple_running(
        self,
        node: Simple,
        words: list[str],
        position: int,
        rest: Awaitable[None] | None = None,
    ) -> int:
        """Go on where the words need commands to run, or another turn for the `rest` of one;
        `words` are those before `position`.
        """
        self.nested += 1
        if rest is not None:
            await rest
        for word in node.words[position:]:
            if word.runs:
                await self.expand_running(word, words)
            elif word.literal is not None:
                words.append(word.literal)
            else:
                rest = self.expand(word, words)
                if rest is not None:
                    await rest
        self.line = node.line
        if node.assignments or node.redirections or self.watching:
            return await self._dressed(node, words, True)
        if not words:
            return self.status
        status = self.invoke(words)
        return status if isinstance(status, int) else await status

    async def _dressed(self, node: Simple, words: list[str], ran: bool) -> int:
        """Run a command with its assignments and redirections around it.

        `ran`: commands were substituted, whose status is the command's if nothing follows.
        """
        self.nested += 2  # this and `_with_assignments`
        if self.watching:
            if "keyword" in self.options:
                node, words = keywords(node, words)
            if not await self.watch(node, words):
                return 0
        before = self.status
        redirections = node.redirections
        try:
            if runs(redirections) or (self.watching and "xtrace" in self.options):
                undo = await self.redirect_running(redirections)
            else:
                undo = self.redirect(redirections)
        except Refused:
            builtin = BUILTINS.get(words[0]) if words else None
            if builtin is not None and builtin.special and not self.interactive:
                raise Abort from None
            return 1
        kept = False
        try:
            if not words:
                await self._assign_all(node)
                return self.status if ran or substitutes(node) else 0
            builtin = BUILTINS.get(words[0])
            if builtin is not None and builtin.special:
                await self._assign_all(node)
                self.status = before
                kept = words[0] == "exec"
                status = self.invoke(words)
                return status if isinstance(status, int) else await status
            if not node.assignments:
                self.status = before
                status = self.invoke(words)
                return status if isinstance(status, int) else await status
            return await self._with_assignments(node, words, before)
        finally:
            if kept:
                self.keep(undo)
            else:
                self.restore(undo)

    async def _assign_all(self, node: Simple) -> None:
        for assignment in node.assignments:
            subscript = 0
            if assignment.subscript is not None:
                subscript = self.number(await self.text_running(assignment.subscript))
            traced = self.watching and "xtrace" in self.options
            if traced:
                # The prompt comes before what the value runs: AIX shows `+ + bootinfo -p`.
                self.process.stderr.write(await self.trace_prompt())
            value = await self.text_running(assignment.value)
            self.assign(assignment.name, value, subscript)
            if traced:
                place = f"[{subscript}]" if assignment.subscript is not None else ""
                self.process.stderr.write(f"{assignment.name}{place}={value}\n")

    async def _with_assignments(self, node: Simple, words: list[str], before: int) -> int:
        """Run a command whose assignments are its own and are exported to it."""
        variables = self.variables
        values = [
            (assignment.name, await self.text_running(assignment.value))
            for assignment in node.assignments
        ]
        variables.push()
        try:
            for name, value in values:
                attributes = variables.attributes.get(name)
                self.own(name)
                if attributes is not None:
                    variables.attributes[name] = attributes
                self.assign(name, value)
                variables.change(name, "x", "", 0)
            self.status = before
            status = self.invoke(words)
            return status if isinstance(status, int) else await status
        finally:
            variables.pop()

    # ------------------------------------------------------------------ by name

    def invoke(self, words: list[str]) -> Status:
        """Run a command by its words. Raises Abort."""
        name = words[0]
        self.previous_argument = words[-1]
        builtin = BUILTINS.get(name)
        if builtin is not None and (builtin.special or name not in self.functions):
            return builtin.run(self, words)
        definition = self.functions.get(name)
        if definition is not None:
            return self.call(definition, words)
        return self.external(words)

    async def call(self, definition: FunctionDefinition, words: list[str]) -> int:
        """Run a function. Raises Abort."""
        raise NotImplementedError

    async def watch(self, node: Simple, words: list[str]) -> bool:
        """Do what set -x and a DEBUG trap want; False keeps the command from being run."""
        raise NotImplementedError

    # ------------------------------------------------------------------ programs

    def find(self, name: str) -> Program | None:
        """Find a program; None, and a complaint, where there is none."""
        kernel, process = self.kernel, self.process
        if "/" in name and "restricted" in self.options:
            self.say(messages.RESTRICTED, name=name)
            self.status = 1
            return None
        try:
            known = self.tracked.get(name)
            if known is not None:
                try:
                    return kernel.find(process, known)
                except FileRefusal:
                    del self.tracked[name]
            program = kernel.find(process, name)
        except FileRefusal as refusal:
            if self.announce is not None:  # the child that found nothing had an id
                self.announced(new_pid(process.machine))
            if refusal.error == "EACCES":
                self.say(messages.NOT_EXECUTABLE, name=name)
                self.status = 126
            else:
                self.say(messages.NOT_FOUND, name=name)
                if since := programs.came_with(process.machine, name):
                    self.say(messages.LATER_PROGRAM, name=name, since=since)
                self.status = 127
            return None
        if "/" not in name and program.path[0] == "/":
            self.tracked[name] = program.path
        return program

    def used(self) -> tuple[int, int]:
        """Give the processor time of this shell and of its children, in microseconds."""
        process = self.process
        usage = Usage(process.machine)
        row = process.machine.processes.get(process.pid)
        return usage.used(row) if row is not None else 0, usage.of_children(process.pid)

    def may_fork(self) -> None:
        """Refuse to have more processes than the machine may have. Raises Abort."""
        if len(self.kernel.tasks) >= limits.PROCESSES:
            raise self.abort(messages.JOBS_LIMIT)
        self.scheduler.charge(limits.FORK_STEPS)

    def external(self, words: list[str]) -> Status:
        """Run a program of the machine in the foreground."""
        started = self.start(words)
        if isinstance(started, int):
            return started
        child, task = started
        return self.wait_for([task], child.pid)

    def announced(self, pid: int) -> None:
        """Tell the process id, once."""
        announce, self.announce = self.announce, None
        if announce is not None:
            announce(pid)

    def start(self, words: list[str]) -> int | tuple[Process, Task]:
        """Start a program; its status, or the process and task that run on."""
        name = words[0]
        program = self.find(name)
        if program is None:
            return self.status
        self.may_fork()
        try:
            child = self.process.fork(name.rpartition("/")[2], " ".join(words))
        except TooMany as full:
            raise self.abort(messages.fork_failed(full.kind)) from None
        if self.announce is not None:
            self.announced(child.pid)
        outcome = self.kernel.launch(child, program, words)
        if isinstance(outcome, int):
            return outcome
        return child, outcome

    async def wait_for(self, tasks: list[Task], group: int) -> int:
        """Wait for what runs in the foreground; the last task's status."""
        scheduler = self.scheduler
        current = scheduler.current
        tty = self.process.tty
        last = tasks[-1]
        mine = current is not None and current.foreground
        if mine:
            for task in tasks:
                task.foreground = True
                if tty is not None and not task.finished:
                    tty.foreground.append(task)
        monitor = "monitor" in self.options
        if monitor:
            processes = self.process.machine.processes
            for task in tasks:
                row = processes.get(task.pid)
                if row is not None:
                    processes[task.pid] = row._replace(group=group)
        try:
            while not last.finished and not (last.stopped and monitor):
                try:
                    await scheduler.wait(last.done)
                except Signalled as signalled:
                    if tty is None and signalled.signal in ("INT", "QUIT"):
                        # Without a terminal nobody else tells them.
                        for task in tasks:
                            scheduler.throw(task, Signalled(signalled.signal))
                    self.arrived(signalled)
        finally:
            if tty is not None:
                stopped = [task for task in tty.foreground if task.stopped]
                tty.foreground[:] = [
                    task
                    for task in tty.foreground
                    if task not in tasks and not (monitor and task.stopped)
                ]
        if not last.finished:
            return self.job_stopped(tasks, stopped)
        error = last.error
        if isinstance(error, Signalled):
            if error.signal == "INT":
                if self.interactive or (self.at_terminal and mine):
                    self.arrived(Signalled("INT"))  # who interrupts a command means the line
            elif error.signal != "PIPE":
                self.say(messages.DIED, pid=last.pid, how=death(error.signal))
        return last.result

    def job_stopped(self, tasks: list[Task], stopped: list[Task]) -> int:
        """Enter tasks that were stopped in the foreground as a job; the status."""
        raise NotImplementedError

    def bring_forward(self, jobs: Iterable[Job]) -> None:
        """Let a person wait for jobs: a virtual clock jumps for what they wait for."""
        current = self.scheduler.current
        if current is None or not current.foreground:
            return
        wanted = {task.pid for job in jobs for task in job.tasks}
        processes = self.process.machine.processes
        for pid, task in self.kernel.tasks.items():
            ancestor = pid
            while ancestor not in wanted:
                row = processes.get(ancestor)
                if row is None or row.parent in (0, ancestor):
                    break
                ancestor = row.parent
            else:
                task.foreground = True

    async def rest(self) -> None:
        """Give up the turn; what arrives meanwhile is noted."""
        try:
            await self.scheduler.turn()
        except Signalled as signalled:
            self.arrived(signalled)

    async def was_read(self, characters: int) -> int:
        """Count what was read of a text, as soon as it is much; how much does not count yet.

        Of a file of functions little is run, and of a script under `ksh -n` nothing: others
        have their turn all the same.
        """
        if characters < limits.READ_MUCH:
            return characters
        if self.scheduler.charge(characters // limits.READ_STEP):
            await self.rest()
        return 0

    def deeper(self, name: str) -> None:
        """Go one level deeper; pair it with `depth -= 1`. Raises Abort."""
        if self.depth >= limits.DEPTH:
            raise self.abort(messages.RECURSION_LIMIT, name=name, limit=limits.DEPTH)
        if self.nested > limits.NESTED:
            self.shallow()
        self.depth += 1
        self.nested += 3  # the caller and two that it may wait for: `run_text`, `run`


def keywords(node: Simple, words: list[str]) -> tuple[Simple, list[str]]:
    """Take the assignments out of a command's words (`set -k`): wherever they stand."""
    taken = []
    kept = words[:1]
    for word in words[1:]:
        name, given, value = word.partition("=")
        if given and name.isidentifier() and name.isascii():
            literal = Word((), value, value, True, False)
            taken.append(Assignment(name, None, literal, word))
        else:
            kept.append(word)
    if taken:
        given_before = node.assignments
        node = Simple((*given_before, *taken), node.words, node.redirections, None, node.line)
    return node, kept


def substitutes(node: Simple) -> bool:
    """Tell whether a command's assignments or redirections run commands."""
    if runs(node.redirections):
        return True
    for assignment in node.assignments:
        subscript = assignment.subscript
        if assignment.value.runs or (subscript is not None and subscript.runs):
            return True
    return False
