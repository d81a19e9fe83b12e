"""The addresses before a command of ed: which lines are meant.

Not the commands. Source: POSIX, "ed", Addresses in ed.
"""

from __future__ import annotations

from collections.abc import Generator
from itertools import chain
from typing import NamedTuple, TypeVar

from emulator.text import regular
from emulator.text.ed.buffer import Buffer, Problem
from emulator.text.regular import BadPattern, Regular
from emulator.text.sed.texts import bracket_end

BLANKS = " \t"
_DIGITS = "0123456789"


class Addressed(NamedTuple):
    """What was read: how many addresses (0 to 2), the last two of them, where they end."""

    given: int
    first: int
    second: int
    end: int


#: What is read, stopping where a line has been searched, for others to have their turn.
_Read = TypeVar("_Read")
Reading = Generator[None, None, _Read]


class Searcher:
    """Expressions, of which the last one used is what an empty one stands for."""

    def __init__(self) -> None:
        self.last: Regular | None = None

    def compiled(self, text: str) -> Regular:
        """An expression of the text. Raises Problem."""
        if text:
            try:
                self.last = regular.compile(text)
            except BadPattern:
                raise Problem("expression") from None
        if self.last is None:
            raise Problem("no expression")
        return self.last

    def find(self, buffer: Buffer, text: str, backward: bool) -> Reading[int]:
        """The next line that matches, going round at the end. Raises Problem."""
        expression = self.compiled(text)
        lines, dot, last = buffer.lines, buffer.dot, buffer.last
        if backward:
            order = chain(range(dot - 1, 0, -1), range(last, max(dot, 1) - 1, -1))
        else:
            order = chain(range(dot + 1, last + 1), range(1, dot + 1))
        for number in order:
            yield
            if expression.test(lines[number - 1].text):
                return number
        raise Problem("no match")


def delimited(text: str, at: int) -> tuple[str, int, bool]:
    r"""The expression from the delimiter at `at` to the next: it, where, whether one ended it.

    `\` and the delimiter stand for the delimiter.
    """
    delimiter = text[at]
    at += 1
    out: list[str] = []
    while at < len(text):
        char = text[at]
        if char == delimiter:
            return "".join(out), at + 1, True
        if char == "\n":
            break
        if char == "\\" and at + 1 < len(text):
            after = text[at + 1]
            if after != delimiter or after in "(){}123456789":
                out.append(char + after)
            else:
                out.append(f"[{after}]" if after in ".*[]$" else after)
            at += 2
        elif char == "[":
            end = bracket_end(text, at + 1)
            out.append(text[at:end])
            at = end
        else:
            out.append(char)
            at += 1
    return "".join(out), at, False


class _Reader:
    """Addresses being read."""

    def __init__(self, buffer: Buffer, searcher: Searcher, text: str) -> None:
        self.buffer = buffer
        self.searcher = searcher
        self.text = text
        self.at = 0

    def number(self) -> int:
        begin = self.at
        while self.at < len(self.text) and self.text[self.at] in _DIGITS:
            self.at += 1
        if self.at - begin > 15:
            raise Problem("address")
        return int(self.text[begin : self.at])

    def skip(self) -> str:
        """Go past blanks; the character that follows, "" at the end."""
        while self.at < len(self.text) and self.text[self.at] in BLANKS:
            self.at += 1
        return self.text[self.at : self.at + 1]

    def one(self) -> Reading[int | None]:
        """One address with its offsets; None where there is none."""
        found = yield from self._begin()
        while (char := self.skip()) and char in "+-^" + _DIGITS:
            if found is None:
                found = self.buffer.dot
            if char in _DIGITS:
                found += self.number()
                continue
            self.at += 1
            sign = 1 if char == "+" else -1
            after = self.text[self.at : self.at + 1]
            found += sign * (self.number() if after and after in _DIGITS else 1)
        if found is not None and char and char in ".$'/?":
            raise Problem("address")
        if found is not None and not 0 <= found <= self.buffer.last:
            raise Problem("address")
        return found

    def _begin(self) -> Reading[int | None]:
        char = self.skip()
        buffer = self.buffer
        if not char or char not in ".$'/?" + _DIGITS:
            return None
        if char in _DIGITS:
            return self.number()
        if char in "/?":
            text, self.at, _ = delimited(self.text, self.at)
            return (yield from self.searcher.find(buffer, text, char == "?"))
        self.at += 1
        if char == ".":
            return buffer.dot
        if char == "$":
            return buffer.last
        name = self.text[self.at : self.at + 1]
        self.at += 1
        if not "a" <= name <= "z":
            raise Problem("mark")
        line = buffer.marks.get(name)
        if line is None or not line.live:
            raise Problem("unmarked")
        return buffer.find(line, 0)


def read(buffer: Buffer, searcher: Searcher, text: str) -> Reading[Addressed]:
    """Read the addresses a command begins with. Raises Problem.

    `;` makes what stands before it the current line; `%` is `1,$`.
    """
    reader = _Reader(buffer, searcher, text)
    first: int | None = None
    second = yield from reader.one()
    count = int(second is not None)
    while (char := reader.skip()) and char in ",;%":
        reader.at += 1
        given = second
        first = second if second is not None else buffer.dot if char == ";" else 1
        if char == ";":
            buffer.dot = first
        second = yield from reader.one()
        if second is None:
            second = buffer.last if given is None else first
        count = 2
    if second is None:
        second = buffer.dot
    return Addressed(count, second if first is None else first, second, reader.at)
