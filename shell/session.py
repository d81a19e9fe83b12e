"""One login: prompts, lines, what is read before the first of them; and `ksh` as a program.

Not the terminal's other side (`shell.client`) and not the journal (`shell.live`).
`install` makes the shell known to a machine's kernel.
Around each command's output stand the marks that terminals know as semantic prompts: OSC 133
`C` where it begins and `D;status` where it ended; the front end marks the prompts.
"""

from __future__ import annotations

from contextlib import suppress

from emulator.kernel import DEFAULT_PATH, Kernel
from emulator.machine.clock import SECOND
from emulator.machine.errors import FileRefusal
from emulator.machine.users import directory
from emulator.messages import ksh as messages
from emulator.messages.strerror import strerror
from emulator.options import Command
from emulator.process import Process
from emulator.scheduler import Signalled
from emulator.streams import Tty
from shell import ulimits
from shell.calling import ExitShell, LoopLeft, Return
from shell.history import History
from shell.interpreter import Shell
from shell.jobs import DONE
from shell.state import LETTERS, OPTIONS, Abort
from shell.syntax import Incomplete, Wrong, parse
from shell.syntax.parser import Parser

OUTPUT_BEGINS = "\x1b]133;C\x07"
OUTPUT_ENDED = "\x1b]133;D;{status}\x07"
#: Seconds a person has after the warning of TMOUT.
TIMEOUT_GRACE = 60
#: Programs of the machine that are this shell.
NAMES = ("ksh", "sh", "psh", "bsh", "rksh")
#: Those of them that restrict whoever uses them.
RESTRICTED = ("rksh",)


def install(kernel: Kernel) -> None:
    """Let a kernel run shells: scripts, `ksh`, logins."""
    kernel.shell = Runner()
    for name in NAMES:
        kernel.programs[name] = Ksh


class ToOpen(str):
    """A line that is to be opened in an editor before it is run (vi mode's `v`)."""


class Runner:
    """What commands that run other commands are offered (`emulator.kernel.ShellRunner`)."""

    def __init__(self) -> None:
        """Begin with no shell at any terminal."""
        #: The shells that talk to people, innermost last, by the terminal's name.
        self.interactive: dict[str, list[Shell]] = {}

    async def run_text(
        self, process: Process, text: str, arguments: list[str], script: bool = False
    ) -> int:
        """Run commands as `ksh -c text arguments` does; `arguments[0]` is $0.

        `script`: they are a file of that name, and complaints say so.
        """
        prepare(process)
        shell = Shell(process, arguments[0] if arguments else "ksh", arguments[1:])
        begin(shell)
        if script:
            shell.script = shell.name
        return await shell.run_program(text)

    async def run_input(self, process: Process, arguments: list[str]) -> int:
        """Run what standard input holds, as `ksh -s` does; `arguments[0]` is $0."""
        prepare(process)
        shell = Shell(process, arguments[0] if arguments else "ksh", arguments[1:])
        begin(shell)
        return await shell.guarded(_input(shell))

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
        """Run a login shell on the process's terminal until it is left; its status.

        Without a terminal it runs what standard input holds.
        """
        prepare(process)
        home = process.environment.get("HOME", "/")
        if process.files.is_directory(home):
            process.chdir(process.files.real_path(home))
        ulimits.begin(process)
        shell = Shell(process, "-ksh")
        begin(shell)
        if process.tty is None:
            return await shell.guarded(_login_input(shell))
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
        shell.variables.hooks["VISUAL"] = self._edits_as
        shell.variables.hooks["EDITOR"] = self._edits_as_unless_visual
        self._edits_as(values.get("VISUAL") or values.get("EDITOR"))

    def _edits_as(self, editor: str | None) -> None:
        """VISUAL or EDITOR has a value: one that ends in a mode's name turns it on."""
        for mode in ("gmacs", "emacs", "vi"):
            if editor and editor.endswith(mode):
                self.shell.set_option(mode, True)
                return

    def _edits_as_unless_visual(self, editor: str | None) -> None:
        if not self.shell.variables.values.get("VISUAL"):
            self._edits_as(editor)

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
        runner = shell.kernel.shell
        assert isinstance(runner, Runner), "a shell runs where shells are installed"
        talking = runner.interactive.setdefault(self.tty.name, [])
        talking.append(shell)
        try:
            return await shell.guarded(self._lines(profiles))
        finally:
            talking.remove(shell)
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
        name = self.shell.parameter("SHELL") or ""
        if profiles and name.rpartition("/")[2] in RESTRICTED:
            self.shell.set_option("restricted", True)
        self.shell.history_file = History(self.shell)
        while True:
            text = await self._command()
            if text is None:
                return self.shell.status
            if text.strip():
                await self._run(text)
                if "onecmd" in self.shell.options:
                    return self.shell.status

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
                    {
                        "text": prompt,
                        "kind": kind,
                        "editing": next(iter(editing), ""),
                        "columns": self._columns(),
                    },
                )
                if not await self._typed_in_time():
                    return None
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
            if isinstance(line, ToOpen):
                # As ksh does it: the line is remembered as it is, and fc opens that.
                shell.remember(text)
                return 'fc -e "${VISUAL:-${EDITOR:-vi}}"\n'
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

    async def _typed_in_time(self) -> bool:
        """Wait for a line; False where TMOUT and a minute more have passed without one."""
        value = self.shell.parameter("TMOUT") or ""
        limit = int(value) if value.isdecimal() and len(value) < 9 else 0
        waits = ((limit, messages.TIMEOUT_SOON), (TIMEOUT_GRACE, messages.TIMEOUT))
        for seconds, said in waits:
            if not limit or await self._typed_within(seconds):
                return True
            self.tty.write("\a\n")
            self.shell.say(said)
        return False

    async def _typed_within(self, seconds: int) -> bool:
        """Wait for a line for so many machine seconds; False where none came.

        Nobody waits for this to pass, so it is no reason for a virtual clock to jump.
        """
        tty, scheduler = self.tty, self.shell.scheduler
        over = False

        async def watch() -> int:
            nonlocal over
            await scheduler.sleep(seconds * SECOND)
            over = True
            tty.arrived.wake()
            return 0

        clock = scheduler.spawn(watch())
        try:
            while not (tty.lines or tty.hung_up or over):
                tty.event("read", None)
                await scheduler.wait(tty.arrived)
        finally:
            scheduler.throw(clock, Signalled("TERM"))
        return not over

    def _columns(self) -> int:
        """The width COLUMNS asks for, which the editing modes heed; 0 for the window's."""
        value = self.shell.parameter("COLUMNS") or ""
        return int(value) if value.isdecimal() and 20 <= int(value[:4]) <= 1000 else 0

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
            if shell.history_file is not None:
                shell.history_file.read()
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
    """ksh [-aefhikmnprtuvx] [+o | -o option] [-c string | -s | file] [parameter ...]

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
        shell = Shell(proc, proc.name)
        begin(shell)
        how = self._options(shell)
        if how is None:
            proc.status = 2
            return
        rest, letters = how
        restricted = "r" in letters or proc.name.rpartition("/")[2] in RESTRICTED
        at_terminal = (
            proc.stdin.is_terminal and proc.tty is not None and proc.stdin is proc.tty
        )
        if not (proc.stdin.is_terminal and "c" not in letters and not rest):
            await read_env(shell)
        if restricted:
            shell.set_option("restricted", True)
        if "c" in letters:
            shell.name = rest[1] if len(rest) > 1 else shell.name
            shell.arguments = rest[2:]
            proc.status = await shell.run_program(rest[0])
        elif rest and "s" not in letters:
            proc.status = await self._file(shell, rest)
        elif at_terminal:
            shell.arguments = rest
            proc.status = await Terminal(shell).interact()
        else:
            shell.arguments = rest
            shell.interactive = "i" in letters
            proc.status = await shell.guarded(_input(shell))

    def _options(self, shell: Shell) -> tuple[list[str], set[str]] | None:
        """Set the options of the call; the words left, and the letters that are no options.

        None, and a complaint, where one is not known or lacks its value.
        """
        arguments = self.arguments
        letters: set[str] = set()
        index = 0
        while index < len(arguments) and arguments[index][:1] in ("-", "+"):
            word = arguments[index]
            index += 1
            if len(word) == 1 or word == "--":
                break
            for letter in word[1:]:
                if letter == "o":
                    name = arguments[index] if index < len(arguments) else ""
                    index += 1
                    if name not in OPTIONS:
                        shell.say(messages.BAD_OPTION, name=name)
                        return None
                    shell.set_option(name, word[0] == "-")
                elif letter in "cisr":
                    letters.add(letter)
                elif letter in LETTERS:
                    shell.set_option(LETTERS[letter], word[0] == "-")
                else:
                    shell.say(messages.BAD_FLAG, text=f"-{letter}")
                    return None
        if "c" in letters and index >= len(arguments):
            shell.say(messages.PARAMETER_WANTED)
            return None
        return arguments[index:], letters

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


async def _login_input(shell: Shell) -> int:
    """Run the profiles, then what standard input holds."""
    home = shell.parameter("HOME") or ""
    for path in ("/etc/profile", f"{home.rstrip('/')}/.profile"):
        await read_profile(shell, path)
    return await _input(shell)


async def _input(shell: Shell) -> int:
    """Run what standard input holds, command by command: they may read from it too."""
    status = 0
    text = needs = ""
    shell.line = 0
    begun = 1
    while True:
        line = await shell.process.stdin.readline()
        text += line
        if line and needs and needs not in line:
            continue
        try:
            tree = Parser(text, shell.aliases, not line, begun).program()
        except Incomplete as incomplete:
            needs = incomplete.needs
            continue
        except Wrong as error:
            raise shell.refuse(error, True) from None
        begun += text.count("\n")
        text = needs = ""
        if tree.commands and "noexec" not in shell.options:
            status = await shell.sequence(tree)
        if not line or ("onecmd" in shell.options and tree.commands):
            return status
