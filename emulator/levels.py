"""Levels of AIX, and what belongs to which: version.release.modification.fix.

A machine's level is a fact of its image (`Machine.level`). What is not of every level says
`since` (the first level that has it) and `until` (the first that no longer does): flags,
commands, columns, messages, rows of any table. Nothing else compares levels: three gates
ask here for a machine, `Kernel.command_class` before a call is read, `layouts.chosen`
before a listing is drawn and `Message.at` before a sentence is said.
"""

from __future__ import annotations

from functools import cache
from typing import NamedTuple, Protocol


class Level(NamedTuple):
    """A level as numbers: levels compare as AIX orders them."""

    version: int
    release: int
    modification: int
    fix: int

    @classmethod
    def of(cls, text: str) -> Level:
        """The level a text such as 6.1.0.0 means. Raises ValueError where it means none."""
        parts = text.split(".")
        if len(parts) != 4 or not all(part.isascii() and part.isdigit() for part in parts):
            raise ValueError(f"{text!r} is not a level such as 6.1.0.0")
        return cls(*map(int, parts))


class Dated(Protocol):
    """What is not of every level: "" where it has no first level, or no last one."""

    @property
    def since(self) -> str:
        """The first level that has it."""

    @property
    def until(self) -> str:
        """The first level that no longer has it."""


class Levelled(Protocol):
    """A machine, as far as it matters here."""

    @property
    def level(self) -> str:
        """Its level."""


def has(machine: Levelled, row: Dated) -> bool:
    """Whether a machine's level has what a row stands for."""
    return spans(row.since, row.until, machine.level)


@cache
def spans(since: str, until: str, level: str) -> bool:
    """Whether a level lies at or after `since` and before `until`."""
    asked = Level.of(level)
    return not (since and asked < Level.of(since)) and not (until and asked >= Level.of(until))
