"""A login in process on which programs read keys."""

from __future__ import annotations

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from shell.live.machine import Live
from tests.shell.live.login import MARK, Login


class Keys(Login):
    """A login shell of 12 rows; `keys` gives what keys showed, standout as <…>."""

    ROWS = 12

    def __init__(self, **files: str) -> None:
        machine = boot()
        space = FileSpace(machine)
        for name, text in files.items():
            space.write(f"/tmp/{name}", text)
        super().__init__(Live(machine))
        assert self.session.tty is not None
        self.session.tty.rows = self.ROWS
        self.type("cd /tmp", "TERM=xterm")

    def enter(self, line: str) -> str:
        """What a line showed, as `keys` shows it."""
        return plain(self.type(line))

    def keys(self, text: str) -> str:
        """Press keys; what they showed."""
        before = len(self.front.out.text)
        self.live.arrive("keys", self.session.number, text=text)
        self.run()
        return plain(MARK.sub("", self.front.out.text[before:]))

    @property
    def mode(self) -> str:
        """What the terminal was told last: keys, lines, or a prompt."""
        names = ("keys", "lines", "prompt")
        return [name for name, _ in self.front.events if name in names][-1]

    @property
    def given_back(self) -> str:
        """The keys the terminal got back when the last program that read keys ended."""
        return [str(value or "") for name, value in self.front.events if name == "lines"][-1]


def plain(text: str) -> str:
    """Text of a terminal: what takes a prompt away as |, a clear screen as #."""
    for code, sign in (("\x1b[7m", "<"), ("\x1b[27m", ">"), ("\r\x1b[K", "|"),
                       ("\x1b[H\x1b[2J", "#")):  # fmt: skip
        text = text.replace(code, sign)
    return text


def numbered(first: int, last: int) -> str:
    """Lines that say their number."""
    return "".join(f"line {number}\n" for number in range(first, last + 1))
