"""How a builtin makes itself known, and how most of them read their flags.

Not `emulator.options`: a builtin's flags may be turned off with `+`, and its complaints are
the shell's.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from emulator.messages import ksh as messages
from shell.calling import BUILTINS, Builtin, Status

if TYPE_CHECKING:
    from shell.interpreter import Shell

Run = TypeVar("Run", bound=Callable[..., Status])


def builtin(*names: str, special: bool = False) -> Callable[[Run], Run]:
    """Make a function `(shell, words)` the builtin of these names."""

    def enter(run: Run) -> Run:
        for name in names:
            BUILTINS[name] = Builtin(run, special)
        return run

    return enter


def flags(
    shell: Shell, words: list[str], letters: str, valued: str = ""
) -> tuple[dict[str, str], list[str]] | None:
    """Take the flags behind a builtin's name: letter to value (""), and the words left.

    None, and a complaint, where one is not in `letters` or lacks its value.
    """
    found: dict[str, str] = {}
    index = 1
    while index < len(words):
        word = words[index]
        if word == "--":
            index += 1
            break
        if len(word) < 2 or word[0] != "-":
            break
        index += 1
        position = 1
        while position < len(word):
            letter = word[position]
            position += 1
            if letter in valued:
                value = word[position:]
                if not value:
                    if index >= len(words):
                        shell.say(messages.PARAMETER_WANTED_BY, name=words[0])
                        return None
                    value = words[index]
                    index += 1
                found[letter] = value
                break
            if letter not in letters:
                shell.say(messages.BAD_FLAG, text=words[0])
                return None
            found[letter] = ""
    return found, words[index:]
