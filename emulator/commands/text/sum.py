"""sum: checksum and blocks. Source: IBM's sum page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.options import flag, operands


class Sum(Filter):
    """sum [-i] [-o | -r] [File ...]

    Writes a checksum and the number of blocks of 1024 bytes of each file.
    """

    unnamed: bool = flag("i", "Leave the names out.")
    wordwise: bool = flag("o", "The sum of all bytes, and blocks of 512 bytes.")
    bytewise: bool = flag("r", "The sum goes round with each byte; that is so without a flag.")
    files: list[str] = operands("File", "The files.")
    anywhere = True
    portion = 65_536
    examples = (("See whether a file was sent whole", "sum /tmp/file"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Go through the files."""
        return self.go(proc, self.files)

    def begin(self, proc: Process, name: str) -> None:
        """Begin anew."""
        self.name = name if self.files and not self.unnamed else ""
        self.total = self.size = 0

    def take(self, proc: Process, text: str) -> bool:
        """Add a piece."""
        data = text.encode("latin-1")
        self.size += len(data)
        total = self.total
        if self.wordwise:
            total += sum(data)
        else:
            for byte in data:
                total = ((total >> 1) + ((total & 1) << 15) + byte) & 0xFFFF
        self.total = total
        return True

    def end(self, proc: Process) -> None:
        """Write the line."""
        if self.wordwise:
            folded = (self.total & 0xFFFF) + ((self.total & 0xFFFFFFFF) >> 16)
            folded = (folded & 0xFFFF) + (folded >> 16)
            line = f"{folded} {(self.size + 511) // 512} {self.name}"
        else:
            line = f"{self.total:05d} {(self.size + 1023) // 1024:5d} {self.name}"
        proc.print(line.rstrip())
