"""What the writer of a check uses: `check` and the ways to say that something is not so.

    @check(points=2, after=defined, hints=["startwpar(1) starts it."])
    def active(terminal):
        '''wpar1 is active'''                  # the line the student reads
        state = looks.wpar(terminal, "wpar1")["state"]
        if state != "A":
            raise Mismatch("the state of wpar1", saw=state, wanted="A")

A check looks; it never changes the machine, and it gives no value: it returns, or raises
Failed. Whatever else it raises makes it BROKEN, see runner.py.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Sequence
from typing import Any, NamedTuple

from grading.running import Runs

Look = Callable[[Runs], None]


class Failed(Exception):
    """What the check wants is not so: what was seen, and what was wanted instead."""

    def __init__(self, saw: str, wanted: str) -> None:
        super().__init__(f"saw {saw}, wanted {wanted}")
        self.saw = saw
        self.wanted = wanted


class Mismatch(Failed):
    """Something is there and has the wrong value."""

    def __init__(self, what: str, saw: object, wanted: object) -> None:
        super().__init__(f"{what} is {_word(saw)}", f"{_word(wanted)}")


class Missing(Failed):
    """Something is not among what was found."""

    def __init__(self, item: object, among: Collection[object], where: str) -> None:
        found = ", ".join(_word(one) for one in among) or "nothing"
        super().__init__(f"{found} {where}", _word(item))


class Unexpected(Failed):
    """Something is there that should not be."""

    def __init__(self, items: Collection[object], where: str, wanted: str = "none") -> None:
        super().__init__(f"{', '.join(_word(one) for one in items)} {where}", wanted)


class Check(NamedTuple):
    """A check as it is declared: a function, what it is worth, what it comes after."""

    look: Look
    name: str
    title: str
    points: int
    after: tuple[str, ...]
    hints: tuple[str, ...]


class Checkpoint(NamedTuple):
    """A stage of a lab: its name for machines, its title for people, what it looks at."""

    name: str
    title: str
    checks: tuple[Check, ...]


def check(
    points: int = 1,
    after: Check | Sequence[Check] = (),
    hints: Sequence[str] = (),
) -> Callable[[Look], Check]:
    """Make a check of a function; its docstring's first line is its title.

    It is looked at only where every check in `after` passed. Raises ValueError where the
    docstring is missing or `points` is negative.
    """
    befores = (after,) if isinstance(after, Check) else tuple(after)

    def declare(look: Look) -> Check:
        name = look.__name__
        title = (inspect.getdoc(look) or "").partition("\n")[0]
        if not title:
            raise ValueError(f"check {name} has no docstring: the student would read nothing")
        if points < 0:
            raise ValueError(f"check {name} takes points away")
        names = tuple(before.name for before in befores)
        return Check(look, name, title, points, names, tuple(hints))

    return declare


def _word(value: Any) -> str:
    """A value as a sentence may hold it; nothing at all is called so."""
    text = str(value)
    return text if text.strip() else "empty"
