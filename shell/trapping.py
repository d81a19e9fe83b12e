"""What a shell does beside its commands: options, traps, tracing, prompts, history.

Not the commands themselves (`shell.interpreter`).
"""

from __future__ import annotations

from emulator.messages import ksh as messages
from shell.calling import ExitShell, Return
from shell.conditions import Tester
from shell.jobs import RUNNING, STOPPED
from shell.state import GUARDED, Abort
from shell.syntax import Wrong
from shell.syntax.nodes import (
    ArithmeticCommand,
    Command,
    ConditionCommand,
    Pipeline,
    Simple,
    Subshell,
)
from shell.syntax.parser import Parser

#: Commands whose failure counts for `set -e`: what they are made of had its turn elsewhere.
_COUNTING = frozenset((Simple, Pipeline, Subshell, ArithmeticCommand, ConditionCommand))

#: Commands a shell remembers that keeps no file of them (`print -s` in a script).
HISTORY_SIZE = 128


class Trapper(Tester):
    """A shell that watches its commands."""

    #: Whether a failing command may have consequences: set -e, a trap on ERR.
    strict = False
    #: Whether a person was told of jobs when they wanted to leave.
    warned = False

    async def run_text(self, text: str) -> int:
        """Run the commands of a text in this shell."""
        raise NotImplementedError

    # ------------------------------------------------------------------ options and traps

    def set_option(self, name: str, on: bool) -> None:
        """Turn an option of `state.OPTIONS` on or off."""
        if on:
            self.options.add(name)
            if name in ("vi", "emacs", "gmacs"):
                self.options -= {"vi", "emacs", "gmacs"} - {name}
        else:
            self.options.discard(name)
        if name == "allexport":
            self.variables.export_all = on
        elif name == "restricted":
            for guarded in GUARDED:
                self.variables.change(guarded, "r", "", 0)
        self.watch_over()

    def watch_over(self) -> None:
        """Work out anew whether commands are to be looked at before and after they run."""
        self.strict = "errexit" in self.options or bool(self.traps.get("ERR"))
        self.watching = (
            "xtrace" in self.options
            or "keyword" in self.options
            or ("noexec" in self.options and not self.interactive)
            or bool(self.traps.get("DEBUG"))
        )

    async def watch(self, node: Simple, words: list[str]) -> bool:
        """Run the DEBUG trap and show the command (`set -x`); False under `set -n`."""
        if "noexec" in self.options and not self.interactive:
            return False
        action = self.traps.get("DEBUG")
        if action:
            del self.traps["DEBUG"]
            try:
                await self.run_action(action)
            finally:
                self.traps.setdefault("DEBUG", action)
        if "xtrace" in self.options and words:
            # Without quotes (traces of AIX's /sbin/rc.boot: `+ [ 1 -eq 1 ]`).
            self.process.stderr.write(f"{await self.trace_prompt()}{' '.join(words)}\n")
        return True

    async def trace_prompt(self) -> str:
        """Give PS4, expanded."""
        text = self.parameter("PS4")
        if text is None:
            return "+ "
        self.options.discard("xtrace")
        try:
            return await self.expanded(text)
        finally:
            self.options.add("xtrace")

    async def expanded(self, text: str) -> str:
        """Expand parameters and commands in a text, as in a prompt. Raises Abort."""
        if "$" not in text and "`" not in text and "\\" not in text:
            return text
        try:
            word, _ = Parser(text, {}, True).quoted_word(0, "", 0)
        except Wrong:
            return text
        return await self.text_running(word)

    async def failed(self, status: int, command: Command) -> None:
        """Do what a failing command leads to: the ERR trap, the end under `set -e`.

        Nothing within a condition or behind `!`; a compound command's commands had their turn.
        """
        if self.conditions or command.__class__ not in _COUNTING:
            return
        if isinstance(command, Pipeline) and command.negated:
            return
        action = self.traps.get("ERR")
        if action:
            line = self.line
            del self.traps["ERR"]
            try:
                await self.run_action(action)
            finally:
                self.traps.setdefault("ERR", action)
            self.line = line
            self.status = status
        if "errexit" in self.options:
            raise ExitShell(status)

    async def run_traps(self) -> None:
        """Run the actions of the signals that have arrived."""
        while self.pending:
            action = self.traps.get(self.pending.pop(0))
            if action:
                await self.run_action(action)

    async def run_action(self, action: str) -> None:
        """Run a trap's action; `$?` is the same after it."""
        status, line, around = self.status, self.line, self.nested
        self.deeper("trap")
        try:
            await self.run_text(action)
        finally:
            self.depth -= 1
            self.nested = around
        self.status, self.line = status, line

    async def leave(self, status: int) -> int:
        """Run the EXIT trap, once; the shell's exit status."""
        self.status = status
        action = self.traps.pop("EXIT", None)
        if action:
            try:
                await self.run_action(action)
            except (ExitShell, Abort, Return) as end:
                status = end.status
        return status & 255

    # ------------------------------------------------------------------ history, leaving

    def remember(self, text: str) -> None:
        """Put a command into the history."""
        text = text.strip("\n")
        if not text.strip():
            return
        self.remembered = self.history_number
        if self.history_file is not None:
            self.history_file.add(text)
            self.remembered = self.history_number - 1
            return
        self.history.append(text)
        self.history_number += 1
        del self.history[:-HISTORY_SIZE]

    def may_leave(self) -> bool:
        """Tell whether a person may leave: the first time, the jobs there are are told of."""
        states = {job.state for job in self.jobs.table.values()}
        if self.warned or not states & {RUNNING, STOPPED} or "monitor" not in self.options:
            return True
        words = messages.STOPPED_JOBS if STOPPED in states else messages.RUNNING_JOBS
        self.process.stderr.write(words.text + "\n")
        self.warned = True
        return False
