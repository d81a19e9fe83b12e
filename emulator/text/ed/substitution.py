"""The s command of ed: its text, and what it does to lines.

Not sed's, which never changes how many lines there are; what replaces a match is the same.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import NamedTuple

from emulator.text.ed.addresses import BLANKS, Searcher, delimited
from emulator.text.ed.buffer import Buffer, Problem
from emulator.text.regular import Regular
from emulator.text.sed.nodes import Substitution
from emulator.text.sed.replacing import TooLong, replacing
from emulator.text.sed.texts import pieces_of


class _Flags(NamedTuple):
    which: int  # the match to replace, 0 where none was named
    everywhere: bool
    how: str


class Substituter:
    """Reads s commands and runs them; the last one is what `s` alone repeats."""

    def __init__(self, buffer: Buffer, searcher: Searcher) -> None:
        self.buffer = buffer
        self.searcher = searcher
        self.replacement: str | None = None
        self.expression: Regular | None = None
        self.made: Substitution | None = None

    def incomplete(self, text: str, listed: bool) -> bool:
        """Whether the replacement goes on in a next line.

        A backslash at the end says so; in a command list (`listed`) it is gone already.
        """
        if text.strip("0123456789glnpr") == "" or text[0] in BLANKS:
            return False
        if not listed and (len(text) - len(text.rstrip("\\"))) % 2 == 0:
            return False
        _, at, ended = delimited(text, 0)
        return ended and not _replacement(text, at, text[0])[2]

    def read(self, text: str) -> str:
        """Read what stands behind `s`; the p, l and n among its flags. Raises Problem."""
        if text.strip("0123456789glnpr") == "":
            return self._again(text)
        delimiter = text[0]
        if delimiter in " \n\\":
            raise Problem("delimiter")
        pattern, at, ended = delimited(text, 0)
        if not ended:
            raise Problem("delimiter")
        expression = self.searcher.compiled(pattern)
        replacement, at, ended = _replacement(text, at, delimiter)
        if replacement == "%":
            if self.replacement is None:
                raise Problem("no replacement")
            replacement = self.replacement
        # A delimiter left out at the end asks for p.
        flags = _flags(text[at:]) if ended else _Flags(0, False, "p")
        pieces = pieces_of(replacement)
        if max((one for one in pieces if isinstance(one, int)), default=0) > expression.groups:
            raise Problem("expression")
        self.replacement = replacement
        self.expression = expression
        which = flags.which or 1
        self.made = Substitution(expression, pieces, which, flags.everywhere, False, "")
        return flags.how

    def _again(self, text: str) -> str:
        """`s` alone repeats; g turns the flag round, r takes the last expression used."""
        if self.made is None:
            raise Problem("no substitution")
        flags = _flags(text.replace("r", "", 1))
        if "r" in text:
            self.expression = self.searcher.compiled("")
        made = self.made
        everywhere = made.everywhere ^ flags.everywhere
        which = flags.which or made.which
        self.made = made._replace(everywhere=everywhere, which=which)
        return flags.how

    def run(self, first: int, last: int, within: bool) -> Generator[None, None, None]:
        """Replace in lines; stops behind each, for others to have their turn.

        Raises Problem where nothing is replaced, unless `within` a g command.
        """
        buffer, made, expression = self.buffer, self.made, self.expression
        assert made is not None and expression is not None, "read made them"
        number, found = first, 0
        while number <= last:
            yield
            try:
                text = yield from replacing(made, expression, buffer.text(number))
            except TooLong:
                raise Problem("length") from None
            if text is not None:
                lines = text.split("\n")
                buffer.replace(number, lines)
                found = buffer.dot
                number += len(lines) - 1
                last += len(lines) - 1
            number += 1
        if found:
            buffer.dot = found
        elif not within:
            raise Problem("no match")


def _replacement(text: str, at: int, delimiter: str) -> tuple[str, int, bool]:
    """The replacement that begins at `at`: it, where it ends, whether a delimiter ends it."""
    out: list[str] = []
    while at < len(text):
        char = text[at]
        at += 1
        if char == delimiter:
            return "".join(out), at, True
        if char == "\n":
            raise Problem("delimiter")
        if char == "\\":
            after = text[at : at + 1]
            at += 1
            char = after if after == delimiter and after != "&" else "\\" + after
        out.append(char)
    return "".join(out), at, False


def _flags(text: str) -> _Flags:
    which, everywhere, how = 0, False, ""
    digits = ""
    for char in text.rstrip(BLANKS):
        if char in "0123456789" and not how and not everywhere:
            digits += char
        elif char == "g" and not everywhere and not digits:
            everywhere = True
        elif char in "pln":
            how += char
        else:
            raise Problem("suffix")
    if digits:
        which = int(digits[:9])
        if not which:
            raise Problem("suffix")
    return _Flags(which, everywhere, how)
