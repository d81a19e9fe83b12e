"""The Korn shell's commands, run: lists, loops, conditions, functions, traps.

Not simple commands (`shell.calling`), not pipelines (`shell.pipelines`), not the terminal
(`shell.session`).
A `Shell` is run by a task of the machine's scheduler: its methods are coroutines that give up
their turn when the scheduler says so.
Behaviour: IBM's ksh page and "The KornShell Command and Programming Language" (ksh88).
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.process import Process
from emulator.scheduler import SIGNALS, Signalled
from shell import builtins  # noqa: F401 - fills calling.BUILTINS
from shell.calling import BUILTINS, ExitShell, LoopLeft, Return, Status
from shell.jobs import Jobs
from shell.redirections import Refused
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
    Word,
)
from shell.watching import Watcher


class Shell(Watcher):
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
                try:
                    return self._sequence_on(rest, command, found)
                except RecursionError:
                    if not isinstance(found, int):
                        found.close()
                    raise
            self.status = status = found
        return status

    async def _sequence_on(
        self, rest: Iterator[Command], command: Command, running: Status
    ) -> int:
        """Go on with a sequence whose `command` gave `running`; behind it comes `rest`."""
        while True:
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
        while True:
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
        begun = self.scheduler.clock.now
        status = 0
        if node.command is not None:
            status = await self.run(node.command)
        elapsed = self.scheduler.clock.now - begun
        shown = [("real", elapsed)] if node.command is not None else []
        shown += [("user", 0), ("sys", 0)]
        self.process.stderr.write(
            "\n" + "".join([f"{name}\t{clock_time(time)}\n" for name, time in shown])
        )
        return status

    # ------------------------------------------------------------------ compound commands

    def _compound(self, node: Any) -> Status:
        """Run a compound command with its redirections around it."""
        if node.redirections:
            return self._redirected(node)
        return _BODY[node.__class__](self, node)

    async def _redirected(self, node: Any) -> int:
        self.line = node.line
        try:
            undo = await self.redirect_running(node.redirections)
        except Refused:
            return 1
        try:
            found = _BODY[node.__class__](self, node)
            return found if isinstance(found, int) else await found
        finally:
            self.restore(undo)

    def _group(self, node: Group) -> Status:
        return self.sequence_now(node.body)

    def _if(self, node: If) -> Status:
        branches = iter(node.branches)
        for condition, body in branches:
            self.conditions += 1
            try:
                status = self.sequence_now(condition)
            finally:
                self.conditions -= 1
            if not isinstance(status, int):
                return self._if_on(node, branches, body, status)
            if status == 0:
                return self.sequence_now(body)
        return self.sequence_now(node.otherwise) if node.otherwise is not None else 0

    async def _if_on(
        self,
        node: If,
        branches: Iterator[tuple[Sequence, Sequence]],
        body: Sequence,
        running: Coroutine[Any, Any, int],
    ) -> int:
        """Go on with an `if` whose condition waits: `body` is behind it, then `branches`."""
        while True:
            self.conditions += 1
            try:
                status = await running
            finally:
                self.conditions -= 1
            if status == 0:
                return await self.sequence(body)
            branch = next(branches, None)
            if branch is None:
                return await self.sequence(node.otherwise) if node.otherwise else 0
            condition, body = branch
            running = self.sequence(condition)

    async def _while(self, node: While) -> int:
        condition, body, until = node.condition, node.body, node.until
        counting = _counting(condition)
        scheduler = self.scheduler
        clock = scheduler.clock
        status = 0
        self.loops += 1
        try:
            while True:
                clock.left -= 1  # a step
                if clock.left <= 0 and scheduler.stretched():
                    await self.rest()
                try:
                    if counting is not None and not self.watching:
                        clock.left -= 1
                        if clock.left <= 0 and scheduler.stretched():
                            await self.rest()
                        self.line = condition.line
                        refused = self.status = 0 if self.arithmetic(counting) else 1
                        if self.pending:
                            await self.run_traps()
                    else:
                        self.conditions += 1
                        try:
                            found = self.sequence_now(condition)
                            refused = found if isinstance(found, int) else await found
                        finally:
                            self.conditions -= 1
                    if (refused == 0) == until:
                        return status
                    found = self.sequence_now(body)
                    status = found if isinstance(found, int) else await found
                except LoopLeft as left:
                    if self._goes_on(left):
                        continue
                    return 0
        finally:
            self.loops -= 1

    @staticmethod
    def _goes_on(left: LoopLeft) -> bool:
        """Tell whether the loop that `break` or `continue` reached goes on."""
        left.levels -= 1
        if left.levels > 0:
            raise left
        return left.again

    async def _words(self, words: tuple[Word, ...] | None) -> list[str]:
        """Expand the words of a loop; without `in`, the positional parameters."""
        if words is None:
            return self.arguments.copy()
        found: list[str] = []
        for word in words:
            if word.literal is not None:
                found.append(word.literal)
            elif word.runs:
                await self.expand_running(word, found)
            else:
                self.expand(word, found)
        return found

    async def _for(self, node: For) -> int:
        self.line = node.line
        words = await self._words(node.words)
        name, body = node.name, node.body
        step = self.scheduler.step
        status = 0
        self.loops += 1
        try:
            for word in words:
                if step():
                    await self.rest()
                self.assign(name, word)
                try:
                    found = self.sequence_now(body)
                    status = found if isinstance(found, int) else await found
                except LoopLeft as left:
                    status = 0
                    if not self._goes_on(left):
                        break
        finally:
            self.loops -= 1
        return status

    async def _select(self, node: Select) -> int:
        words = await self._words(node.words)
        if not words:
            return 0
        show = True
        self.loops += 1
        try:
            while True:
                if self.scheduler.step():
                    await self.rest()
                if show:
                    self.process.stderr.write(menu(words, self.parameter("COLUMNS")))
                prompt = self.parameter("PS3")
                line = await self.ask("#? " if prompt is None else prompt)
                if line is None:
                    self.process.stderr.write("\n")
                    return 1
                reply = line.strip(" \t\n")
                self.assign("REPLY", reply)
                show = not reply
                if show:
                    continue
                chosen = int(reply) if reply.isdecimal() and len(reply) < 8 else 0
                self.assign(node.name, words[chosen - 1] if 0 < chosen <= len(words) else "")
                try:
                    await self.sequence(node.body)
                except LoopLeft as left:
                    if not self._goes_on(left):
                        return 0
                show = not self.parameter("REPLY")
        finally:
            self.loops -= 1

    async def ask(self, prompt: str) -> str | None:
        """Prompt on standard error and read a line from standard input; None at its end."""
        stdin = self.process.stdin
        tty = self.process.tty
        if tty is not None and stdin is tty:
            tty.event("prompt", {"text": prompt, "kind": "PS3"})
            return await tty.read_line()
        if stdin.is_terminal:
            self.process.stderr.write(prompt)
        return await stdin.readline() or None

    def _case(self, node: Case) -> Status:
        if node.word.runs:
            return self._case_running(node)
        for item in node.items:
            for word in item.patterns:
                if word.runs:
                    return self._case_running(node)
        self.line = node.line
        text = self.text(node.word)
        for item in node.items:
            for word in item.patterns:
                if word.literal is not None:
                    matched = word.literal == text
                else:
                    matched = self.matches(self.pattern_pieces(word), text)
                if matched:
                    return self.sequence_now(item.body) if item.body is not None else 0
        return 0

    async def _case_running(self, node: Case) -> int:
        """As `_case`, where words run commands."""
        self.line = node.line
        text = await self.text_running(node.word)
        for item in node.items:
            for word in item.patterns:
                if word.literal is not None:
                    matched = word.literal == text
                else:
                    matched = self.matches(await self.pattern_pieces_running(word), text)
                if matched:
                    return await self.sequence(item.body) if item.body is not None else 0
        return 0

    def arithmetic_now(self, node: ArithmeticCommand) -> Status:
        """Run `((…))`, at once where nothing has to be waited for."""
        text = node.expression.literal
        if self.watching or node.redirections or (text is None and node.expression.runs):
            return self._compound(node)
        self.line = node.line
        return 0 if self.arithmetic(self.text(node.expression) if text is None else text) else 1

    def conditions_now(self, node: ConditionCommand) -> Status:
        """Run `[[ … ]]`, at once where nothing has to be waited for."""
        if node.redirections or node.runs or self.watching:
            return self._compound(node)
        self.line = node.line
        return 0 if self.holds_now(node.condition) else 1

    async def _arithmetic(self, node: ArithmeticCommand) -> int:
        self.line = node.line
        text = await self.text_running(node.expression)
        if self.watching and "xtrace" in self.options:
            self.process.stderr.write(f"{await self.trace_prompt()}(({text}))\n")
        return 0 if self.arithmetic(text) else 1

    async def _conditions(self, node: ConditionCommand) -> int:
        self.line = node.line
        return 0 if await self.holds(node.condition) else 1

    # ------------------------------------------------------------------ functions

    async def _define(self, node: FunctionDefinition) -> int:
        builtin = BUILTINS.get(node.name)
        if builtin is not None and builtin.special:
            raise self.abort(messages.NOT_AN_IDENTIFIER, name=node.name)
        self.functions[node.name] = node
        return 0

    async def call(self, definition: FunctionDefinition, words: list[str]) -> int:
        """Run a function: its own $0, parameters, typeset variables, traps and set -x.

        A signal that it neither traps nor ignores ends it, and is its caller's.
        """
        name = words[0]
        self.deeper(name)
        if self.pending:
            await self.run_traps()
        before = self.arguments, self.name, self.function, self.loops, self.line
        outer = self.traps
        self.traps = {signal: "" for signal in outer if not outer[signal]} if outer else {}
        self.arguments = words[1:]
        self.name = self.function = name
        self.loops = 0
        self.variables.push()
        tracing = "xtrace" in self.options
        if outer or tracing != (name in self.traced):
            self.set_option("xtrace", name in self.traced)
        status = 0
        try:
            try:
                status = await self.run(definition.body)
            except (Return, ExitShell) as left:
                status = left.status
                if isinstance(left, ExitShell):
                    raise
            finally:
                action = self.traps.pop("EXIT", None) if self.traps else None
                if action:
                    self.status = status
                    await self.run_action(action)
        except Signalled as signalled:
            if not outer.get(signalled.signal):
                raise
            self.pending.append(signalled.signal)
            status = 128 + SIGNALS[signalled.signal]
        finally:
            self.variables.pop()
            self.arguments, self.name, self.function, self.loops, self.line = before
            self.depth -= 1
            inner, self.traps = self.traps, outer
            if outer or inner or tracing != ("xtrace" in self.options):
                self.set_option("xtrace", tracing)
                if inner != outer:
                    self.ignore()
        return status

    async def _autoload(self, words: list[str]) -> int:
        """Read the file along FPATH that defines a function, then call it."""
        name = words[0]
        self.autoloaded -= {name}
        for folder in (self.parameter("FPATH") or "").split(":"):
            path = f"{folder or '.'}/{name}"
            if self.process.files.exists(path):
                await self.run_text(self.process.files.read(path))
                if name in self.functions:
                    return await self.call(self.functions[name], words)
        self.say(messages.NOT_FOUND, name=name)
        return 127

    def external(self, words: list[str]) -> Status:
        """Run a function that is still to be loaded, or a program."""
        if words[0] in self.autoloaded:
            return self._autoload(words)
        return super().external(words)

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
        status = 0
        while True:
            try:
                sequence = lines.read()
            except Wrong as error:
                raise self.refuse(error) from None
            if sequence is None:
                return status
            status = await self.sequence(sequence)

    def refuse(self, error: Wrong, whole: bool = False) -> Abort:
        """Say what is wrong with a text; `whole`: it is the script itself."""
        if whole and self.line:
            self.line = error.line
        token = {"\n": messages.NEWLINE, ";": messages.NEWLINE, "": messages.END_OF_FILE}.get(
            error.token, error.token
        )
        if error.kind == "deep":
            from shell.limits import NESTING

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
        status = 0
        while True:
            try:
                sequence = lines.read()
            except Wrong as error:
                raise self.refuse(error, True) from None
            if sequence is None:
                return status
            if "verbose" in self.options:
                self.process.stderr.write(lines.text_read())
            if "noexec" in self.options:
                continue
            status = await self.sequence(sequence)
            if "onecmd" in self.options and sequence.commands:
                return status


def _counting(condition: Sequence) -> str | None:
    """Give the expression of a condition that is `((…))` alone and the same in each turn."""
    if len(condition.commands) != 1:
        return None
    (command,) = condition.commands
    if not isinstance(command, ArithmeticCommand) or command.redirections:
        return None
    return command.expression.literal


def _wanted(rest: tuple[tuple[str, Command], ...], number: int, status: int) -> int:
    """Give the place of the next command that is run after one that gave `status`."""
    number += 1
    while number < len(rest) and (status == 0) != (rest[number][0] == "&&"):
        number += 1
    return number


def clock_time(microseconds: int) -> str:
    """Give a time as `time` and `times` print it."""
    hundredths = microseconds // 10_000
    return f"{hundredths // 6000}m{hundredths % 6000 // 100}.{hundredths % 100:02d}s"


def menu(words: list[str], columns: str | None) -> str:
    """Give the menu of `select`: numbered, in as many columns as fit."""
    digits = len(str(len(words)))
    return "".join([f"{number:>{digits}}) {word}\n" for number, word in enumerate(words, 1)])


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
    FunctionDefinition: Shell._define,
    **dict.fromkeys(
        (Subshell, Group, If, While, For, Select, Case, ArithmeticCommand, ConditionCommand),
        Shell._compound,
    ),
}
_BODY: dict[type, Callable[[Any, Any], Status]] = {
    Subshell: Shell.run_subshell,
    Group: Shell._group,
    If: Shell._if,
    While: Shell._while,
    For: Shell._for,
    Select: Shell._select,
    Case: Shell._case,
    ArithmeticCommand: Shell._arithmetic,
    ConditionCommand: Shell._conditions,
}
