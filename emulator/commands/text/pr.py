"""pr: lay files out in pages. Source: IBM's pr page; POSIX, "pr"."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest
from typing import Any

from emulator.commands.text import _pages as pages
from emulator.kernel.inputs import lines_of, natural, read_input
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.machine.errors import FileRefusal
from emulator.messages.filters import BAD_VALUE
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.messages.tools import PR_HEADER
from emulator.options import Command, UsageError, attached, flag, operands, option

#: Lines before and after the text of a page, and guards for what may be asked.
HEAD = TAIL = 5
MOST = 10_000
#: Lines that are laid out before others may have their turn.
PART = 200


class Pr(Command):
    """pr [+Page] [-Column [-a] | -m] [-dfFprt] [-e[Character][Gap]] [-h Header]
    [-i[Character][Gap]] [-l Lines] [-n[Character][Width]] [-o Offset] [-s[Character]]
    [-w Width] [File ...]

    Writes files in pages of 66 lines, each with the time of the file's last change, its
    name and the number of the page; in several columns, or several files side by side.
    """

    across: bool = flag("a", "Fill columns across the page.")
    merged: bool = flag("m", "Files side by side, one a column.")
    double: bool = flag("d", "An empty line after each.")
    feed: bool = flag("f", "A form feed at the end of a page, not empty lines.")
    feed_too: bool = flag("F", "A form feed at the end of a page, not empty lines.")
    pause: bool = flag("p", "Wait for Enter before each page on a terminal.")
    quiet: bool = flag("r", "Say nothing of files that cannot be opened.")
    bare: bool = flag("t", "No header and no empty lines at the end of a page.")
    widen: str | None = attached("e", "Tabs of the input become blanks.")
    header: str | None = option("h", "What stands for the name.")
    narrow: str | None = attached("i", "Blanks become tabs.")
    length: int = option("l", "Lines of a page.", natural, 66)
    number: str | None = attached("n", "Numbers before the lines, of five digits and a tab.")
    offset: int = option("o", "Blanks before each line.", natural, 0)
    between: str | None = attached("s", "One character, a tab, between columns.")
    width: int | None = option("w", "Columns of a line of several columns: 72.", natural)
    files: list[str] = operands("File", "The files.")
    columns: int = 1
    page: int = 1
    examples = (
        ("Lay a list out in three columns", "pr -3 -t -l 20 /etc/services"),
        ("Put two files side by side", "pr -m -t /tmp/old /tmp/new"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """`+3` is a page and `-3` a number of columns; both may stand anywhere before files."""
        words: list[str] = []
        counts = {"+": 1, "-": 1}
        index = 0
        while index < len(arguments):
            word = arguments[index]
            if word[:1] not in ("+", "-") or word in ("-", "--"):
                break
            index += 1
            if word[1:].isdecimal() and len(word) < 8:
                counts[word[0]] = int(word[1:])
                continue
            words.append(word)
            takes = re.fullmatch("-[admfFprt]*[hlow]", word)
            if takes and index < len(arguments):
                words.append(arguments[index])
                index += 1
        self = super().parse([*words, *arguments[index:]])
        assert isinstance(self, Pr)
        self.page, self.columns = counts["+"], counts["-"]
        return self

    async def run(self, proc: Process) -> None:
        """Read, lay out, write page by page."""
        if self.merged and (self.columns > 1 or self.across):
            raise UsageError("", "-m")
        for letter, value in (("w", self.width), ("l", self.length), ("o", self.offset)):
            if value is not None and not (0 if letter == "o" else 1) <= value <= MOST:
                proc.fail(BAD_VALUE, value=value, letter=letter)
        if not 0 < self.columns <= 200:
            proc.fail(BAD_VALUE, value=self.columns, letter="Column")
        inputs: list[tuple[str, list[str]]] = []
        for name in self.files or ["-"]:
            try:
                inputs.append((name, lines_of(await read_input(proc, name))))
            except FileRefusal as refusal:
                proc.status = 1
                if not self.quiet:
                    proc.error(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
        columns = len(inputs) if self.merged else self.columns
        if self.widen is not None or columns > 1:
            char, stop = self._pair(proc, "e", self.widen or "", "\t", 8)
            for index, (name, lines) in enumerate(inputs):
                widened = await self._each(
                    proc, lines, lambda line, _: pages.widened(line, stop, char)
                )
                inputs[index] = (name, widened)
        wide = self.width or (72 if self.between is None else 0)
        numbers = None
        if self.number is not None:
            numbers = pages.Numbers(*self._pair(proc, "n", self.number, "\t", 5))
        between = self.between if self.between is None else self.between[:1] or "\t"
        shape = pages.Shape(
            columns, wide, between, numbers, self.across, self.merged, self.double
        )
        if columns > 1 and wide and shape.cell < 1:
            proc.fail(BAD_VALUE, value=wide, letter="w")
        if self.merged:
            rows = list(zip_longest(*(lines for _, lines in inputs)))
            made = await self._each(
                proc, rows, lambda row, index: pages.line(shape, row, index)
            )
            plain = shape._replace(columns=1, numbers=None, merged=False)
            if inputs:
                await self._write(proc, "-", made, plain)
            return
        for name, lines in inputs:
            await self._write(proc, name, lines, shape)

    async def _each(
        self, proc: Process, things: list[Any], change: Callable[[Any, int], str]
    ) -> list[str]:
        """Lines made of rows or lines, each with its number, with turns for others between."""
        made: list[str] = []
        for begin in range(0, len(things), PART):
            part = things[begin : begin + PART]
            made += [change(thing, index) for index, thing in enumerate(part, begin + 1)]
            if proc.kernel.scheduler.charge(len(part)):
                await proc.kernel.scheduler.turn()
        return made

    def _pair(
        self, proc: Process, letter: str, text: str, char: str, number: int
    ) -> tuple[str, int]:
        """`-n:3`: a character and a number, each with its default."""
        if text and not text[0].isdecimal():
            char, text = text[0], text[1:]
        if text:
            number = int(text) if text.isdecimal() and len(text) < 5 else 0
        if not 0 < number <= 1000:
            proc.fail(BAD_VALUE, value=text, letter=letter)
        return char, number

    async def _write(
        self, proc: Process, name: str, lines: list[str], shape: pages.Shape
    ) -> None:
        bare = self.bare or self.length <= HEAD + TAIL
        feeds = self.feed or self.feed_too
        height = self.length if bare else self.length - HEAD - (0 if feeds else TAIL)
        height = max(1, height // 2) if self.double else height
        margin = " " * self.offset
        each = height * shape.columns
        for number, start in enumerate(range(0, len(lines), each), 1):
            if number < self.page:
                continue
            out = pages.rows(shape, lines[start : start + each], height, start + 1)
            if self.double:
                out = [line for one in out for line in (one, "")]
            out = [margin + line if line else line for line in out]
            if self.narrow is not None:
                char, stop = self._pair(proc, "i", self.narrow, "\t", 8)
                out = [pages.narrowed(line, stop, char) for line in out]
            if not bare:
                out = ["", "", margin + self._title(proc, name, number), "", "", *out]
                out += [] if feeds else [""] * (self.length - len(out))
            if self.pause and proc.stdout.is_terminal and proc.tty is not None:
                proc.write("\a")
                await proc.tty.read_line()
            proc.print(*out)
            if feeds and not bare:
                proc.write("\f")
            if proc.kernel.scheduler.step():
                await proc.kernel.scheduler.turn()
            await proc.stdout.drain()

    def _title(self, proc: Process, name: str, number: int) -> str:
        """The time of the file's last change (now, where there is none), name and page."""
        system = proc.machine.system
        seconds = proc.machine.clock.seconds
        if name != "-":
            seconds = proc.files.node(name).mtime
        time = moment(seconds, system.zone_offset).format("%b %e %H:%M %Y", system.zone)
        shown = self.header if self.header is not None else "" if name == "-" else name
        return PR_HEADER.format("pr", time=time, name=shown, page=number)
