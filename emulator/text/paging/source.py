"""Where a pager's text comes from: files, standard input; and what it does without a screen.

Not the flags, and not the keys.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from emulator.kernel.inputs import open_input, plain, read_piece
from emulator.kernel.process import Process
from emulator.kernel.streams import Tty
from emulator.machine.errors import FileRefusal
from emulator.messages.strerror import strerror
from emulator.messages.text import CANNOT_OPEN, CANNOT_READ_DIRECTORY

HEADING = "::::::::::::::\n{name}\n::::::::::::::\n"

Opened = tuple[str, Callable[[], Awaitable[str]] | None]


def terminal_of(proc: Process) -> Tty | None:
    """The terminal to page on: where output goes to one, and there is one to ask."""
    return proc.tty if proc.stdout.is_terminal else None


def opened(proc: Process, name: str) -> Opened | None:
    """The text of a file, or what gives it piece by piece; None where that was refused."""
    try:
        text = plain(proc, name)
        if text is not None:
            return text, None
        stream = open_input(proc, name)
    except FileRefusal as refusal:
        if refusal.error == "EISDIR":
            proc.error(CANNOT_READ_DIRECTORY, file=name)
        else:
            proc.error(CANNOT_OPEN, file=name, reason=strerror(refusal.error))
        return None
    return "", lambda: read_piece(proc, stream)


async def copy(proc: Process, names: list[str], squeeze: bool = False) -> None:
    """Write the texts as they are: what a pager does where output is no terminal."""
    for name in names:
        found = opened(proc, name)
        if found is None:
            continue
        text, more = found
        if len(names) > 1:
            proc.write(HEADING.format(name=name))
        empty = False
        while True:
            if squeeze:
                text, empty = _squeezed(text, empty)
            proc.write(text)
            await proc.stdout.drain()
            if more is None or not (text := await more()):
                break


def _squeezed(text: str, empty: bool) -> tuple[str, bool]:
    """A text with one empty line for several; whether its last line is empty."""
    out: list[str] = []
    for line in text.splitlines(keepends=True):
        if line != "\n" or not empty:
            out.append(line)
        empty = line == "\n"
    return "".join(out), empty
