"""What the groups of a match hold, where it is known already where it begins and ends.

The first way through the expression that leads there, the greedy one first, as a matcher that
tries would find it; but no place of it is tried twice at one character, so that the time is
linear in both. Not for back-references: there the way matters.
"""

from __future__ import annotations

from typing import Any

from emulator.machine import work
from emulator.machine.errors import TooMuch
from emulator.text.regular.automaton import Places
from emulator.text.regular.backtracking import Groups
from emulator.text.regular.expressions import Tree

#: Steps one match may take.
STEPS = 60_000
#: What a step costs, in characters that an automaton goes past.
COST = 10


class GroupPlaces(Places):
    """The places of an expression, with those where groups begin and end: ("mark", n, next)."""

    def group(self, number: int, tree: Tree, then: int) -> int:
        """Places for a group, between two marks."""
        inner = self.build(tree, self.add(("mark", 2 * number + 1, then)))
        return self.add(("mark", 2 * number, inner))

    def held(self, text: str, start: int, end: int) -> Groups:
        """Where groups begin and end, by number; there must be a match. Raises TooMuch."""
        places = self.all
        width = end - start + 1
        seen: set[int] = set()
        #: What is still to be tried: a place, a position, the marks passed (newest first).
        pending: list[tuple[int, int, Any]] = [(self.entry, start, None)]
        while pending:
            number, at, marks = pending.pop()
            while True:
                key = number * width + at - start
                if key in seen:
                    break
                seen.add(key)
                place = places[number]
                kind = place[0]
                if kind == "set":
                    if at == end or text[at] not in place[1]:
                        break
                    at += 1
                    number = place[2]
                elif kind == "split":
                    for other in place[:1:-1]:
                        pending.append((other, at, marks))
                    number = place[1]
                elif kind == "mark":
                    marks = place[1], at, marks
                    number = place[2]
                elif kind == "found":
                    if at == end:
                        work.current.add(len(seen) * COST)
                        return _passed(marks)
                    break
                elif at != (0 if kind == "begin" else len(text)):
                    break
                else:
                    number = place[1]
            if len(seen) > STEPS:
                work.current.add(STEPS * COST)
                raise TooMuch("regular expression", STEPS)
        raise AssertionError("there is a match")


def _passed(marks: Any) -> Groups:
    """The groups by the marks that were passed, of which the last ones count."""
    last: dict[int, int] = {}
    while marks is not None:
        mark, at, marks = marks
        last.setdefault(mark, at)
    return {mark // 2: (last[mark - 1], last[mark]) for mark in last if mark % 2}
