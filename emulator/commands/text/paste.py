"""paste: put the lines of files side by side. Source: IBM's paste page."""

from __future__ import annotations

from collections.abc import Awaitable, Iterator

from emulator.commands.text._whole import Whole
from emulator.kernel.inputs import lines_of
from emulator.kernel.process import Process
from emulator.messages.filters import BAD_VALUE
from emulator.options import flag, operands, option

_ESCAPES = {"n": "\n", "t": "\t", "0": "", "\\": "\\"}


class Paste(Whole):
    r"""paste [-s] [-d List] File ...

    Writes the first lines of all files as one line, then the second ones, and so on,
    with a tab between them. A file - is standard input, a line at a time.
    """

    serial: bool = flag("s", "Join the lines of each file instead.")
    between: str = option("d", r"What goes between, in turn: x, \n, \t, \0.", str, "\t")
    files: list[str] = operands("File", "The files.")
    examples = (
        ("Number hosts beside their names", "paste -d: /etc/hosts /etc/services"),
        ("Make one line of a file", "paste -s -d, /etc/shells"),
    )

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Read the delimiters, then the files."""
        if not self.between or self.between[-1:] == "\\" != self.between[-2:-1]:
            proc.fail(BAD_VALUE, value=self.between, letter="d")
        chars = iter(self.between)
        self.marks = []
        for char in chars:
            after = next(chars, "\\") if char == "\\" else ""
            self.marks.append(_ESCAPES.get(after, after) if after else char)
        return self.gather(proc, self.files or ["-"])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Paste."""
        names = self.files or ["-"]
        columns = [lines_of(text) for text in texts]
        inputs = [index for index, name in enumerate(names) if name == "-"]
        if self.serial:
            proc.print(*(self._joined(column) for column in columns))
            return
        if inputs:
            whole = columns[inputs[0]]
            for turn, index in enumerate(inputs):
                columns[index] = whole[turn :: len(inputs)]
        height = max(map(len, columns))
        rows: list[str] = []
        for row in range(height):
            rows.append(self._joined([col[row] if row < len(col) else "" for col in columns]))
            if not row % 50:
                yield len(columns)
        proc.print(*rows)

    def _joined(self, fields: list[str]) -> str:
        if len(self.marks) == 1:
            return self.marks[0].join(fields)
        out = fields[:1]
        for place, field in enumerate(fields[1:]):
            out += (self.marks[place % len(self.marks)], field)
        return "".join(out)
