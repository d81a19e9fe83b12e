"""fmt: fill lines of text. Source: IBM's fmt page."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.kernel.inputs import Filter, lines_of, natural
from emulator.kernel.process import Process
from emulator.options import Command, UsageError, operands

#: The widest line that may be asked for.
MOST = 1000


class Fmt(Filter):
    """fmt [-Width] [File ...]

    Fills lines up to 72 columns, or the width given, from the words of the lines. Empty
    lines stay, and so do indentation and blanks between words; a paragraph ends where
    either comes. Lines that begin with a dot are left alone.
    """

    files: list[str] = operands("File", "The files.")
    width: int = 72
    portion = 16_384
    examples = (("Fill the lines of a letter", "fmt -60 /tmp/letter"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """`-60` is a width."""
        width = 72
        first = arguments[0] if arguments else ""
        if re.fullmatch("-[0-9]+", first):
            arguments = arguments[1:]
            width = natural(first[1:][:15])
        self = super().parse(arguments)
        assert isinstance(self, Fmt)
        if not 0 < width <= MOST:
            raise UsageError("", first)
        self.width = width
        return self

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Go through the files."""
        self.margin = ""
        self.held = ""
        return self.go(proc, self.files)

    def take(self, proc: Process, text: str) -> bool:
        """Fill the lines of a piece."""
        out: list[str] = []
        for line in lines_of(text):
            line = line.expandtabs(8).rstrip(" ")
            body = line.lstrip(" ")
            margin = line[: len(line) - len(body)]
            if not body or (body[0] == "." and not margin):
                self._flush(out)
                out.append(line)
                continue
            if margin != self.margin:
                self._flush(out)
                self.margin = margin
            for blanks, word in re.findall("( *)([^ ]+)", body):
                self._add(blanks, word, out)
        proc.print(*out)
        return True

    def end(self, proc: Process) -> None:
        """A file's last paragraph is over."""
        out: list[str] = []
        self._flush(out)
        proc.print(*out)

    def _add(self, blanks: str, word: str, out: list[str]) -> None:
        if not self.held:
            self.held = self.margin + word
            return
        # Words of two lines: one blank, two behind the end of a sentence.
        between = blanks or ("  " if self.held[-1] in ".!?" else " ")
        if len(self.held) + len(between) + len(word) > self.width:
            out.append(self.held)
            self.held = self.margin + word
        else:
            self.held += between + word

    def _flush(self, out: list[str]) -> None:
        if self.held:
            out.append(self.held)
        self.held = ""
