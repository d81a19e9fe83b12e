"""strings: find what can be read in files of bytes. Source: IBM's strings page."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.kernel.inputs import Filter, natural
from emulator.kernel.process import Process
from emulator.messages.filters import BAD_VALUE
from emulator.options import flag, operands, option

_BASES = {"d": "d", "o": "o", "x": "x"}


class Strings(Filter):
    """strings [-a] [-o] [-t Format] [-n Number] [File ...]

    Writes each run of four or more characters that can be printed. The executables of
    this machine have no contents, so nothing is found in them.
    """

    whole: bool = flag("a", "Look through the whole file, as is always done here.")
    octal: bool = flag("o", "Write before each where it begins, in octal.")
    form: str | None = option("t", "The same in decimal (d), octal (o) or hexadecimal (x).")
    least: int = option("n", "The least number of characters.", natural, 4)
    files: list[str] = operands("File", "The files.")
    examples = (("Show the words of a file of accounts", "strings /etc/utmp"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Check the flags, then look."""
        if self.form is not None and self.form not in _BASES:
            proc.fail(BAD_VALUE, value=self.form, letter="t")
        if not 0 < self.least <= 4096:
            proc.fail(BAD_VALUE, value=self.least, letter="n")
        self.pattern = re.compile(f"[\t -~]{{{self.least},}}")
        self.base = "o" if self.octal and self.form is None else self.form
        return self.go(proc, self.files)

    def begin(self, proc: Process, name: str) -> None:
        """Places are counted from the beginning of each file."""
        self.place = 0

    def take(self, proc: Process, text: str) -> bool:
        """Look through a piece; a newline ends every run, so none is cut in two."""
        for found in self.pattern.finditer(text):
            place = ""
            if self.base is not None:
                place = f"{self.place + found.start():7{_BASES[self.base]}} "
            proc.print(place + found.group())
        self.place += len(text)
        return True
