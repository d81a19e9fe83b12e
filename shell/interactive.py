"""A shell that talks to a person: prompts, lines, what is said before and after them.

Not the terminal's other side (`shell.terminal.client`).
Around each command's output stand the marks that terminals know as semantic prompts: OSC 133
`C` where it begins and `D;status` where it ended; the front end marks the prompts.
"""

from __future__ import annotations

from contextlib import suppress

from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import Tty
from emulator.machine.clock import SECOND
from emulator.messages import ksh as messages
from shell.beginning import RESTRICTED, profiles, read_env, read_profile
from shell.calling import ExitShell, LoopLeft, Return
from shell.history import History
from shell.interpreter import Shell
from shell.jobs import DONE
from shell.state import Abort
from shell.syntax import Incomplete, Wrong, parse

OUTPUT_BEGINS = "\x1b]133;C\x07"
OUTPUT_ENDED = "\x1b]133;D;{status}\x07"
#: Seconds a person has after the warning of TMOUT.
TIMEOUT_GRACE = 60


class ToOpen(str):
    """A line that is to be opened in an editor before it is run (vi mode's `v`)."""


class InteractiveShells:
    """Who talks where on one machine."""

    def __init__(self) -> None:
        """Begin with no shell at any terminal."""
        #: The shells that talk to people, innermost last, by the terminal's name.
        self.interactive: dict[str, list[Shell]] = {}


class InteractiveShell:
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
        return await self.interact(*profiles(self.shell))

    async def interact(self, *profiles: str) -> int:
        """Read and run lines until the shell is left; its status."""
        shell = self.shell
        current = shell.scheduler.current
        if current is not None:
            self.tty.shells.append(current)
        runner = shell.kernel.shell
        assert isinstance(runner, InteractiveShells), "a shell runs where shells are installed"
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
        except ExitShell:
            raise
        except Exception as error:
            shell.status = shell.broken(error)
        except Signalled as signalled:
            if signalled.signal != "INT":
                raise
            shell.status = 130
            shell.pending.clear()
            if tty.last_written != "\n":
                tty.write("\n")
        finally:
            shell.depth = shell.nested = shell.conditions = shell.loops = 0
            shell.typed = ""
        if shell.warned and not text.strip().startswith("exit"):
            shell.warned = False
        tty.write(OUTPUT_ENDED.format(status=shell.status & 255))
        tty.event("end", shell.status & 255)
