"""One run of ed: what is remembered between commands, lines in, text out.

Not the commands: those build on this, in `changes`, `files` and `editor`.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Generator
from typing import Protocol, TypeVar

from emulator.text.ed.addresses import BLANKS, Searcher
from emulator.text.ed.buffer import Buffer, Problem
from emulator.text.ed.listing import shown
from emulator.text.ed.substitution import Substituter

#: The prompt that `P` turns on.
PROMPT = "*"

_Result = TypeVar("_Result")


class Host(Protocol):
    """What the editor asks of whoever runs it. `read` and `write` raise Problem."""

    async def line(self) -> str | None:
        """The next line typed, without its newline; None at the end."""

    def show(self, text: str) -> None:
        """Write on standard output."""

    def complaint(self, problem: Problem) -> tuple[str, str]:
        """What is said of a mistake at once, and the sentence that explains it."""

    async def read(self, name: str) -> str:
        """The text of a file, or what a shell command (`!…`) writes."""

    async def write(self, name: str, text: str, append: bool) -> None:
        """Write a file, or give the text to a shell command (`!…`)."""

    async def shell(self, command: str) -> None:
        """Run a shell command."""

    def step(self) -> bool:
        """Count a step; whether others should have their turn."""

    async def turn(self) -> None:
        """Let others have their turn."""


class State:
    """One run of ed: a buffer, a file's name, and what is remembered between commands."""

    def __init__(self, host: Host, prompt: str | None, silent: bool, restricted: bool) -> None:
        self.host = host
        self.prompt = PROMPT if prompt is None else prompt
        self.prompting = prompt is not None
        self.silent = silent
        self.restricted = restricted
        self.buffer = Buffer()
        self.searcher = Searcher()
        self.substituter = Substituter(self.buffer, self.searcher)
        self.name = ""
        self.shell_command = ""
        self.problem = ""
        self.explaining = False
        self.warned = False
        self.over = False
        #: The lines of a command list (`g`), None while commands are typed.
        self.list: deque[str] | None = None
        #: The command that is done: its text, how far it was read, its addresses.
        self.text = ""
        self.at = 0
        self.count = self.first = self.second = 0

    # --- lines in, text out --------------------------------------------------------------

    async def next_line(self) -> str | None:
        """The next line: of the command list within `g`, else as it is typed."""
        if self.list is not None:
            return self.list.popleft() if self.list else None
        return await self.host.line()

    async def in_turns(self, work: Generator[None, None, _Result]) -> _Result:
        """Do work that stops where others may have their turn; what it gives."""
        while True:
            try:
                next(work)
            except StopIteration as end:
                result: _Result = end.value
                return result
            if self.host.step():
                await self.host.turn()

    def _print(self, first: int, last: int, how: str) -> None:
        """Show lines and go to the last of them; `how` is of p, n and l."""
        buffer = self.buffer
        if "n" in how or "l" in how:
            numbers = range(first, last + 1)
            lines = [shown(number, buffer.text(number), how) for number in numbers]
        else:
            lines = buffer.texts(first, last)
        if lines:
            self.host.show("\n".join(lines) + "\n")
        buffer.dot = last

    def _unsaved(self, warned: bool) -> None:
        """Leave or begin anew only when told twice. Raises Problem."""
        if self.buffer.changed and not warned:
            self.warned = True
            raise Problem("unsaved")

    # --- what a command says --------------------------------------------------------------

    def _after(self, how: str) -> None:
        """What p, l or n behind a command ask for."""
        if how:
            dot = self.buffer.dot
            if not dot:
                raise Problem("address")
            self._print(dot, dot, how)

    def _suffix(self) -> str:
        """The p, l and n behind a command; nothing else may be there."""
        how = self.text[self.at :].strip(BLANKS)
        if how.strip("pln"):
            raise Problem("suffix")
        return how

    def _range(self, first: int | None = None, last: int | None = None) -> tuple[int, int]:
        """The lines meant, or these where none were named. Raises Problem."""
        if not self.count:
            dot = self.buffer.dot
            self.first = dot if first is None else first
            self.second = dot if last is None else last
        if not 0 < self.first <= self.second <= self.buffer.last:
            raise Problem("address")
        return self.first, self.second

    def _no_address(self) -> None:
        if self.count:
            raise Problem("unexpected")
