"""What can go wrong in a bc program: a key the command has a sentence for."""

from __future__ import annotations


class Trouble(Exception):
    """A line cannot be understood or done. `reason` is a key, `what` its culprit."""

    def __init__(self, reason: str, what: object = "") -> None:
        super().__init__(reason, what)
        self.reason = reason
        self.what = what


class Incomplete(Exception):
    """The text ends in the middle of something: more lines are needed."""


class Quit(Exception):
    """The program said quit."""
