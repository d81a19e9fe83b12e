"""pg: show files a page at a time. Source: IBM's pg page, for the flags.

What its commands do is in `emulator.text.paging.pg`.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar

from emulator.kernel.process import Process
from emulator.options import Command, flag, operands, option
from emulator.text.paging.source import copy, terminal_of


class Pg(Command):
    """pg [-Number] [-c] [-e] [-f] [-n] [-p String] [-r] [-s] [+LineNumber | +/Pattern/] [File ...]

    Shows files, or standard input, one page at a time. After each page a colon asks for a
    command; Enter alone shows the next page, h shows all commands, q leaves. Where output
    does not go to a terminal, the files are written as they are, with a heading each where
    there are several.
    +LineNumber begins with that line, +/Pattern/ with the first that matches, and -Number
    sets how many lines a page has.
    """  # noqa: E501 - a usage statement is one line

    clear: bool = flag("c", "Clear the screen before each page.")
    no_pause: bool = flag("e", "Do not wait at the end of each file.")
    whole: bool = flag("f", "Cut long lines off instead of going on in the next row.")
    at_once: bool = flag("n", "Do a command when its letter is typed, without Enter.")
    prompt: str = option("p", "The prompt; %d in it is the number of the page.", str, ":")
    restricted: bool = flag("r", "Do not allow !command.")
    standout: bool = flag("s", "Show the prompt in standout, mostly reverse video.")
    files: list[str] = operands("File", "The files to show; - is standard input.")
    examples: ClassVar[tuple[tuple[str, str], ...]] = (
        ("Show a file a page at a time", "pg /etc/services"),
        ("Show the number of the page as the prompt", "pg -p 'Page %d: ' /etc/services"),
    )
    number = line = 0
    pattern = ""

    @classmethod
    def parse(cls, arguments: list[str]) -> Pg:
        """Read `-Number`, `+LineNumber` and `+/Pattern/` too."""
        words: list[str] = []
        line, pattern, number = 0, "", 0
        index = 0
        while index < len(arguments) and arguments[index][:1] in ("+", "-"):
            word = arguments[index]
            if word in ("-", "--"):
                break
            index += 1
            if word[1:].isdecimal():
                line, number = (int(word[1:10]), number) if word[0] == "+" else (
                    line, int(word[1:10]))  # fmt: skip
            elif word.startswith("+/"):
                pattern = word[2:].removesuffix("/")
            else:
                words.append(word)
                if word[-1] == "p" and index < len(arguments):
                    words.append(arguments[index])
                    index += 1
        self = super().parse(words + arguments[index:])
        assert isinstance(self, Pg)
        self.line, self.pattern, self.number = line, pattern, number
        return self

    def run(self, proc: Process) -> Awaitable[None]:
        """Page, or copy where there is no screen."""
        return self._run(proc)

    async def _run(self, proc: Process) -> None:
        names = self.files or ["-"]
        tty = terminal_of(proc)
        if tty is None:
            await copy(proc, names)
            return
        from emulator.text.paging.book import Options
        from emulator.text.paging.pg import Pages

        options = Options(
            self.number, self.clear, self.no_pause, not self.whole, self.at_once,
            self.prompt, self.restricted, self.standout, self.line, self.pattern,
        )  # fmt: skip
        await Pages(proc, tty, list(names), options).run()
