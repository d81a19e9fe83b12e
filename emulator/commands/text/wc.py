"""wc: count lines, words and bytes. Source: IBM's wc page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.options import flag, operands


class Wc(Filter):
    """wc [-c | -m] [-lkw] [File ...]

    Counts the lines, words and bytes of files, or of standard input. Where several files
    are named, their total follows.
    """

    bytes_: bool = flag("c", "Count bytes.")
    characters: bool = flag("m", "Count characters, which are bytes here.")
    lines: bool = flag("l", "Count lines.")
    kept: bool = flag("k", "Count all; beside -l or -w it is ignored unless -c is there.")
    words: bool = flag("w", "Count words.")
    files: list[str] = operands("File", "The files.")
    examples = (
        ("Count the lines of a file", "wc -l /etc/passwd"),
        ("Count lines, words and bytes", "wc /etc/hosts /etc/services"),
    )
    trouble = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Count."""
        size = self.bytes_ or self.characters
        every = not (self.lines or self.words or size)
        self.show = (self.lines or every, self.words or every, size or every)
        self.total = [0, 0, 0]
        return self.go(proc, self.files)

    def begin(self, proc: Process, name: str) -> None:
        """Start at nothing."""
        self.name = name
        self.counts = [0, 0, 0]

    def take(self, proc: Process, text: str) -> bool:
        """Count a piece."""
        self.counts[0] += text.count("\n")
        if self.show[1]:
            self.counts[1] += len(text.encode("latin-1").split())
        self.counts[2] += len(text)
        return True

    def end(self, proc: Process) -> None:
        """Show one input's counts."""
        self.total = [a + b for a, b in zip(self.total, self.counts, strict=True)]
        self._show(proc, self.counts, self.name if self.files else "")

    def finish(self, proc: Process) -> None:
        """Show the total of several."""
        if len(self.files) > 1:
            self._show(proc, self.total, "total")

    def _show(self, proc: Process, counts: list[int], name: str) -> None:
        shown = [f"{n:8d}" for n, wanted in zip(counts, self.show, strict=True) if wanted]
        proc.print("".join(shown) + (f" {name}" if name else ""))
