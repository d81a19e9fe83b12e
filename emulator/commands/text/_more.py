"""The flags of more and page. Source: IBM's more page.

Not a command; what the keys do is in `emulator.text.paging.more`.
"""

from __future__ import annotations

from collections.abc import Awaitable
from typing import ClassVar

from emulator.kernel.inputs import natural
from emulator.kernel.process import Process
from emulator.messages.paging import NO_TAGS, OFF_MINIMUM
from emulator.options import Command, UsageError, flag, operands, option
from emulator.text.paging.source import copy, terminal_of


class ScreenByScreen(Command):
    """Base of more and page: `clears` begins each screen anew."""

    clear: bool = flag("c", "Clear the screen instead of scrolling.")
    hints: bool = flag("d", "Say at the prompt which keys there are.")
    leave: bool = flag("e", "Leave after the last line of the last file.")
    ignore_case: bool = flag("i", "Take small and capital letters for the same in searches.")
    no_feeds: bool = flag("l", "Do not stop at form feeds, which is never done here.")
    no_numbers: bool = flag("N", "Do not count lines; they are counted all the same here.")
    squeeze: bool = flag("s", "Show several empty lines in a row as one.")
    plain: bool = flag("u", "Show no underlining, which is never done here.")
    invisible: bool = flag("v", "Show what does not print as ^X, which is always done here.")
    control: bool = flag("z", "Show control characters as ^X, as is always done here.")
    number: int = option("n", "How many lines a screen has.", natural, 0)
    first: str = option("p", "Keys to begin each file with.", str, "")
    tag: str | None = option("t", "A tag of a tags file: not simulated.")
    ways: str | None = option("W", "Accepted, without effect here.")
    tabs: int = option("x", "How many columns apart tab stops are.", natural, 8)
    files: list[str] = operands("File", "The files to show; - is standard input.")
    clears: ClassVar[bool] = False
    arguments: list[str]

    @classmethod
    def parse(cls, arguments: list[str]) -> ScreenByScreen:
        """Read `+Subcommand` and `-Number` too."""
        words: list[str] = []
        index = 0
        while index < len(arguments) and arguments[index][:1] in ("+", "-"):
            word = arguments[index]
            index += 1
            if word == "-" or word == "--":
                index -= 1
                break
            if word[0] == "+":
                words += ["-p", f"{word[1:]}g" if word[1:].isdecimal() else word[1:]]
            elif word[1:].isdecimal():
                words += ["-n", word[1:]]
            else:
                words.append(word)
                if word[-1] in "nptWx" and index < len(arguments):
                    words.append(arguments[index])
                    index += 1
        self = super().parse(words + arguments[index:])
        assert isinstance(self, ScreenByScreen)
        self.arguments = arguments
        return self

    def run(self, proc: Process) -> Awaitable[None]:
        """Page, or copy where there is no screen."""
        wanted = proc.environment.get("MORE", "").split()
        one = type(self).parse([*wanted, *self.arguments]) if wanted else self
        return one._run(proc)

    async def _run(self, proc: Process) -> None:
        if self.tag is not None:
            proc.fail(NO_TAGS)
        if not self.tabs:
            proc.fail(OFF_MINIMUM, value=self.tabs)
        if not self.files and proc.stdin.is_terminal:
            raise UsageError("", "File")
        names = self.files or ["-"]
        tty = terminal_of(proc)
        if tty is None:
            await copy(proc, names, self.squeeze)
            return
        from emulator.text.paging.more import Pager
        from emulator.text.paging.view import Options

        first = self.first
        if first[:1] in ("/", "?", "!", ":"):
            first += "\r"  # a line is read here: Enter ends it
        options = Options(
            self.number, self.clear or self.clears, self.hints, self.leave,
            self.ignore_case, self.squeeze, self.tabs, first,
        )  # fmt: skip
        await Pager(proc, tty, list(names), options).run()
