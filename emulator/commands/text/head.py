"""head: show the beginning of files. Source: IBM's head page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter, natural
from emulator.kernel.process import Process
from emulator.options import Command, operands, option


class Head(Filter):
    """head [-Count | -c Number | -n Number] [File ...]

    Shows the first 10 lines of each file, or of standard input. Where several files are
    named, a heading goes before each. It stops reading once it has what it wants.
    -Count, as in head -5, is the same as -n Count.
    """

    characters: int | None = option("c", "How many bytes to show.", natural)
    count: int = option("n", "How many lines to show.", natural, 10)
    files: list[str] = operands("File", "The files.")
    examples = (
        ("Show the first five lines of a file", "head -5 /etc/services"),
        ("Show the heading of df and one line", "head -n 2 /etc/hosts"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """`-5` is `-n 5`."""
        if arguments and arguments[0][:1] == "-" and arguments[0][1:].isdecimal():
            arguments = ["-n", arguments[0][1:], *arguments[1:]]
        return super().parse(arguments)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Show the beginnings."""
        self.shown = 0
        # A piece need not be a line where bytes are counted, but lines serve as well.
        return self.go(proc, self.files)

    def begin(self, proc: Process, name: str) -> None:
        """Write the heading, where there are several files."""
        if len(self.files) > 1:
            proc.print(*([""] if self.shown else []), f"==> {name} <==")
        self.shown += 1
        self.left = self.characters if self.characters is not None else self.count

    def take(self, proc: Process, text: str) -> bool:
        """Show what is wanted of a piece."""
        if self.characters is not None:
            part = text[: max(0, self.left)]
            self.left -= len(part)
        else:
            lines = text.split("\n", max(0, self.left))
            if len(lines) > self.left:
                lines.pop()
                part = "".join(line + "\n" for line in lines)
                self.left = 0
            else:
                part = text
                self.left -= text.count("\n")
        if part:
            proc.write(part)
        return self.left > 0
