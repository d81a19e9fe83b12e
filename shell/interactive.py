"""A shell that talks to a person: prompts, lines, what is said before and after them.

Not the terminal's other side (`shell.terminal.client`).
It tells the front end where each command's output begins and where it ended (the events
`begin` and `end`): marks for whoever reads the terminal are the front end's to write, so that
nothing that is printed can be mistaken for one.
"""

from __future__ import annotations

from collections.abc import Coroutine
from contextlib import suppress
from typing import Any

from emulator.kernel.scheduler import Signalled
from emulator.kernel.streams import Tty
from emulator.machine.clock import SECOND
from emulator.messages import ksh as messages
from shell import prompts
from shell.beginning import RESTRICTED, profiles, read_env, read_profile
from shell.calling import ExitShell, LoopLeft, Return
from shell.history import History
from shell.interpreter import Shell
from shell.jobs import DONE
from shell.state import Abort
from shell.syntax import Incomplete, Wrong, parse

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
        #: The terminals at which the innermost shell waits for the first line of a command.
        self.at_prompt: set[str] = set()


class InteractiveShell:
    """A shell that talks to a person."""

    def __init__(self, shell: Shell, begins: bool = True) -> None:
        """Make a shell interactive; its process has a terminal.

        Without `begins` it has been so before, and keeps the options and prompts it has.
        """
        tty = shell.process.tty
        assert tty is not None, "an interactive shell needs a terminal"
        self.shell = shell
        self.tty: Tty = tty
        shell.interactive = shell.at_terminal = True
        shell.variables.hooks = {
            **shell.variables.hooks,
            "VISUAL": lambda _, editor: self._edits_as(editor),
            "EDITOR": lambda _, editor: self._edits_as_unless_visual(editor),
        }
        if begins:
            shell.options |= {"monitor", "bgnice"}
            values = shell.variables.values
            values.setdefault("PS1", "# " if shell.process.uid == 0 else "$ ")
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
        return await self._talk(self._lines(profiles))

    async def go_on(self) -> int:
        """As `interact`, from where a prompt was shown and a line is waited for."""
        return await self._talk(self._typed(shown=True))

    async def _talk(self, running: Coroutine[Any, Any, int]) -> int:
        shell = self.shell
        current = shell.scheduler.current
        if current is not None:
            self.tty.shells.append(current)
        talking = self._runner.interactive.setdefault(self.tty.name, [])
        talking.append(shell)
        try:
            return await shell.guarded(running)
        finally:
            talking.remove(shell)
            if current in self.tty.shells:
                self.tty.shells.remove(current)
            for job in shell.jobs.table.values():
                for task in job.tasks:
                    shell.kernel.signal(task.pid, "HUP")
                    shell.scheduler.resume(task)

    @property
    def _runner(self) -> InteractiveShells:
        runner = self.shell.kernel.shell
        assert isinstance(runner, InteractiveShells), "a shell runs where shells are installed"
        return runner

    async def _lines(self, profiles: tuple[str, ...]) -> int:
        for profile in profiles:
            await read_profile(self.shell, profile)
        await read_env(self.shell)
        name = self.shell.parameter("SHELL") or ""
        if profiles and name.rpartition("/")[2] in RESTRICTED:
            self.shell.set_option("restricted", True)
        self.shell.history_file = History(self.shell)
        return await self._typed()

    async def _typed(self, shown: bool = False) -> int:
        """Read and run lines; `shown`: the first one's prompt was shown before."""
        while True:
            text = await self._command(shown)
            shown = False
            if text is None:
                return self.shell.status
            if text.strip():
                await self._run(text)
                if "onecmd" in self.shell.options:
                    return self.shell.status

    # ------------------------------------------------------------------ reading

    async def _command(self, shown: bool = False) -> str | None:
        """Read a complete command, line by line; None when the shell is to be left.

        `shown`: the prompt of the first line was shown before.
        """
        shell = self.shell
        text = ""
        kind = "PS1"
        needs = ""
        while True:
            if kind == "PS1" and not shown:
                self._report()
            try:
                if not shown:
                    if shell.pending:
                        with suppress(Abort, Return, LoopLeft):
                            await shell.run_traps()
                    await prompts.show(shell, kind)
                    if (limit := self._limit) and not await self._typed_in_time(limit):
                        return None
                shown = False
                if kind == "PS1":
                    self._runner.at_prompt.add(self.tty.name)
                line = await self.tty.read_line()
            except Signalled as signalled:
                if signalled.signal != "INT" and not shell.traps.get(signalled.signal):
                    shell.arrived(signalled)
                    continue
                self._interrupted(signalled)
                text, kind, needs = "", "PS1", ""
                continue
            finally:
                self._runner.at_prompt.discard(self.tty.name)
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

    @property
    def _limit(self) -> int:
        """The seconds that TMOUT gives a person for a line; 0: as long as it takes."""
        value = self.shell.parameter("TMOUT") or ""
        return int(value) if value.isdecimal() and len(value) < 9 else 0

    async def _typed_in_time(self, limit: int) -> bool:
        """Wait for a line; False where so many seconds and a minute more passed without."""
        waits = ((limit, messages.TIMEOUT_SOON), (TIMEOUT_GRACE, messages.TIMEOUT))
        for seconds, said in waits:
            if await self._typed_within(seconds):
                return True
            self.tty.write("\a\n")
            self.shell.say(said)
        return False

    async def _typed_within(self, seconds: int) -> bool:
        """Wait for a line for so many machine seconds; False where none came.

        Nobody waits for this to pass, so it is no reason for a virtual clock to jump.
        """
        tty, scheduler = self.tty, self.shell.scheduler
        end = scheduler.clock.now + seconds * SECOND
        while not (tty.lines or tty.hung_up):
            tty.event("read", None)
            left = end - scheduler.clock.now
            if not await scheduler.wait(tty.arrived, left, jumps=False):
                return False
        return True

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
        tty.event("begin", None)
        tty.last_written = ""  # by what runs now: nothing yet
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
        tty.event("end", shell.status & 255)
