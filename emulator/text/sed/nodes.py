"""What a sed script is made of: instructions, their addresses, what is wrong with one."""

from __future__ import annotations

from typing import NamedTuple

from emulator.text.regular import Regular


class BadScript(Exception):
    """A script that means nothing.

    `reason` is a key of messages.sed.REASONS, `function` the line it stands on or the
    label, `pattern` a key of messages.text.PATTERNS where an expression is wrong.
    """

    def __init__(self, reason: str, function: str = "", pattern: str = "") -> None:
        super().__init__(reason, function, pattern)
        self.reason = reason
        self.function = function
        self.pattern = pattern


class Address(NamedTuple):
    """Which line: a number (from 1), the last one ($), or a matching one.

    Neither number, last nor expression: the empty expression, the last one used.
    """

    number: int = 0
    last: bool = False
    expression: Regular | None = None


class Substitution(NamedTuple):
    """What an `s` does. `pieces`: texts, and numbers of the groups put between them."""

    expression: Regular | None
    pieces: tuple[str | int, ...]
    which: int
    everywhere: bool
    printed: bool
    output: str


class Instruction(NamedTuple):
    """One function with its addresses. `text`: of a, i, c, r and w; `target`: of {, b, t."""

    name: str
    first: Address | None
    second: Address | None
    negated: bool
    text: str = ""
    target: int = 0
    substitution: Substitution | None = None
    table: dict[int, str] | None = None


class Script(NamedTuple):
    """What was read: the instructions, whether `#n` stood first, the names of `w` files."""

    instructions: list[Instruction]
    quiet: bool
    outputs: list[str]
