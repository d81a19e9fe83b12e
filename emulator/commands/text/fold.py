"""fold: break long lines. Source: IBM's fold page."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.kernel.inputs import LINE_LIMIT, Filter, natural
from emulator.kernel.process import Process
from emulator.messages.filters import BAD_VALUE
from emulator.options import flag, operands, option

#: What moves otherwise than by one column.
_MOVES = re.compile("[\t\b\r]")


class Fold(Filter):
    """fold [-b] [-s] [-w Width] [File ...]

    Writes lines so that none is longer than 80 columns, or the width.
    """

    plainly: bool = flag("b", "Count bytes: a tab is one, a backspace too.")
    words: bool = flag("s", "Break after the last blank that fits.")
    width: int = option("w", "The longest line.", natural, 80)
    files: list[str] = operands("File", "The files.")
    examples = (("Show a file in a narrow column", "fold -s -w 40 /etc/motd"),)

    portion = 65_536
    anywhere = True

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Check the width, then fold."""
        if not self.width:
            proc.fail(BAD_VALUE, value=self.width, letter="w")
        return self.go(proc, self.files)

    def begin(self, proc: Process, name: str) -> None:
        """No line is begun."""
        self.rest = ""
        self.read = self.column = 0

    def take(self, proc: Process, text: str) -> bool:
        """Fold the lines of a piece; the last part of a line that goes on stays behind."""
        *lines, last = text.split("\n")
        out = []
        for line in lines:
            parts = self._folded(line)
            out.append("\n".join(parts) + "\n")
            self.rest = ""
            self.read = self.column = 0
        *parts, self.rest = self._folded(last)
        out += [part + "\n" for part in parts]
        if len(self.rest) > LINE_LIMIT:
            out.append(self.rest)
            self.rest = ""
            self.read = self.column = 0
        proc.write("".join(out))
        return True

    def end(self, proc: Process) -> None:
        """What stayed behind ends the input."""
        proc.write(self.rest)

    def _folded(self, more: str) -> list[str]:
        """What stayed behind and more of its line, in parts; the last may still grow."""
        line = self.rest + more
        if self.plainly or not _MOVES.search(line):
            return self._cut(line)
        out: list[str] = []
        start = 0
        at, column = self.read, self.column
        while at < len(line):
            after = self._after(column, line[at])
            if after > self.width and at > start:
                cut = at
                if self.words:
                    blank = max(line.rfind(" ", start, at), line.rfind("\t", start, at)) + 1
                    cut = blank if blank > start else at
                out.append(line[start:cut])
                start = cut
                column = 0
                for char in line[start:at]:
                    column = self._after(column, char)
                continue
            column = after
            at += 1
        self.read, self.column = at - start, column
        return [*out, line[start:]]

    def _cut(self, line: str) -> list[str]:
        """As `_folded`, where every character takes one column."""
        out: list[str] = []
        start = 0
        while len(line) - start > self.width:
            cut = start + self.width
            if self.words:
                blank = max(line.rfind(" ", start, cut), line.rfind("\t", start, cut)) + 1
                cut = blank if blank > start else cut
            out.append(line[start:cut])
            start = cut
        self.read = self.column = len(line) - start
        return [*out, line[start:]]

    def _after(self, column: int, char: str) -> int:
        if not self.plainly:
            if char == "\t":
                return column // 8 * 8 + 8
            if char == "\b":
                return max(0, column - 1)
            if char == "\r":
                return 0
        return column + 1
