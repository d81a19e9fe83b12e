"""One login: prompts, lines, what is read before the first of them; and `ksh` as a program.

Not the terminal's other side (`shell.client`) and not the journal (`shell.live`).
`install` makes the shell known to a machine's kernel.
Around each command's output stand the marks that terminals know as semantic prompts: OSC 133
`C` where it begins and `D;status` where it ended; the front end marks the prompts.
"""

from __future__ import annotations

from contextlib import suppress

from emulator.kernel import DEFAULT_PATH, Kernel
from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from emulator.options import Command
from emulator.process import Process
from emulator.scheduler import Signalled
from emulator.streams import Tty
from shell.calling import ExitShell, LoopLeft, Return
from shell.interpreter import Shell
from shell.jobs import DONE
from shell.state import LETTERS, OPTIONS, Abort
from shell.syntax import Incomplete, Wrong, parse

OUTPUT_BEGINS = "\x1b]133;C\x07"
OUTPUT_ENDED = "\x1b]133;D;{status}\x07"
#: Programs of the machine that are this shell.
NAMES = ("ksh", "sh", "psh", "bsh", "rksh")


def install(kernel: Kernel) -> None:
    """Let a kernel run shells: scripts, `ksh`, logins."""
    kernel.shell = Runner()
    for name in NAMES:
        kernel.programs[name] = Ksh


class Runner:
    """What commands that run other commands are offered (`emulator.kernel.ShellRunner`)."""

    async def run_text(self, process: Process, text: str, arguments: list[str]) -> int:
        """Run commands as `ksh -c text arguments` does; `arguments[0]` is $0."""
        prepare(process)
        shell = Shell(process, arguments[0] if arguments else "ksh", arguments[1:])
        begin(shell)
        return await shell.run_program(text)

    async def run_script(self, process: Process, path: str, arguments: list[str]) -> int:
        """Run a file of commands; a first line `#!…` may name another program for it."""
        try:
            text = process.files.read(path)
        except FileRefusal as refusal:
            process.stderr.write(strerror(refusal.error) + "\n")
            process.stderr.write(messages.CANNOT_OPEN.format("ksh", name=path) + "\n")
            return 127
        first = text.partition("\n")[0]
        if first.startswith("#!"):
            words = first[2:].split(None, 1)
            if words and words[0].rpartition("/")[2] not in NAMES:
                try:
                    return await process.kernel.run(process, [*words, path, *arguments[1:]])
                except FileRefusal:
                    process.stderr.write(messages.NOT_FOUND.format("ksh", name=path) + "\n")
                    return 127
        row = process.machine.processes.get(process.pid)
        if row is not None:
            command = " ".join(["/usr/bin/ksh", path, *arguments[1:]])
            process.machine.processes[process.pid] = row._replace(command=command)
        shell = Shell(process, arguments[0] if arguments else path, arguments[1:])
        begin(shell)
        await read_env(shell)
        shell.script = shell.name
        return await shell.run_program(text)

    async def run_login(self, process: Process) -> int:
        """Run a login shell on the process's terminal until it is left; its status."""
        prepare(process)
        home = process.environment.get("HOME", "/")
        if process.files.is_directory(home):
            process.chdir(process.files.real_path(home))
        shell = Shell(process, "-ksh")
        begin(shell)
        return await Terminal(shell).login()


def prepare(process: Process) -> None:
    """Give a process the environment of a login, where it has none."""
    environment = process.environment
    if "LOGNAME" in environment:
        return
    try:
        text = process.files.read("/etc/environment")
    except FileRefusal:
        text = ""  # a system without the file: the defaults below do
    for line in text.split("\n"):
        name, given, value = line.strip().partition("=")
        if given and name.isidentifier():
            environment.setdefault(name, value)
    known = directory(process.machine, process.files.root)
    user = known.user_names.get(process.uid, "")
    row = known.users.get(user)
    environment["LOGIN"] = environment["LOGNAME"] = environment["USER"] = user
    environment["HOME"] = row.home if row is not None else "/"
    environment["SHELL"] = (row.shell if row is not None else "") or "/usr/bin/ksh"
    environment["AUTHSTATE"] = "compat"
    environment.setdefault("PATH", DEFAULT_PATH)


def begin(shell: Shell) -> None:
    """Give a new shell the variables every ksh begins with."""
    values = shell.variables.values
    process = shell.process
    values["IFS"] = " \t\n"
    values["OPTIND"] = "1"
    values.setdefault("PATH", DEFAULT_PATH)
    values.setdefault("PS2", "> ")
    values.setdefault("PS3", "#? ")
    values.setdefault("PS4", "+ ")
    values.setdefault("MAILCHECK", "600")
    values.setdefault("TMOUT", "0")
    row = process.machine.processes.get(process.pid)
    shell.parent_pid = row.parent if row is not None else 1
    shown = values.get("PWD", "")
    files = process.files
    if (
        not shown.startswith("/")
        or not files.exists(shown)
        or (files.real_path(shown) != files.cwd)
    ):
        shell.assign("PWD", files.cwd)


async def read_profile(shell: Shell, path: str) -> None:
    """Run a file if it is there; an error in it keeps nobody from going on."""
    try:
        text = shell.process.files.read(path)
    except FileRefusal:
        return  # most users have none
    try:
        await shell.run_text(text)
    except (Abort, Return, LoopLeft) as end:
        shell.status = getattr(end, "status", 1)
    except Signalled as signalled:
        if signalled.signal != "INT":
            raise


async def read_env(shell: Shell) -> None:
    """Run the file that ENV names: every ksh88 does, scripts too."""
    name = shell.parameter("ENV")
    if name:
        await read_profile(shell, await shell.expanded(name))


class Terminal:
    """A shell that talks to a person."""

    def __init__(self, shell: Shell) -> None:
        """Make a shell interactive; its process has a terminal."""
        tty = shell.process.tty
        assert tty is not None, "an interactive shell needs a terminal"
        self.shell = shell
        self.tty: Tty = tty
        shell.interactive = shell.at_terminal = True
        shell.options |= {"monitor", "bgnice"}
        values = shell.variables.values
        values.setdefault("PS1", "# " if shell.process.uid == 0 else "$ ")
        editor = values.get("VISUAL") or values.get("EDITOR") or ""
        for mode in ("vi", "emacs", "gmacs"):
            if editor.rpartition("/")[2].endswith(mode):
                shell.options.add(mode)

    async def login(self) -> int:
        """Read the profiles, then lines until the shell is left; its status."""
        home = self.shell.parameter("HOME") or ""
        return await self.interact("/etc/profile", f"{home.rstrip('/')}/.profile")

    async def interact(self, *profiles: str) -> int:
        """Read and run lines until the shell is left; its status."""
        shell = self.shell
        current = shell.scheduler.current
        if current is not None:
            self.tty.shells.append(current)
        try:
            return await shell.guarded(self._lines(profiles))
        finally:
            if current in self.tty.shells:
                self.tty.shells.remove(current)
            for job in shell.jobs.table.values():
                for task in job.tasks:
                    shell.kernel.signal(task.pid, "HUP")
                    shell.scheduler.resume(task)

    async def _lines(self, profiles: tuple[str, ...]) -> int:
        for profile in profiles:
            await read_profile(self.shell, profile)
        await read_env(self.shell)
        while True:
            text = await self._command()
            if text is None:
                return self.shell.status
            if text.strip():
                await self._run(text)

    # ------------------------------------------------------------------ reading

    async def _command(self) -> str | None:
        """Read a complete command, line by line; None when the shell is to be left."""
        shell = self.shell
        text = ""
        kind = "PS1"
        needs = ""
        while True:
            if kind == "PS1":
                self._report()
            try:
                if shell.pending:
                    with suppress(Abort, Return, LoopLeft):
                        await shell.run_traps()
                prompt = await self._prompt(kind)
                editing = shell.options & {"vi", "emacs", "gmacs"}
                self.tty.event(
                    "prompt",
                    {"text": prompt, "kind": kind, "editing": next(iter(editing), "")},
                )
                line = await self.tty.read_line()
            except Signalled as signalled:
                if signalled.signal != "INT" and not shell.traps.get(signalled.signal):
                    shell.arrived(signalled)
                    continue
                self._interrupted(signalled)
                text, kind, needs = "", "PS1", ""
                continue
            if line is None:
                if self.tty.hung_up or self._may_leave(kind):
                    return None
                text, kind, needs = "", "PS1", ""
                continue
            text += line + "\n"
            if needs and needs not in line:
                continue
            try:
                parse(text, shell.aliases)
            except Incomplete as incomplete:
                kind = "PS2"
                needs = incomplete.needs
                continue
            except Wrong:
                pass  # said when it is run
            return text

    async def _prompt(self, kind: str) -> str:
        """Give PS1 or PS2 as it is shown."""
        shell = self.shell
        text = shell.parameter(kind) or ""
        status = shell.status
        # What is wrong has been said then; the prompt is shown as it is.
        with suppress(Abort, ExitShell):
            text = await shell.expanded(text)
        shell.status = status
        if kind == "PS1" and "!" in text:
            number = str(shell.history_number)
            text = "!".join([part.replace("!", number) for part in text.split("!!")])
        return text

    def _interrupted(self, signalled: Signalled) -> None:
        """Begin a new line after Ctrl-C at a prompt."""
        shell = self.shell
        self.tty.write("\n")
        if signalled.signal == "INT":
            shell.status = 130
        if shell.traps.get(signalled.signal):
            shell.pending.append(signalled.signal)

    def _may_leave(self, kind: str) -> bool:
        """Tell whether an end of file at a prompt ends the shell."""
        shell = self.shell
        self.tty.write("\n")
        if kind == "PS2":
            return False
        if "ignoreeof" in shell.options:
            self.tty.write(messages.USE_EXIT.text + "\n")
            return False
        return shell.may_leave()

    def _report(self) -> None:
        """Tell of jobs that have ended or stopped since the last prompt."""
        jobs = self.shell.jobs
        for job in jobs.news():
            self.shell.process.stderr.write(jobs.line(job) + "\n")
            if job.state == DONE:
                jobs.remove(job)

    # ------------------------------------------------------------------ running

    async def _run(self, text: str) -> None:
        """Run what was typed, between the marks."""
        shell = self.shell
        tty = self.tty
        shell.remember(text)
        shell.typed = text
        shell.line = 1
        tty.write(OUTPUT_BEGINS)
        try:
            if "verbose" in shell.options:
                shell.process.stderr.write(text)
            try:
                tree = parse(text, shell.aliases, True)
            except Wrong as error:
                raise shell.refuse(error) from None
            shell.status = await shell.sequence(tree)
        except (Abort, Return) as end:
            shell.status = end.status
        except LoopLeft:
            shell.status = 0
        except RecursionError:
            shell.status = shell.too_deep()
        except Signalled as signalled:
            if signalled.signal != "INT":
                raise
            shell.status = 130
            shell.pending.clear()
            if tty.last_written != "\n":
                tty.write("\n")
        finally:
            shell.depth = shell.conditions = shell.loops = 0
            shell.typed = ""
        if shell.warned and not text.strip().startswith("exit"):
            shell.warned = False
        tty.write(OUTPUT_ENDED.format(status=shell.status & 255))
        tty.event("end", shell.status & 255)


class Ksh(Command):
    """ksh [-aefhikmnprstuvx] [-o option] [-c string | -s | file] [parameter ...]

    The Korn shell as a program: runs a string, a file, standard input or, at a terminal,
    what is typed.
    """

    arguments: list[str]
    examples = (("Run two commands", "ksh -c 'cd /tmp; ls'"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Ksh:
        """Take the words as they are: a shell's flags may be turned off with `+`."""
        self = cls()
        self.arguments = arguments
        return self

    async def run(self, proc: Process) -> None:
        """Run a shell in `proc`."""
        arguments = self.arguments
        shell = Shell(proc, proc.name)
        begin(shell)
        text: str | None = None
        interactive = from_input = False
        index = 0
        while index < len(arguments) and len(arguments[index]) > 1:
            word = arguments[index]
            if word[0] not in "-+":
                break
            index += 1
            if word == "--":
                break
            for letter in word[1:]:
                if letter == "c" and index < len(arguments):
                    text = arguments[index]
                    index += 1
                elif letter == "o" and index < len(arguments):
                    if arguments[index] in OPTIONS:
                        shell.set_option(arguments[index], word[0] == "-")
                    index += 1
                elif letter == "i":
                    interactive = True
                elif letter == "s":
                    from_input = True
                elif letter in LETTERS:
                    shell.set_option(LETTERS[letter], word[0] == "-")
                elif letter not in "rt":
                    shell.say(messages.BAD_FLAG, text=f"-{letter}")
                    proc.status = 2
                    return
        rest = arguments[index:]
        if not (proc.stdin.is_terminal and text is None and not rest):
            await read_env(shell)
        if text is not None:
            shell.name = rest[0] if rest else shell.name
            shell.arguments = rest[1:]
            proc.status = await shell.run_program(text)
        elif rest and not from_input:
            proc.status = await self._file(shell, rest)
        elif proc.stdin.is_terminal and proc.tty is not None and proc.stdin is proc.tty:
            shell.arguments = rest
            proc.status = await Terminal(shell).interact()
        else:
            shell.arguments = rest
            shell.interactive = interactive
            proc.status = await shell.guarded(_input(shell))

    @staticmethod
    async def _file(shell: Shell, rest: list[str]) -> int:
        """Run a script by its path, which need not be executable."""
        path = rest[0]
        files = shell.process.files
        try:
            try:
                text = files.read(path)
            except FileRefusal:
                if "/" in path:
                    raise
                text = files.read(shell.kernel.find(shell.process, path).path)
        except FileRefusal as refusal:
            shell.process.stderr.write(strerror(refusal.error) + "\n")
            shell.say(messages.CANNOT_OPEN, name=path)
            return 127
        shell.name = shell.script = path
        shell.arguments = rest[1:]
        return await shell.run_program(text)


async def _input(shell: Shell) -> int:
    """Run what standard input holds, command by command: they may read from it too."""
    status = 0
    text = needs = ""
    shell.line = 0
    while True:
        line = await shell.process.stdin.readline()
        text += line
        if line and needs and needs not in line:
            continue
        try:
            tree = parse(text, shell.aliases, not line)
        except Incomplete as incomplete:
            needs = incomplete.needs
            continue
        except Wrong as error:
            raise shell.refuse(error, True) from None
        text = needs = ""
        status = await shell.sequence(tree)
        if not line:
            return status
