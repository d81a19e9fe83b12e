"""The Korn shell's commands, run: lists, loops, conditions, functions, traps.

Not simple commands (`shell.calling`), not pipelines (`shell.pipelines`), not the terminal
(`shell.session`).
A `Shell` is run by a task of the machine's scheduler: its methods are coroutines that give up
their turn when the scheduler says so.
Behaviour: IBM's ksh page and "The KornShell Command and Programming Language" (ksh88).
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

from emulator.machine.errors import FileRefusal
from emulator.messages import ksh as messages
from emulator.process import Process
from shell import builtins  # noqa: F401 - fills calling.BUILTINS
from shell.calling import BUILTINS, LoopLeft, Return, Status
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

    # ------------------------------------------------------------------ lists

    async def sequence(self, sequence: Sequence) -> int:
        """Run commands one after the other; the last one's status. Raises Abort."""
        step = self.scheduler.step
        status = 0
        for command in sequence.commands:
            try:
                now = _NOW.get(command.__class__)
                if now is not None:
                    if step():
                        await self.rest()
                    found = now(self, command)
                    status = found if isinstance(found, int) else await found
                else:
                    status = await _RUN[command.__class__](self, command)
            except FileRefusal as refusal:
                status = self.unwritable(refusal)
            self.status = status
            if status and self.strict:
                await self.failed(status, command)
            if self.pending:
                await self.run_traps()
        return status

    async def run(self, command: Command) -> int:
        """Run any command; its status. Raises Abort."""
        now = _NOW.get(command.__class__)
        if now is not None:
            if self.scheduler.step():
                await self.rest()
            found = now(self, command)
            return found if isinstance(found, int) else await found
        return await _RUN[command.__class__](self, command)

    async def _and_or(self, node: AndOr) -> int:
        self.conditions += 1
        try:
            status = self.status = await self.run(node.first)
            last = len(node.rest) - 1
            for number, (operator, command) in enumerate(node.rest):
                if (status == 0) == (operator == "&&"):
                    if number == last:
                        break
                    status = self.status = await self.run(command)
            else:
                return status
        finally:
            self.conditions -= 1
        status = self.status = await self.run(command)
        if status and self.strict:
            await self.failed(status, command)
        return status

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

    async def _compound(self, node: Any) -> int:
        """Run a compound command with its redirections around it."""
        if not node.redirections:
            return await _BODY[node.__class__](self, node)
        self.line = node.line
        try:
            undo = await self.redirect_running(node.redirections)
        except Refused:
            return 1
        try:
            return await _BODY[node.__class__](self, node)
        finally:
            self.restore(undo)

    async def _group(self, node: Group) -> int:
        return await self.sequence(node.body)

    async def _if(self, node: If) -> int:
        for condition, body in node.branches:
            self.conditions += 1
            try:
                status = await self.sequence(condition)
            finally:
                self.conditions -= 1
            if status == 0:
                return await self.sequence(body)
        return await self.sequence(node.otherwise) if node.otherwise is not None else 0

    async def _while(self, node: While) -> int:
        condition, body, until = node.condition, node.body, node.until
        step = self.scheduler.step
        status = 0
        self.loops += 1
        try:
            while True:
                if step():
                    await self.rest()
                try:
                    self.conditions += 1
                    try:
                        refused = await self.sequence(condition)
                    finally:
                        self.conditions -= 1
                    if (refused == 0) == until:
                        return status
                    status = await self.sequence(body)
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
                    status = await self.sequence(body)
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

    async def _case(self, node: Case) -> int:
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
        expression = node.expression
        if node.redirections or expression.runs or self.watching:
            return self._compound(node)
        self.line = node.line
        text = expression.literal
        return 0 if self.arithmetic(self.text(expression) if text is None else text) else 1

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
        """Run a function: its own $0, parameters, typeset variables and EXIT trap."""
        name = words[0]
        self.deeper(name)
        before = self.arguments, self.name, self.function, self.loops, self.line
        exit_trap = self.traps.pop("EXIT", None)
        self.arguments = words[1:]
        self.name = self.function = name
        self.loops = 0
        self.variables.push()
        traced = name in self.traced and "xtrace" not in self.options
        if traced:
            self.set_option("xtrace", True)
        try:
            try:
                status = await self.run(definition.body)
            except Return as left:
                status = left.status
            if "EXIT" in self.traps:
                self.status = status
                await self.run_action(self.traps.pop("EXIT"))
            return status
        finally:
            if traced:
                self.set_option("xtrace", False)
            self.variables.pop()
            self.arguments, self.name, self.function, self.loops, self.line = before
            self.depth -= 1
            if exit_trap is not None:
                self.traps["EXIT"] = exit_trap

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
            status = await self.sequence(sequence)


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
_RUN: dict[type, Callable[[Any, Any], Coroutine[Any, Any, int]]] = {
    Simple: Shell.run,
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
_BODY: dict[type, Callable[[Any, Any], Coroutine[Any, Any, int]]] = {
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
