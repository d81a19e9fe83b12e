"""echo: write words. Source: IBM's echo page."""

from __future__ import annotations

import re

from emulator.kernel.process import Process
from emulator.options import Command, operands

_ESCAPE = re.compile(r"\\(0[0-7]{0,3}|[abcfnrtv\\])")
_MEANING = {"a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v",
            "\\": "\\"}  # fmt: skip


class Echo(Command):
    r"""echo [String ...]

    Writes its words with a blank between, and a newline. There are no flags: -n is a word
    like any other. In the words \n is a newline, \t a tab, \b \f \r \v are what they are
    in C, \\ is a backslash, \0 and up to three octal digits a byte, and \c ends the output
    there, without a newline.
    """

    words: list[str] = operands("String", "What to write.")
    examples = (
        ("Write a line", "echo Ready"),
        ("Write a prompt and stay on its line", "echo 'Name: \\c'"),
    )

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Every word is an operand."""
        return super().parse(["--", *arguments])

    def run(self, proc: Process) -> None:
        """Write."""
        proc.write(text_of(" ".join(self.words)))


def text_of(text: str) -> str:
    r"""What echo writes for its words: escapes replaced, a newline unless `\c` was met."""
    if "\\" not in text:
        return text + "\n"
    out = []
    at = 0
    for found in _ESCAPE.finditer(text):
        out.append(text[at : found.start()])
        at = found.end()
        what = found.group(1)
        if what == "c":
            return "".join(out)
        out.append(chr(int(what, 8) & 255) if what[0] == "0" else _MEANING[what])
    return "".join(out) + text[at:] + "\n"
