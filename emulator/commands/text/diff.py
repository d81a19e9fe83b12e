"""diff: show how two files differ. Source: IBM's diff page; POSIX, "diff"."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Iterator

from emulator.commands.text import _hunks
from emulator.commands.text._differing import LINES, Comparison, changes
from emulator.commands.text._whole import Whole
from emulator.kernel.inputs import natural
from emulator.kernel.process import Process
from emulator.machine.clock import moment
from emulator.messages.filters import PAGED
from emulator.options import UsageError, flag, operand, option


class Diff(Whole):
    """diff [-b] [-i] [-t] [-w] [-c | -C Lines | -e | -f | -n | -u | -U Lines] File1 File2
    diff [-b] [-h] File1 File2
    diff [-b] [-i] [-l] [-r] [-s] [-S File] [-t] [-w] [-c | …] Directory1 Directory2

    Shows the lines that have to be changed in the first file to get the second. Where one
    of them is a directory, the file of that name in it is taken. Of two directories all
    files of the same name are compared, and the others are named. Status 0: the same, 1: they
    differ, 2: trouble. Where more than 1000 lines differ, the changes shown are right, but
    not the fewest there are.
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
    half: bool = flag("h", "Be quick about it; the changes shown are the same here.")
    paged: bool = flag("l", "Put each comparison on pages: not simulated.")
    recursive: bool = flag("r", "Go into the directories that both directories have.")
    identical: bool = flag("s", "Say which files of two directories are the same.")
    start: str = option("S", "Begin with the file of this name in the directories.", str, "")
    tabs: bool = flag("t", "Show tabs as blanks, so that columns stay where they were.")
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
        if self.paged:
            proc.fail(PAGED, 2)
        one, two = self.first, self.second
        folders = [name != "-" and proc.files.is_directory(name) for name in (one, two)]
        if all(folders):
            return self._folders(proc, one, two)
        if folders[0] and two != "-":
            one = f"{one.rstrip('/')}/{two.rpartition('/')[2]}"
        elif folders[1] and one != "-":
            two = f"{two.rstrip('/')}/{one.rpartition('/')[2]}"
        self.names = (one, two)
        return self.gather(proc, [one, two])

    def work(self, proc: Process, texts: list[str]) -> Iterator[int]:
        """Compare, and show it."""
        lines = yield from self._compare(proc, self.names, *texts)
        proc.print(*lines)

    async def _folders(self, proc: Process, first: str, second: str) -> None:
        from emulator.commands.text._folders import Wanted, compared

        letters = "rsbiwtcefnu"
        given = (
            self.recursive, self.identical, self.blanks, self.cases, self.whites, self.tabs,
            self.around, self.editor, self.forward, self.counted, self.together,
        )  # fmt: skip
        words = [f"-{x}" for x, on in zip(letters, given, strict=True) if on]
        words += [f"-S {self.start}"] if self.start else []
        words += [f"-C {self.context}"] if self.context is not None else []
        words += [f"-U {self.unified}"] if self.unified is not None else []
        wanted = Wanted(
            self.recursive, self.identical, self.start, "".join(f"{word} " for word in words)
        )

        def compare(names: tuple[str, str], one: str, two: str) -> Comparison:
            return self._compare(proc, names, one, two)

        for found in compared(proc, first, second, wanted, compare):
            if isinstance(found, int):
                if not proc.kernel.scheduler.charge(found):
                    continue
            else:
                proc.print(*found)
            # A file is a turn: a large tree does not hold the machine.
            await proc.stdout.drain()
            await proc.kernel.scheduler.turn()

    def _compare(
        self, proc: Process, names: tuple[str, str], first: str, second: str
    ) -> Comparison:
        one, two = _lines(first), _lines(second)
        yield (len(one) + len(two)) // LINES
        keys = [self._key(line) for line in one], [self._key(line) for line in two]
        yield (len(one) + len(two)) // LINES
        found = yield from changes(*keys)
        if not found:
            return []
        proc.status = max(proc.status, 1)
        if self.tabs:
            one, two = ([line.expandtabs() for line in lines] for lines in (one, two))
        if self.editor:
            out = _hunks.editing(found, two)
        elif self.forward:
            out = _hunks.forward(found, two)
        elif self.counted:
            out = _hunks.counted(found, two)
        elif self.around or self.context is not None:
            lines = 3 if self.context is None else self.context
            out = self._titles(proc, names, "***", "---")
            out += _hunks.context(found, one, two, lines)
        elif self.together or self.unified is not None:
            lines = 3 if self.unified is None else self.unified
            out = self._titles(proc, names, "---", "+++")
            out += _hunks.unified(found, one, two, lines)
        else:
            out = _hunks.plain(found, one, two)
        yield len(out) // LINES
        return out

    def _key(self, line: str) -> str:
        """What of a line is compared."""
        if self.whites:
            line = re.sub(r"[ \t\n\r\f\v]+", "", line)
        elif self.blanks:
            line = re.sub(r"[ \t\r\f\v]+", " ", line).rstrip(" \n")
        return line.lower() if self.cases else line

    def _titles(self, proc: Process, names: tuple[str, str], *marks: str) -> list[str]:
        """The names of both files, with the times of their last changes."""
        system = proc.machine.system
        out = []
        for mark, name in zip(marks, names, strict=True):
            seconds = proc.machine.clock.seconds
            if name != "-":
                seconds = proc.files.node(name).mtime
            time = moment(seconds, system.zone_offset)
            shown = time.format("%a %b %e %H:%M:%S %Y", system.zone)
            out.append(f"{mark} {name}\t{shown}")
        return out


def _lines(text: str) -> list[str]:
    return re.findall(r"[^\n]*\n|[^\n]+", text)
