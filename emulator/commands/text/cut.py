"""cut: take columns or fields out of lines. Source: IBM's cut page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Awaitable

from emulator.kernel.inputs import Filter, lines_of
from emulator.kernel.process import Process
from emulator.messages.text import BAD_DELIMITER, BAD_LIST, NO_LIST
from emulator.options import flag, operands, option

_RANGE = re.compile(r"(\d*)(-?)(\d*)")


class Cut(Filter):
    """cut {-b list [-n] | -c list | -f list [-d char] [-s]} [file ...]

    Writes parts of each line. A list holds positions from 1 and ranges: 1,3-5,8-.
    What is chosen is written in the order of the line.
    """

    bytes_: str | None = option("b", "The bytes to write.")
    whole: bool = flag("n", "With -b, do not split characters; none has two bytes here.")
    characters: str | None = option("c", "The characters to write.")
    parts: str | None = option("f", "The fields to write.")
    delimiter: str = option("d", "What stands between fields; a tab without it.", str, "\t")
    only: bool = flag("s", "With -f, leave out lines without a delimiter.")
    files: list[str] = operands("file", "The files.")
    examples = (
        ("Show the users and their directories", "cut -d: -f1,6 /etc/passwd"),
        ("Show the first eight characters of each line", "cut -c1-8 /etc/hosts"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the list, then cut."""
        given = (self.bytes_, self.characters, self.parts)
        chosen = [text for text in given if text is not None]
        if len(chosen) != 1:
            proc.fail(NO_LIST)
        if len(self.delimiter) != 1:
            proc.fail(BAD_DELIMITER)
        self.ranges = self._ranges(proc, chosen[0])
        self.starts = [start for start, _ in self.ranges]
        return self.go(proc, self.files)

    def _ranges(self, proc: Process, text: str) -> list[tuple[int, int | None]]:
        """From (counted from 0) and to (not included; None: the end), joined and in order."""
        found: list[tuple[int, int | None]] = []
        for word in re.split(r"[, \t]", text):
            parts = _RANGE.fullmatch(word)
            if parts is None or not word or word == "-" or len(word) > 12:
                proc.fail(BAD_LIST, value=text)
            low, dash, high = parts.groups()
            # AIX takes -c0-7 for -c1-7: scripts rely on it (cloudcli's AIX collectors).
            start = (int(low) or int(bool(dash and high))) if low else 1
            end = None if dash and not high else int(high) if dash else start
            if start < 1 or (end is not None and end < start):
                proc.fail(BAD_LIST, value=text)
            found.append((start - 1, end))
        found.sort(key=lambda one: one[0])
        joined: list[tuple[int, int | None]] = []
        for start, end in found:
            if joined and (joined[-1][1] is None or start <= joined[-1][1]):
                before = joined[-1]
                if before[1] is not None:
                    joined[-1] = (before[0], None if end is None else max(before[1], end))
            else:
                joined.append((start, end))
        return joined

    def take(self, proc: Process, text: str) -> bool:
        """Cut the lines of a piece."""
        cut = self._fields if self.parts is not None else self._columns
        proc.print(*(part for line in lines_of(text) if (part := cut(line)) is not None))
        return True

    def _within(self, size: int) -> list[tuple[int, int | None]]:
        """The ranges that begin within so many characters or fields, of maybe thousands."""
        return self.ranges[: bisect_left(self.starts, size)]

    def _columns(self, line: str) -> str:
        return "".join(line[start:end] for start, end in self._within(len(line)))

    def _fields(self, line: str) -> str | None:
        if self.delimiter not in line:
            return None if self.only else line
        fields = line.split(self.delimiter)
        return self.delimiter.join(
            field for start, end in self._within(len(fields)) for field in fields[start:end]
        )
