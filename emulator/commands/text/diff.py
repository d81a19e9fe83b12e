"""diff: show how two files differ. Source: IBM's diff page; POSIX, "diff"."""

from __future__ import annotations

import re
from collections.abc import Awaitable

from emulator.commands.text import _hunks
from emulator.commands.text._differing import changes
from emulator.commands.text._filter import natural
from emulator.commands.text._whole import Whole
from emulator.machine.clock import moment
from emulator.messages.filters import DIRECTORIES
from emulator.options import UsageError, flag, operand, option
from emulator.process import Process


class Diff(Whole):
    """diff [-b] [-i] [-w] [-c | -C Lines | -e | -f | -n | -u | -U Lines] File1 File2

    Shows the lines that have to be changed in the first file to get the second. Where one
    of them is a directory, the file of that name in it is taken. Two directories are not
    compared here. Status 0: the same, 1: they differ, 2: trouble. Where more than 1000
    lines differ, the changes shown are right, but not the fewest there are.
    """

    blanks: bool = flag("b", "Runs of blanks are the same, and those at the end are nothing.")
    cases: bool = flag("i", "Capital and small letters are the same.")
    whites: bool = flag("w", "Leave all blanks out when comparing.")
    around: bool = flag("c", "Show three lines around each change.")
    context: int | None = option("C", "As -c, with so many lines.", natural)
    editor: bool = flag("e", "Write a script for ed that makes the second of the first.")
    forward: bool = flag("f", "The like, from the first change on; not for ed.")
    counted: bool = flag("n", "As -f, with the number of lines in each change.")
    together: bool = flag("u", "Show both files in one, with three lines around.")
    unified: int | None = option("U", "As -u, with so many lines.", natural)
    first: str = operand("File1", "The first file.")
    second: str = operand("File2", "The second file.")
    examples = (
        ("See what was changed in a file", "diff /etc/hosts /tmp/hosts"),
        ("Write a script that makes the changes", "diff -e /tmp/old /tmp/new"),
    )
    usage_status = 2
    trouble = 2

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Find the files, then compare."""
        forms = (
            self.around or self.context is not None, self.editor, self.forward,
            self.counted, self.together or self.unified is not None,
        )  # fmt: skip
        if sum(forms) > 1:
            raise UsageError("", "-c")
        one, two = self.first, self.second
        folders = [name != "-" and proc.files.is_directory(name) for name in (one, two)]
        if all(folders):
            proc.fail(DIRECTORIES, 2)
        if folders[0] and two != "-":
            one = f"{one.rstrip('/')}/{two.rpartition('/')[2]}"
        elif folders[1] and one != "-":
            two = f"{two.rstrip('/')}/{one.rpartition('/')[2]}"
        self.names = (one, two)
        return self.gather(proc, [one, two])

    def work(self, proc: Process, texts: list[str]) -> None:
        """Compare, and show it."""
        one, two = map(_lines, texts)
        found = changes([self._key(line) for line in one], [self._key(line) for line in two])
        if not found:
            return
        proc.status = 1
        if self.editor:
            out = _hunks.editing(found, two)
        elif self.forward:
            out = _hunks.forward(found, two)
        elif self.counted:
            out = _hunks.counted(found, two)
        elif self.around or self.context is not None:
            lines = 3 if self.context is None else self.context
            out = self._titles(proc, "***", "---") + _hunks.context(found, one, two, lines)
        elif self.together or self.unified is not None:
            lines = 3 if self.unified is None else self.unified
            out = self._titles(proc, "---", "+++") + _hunks.unified(found, one, two, lines)
        else:
            out = _hunks.plain(found, one, two)
        proc.print(*out)

    def _key(self, line: str) -> str:
        """What of a line is compared."""
        if self.whites:
            line = re.sub(r"[ \t\n\r\f\v]+", "", line)
        elif self.blanks:
            line = re.sub(r"[ \t\r\f\v]+", " ", line).rstrip(" \n")
        return line.lower() if self.cases else line

    def _titles(self, proc: Process, *marks: str) -> list[str]:
        """The names of both files, with the times of their last changes."""
        system = proc.machine.system
        out = []
        for mark, name in zip(marks, self.names, strict=True):
            seconds = proc.machine.clock.seconds
            if name != "-":
                seconds = proc.files.node(name).mtime
            time = moment(seconds, system.zone_offset)
            shown = time.format("%a %b %e %H:%M:%S %Y", system.zone)
            out.append(f"{mark} {name}\t{shown}")
        return out


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
