"""What ends an awk program before its time. Not what is said of it: `messages.awk`."""

from __future__ import annotations


class Wrong(Exception):
    """The text of a program is no awk program.

    `line` counts from 1; `before` and `token` are the text of that line up to the place
    and the word that stands there; `reason` is a key of messages.awk.SYNTAX.
    """

    def __init__(self, reason: str, line: int, before: str, token: str, name: str = "") -> None:
        super().__init__(reason, line, before, token, name)
        self.reason = reason
        self.line = line
        self.before = before
        self.token = token
        self.name = name


class Fault(Exception):
    """A program that runs did what cannot be done; `reason` is a key of messages.awk.FAULTS."""

    def __init__(self, reason: str, value: str = "") -> None:
        super().__init__(reason, value)
        self.reason = reason
        self.value = value


class LimitPassed(Exception):
    """A program passed a limit; `name` is its name in `limits` and in messages.awk.LIMITS."""

    def __init__(self, name: str, limit: int) -> None:
        super().__init__(name, limit)
        self.name = name
        self.limit = limit


class Next(Exception):
    """`next` inside a function: go on with the next record."""


class Leave(Exception):
    """`exit`: go to the END actions, or end. The runtime knows the status."""
