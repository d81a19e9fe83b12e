"""How a call of chwpar -K is read: -u has no value then, -R the names of attributes alone.

The words are completed, so that they can be read as those of a call without -K.
"""

from __future__ import annotations

from collections.abc import Sequence

from emulator.options import Command


def _split(command: type[Command], word: str, alone: str) -> tuple[list[str], str, str]:
    """A word of flags as its letters up to the first that takes a value, that one, and what
    is behind it. The flags of `alone` take none.
    """
    letters: list[str] = []
    for position, letter in enumerate(word[1:], 2):
        known = command._letters.get(letter)
        if letter not in alone and (known is None or known[1].kind != "flag"):
            return letters, letter, word[position:]
        letters.append(letter)
    return letters, "", ""


def removes(command: type[Command], arguments: Sequence[str]) -> bool:
    """Whether -K is among the flags."""
    value = False
    for word in arguments:
        if word[:1] != "-" or value:
            value = False
            continue
        letters, last, rest = _split(command, word, "u")
        if "K" in letters:
            return True
        known = command._letters.get(last)
        value = known is not None and known[1].kind == "value" and not rest
    return False


def completed(command: type[Command], arguments: Sequence[str]) -> list[str]:
    """The words with -K first (-N -K address=... is seen, too), an empty value behind -u, and
    = behind the names of -R.
    """
    found = ["-K"]
    last = ""
    for position, word in enumerate(arguments, 1):
        if word == "-K":
            continue
        if word[:1] != "-":
            bare = last == "R" and "=" not in word and position < len(arguments)
            found.append(f"{word}=" if bare else word)
            continue
        letters, last, rest = _split(command, word, "u")
        for letter in letters:
            found += ["-u", ""] if letter == "u" else [f"-{letter}"]
        if last or not letters:
            found.append(f"-{last}{rest}")
    return found
