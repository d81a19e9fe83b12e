"""expand: put blanks for tabs. Source: IBM's expand page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.commands.text._tabs import stops
from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.options import operands, option


class Expand(Filter):
    """expand [-t TabList] [File ...]

    Writes the files with blanks in place of tabs; a tab goes to the next column of 8.
    """

    tabs: str = option("t", "The distance of the stops, or a list of them.", str, "8")
    files: list[str] = operands("File", "The files.")
    examples = (("Show a file with stops every four columns", "expand -t 4 /etc/hosts"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the stops, then expand."""
        self.stops = stops(proc, self.tabs)
        self.column = 0
        return self.go(proc, self.files)

    def take(self, proc: Process, text: str) -> bool:
        """Expand a piece."""
        if "\t" not in text and "\b" not in text:
            proc.write(text)
            return True
        lines = text.split("\n")
        proc.write("\n".join(self._line(line) if "\t" in line else line for line in lines))
        return True

    def _line(self, line: str) -> str:
        out: list[str] = []
        column = 0
        for char in line:
            if char == "\t":
                stop = self.stops.next(column)
                out.append(" " * (stop - column))
                column = stop
            else:
                out.append(char)
                column += -1 if char == "\b" and column else char != "\b"
        return "".join(out)
