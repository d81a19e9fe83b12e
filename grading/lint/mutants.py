"""Solutions with one thing wrong: a line dropped, exchanged, or altered in one place.

Made by rules that know no AIX: what a slip of the hand or of memory does to any line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

Stages = Mapping[str, Sequence[str]]
_LAST = re.compile(r"[A-Za-z0-9](?=[^A-Za-z0-9]*$)")


class Mutant(NamedTuple):
    """A stage's lines with one thing wrong, and what that is, for people."""

    stage: str
    lines: tuple[str, ...]
    what: str


def mutants(stages: Stages) -> Iterator[Mutant]:
    """Every mutant of a solution, in its order."""
    for stage, lines in stages.items():
        for at, line in enumerate(lines):
            for changed, what in _changes(line):
                yield Mutant(stage, (*lines[:at], *changed, *lines[at + 1 :]), what)
            if at + 1 < len(lines) and line != lines[at + 1]:
                swapped = (*lines[:at], lines[at + 1], line, *lines[at + 2 :])
                yield Mutant(stage, swapped, f"exchanged: {line} | {lines[at + 1]}")


def _changes(line: str) -> Iterator[tuple[tuple[str, ...], str]]:
    yield (), f"left out: {line}"
    for changed in dict.fromkeys(_altered(line)):
        yield (changed,), f"{line} -> {changed}"


def _altered(line: str) -> Iterator[str]:
    words = line.split(" ")
    for at, word in enumerate(words):
        before, behind = words[:at], words[at + 1 :]
        if at and word:
            yield " ".join([*before, *behind])
        if _LAST.search(word):
            yield " ".join([*before, _LAST.sub(_next, word), *behind])
        if word == ">>":
            yield " ".join([*before, ">", *behind])


def _next(found: re.Match[str]) -> str:
    """Another character of the same kind."""
    char = found[0]
    if char in "9zZ":
        return {"9": "0", "z": "a", "Z": "A"}[char]
    return chr(ord(char) + 1)
