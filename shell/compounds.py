"""Compound commands: groups, conditions, loops, `case`, `select`, `((…))`, `[[…]]`.

Not lists of commands, nor which method runs which node (`shell.interpreter`).
A method that finds nothing to wait for gives a status at once, else something to await: see
`shell.calling`.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Iterator
from typing import Any

from shell.calling import LoopLeft, Status
from shell.redirections import Refused
from shell.syntax.nodes import (
    ArithmeticCommand,
    Case,
    ConditionCommand,
    For,
    Group,
    If,
    Select,
    Sequence,
    Subshell,
    While,
    Word,
)
from shell.trapping import Trapper


class Compounds(Trapper):
    """A shell that can run compound commands."""

    def sequence_now(self, sequence: Sequence) -> Status:
        """Run a list, at once up to the first command that has to wait for something."""
        raise NotImplementedError

    def compound(self, node: Any) -> Status:
        """Run a compound command with its redirections around it."""
        if node.redirections:
            return self._redirected(node)
        return _BODY[node.__class__](self, node)

    async def _redirected(self, node: Any) -> int:
        self.nested += 1
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
        self.nested += 1
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
        self.nested += 1
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
                rest = self.expand(word, found)
                if rest is not None:
                    await rest
        return found

    async def _for(self, node: For) -> int:
        self.nested += 1
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
        self.nested += 1
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
                    self.process.stderr.write(menu(words))
                prompt = self.parameter("PS3")
                line = await self.ask("#? " if prompt is None else prompt)
                if line is None:
                    self.process.stderr.write("\n")
                    return 1
                separators = self.parameter("IFS")
                blanks = " \t" if separators is None else set(" \t") & set(separators)
                reply = line.removesuffix("\n").strip("".join(blanks) or "\n")
                self.assign("REPLY", reply)
                show = not reply
                if show:
                    continue
                reply = reply.strip(" \t")
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
            tty.event("prompt", {"text": prompt, "kind": "PS3", "echo": tty.echo})
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
        self.nested += 1
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
            return self.compound(node)
        self.line = node.line
        return 0 if self.arithmetic(self.text(node.expression) if text is None else text) else 1

    def conditions_now(self, node: ConditionCommand) -> Status:
        """Run `[[ … ]]`, at once where nothing has to be waited for."""
        if node.redirections or node.runs or self.watching:
            return self.compound(node)
        self.line = node.line
        return 0 if self.holds_now(node.condition) else 1

    async def _arithmetic(self, node: ArithmeticCommand) -> int:
        self.line = node.line
        text = await self.text_running(node.expression)
        if self.watching and "xtrace" in self.options:
            self.process.stderr.write(f"{await self.trace_prompt()}(({text}))\n")
        return 0 if self.arithmetic(text) else 1

    async def _conditions(self, node: ConditionCommand) -> int:
        self.nested += 1
        self.line = node.line
        return 0 if await self.holds(node.condition) else 1


def _counting(condition: Sequence) -> str | None:
    """Give the expression of a condition that is `((…))` alone and the same in each turn."""
    if len(condition.commands) != 1:
        return None
    (command,) = condition.commands
    if not isinstance(command, ArithmeticCommand) or command.redirections:
        return None
    return command.expression.literal


def menu(words: list[str]) -> str:
    """Give the menu of `select`: numbered, a line each."""
    digits = len(str(len(words)))
    return "".join([f"{number:>{digits}}) {word}\n" for number, word in enumerate(words, 1)])


_BODY: dict[type, Callable[[Any, Any], Status]] = {
    Subshell: Compounds.run_subshell,
    Group: Compounds._group,
    If: Compounds._if,
    While: Compounds._while,
    For: Compounds._for,
    Select: Compounds._select,
    Case: Compounds._case,
    ArithmeticCommand: Compounds._arithmetic,
    ConditionCommand: Compounds._conditions,
}
