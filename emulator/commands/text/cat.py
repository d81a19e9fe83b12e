"""cat: show files one after the other. Source: IBM's cat page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.text import CAT_CANNOT_OPEN
from emulator.options import flag, operands

_VISIBLE = {
    code: ("M-" if code > 127 else "")
    + (f"^{chr((code & 127) ^ 64)}" if (code & 127) < 32 or (code & 127) == 127
       else chr(code & 127))
    for code in range(256)
    if (code < 32 or code > 126) and code not in (9, 10)
}  # fmt: skip


class Cat(Filter):
    """cat [-benqrSstuv] [-|File...]

    Writes files to standard output, one after the other, as they are. Without a file, or
    where a file is called -, it reads standard input.
    The flags that number lines or make characters visible may be combined.
    """

    nonblank: bool = flag("b", "With -n, leave empty lines without a number.")
    ends: bool = flag("e", "With -v, show a $ at the end of each line.")
    numbers: bool = flag("n", "Number the lines, from 1.")
    quiet: bool = flag("q", "Say nothing of files that cannot be found.")
    squeeze_too: bool = flag("r", "Show several empty lines in a row as one.")
    squeeze: bool = flag("S", "The same as -r.")
    silent: bool = flag("s", "Say nothing of files that cannot be found.")
    tabs: bool = flag("t", "With -v, show tabs as ^I.")
    unbuffered: bool = flag("u", "Do not buffer the output; it never is.")
    visible: bool = flag("v", "Show characters that do not print as ^X and M-X.")
    files: list[str] = operands("File", "The files to show; - is standard input.")
    examples = (
        ("Show a file", "cat /etc/filesystems"),
        ("Show a file with its lines numbered", "cat -n /etc/hosts"),
        ("Put two files together in a third", "cat part1 part2 > whole"),
    )
    cannot_open = CAT_CANNOT_OPEN
    trouble = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Copy, changing what the flags say."""
        self.plain = not (self.numbers or self.visible or self.squeeze or self.squeeze_too)
        self.quiet = self.quiet or self.silent
        self.count = 0
        self.was_empty = self.within = False
        return self.go(proc, self.files)

    def refused(self, proc: Process, name: str, refusal: FileRefusal) -> None:
        """Say it, unless -q or -s forbids."""
        if self.quiet:
            proc.status = self.trouble
        else:
            super().refused(proc, name, refusal)

    def take(self, proc: Process, text: str) -> bool:
        """Show a piece."""
        if self.plain:
            proc.write(text)
            return True
        ended = text.endswith("\n")
        lines = text.split("\n")
        if ended:
            lines.pop()
        out = []
        for index, line in enumerate(lines):
            empty = not line and not self.within
            if (self.squeeze or self.squeeze_too) and empty and self.was_empty:
                continue
            self.was_empty = empty
            if self.visible:
                line = line.translate(_VISIBLE)
                if self.tabs:
                    line = line.replace("\t", "^I")
                if self.ends and (ended or index + 1 < len(lines)):
                    line += "$"
            if self.numbers and not self.within and not (self.nonblank and self.was_empty):
                self.count += 1
                line = f"{self.count:6d}\t{line}"
            self.within = False
            out.append(line)
        if out:
            proc.write("\n".join(out) + ("\n" if ended else ""))
        # What follows a line without its end is the rest of that line.
        self.within = not ended
        return True
