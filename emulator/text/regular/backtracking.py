"""Matching by trying, with an end to it: how far it goes is counted.

For what `re` might not come back from: expressions with back-references, which no automaton
can follow, and the groups of a match whose place an automaton has found. Not for any others:
it is fifty times slower than `re`. A matcher of trees (`emulator.text.regular.expressions`);
what is still to be matched is a list of them, what is still to be tried a stack: nothing here
calls itself.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from emulator.machine import work
from emulator.machine.errors import TooMuch
from emulator.text.regular.expressions import Tree

#: Steps one search may take.
STEPS = 25_000
#: What a step costs, in characters that an automaton goes past.
COST = 20

#: Where groups begin and end, by number.
Groups = dict[int, tuple[int, int]]


def find(
    tree: Tree, text: str, start: int, longest: bool, only: bool = False
) -> tuple[int, int, Groups] | None:
    """Where the leftmost match from `start` on begins and ends, and its groups.

    `only`: at `start` and nowhere else. Raises TooMuch.
    """
    trial = _Trial(text)
    try:
        return _leftmost(trial, tree, start, longest, only)
    finally:
        work.current.add((STEPS - trial.left) * COST)


def _leftmost(
    trial: _Trial, tree: Tree, start: int, longest: bool, only: bool
) -> tuple[int, int, Groups] | None:
    text = trial.text
    for begin in range(start, start + 1 if only else len(text) + 1):
        best, held = -1, {}
        for end, groups in trial.ends(tree, begin):
            if end > best:
                best, held = end, groups
            if not longest or end == len(text):
                break
        if best >= 0:
            return begin, best, held
    return None


class _Trial:
    """One search in one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.left = STEPS

    def ends(self, tree: Tree, at: int) -> Iterator[tuple[int, Groups]]:
        """Every place at which a match that begins at `at` can end; the greedy one first.

        What is still to be matched is `todo`: a part and what is behind it, None at the end.
        """
        text = self.text
        size = len(text)
        pending: list[tuple[Any, int, Groups]] = [((tree, None), at, {})]
        while pending:
            todo, at, groups = pending.pop()
            while True:
                self.left -= 1
                if self.left < 0:
                    raise TooMuch("back-references", STEPS)
                if todo is None:
                    yield at, groups
                    break
                part, behind = todo
                kind = part[0]
                if kind == "set":
                    if at == size or text[at] not in part[1]:
                        break
                    at += 1
                    todo = behind
                elif kind == "all":
                    todo = behind
                    for inner in reversed(part[1]):
                        todo = inner, todo
                elif kind == "any":
                    for inner in reversed(part[1][1:]):
                        pending.append(((inner, behind), at, groups))
                    todo = part[1][0], behind
                elif kind == "group":
                    todo = part[2], (("close", part[1], at), behind)
                elif kind == "close":
                    groups = {**groups, part[1]: (part[2], at)}
                    todo = behind
                elif kind == "back":
                    span = groups.get(part[1])
                    if span is None or not text.startswith(text[span[0] : span[1]], at):
                        break
                    at += span[1] - span[0]
                    todo = behind
                elif kind == "repeat":
                    if part[1][0] == "set":
                        most = self._run(part, at)
                        todo = ("fewer", at + part[2], most), behind
                    else:
                        todo = ("again", part, 0, -1), behind
                elif kind == "fewer":
                    _, least, most = part
                    if most < least:
                        break
                    pending.append(((("fewer", least, most - 1), behind), at, groups))
                    at = most
                    todo = behind
                elif kind == "again":
                    _, repeat, count, before = part
                    if at == before and count > repeat[2]:
                        break  # another turn that took nothing
                    if count >= repeat[2]:
                        pending.append((behind, at, groups))
                        if count == repeat[3]:
                            break
                    todo = repeat[1], (("again", repeat, count + 1, at), behind)
                elif at == (0 if kind == "begin" else size):
                    todo = behind
                else:
                    break

    def _run(self, part: Tree, at: int) -> int:
        """How far the characters of a repeated set go."""
        _, (_, members), _, high = part
        most = len(self.text) if high is None else min(len(self.text), at + high)
        while at < most and self.text[at] in members:
            at += 1
        return at
