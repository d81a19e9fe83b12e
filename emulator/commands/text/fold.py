"""fold: break long lines. Source: IBM's fold page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.text._filter import Filter, natural
from emulator.messages.filters import BAD_VALUE
from emulator.options import flag, operands, option
from emulator.process import Process


class Fold(Filter):
    """fold [-b] [-s] [-w Width] [File ...]

    Writes lines so that none is longer than 80 columns, or the width.
    """

    plainly: bool = flag("b", "Count bytes: a tab is one, a backspace too.")
    words: bool = flag("s", "Break after the last blank that fits.")
    width: int = option("w", "The longest line.", natural, 80)
    files: list[str] = operands("File", "The files.")
    examples = (("Show a file in a narrow column", "fold -s -w 40 /etc/motd"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Check the width, then fold."""
        if not self.width:
            proc.fail(BAD_VALUE, value=self.width, letter="w")
        return self.go(proc, self.files)

    def take(self, proc: Process, text: str) -> bool:
        """Fold the lines of a piece."""
        ended = text.endswith("\n")
        lines = (text[:-1] if ended else text).split("\n")
        out = [part for line in lines for part in self._folded(line)]
        proc.write("\n".join(out) + ("\n" if ended else ""))
        return True

    def _folded(self, line: str) -> list[str]:
        out: list[str] = []
        start = column = 0
        at = 0
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
        out.append(line[start:])
        return out

    def _after(self, column: int, char: str) -> int:
        if not self.plainly:
            if char == "\t":
                return column // 8 * 8 + 8
            if char == "\b":
                return max(0, column - 1)
            if char == "\r":
                return 0
        return column + 1
