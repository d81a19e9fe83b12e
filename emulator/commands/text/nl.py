"""nl: number lines. Source: IBM's nl page."""

from __future__ import annotations

from collections.abc import Awaitable

from emulator.kernel.inputs import Filter, lines_of, natural
from emulator.kernel.process import Process
from emulator.messages.filters import BAD_VALUE
from emulator.options import flag, option, optional
from emulator.text import regular

_FORMATS = ("ln", "rn", "rz")


def _integer(text: str) -> int:
    return -natural(text[1:]) if text.startswith("-") else natural(text)


class Nl(Filter):
    r"""nl [-b Type] [-f Type] [-h Type] [-l Number] [-d Delimiter] [-i Number] [-n Format]
    [-p] [-v Number] [-w Number] [-s Separator] [File]

    Writes the lines with numbers before them. A line \:\:\: begins a header, \:\: a body,
    \: a footer; numbers begin anew with each header. A type says which lines are
    numbered: a all, t those with text, n none, pExpression those that match.
    """

    body: str = option("b", "Which lines of a body.", str, "t")
    footer: str = option("f", "Which lines of a footer.", str, "n")
    header: str = option("h", "Which lines of a header.", str, "n")
    group: int = option("l", "With type a, one number for so many empty lines.", natural, 1)
    mark: str = option("d", "The two characters that mark sections.", str, "\\:")
    step: int = option("i", "What is added from number to number.", _integer, 1)
    form: str = option("n", "The form: ln (left), rn (right) or rz (with zeros).", str, "rn")
    going: bool = flag("p", "Do not begin anew with each page.")
    start: int = option("v", "The first number.", _integer, 1)
    width: int = option("w", "Columns for the number.", natural, 6)
    separator: str = option("s", "What goes between number and line.", str, "\t")
    file: str | None = optional("File", "The file.")
    portion = 1 << 18
    examples = (("Number all lines", "nl -b a /etc/motd"),)

    def run(self, proc: Process) -> Awaitable[None] | None:
        """Check the flags, then number."""
        self.tests: dict[str, regular.Regular] = {}
        for letter, kind in (("b", self.body), ("f", self.footer), ("h", self.header)):
            if kind[:1] == "p":
                try:
                    self.tests[kind] = regular.compile(kind[1:])
                except regular.BadPattern:
                    proc.fail(BAD_VALUE, value=kind, letter=letter)
            elif kind not in ("a", "t", "n"):
                proc.fail(BAD_VALUE, value=kind, letter=letter)
        if self.form not in _FORMATS:
            proc.fail(BAD_VALUE, value=self.form, letter="n")
        if not 0 < self.width <= 1000:
            proc.fail(BAD_VALUE, value=self.width, letter="w")
        if not 0 < len(self.mark) <= 2:
            proc.fail(BAD_VALUE, value=self.mark, letter="d")
        if not self.group:
            proc.fail(BAD_VALUE, value=self.group, letter="l")
        mark = self.mark if len(self.mark) == 2 else self.mark + ":"
        self.sections = {mark * 3: self.header, mark * 2: self.body, mark: self.footer}
        self.first_section = mark * 3
        self.kind = self.body
        self.number = self.start
        self.empty = 0
        if any(test.difficult for test in self.tests.values()):
            self.go_line_by_line()
        return self.go(proc, [self.file or "-"])

    def take(self, proc: Process, text: str) -> bool:
        """Number the lines of a piece."""
        out: list[str] = []
        for line in lines_of(text):
            kind = self.sections.get(line)
            if kind is not None:
                self.kind = kind
                self.empty = 0
                if line == self.first_section and not self.going:
                    self.number = self.start
                out.append("")
            elif self._counts(line):
                out.append(self._number() + self.separator + line)
                self.number += self.step
            else:
                out.append(" " * (self.width + len(self.separator)) + line)
        proc.print(*out)
        return True

    def _counts(self, line: str) -> bool:
        kind = self.kind
        if kind == "a":
            if line or self.group == 1:
                self.empty = 0
                return True
            self.empty += 1
            if self.empty < self.group:
                return False
            self.empty = 0
            return True
        if kind == "t":
            return line != ""
        return kind != "n" and self.tests[kind].test(line)

    def _number(self) -> str:
        text = str(self.number)
        if self.form == "rz":
            return text.zfill(self.width)
        return text.ljust(self.width) if self.form == "ln" else text.rjust(self.width)
