"""unexpand: put tabs for blanks. Source: IBM's unexpand page."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.commands.text._tabs import stops
from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.options import flag, operands, option

#: Blanks, and what stands between them.
_RUNS = re.compile("([ \t]+)")


class Unexpand(Filter):
    """unexpand [-a | -t TabList] [File ...]

    Writes the files with tabs in place of the blanks that lines begin with.
    """

    everywhere: bool = flag("a", "Everywhere that two or more blanks reach a tab stop.")
    tabs: str | None = option("t", "The distance of the stops, or a list of them; as -a.")
    files: list[str] = operands("File", "The files.")
    portion = 1 << 16
    examples = (("Make a file smaller", "unexpand -a /etc/hosts"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the stops, then go."""
        self.stops = stops(proc, self.tabs or "8")
        self.all = self.everywhere or self.tabs is not None
        return self.go(proc, self.files)

    def take(self, proc: Process, text: str) -> bool:
        """Change a piece."""
        proc.write("\n".join(map(self._line, text.split("\n"))))
        return True

    def _line(self, line: str) -> str:
        out: list[str] = []
        column = 0
        runs = _RUNS.split(line, 0 if self.all else 1)
        if not self.all and runs[0]:
            return line
        for number, run in enumerate(runs):
            if number % 2:
                before = column
                for part in re.findall(" +|\t", run):
                    column = self.stops.next(column) if part == "\t" else column + len(part)
                run = self._blanks(before, column, run)
            elif "\b" in run:
                for char in run:
                    column += -1 if char == "\b" and column else char != "\b"
            else:
                column += len(run)
            out.append(run)
        return "".join(out)

    def _blanks(self, column: int, end: int, blanks: str) -> str:
        """What goes from one column to another."""
        if blanks == " ":
            return " "
        out = ""
        at = column
        while not self.stops.beyond(column) and (stop := self.stops.next(column)) <= end:
            out += "\t"
            column = stop
        if self.stops.beyond(column):
            # What is past the last stop stays as it is, tabs too.
            while blanks and at < column:
                at = self.stops.next(at) if blanks[0] == "\t" else at + 1
                blanks = blanks[1:]
            return out + blanks
        return out + " " * (end - column)
