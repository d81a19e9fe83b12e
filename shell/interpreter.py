"""The Korn shell: lists of commands and whole texts, run; which method runs which node.

Not simple commands (`shell.calling`), not pipelines (`shell.pipelines`), not compound
commands (`shell.compounds`), not functions (`shell.functions`), not the terminal
(`shell.interactive`).
A `Shell` is run by a task of the machine's scheduler: its methods are coroutines that give up
their turn when the scheduler says so.
Behaviour: IBM's ksh page and "The KornShell Command and Programming Language" (ksh88).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from shell import builtins  # noqa: F401 - fills calling.BUILTINS
from shell.calling import Status
from shell.functions import Functions
from shell.jobs import Jobs
from shell.limits import NESTING
from shell.state import Abort
from shell.syntax import Lines, Wrong, parse
from shell.syntax.nodes import (
    AndOr,
    ArithmeticCommand,
    Background,
    Case,
    Command,
    ConditionCommand,
    For,
    FunctionDefinition,
    Group,
    If,
    Pipeline,
    Select,
    Sequence,
    Simple,
    Subshell,
    Timed,
    While,
)
from shell.times import clock_time


class Shell(Functions):
    """A Korn shell in a process of the machine."""

    def __init__(self, process: Process, name: str = "ksh", arguments: list[str] | None = None):
        """Begin with the process's environment; `arguments` are $1, $2, …"""
        super().__init__(process, name, arguments or [])
        self.jobs = Jobs()
        # Python finds them faster here than in the class, a million times a second.
        self.strict = self.watching = False
        self.loops = 0

    # ------------------------------------------------------------------ lists

    async def sequence(self, sequence: Sequence) -> int:
        """Run commands one after the other; the last one's status. Raises Abort."""
        found = self.sequence_now(sequence)
        return found if isinstance(found, int) else await found

    def sequence_now(self, sequence: Sequence) -> Status:
        """As `sequence`, at once up to the first command that has to wait for something."""
        scheduler = self.scheduler
        clock = scheduler.clock
        rest = iter(sequence.commands)
        status = 0
        for command in rest:
            now = _NOW.get(command.__class__)
            if now is None:
                now = _RUN[command.__class__]
            else:
                clock.left -= 1  # a step
                if clock.left <= 0 and scheduler.stretched():
                    return self._sequence_on(rest, command, self._rested(now, command))
            try:
                found = now(self, command)
            except FileRefusal as refusal:
                found = self.unwritable(refusal)
            if not isinstance(found, int) or self.pending or (found and self.strict):
                return self._sequence_on(rest, command, found)
            self.status = status = found
        return status

    async def _sequence_on(
        self, rest: Iterator[Command], command: Command, running: Status
    ) -> int:
        """Go on with a sequence whose `command` gave `running`; behind it comes `rest`."""
        around = self.nested
        here = around + 2  # this, and the `sequence` that may wait for it
        try:
            while True:
                self.nested = here
                try:
                    status = running if isinstance(running, int) else await running
                except FileRefusal as refusal:
                    status = self.unwritable(refusal)
                self.status = status
                if status and self.strict:
                    await self.failed(status, command)
                if self.pending:
                    await self.run_traps()
                for command in rest:
                    try:
                        running = self.run_now(command)
                    except FileRefusal as refusal:
                        running = self.unwritable(refusal)
                    break
                else:
                    return status
        finally:
            self.nested = around

    async def run(self, command: Command) -> int:
        """Run any command; its status. Raises Abort."""
        found = self.run_now(command)
        return found if isinstance(found, int) else await found

    def run_now(self, command: Command) -> Status:
        """As `run`, at once up to where something has to be waited for."""
        now = _NOW.get(command.__class__)
        if now is None:
            return _RUN[command.__class__](self, command)
        if self.scheduler.step():
            return self._rested(now, command)
        return now(self, command)

    async def _rested(self, now: Callable[[Any, Any], Status], command: Command) -> int:
        """Run a command when it is this task's turn again."""
        await self.rest()
        found = now(self, command)
        return found if isinstance(found, int) else await found

    def _and_or(self, node: AndOr) -> Status:
        rest = node.rest
        last = len(rest) - 1
        command, number = node.first, -1
        while True:
            condition = number < last
            self.conditions += condition
            try:
                found = self.run_now(command)
            finally:
                self.conditions -= condition
            if not isinstance(found, int) or (found and self.strict and not condition):
                return self._and_or_on(node, number, found)
            self.status = found
            if not condition:
                return found
            number = _wanted(rest, number, found)
            if number > last:
                return found
            command = rest[number][1]

    async def _and_or_on(self, node: AndOr, number: int, running: Status) -> int:
        """Go on with a list whose command `number` gave `running`; the first is -1."""
        rest = node.rest
        last = len(rest) - 1
        here = self.nested + 1
        while True:
            self.nested = here
            condition = number < last
            self.conditions += condition
            try:
                status = running if isinstance(running, int) else await running
            finally:
                self.conditions -= condition
            self.status = status
            if not condition:
                if status and self.strict:
                    await self.failed(status, rest[last][1])
                return status
            number = _wanted(rest, number, status)
            if number > last:
                return status
            self.conditions += number < last
            try:
                running = self.run_now(rest[number][1])
            finally:
                self.conditions -= number < last

    async def _timed(self, node: Timed) -> int:
        self.nested += 2  # this and `run`
        begun, before = self.scheduler.clock.now, sum(self.used())
        status = 0
        if node.command is not None:
            status = await self.run(node.command)
        elapsed = self.scheduler.clock.now - begun
        shown = [("real", elapsed)] * (node.command is not None)
        used = sum(self.used())
        shown += [("user", used - before if shown else used), ("sys", 0)]
        self.process.stderr.write(
            "\n" + "".join([f"{name}\t{clock_time(time)}\n" for name, time in shown])
        )
        return status

    # ------------------------------------------------------------------ texts

    async def run_text(self, text: str) -> int:
        """Run the commands of a text in this shell, line by line; the last status.

        Raises Abort, for a syntax error too.
        """
        if "\n" not in text.rstrip("\n"):
            try:
                tree = parse(text, self.aliases, True)
            except Wrong as error:
                raise self.refuse(error) from None
            return await self.sequence(tree)
        lines = Lines(text, self.aliases)
        status = read = 0
        while True:
            try:
                sequence = lines.read()
            except Wrong as error:
                raise self.refuse(error) from None
            if sequence is None:
                return status
            read = await self.was_read(read + lines.size)
            status = await self.sequence(sequence)

    def refuse(self, error: Wrong, whole: bool = False) -> Abort:
        """Say what is wrong with a text; `whole`: it is the script itself."""
        if whole and self.line:
            self.line = error.line
        token = error.token
        if token in ("\n", ";", ""):
            token = (messages.NEWLINE if token else messages.END_OF_FILE).text
        if error.kind == "deep":
            self.say(messages.TOO_DEEP, token=token, limit=NESTING)
        elif error.kind == "identifier":
            self.say(messages.NOT_AN_IDENTIFIER, name=token)
        elif self.at_terminal and not self.function:
            wrong = messages.UNMATCHED if error.kind == "unmatched" else messages.UNEXPECTED
            self.say(wrong, token=token)
        else:
            wrong = (
                messages.UNMATCHED_AT if error.kind == "unmatched" else messages.UNEXPECTED_AT
            )
            self.say(wrong, token=token, line=error.line)
        return Abort(2)

    async def run_program(self, text: str) -> int:
        """Run a whole script and leave the shell; its exit status.

        Raises Signalled where a signal ends it.
        """
        return await self.guarded(self._program(text))

    async def _program(self, text: str) -> int:
        self.line = 0
        lines = Lines(text, self.aliases)
        status = read = 0
        while True:
            try:
                sequence = lines.read()
            except Wrong as error:
                raise self.refuse(error, True) from None
            if sequence is None:
                return status
            read = await self.was_read(read + lines.size)
            if "verbose" in self.options:
                self.process.stderr.write(lines.text_read())
            if "noexec" in self.options:
                continue
            status = await self.sequence(sequence)
            if "onecmd" in self.options and sequence.commands:
                return status


def _wanted(rest: tuple[tuple[str, Command], ...], number: int, status: int) -> int:
    """Give the place of the next command that is run after one that gave `status`."""
    number += 1
    while number < len(rest) and (status == 0) != (rest[number][0] == "&&"):
        number += 1
    return number


#: Commands that often have nothing to wait for.
_NOW: dict[type, Callable[[Any, Any], Status]] = {
    Simple: Shell.simple,
    ArithmeticCommand: Shell.arithmetic_now,
    ConditionCommand: Shell.conditions_now,
}
_RUN: dict[type, Callable[[Any, Any], Status]] = {
    Pipeline: Shell.run_pipeline,
    AndOr: Shell._and_or,
    Background: Shell.run_background,
    Timed: Shell._timed,
    Sequence: Shell.sequence,
    FunctionDefinition: Shell.define,
    **dict.fromkeys(
        (Subshell, Group, If, While, For, Select, Case, ArithmeticCommand, ConditionCommand),
        Shell.compound,
    ),
}
