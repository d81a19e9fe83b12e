"""Matching with back-references, by trying: how far it goes is counted, and has an end.

For expressions that no automaton can follow and on which `re` might not come back: a matcher
of their trees (`emulator.text.regular.expressions`) that refuses after STEPS. Not for any
others: it is fifty times slower than `re`.
"""

from __future__ import annotations

from collections.abc import Iterator

from emulator.machine.errors import TooMuch
from emulator.text.regular.expressions import Tree

#: Steps one search may take.
STEPS = 300_000


def find(tree: Tree, text: str, start: int, longest: bool) -> tuple[int, int] | None:
    """Where the leftmost match from `start` on begins and ends. Raises TooMuch."""
    trial = _Trial(text)
    try:
        for begin in range(start, len(text) + 1):
            found = trial.ends(tree, begin)
            end = max(found, default=-1) if longest else next(found, -1)
            if end >= 0:
                return begin, end
    except RecursionError as error:
        raise TooMuch("back-references", STEPS) from error
    return None


class _Trial:
    """One search in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.left = STEPS
        self.groups: dict[int, tuple[int, int]] = {}

    def ends(self, tree: Tree, at: int) -> Iterator[int]:
        """Every place at which a match that begins at `at` can end; the greedy one first."""
        self.left -= 1
        if self.left < 0:
            raise TooMuch("back-references", STEPS)
        kind, text = tree[0], self.text
        if kind == "set":
            if at < len(text) and text[at] in tree[1]:
                yield at + 1
        elif kind == "all":
            yield from self._sequence(tree[1], 0, at)
        elif kind == "any":
            for child in tree[1]:
                yield from self.ends(child, at)
        elif kind == "group":
            before = self.groups.get(tree[1])
            for end in self.ends(tree[2], at):
                self.groups[tree[1]] = at, end
                yield end
            if before is None:
                self.groups.pop(tree[1], None)
            else:
                self.groups[tree[1]] = before
        elif kind == "back":
            span = self.groups.get(tree[1])
            if span is not None and text.startswith(text[span[0] : span[1]], at):
                yield at + span[1] - span[0]
        elif kind == "repeat":
            yield from self._repeat(tree, 0, at)
        elif at == (0 if kind == "begin" else len(text)):
            yield at

    def _sequence(self, parts: tuple[Tree, ...], number: int, at: int) -> Iterator[int]:
        if number == len(parts):
            yield at
            return
        for end in self.ends(parts[number], at):
            yield from self._sequence(parts, number + 1, end)

    def _repeat(self, tree: Tree, count: int, at: int) -> Iterator[int]:
        part, low, high = tree[1], tree[2], tree[3]
        if part[0] == "set":
            end = at
            most = len(self.text) if high is None else min(len(self.text), at + high)
            while end < most and self.text[end] in part[1]:
                end += 1
            for one in range(end, at + low - 1, -1):
                self.left -= 1
                yield one
            return
        if high is None or count < high:
            for end in self.ends(part, at):
                if end > at or count < low:
                    yield from self._repeat(tree, count + 1, end)
        if count >= low:
            yield at
