"""What it is to run a line: what came of it, who can, and what may go wrong.

All that checks, looks and the runner know of a terminal. No terminal is in here, so that a
check can look through any front end: `grading.terminal`, `grading.replay`, a test's table.
"""

from __future__ import annotations

from typing import NamedTuple, Protocol


class Ran(NamedTuple):
    """What one typed line did: what was seen, how it ended, how many seconds it took.

    `status` is None where the line has not ended: it opened a login of its own (clogin),
    or it is `incomplete` and the shell asks for the rest of it with a secondary prompt.
    """

    text: str
    status: int | None
    seconds: float
    incomplete: bool = False


class Runs(Protocol):
    """All that a check needs of a terminal."""

    def run(self, line: str, timeout: float | None = None) -> Ran:
        """Type `line`, wait for its end, say what it did."""


class TerminalError(Exception):
    """A terminal does not answer as a terminal should; `text` is what was seen last."""

    def __init__(self, sentence: str, text: str = "") -> None:
        super().__init__(sentence)
        self.text = text


class NoAnswer(TerminalError):
    """No prompt in time. The command still runs: `wait` again, or `interrupt`."""


class Reads(NoAnswer):
    """The command waits for somebody to type: `keys` (a pager's), or else lines.

    Raised at once, not after the time-out. `answer` it, or `leave` it.
    """

    keys = False


class Gone(TerminalError):
    """The login has ended, or its program could not be started."""


class Incomplete(TerminalError):
    """The shell wants more: a quote, a bracket or a `done` is missing."""
