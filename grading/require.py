"""What many checks want of a WPAR: each passes in silence, or says what was seen instead.

Not a look (`grading.looks`), which only tells. Raises Failed of `grading.checks`, and what a
look raises.
"""

from __future__ import annotations

from grading import looks
from grading.checks import Mismatch, Missing
from grading.running import Runs


def defined(terminal: Runs, name: str) -> dict[str, str]:
    """A WPAR of that name is there: its row of lswpar."""
    found = looks.wpars(terminal)
    if name not in found:
        raise Missing(name, found, "in the list of lswpar")
    return found[name]


def active(terminal: Runs, name: str) -> None:
    """It runs."""
    state = defined(terminal, name)["state"]
    if state != "A":
        raise Mismatch(f"the state of {name}", state, "A")
