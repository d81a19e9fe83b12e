"""Builtins that write: echo and print; printf is a program of the machine."""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.kernel.streams import Stream
from emulator.messages import ksh as messages
from shell.builtins.registry import builtin
from shell.escapes import unescaped

if TYPE_CHECKING:
    from shell.calling import Status
    from shell.interpreter import Shell

#: Output after which a writer waits for its reader.
_DRAIN_AFTER = 32_768


def _write(stream: Stream, text: str) -> Status:
    """Write, and wait where that was much; a pipe may be full."""
    stream.write(text)
    return _drained(stream) if len(text) > _DRAIN_AFTER or _full(stream) else 0


def _full(stream: Stream) -> bool:
    pipe = getattr(stream, "pipe", None)
    return pipe is not None and pipe.size > _DRAIN_AFTER


async def _drained(stream: Stream) -> int:
    await stream.drain()
    return 0


@builtin("echo")
def echo(shell: Shell, words: list[str]) -> Status:
    r"""`echo [word …]`: System V's: escapes are read, `\c` keeps the newline, -n is text."""
    text = " ".join(words[1:])
    if "\\" in text:
        text, stopped = unescaped(text)
        if stopped:
            return _write(shell.process.stdout, text)
    return _write(shell.process.stdout, text + "\n")


@builtin("print")
def print_words(shell: Shell, words: list[str]) -> Status:
    """`print [-Rnprs] [-u n] [word …]`: write words."""
    index = 1
    raw = False
    newline = True
    descriptor = 1
    given = ""
    coprocess = to_history = False
    while index < len(words):
        word = words[index]
        if word in ("-", "--"):
            index += 1
            break
        if len(word) < 2 or word[0] != "-" or word.startswith("---"):
            break  # a line of hyphens is no flag
        index += 1
        letters = word[1:]
        position = 0
        last = False
        while position < len(letters):
            letter = letters[position]
            position += 1
            if letter == "n":
                newline = False
            elif letter == "r":
                raw = True
            elif letter == "R":
                raw = last = True
            elif letter == "s":
                to_history = True
            elif letter == "p":
                coprocess = True
            elif letter == "u":
                given = letters[position:]
                position = len(letters)
                if not given and index < len(words):
                    given = words[index]
                    index += 1
                given = given or "1"
                descriptor = int(given) if given.isdecimal() and len(given) == 1 else -1
            else:
                shell.say(messages.BAD_FLAG, text="print")
                return 2
        if last:
            if words[index : index + 1] == ["-n"]:
                newline = False
                index += 1
            break
    text = " ".join(words[index:])
    if not raw and "\\" in text:
        text, stopped = unescaped(text)
        newline = newline and not stopped
    if to_history:
        shell.remember(text)
        return 0
    stream = shell.coprocess[1] if coprocess else shell.stream(descriptor)
    if stream is None:
        shell.say(messages.NO_COPROCESS if coprocess else messages.BAD_DESCRIPTOR,
                  name=given or descriptor)  # fmt: skip
        return 1
    return _write(stream, text + "\n" if newline else text)
