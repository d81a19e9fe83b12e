"""split: cut a file into several. Source: IBM's split page."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterator

from emulator.commands.text._whole import Whole
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.filters import BAD_VALUE, NAMES_USED_UP
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN
from emulator.options import UsageError, option, optional

_UNITS = {"": 1, "b": 512, "k": 1024, "m": 1024 * 1024}


class Split(Whole):
    """split [-l LineCount] [-a SuffixLength] [File [Prefix]]
    split -b Number[k | m] [-a SuffixLength] [File [Prefix]]

    Writes a file in pieces of 1000 lines, named xaa, xab, xac and so on.
    """

    lines: str | None = option("l", "Lines of a piece.")
    size: str | None = option("b", "Bytes of a piece; k: of 1024, m: of 1048576.")
    letters: str = option("a", "Letters after the prefix; 2 without it.", str, "2")
    file: str = optional("File", "The file; - is standard input.", "-")
    prefix: str = optional("Prefix", "What the names begin with.", "x")
    examples = (("Cut a file into pieces", "split -l 10 /etc/services /tmp/part."),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Check the numbers, then read."""
        if self.lines is not None and self.size is not None:
            raise UsageError("", "-l")
        letter = "l" if self.size is None else "b"
        value = (self.lines or "1000") if self.size is None else self.size
        found = re.fullmatch(r"(\d{1,12})([bkm]?)", value)
        if found is None or not int(found[1]) or (letter == "l" and found[2]):
            proc.fail(BAD_VALUE, value=value, letter=letter)
        if not re.fullmatch("0*[1-9]", self.letters):
            proc.fail(BAD_VALUE, value=self.letters, letter="a")
        self.count = int(found[1]) * _UNITS[found[2]]
        return self.gather(proc, [self.file])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Write the pieces."""
        text = texts[0]
        width = int(self.letters)
        parts: list[str] = []
        if self.size is not None:
            parts = [text[at : at + self.count] for at in range(0, len(text), self.count)]
        else:
            lines = text.split("\n")
            lines = [f"{line}\n" for line in lines[:-1]] + lines[-1:]
            lines = lines if lines[-1] else lines[:-1]
            parts = [
                "".join(lines[at : at + self.count]) for at in range(0, len(lines), self.count)
            ]
        for number, part in enumerate(parts):
            if number >= 26**width:
                proc.fail(NAMES_USED_UP)
            name = self.prefix + "".join(
                chr(97 + number // 26**place % 26) for place in reversed(range(width))
            )
            yield 3
            try:
                proc.files.write(name, part)
            except FileRefusal as refusal:
                proc.fail(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
