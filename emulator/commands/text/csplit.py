"""csplit: cut a file at lines that match. Source: IBM's csplit page; POSIX, "csplit"."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Generator, Iterator
from typing import NoReturn

from emulator.commands.text._whole import Whole
from emulator.kernel.process import Exit, Process
from emulator.machine.errors import FileRefusal
from emulator.messages import Message
from emulator.messages.filters import BAD_ARGUMENT, BAD_VALUE, NAMES_USED_UP, OUT_OF_RANGE
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import UsageError, flag, operand, operands, option
from emulator.text import regular

_PLACE = re.compile(r"([/%])(.*)\1([-+]?\d{1,9})?", re.DOTALL)


class Csplit(Whole):
    """csplit [-f Prefix] [-k] [-n Number] [-s] File Argument ...

    Writes a file in pieces named xx00, xx01 and so on, and says how many bytes each has.
    Arguments say where a piece ends: before a line that matches /Expression/ (and so many
    lines after it: /Expression/+2), before a line with a number; %Expression% leaves
    lines out up to there. {Number} after one repeats it.
    """

    prefix: str = option("f", "What the names begin with.", str, "xx")
    keep: bool = flag("k", "Keep the pieces where an argument leads nowhere.")
    digits: str = option("n", "Digits of the names; 2 without it.", str, "2")
    silent: bool = flag("s", "Do not say how long the pieces are.")
    file: str = operand("File", "The file; - is standard input.")
    places: list[str] = operands("Argument", "Where to cut.")
    examples = (("Put stanzas into files of their own", "csplit /etc/filesystems /:$/ {3}"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the arguments, then the file."""
        if not self.places:
            raise UsageError("", "Argument")
        if not re.fullmatch("0*[1-9]", self.digits):
            proc.fail(BAD_VALUE, value=self.digits, letter="n")
        self.steps: list[tuple[str, regular.Regular | None, int, int]] = []
        for word in self.places:
            repeat = re.fullmatch(r"\{(\d{1,6})\}", word)
            place = _PLACE.fullmatch(word)
            if repeat and self.steps:
                kind, expression, number, _ = self.steps.pop()
                self.steps.append((kind, expression, number, int(repeat[1])))
            elif place:
                try:
                    expression = regular.compile(place[2])
                except regular.BadPattern:
                    proc.fail(BAD_ARGUMENT, value=word)
                self.steps.append((place[1], expression, int(place[3] or 0), 0))
            elif re.fullmatch(r"[1-9]\d{0,8}", word):
                if self.steps and not self.steps[-1][1] and self.steps[-1][2] > int(word):
                    proc.fail(BAD_ARGUMENT, value=word)
                self.steps.append(("", None, int(word), 0))
            else:
                proc.fail(BAD_ARGUMENT, value=word)
        return self.gather(proc, [self.file])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Cut."""
        self.lines = re.findall(r"[^\n]*\n|[^\n]+", texts[0])
        self.at = 0
        self.search = 0
        self.written: list[str] = []
        for word, (kind, expression, number, times) in zip(
            [one for one in self.places if one[0] != "{"], self.steps, strict=True
        ):
            for turn in range(times + 1):
                if expression is None:
                    end = number * (turn + 1) - 1
                    if end >= len(self.lines):
                        self._write(proc, self.lines[self.at :])
                        self._give_up(proc, OUT_OF_RANGE, word)
                    self.search = max(self.search, end)
                else:
                    end = yield from self._found(proc, expression, number, word, kind)
                if kind != "%":
                    self._write(proc, self.lines[self.at : end])
                    yield 3
                self.at = max(self.at, end)
        self._write(proc, self.lines[self.at :])

    def _found(
        self, proc: Process, expression: regular.Regular, offset: int, word: str, kind: str
    ) -> Generator[int, None, int]:
        """Where the piece ends that an expression ends."""
        for index in range(self.search, len(self.lines)):
            if not index % 8:
                yield 1
            if expression.difficult:
                yield 0  # what it took is entered, and may have ended the turn
            if expression.test(self.lines[index].removesuffix("\n")):
                end = index + offset
                if not self.at <= end <= len(self.lines):
                    self._give_up(proc, OUT_OF_RANGE, word)
                self.search = max(index, end) + 1
                return end
        if kind != "%":
            self._write(proc, self.lines[self.at :])
        self._give_up(proc, OUT_OF_RANGE, word)

    def _give_up(self, proc: Process, message: Message, word: str) -> NoReturn:
        proc.error(message, value=word)
        if not self.keep:
            for name in self.written:
                proc.files.remove(name)
        raise Exit(1)

    def _write(self, proc: Process, lines: list[str]) -> None:
        number = len(self.written)
        if number >= 10 ** int(self.digits):
            self._give_up(proc, NAMES_USED_UP, "")
        name = f"{self.prefix}{number:0{int(self.digits)}}"
        text = "".join(lines)
        try:
            proc.files.write(name, text)
        except FileRefusal as refusal:
            proc.fail(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
        self.written.append(name)
        if not self.silent:
            proc.print(str(len(text)))
