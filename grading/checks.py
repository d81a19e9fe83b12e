"""What the writer of a check uses: `check` and the ways to say that something is not so.

    @check(points=2, after=defined, hints=["startwpar(1) starts it."])
    def active(terminal):
        '''wpar1 is active'''                  # the line the student reads
        state = looks.wpar(terminal, "wpar1")["state"]
        if state != "A":
            raise Mismatch("the state of wpar1", saw=state, wanted="A")

A check looks; it never changes the machine, and it gives no value: it returns, or raises
Failed. Whatever else it raises makes it BROKEN, see runner.py. With a second argument
(`def active(terminal, lab)`) it gets what was drawn for the student: `lab.name`.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Collection, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from grading.parameters import Drawn

#: Takes a terminal, and what was drawn if it asks for it; see `bound`.
Look = Callable[..., None]


class When(Enum):
    """At which moments of a student's work it must be so, for the points to be earned."""

    #: At some moment; what came later takes nothing away.
    EVER = "ever"
    #: The last time that anybody looked.
    FINALLY = "finally"
    #: Whenever it meant anything (whatever it comes `after` being so).
    ALWAYS = "always"
    #: At no moment: the function looks for what must not be, and returns where it is so.
    NEVER = "never"
    #: At some moment before another check of the checkpoint passed.
    BEFORE = "before"


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


class Evidence(NamedTuple):
    """A check of an earlier checkpoint that must have been earned."""

    name: str
    title: str


class Check(NamedTuple):
    """A check as it is declared: a function, what it is worth, what it comes after."""

    look: Look
    name: str
    title: str
    points: int
    after: tuple[str, ...]
    hints: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()
    when: When = When.EVER
    before: str = ""

    @property
    def over_time(self) -> bool:
        """Whether the moments between count too, and not only those that somebody chose."""
        return self.when in (When.ALWAYS, When.NEVER, When.BEFORE)

    def bound(self, drawn: Drawn) -> Check:
        """The check of one student's lab: it looks through a terminal alone."""
        look, fill = self.look, drawn.fill
        if len(inspect.signature(look).parameters) > 1:
            look = partial(look, lab=drawn)
        return self._replace(
            look=look,
            title=fill(self.title),
            hints=tuple(fill(hint) for hint in self.hints),
            evidence=tuple(one._replace(title=fill(one.title)) for one in self.evidence),
        )


class Checkpoint(NamedTuple):
    """A stage of a lab: its name for machines, its title for people, what it looks at."""

    name: str
    title: str
    checks: tuple[Check, ...]

    @property
    def possible(self) -> int:
        """The points of all its checks."""
        return sum(one.points for one in self.checks)

    def bound(self, drawn: Drawn) -> Checkpoint:
        """The checkpoint of one student's lab."""
        checks = tuple(one.bound(drawn) for one in self.checks)
        return self._replace(title=drawn.fill(self.title), checks=checks)


def check(
    points: int = 1,
    after: Check | Sequence[Check] = (),
    hints: Sequence[str] = (),
    evidence: Check | Sequence[Check] = (),
    when: str = "ever",
    before: str = "",
) -> Callable[[Look], Check]:
    """Make a check of a function; its docstring's first line is its title.

    It is looked at only where every check in `after`, of the same checkpoint, passes at that
    moment. It fails where one in `evidence`, of an earlier checkpoint, was never earned.
    `when` it must be so: a value of When; `before` names the check it must precede, and
    needs no `when`. Raises ValueError where that does not fit, the docstring is missing or
    `points` is negative.
    """
    befores = (after,) if isinstance(after, Check) else tuple(after)
    proofs = (evidence,) if isinstance(evidence, Check) else tuple(evidence)
    moment = When.BEFORE if before and when == "ever" else When(when)
    if (moment is When.BEFORE) != bool(before):
        raise ValueError("when='before' and before=NAME go together")

    def declare(look: Look) -> Check:
        name = look.__name__
        title = (inspect.getdoc(look) or "").partition("\n")[0]
        if not title:
            raise ValueError(f"check {name} has no docstring: the student would read nothing")
        if points < 0:
            raise ValueError(f"check {name} takes points away")
        names = tuple(before.name for before in befores)
        shown = tuple(Evidence(one.name, one.title) for one in proofs)
        return Check(look, name, title, points, names, tuple(hints), shown, moment, before)

    return declare


def _word(value: object) -> str:
    """A value as a sentence may hold it; nothing at all is called so."""
    text = str(value)
    return text if text.strip() else "empty"
