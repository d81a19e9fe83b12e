"""Regular expressions in linear time: a machine of states, built as the text is read.

Not a parser (that is `emulator.text.regular.expressions`, whose trees it takes) and not for
expressions with back-references, which no such machine can follow. A state of the machine is
the set of places in the expression where a match may be; what it does on a character is
remembered, up to STATES_LIMIT states, and then forgotten and learned again.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from emulator.machine import work
from emulator.text.regular.expressions import Tree

STATES_LIMIT = 2_000
#: What looking at one place of a state costs, counted in characters that are gone past.
LEARNING = 4
#: The places a match may be at. A place is ("set", members, next), which consumes a
#: character; ("begin" or "end", next), which holds at an end; ("split", next, …); ("found",).
State = frozenset[int]


class Automaton:
    """One expression, forwards and, for finding where a match begins, backwards."""

    #: The last text somebody asked for a match in, and every place where one begins.
    _known: tuple[Automaton | None, str, list[int]] = (None, "", [])

    def __init__(self, tree: Tree) -> None:
        self._tree = tree
        self._anywhere = States(Places(tree, False), True)
        self._here: States | None = None
        self._backwards: States | None = None

    def test(self, text: str) -> bool:
        """Whether some part of `text` matches."""
        return self._anywhere.meets(text)

    def span(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Where the leftmost longest match from `start` on begins and ends."""
        automaton, known, begins = Automaton._known
        if automaton is not self or known is not text:
            if self._backwards is None:
                self._backwards = States(Places(self._tree, True), True)
            begins = self._backwards.begins(text)
            Automaton._known = self, text, begins
        at = bisect_left(begins, start)
        if at == len(begins):
            return None
        return begins[at], self.longest(text, begins[at])

    def longest(self, text: str, start: int) -> int:
        """The end of the longest match that begins at `start`; there must be one."""
        if self._here is None:
            self._here = States(self._anywhere.places, False)
        return self._here.longest(text, start)


class Places:
    """The places of an expression, read one way."""

    def __init__(self, tree: Tree, backwards: bool) -> None:
        self.backwards = backwards
        self.all: list[tuple[Any, ...]] = [("found",)]
        self.entry = self.build(tree, 0)

    def add(self, place: tuple[Any, ...]) -> int:
        """Enter a place; its number."""
        self.all.append(place)
        return len(self.all) - 1

    def group(self, number: int, tree: Tree, then: int) -> int:
        """Places for a group."""
        return self.build(tree, then)

    def build(self, tree: Tree, then: int) -> int:
        """Places for `tree`, going on at `then`; where they are entered."""
        kind = tree[0]
        if kind == "set":
            return self.add(("set", tree[1], then))
        if kind in ("begin", "end"):
            # Read backwards, a text begins at its end.
            swapped = {"begin": "end", "end": "begin"}[kind] if self.backwards else kind
            return self.add((swapped, then))
        if kind == "group":
            return self.group(tree[1], tree[2], then)
        if kind == "all":
            parts = tree[1] if self.backwards else reversed(tree[1])
            for part in parts:
                then = self.build(part, then)
            return then
        if kind == "any":
            entries = [self.build(part, then) for part in tree[1]]
            return self.add(("split", *entries))
        _, part, low, high = tree
        if high is None:
            loop = self.add(("split",))
            self.all[loop] = ("split", self.build(part, loop), then)
            then = loop
        else:
            for _ in range(high - low):
                then = self.add(("split", self.build(part, then), then))
        for _ in range(low):
            then = self.build(part, then)
        return then

    def closure(self, entries: list[int], at_begin: bool, at_end: bool) -> State:
        """Every place reached from `entries` without consuming a character."""
        seen: set[int] = set()
        pending = list(entries)
        while pending:
            number = pending.pop()
            if number in seen:
                continue
            seen.add(number)
            place = self.all[number]
            kind = place[0]
            if kind == "split":
                pending.extend(place[1:])
            elif (kind == "begin" and at_begin) or (kind == "end" and at_end):
                pending.append(place[1])
        kinds = ("set", "found", "end")
        return frozenset([n for n in seen if self.all[n][0] in kinds])


class States:
    """The states learned so far; `anywhere`: a match may begin at every character."""

    def __init__(self, places: Places, anywhere: bool) -> None:
        self.places = places
        self.anywhere = anywhere
        self.start = places.closure([places.entry], False, False)
        self.start_at_edge = places.closure([places.entry], True, False)
        self.numbers: dict[State, int] = {}
        self.states: list[State] = []
        #: By number: what follows on a character; whether a match is found.
        self.moves: list[dict[str, int]] = []
        self.found: list[bool] = []
        #: What was answered of the empty text, by where it stands; and of states at the end.
        self._empty: dict[tuple[bool, bool], bool] = {}
        self._at_end: dict[int, bool] = {}

    def number(self, state: State) -> int:
        """The number of a state."""
        known = self.numbers.get(state)
        if known is None:
            if len(self.states) >= STATES_LIMIT:
                for learned in (
                    self.numbers, self.states, self.moves, self.found, self._at_end,
                ):  # fmt: skip
                    learned.clear()
            known = self.numbers[state] = len(self.states)
            self.states.append(state)
            self.moves.append({})
            self.found.append(0 in state)
        return known

    def learn(self, number: int, char: str) -> int:
        """The state that follows on a character."""
        places = self.places.all
        state, moves = self.states[number], self.moves[number]
        work.current.add(LEARNING * len(state))
        entries = []
        for at in state:
            place = places[at]
            if place[0] == "set" and char in place[1]:
                entries.append(place[2])
        after = self.places.closure(entries, False, False)
        known = moves[char] = self.number(after | self.start if self.anywhere else after)
        return known

    def _accepts_at_end(self, number: int) -> bool:
        known = self._at_end.get(number)
        if known is None:
            state = list(self.states[number])
            work.current.add(LEARNING * len(state))
            known = self._at_end[number] = 0 in self.places.closure(state, False, True)
        return known

    def _accepts_empty(self, at_begin: bool, at_end: bool) -> bool:
        known = self._empty.get((at_begin, at_end))
        if known is None:
            entry = [self.places.entry]
            known = 0 in self.places.closure(entry, at_begin, at_end)
            self._empty[at_begin, at_end] = known
        return known

    def meets(self, text: str) -> bool:
        """Whether some part of a text matches."""
        if self._accepts_empty(True, not text):
            return True
        state = self.number(self.start_at_edge)
        moves, found = self.moves, self.found
        for char in text:
            after = moves[state].get(char)
            state = self.learn(state, char) if after is None else after
            if found[state]:
                return True
        # At the very end `^$` holds too where the text is empty; that was seen above.
        return self._accepts_at_end(state) or self._accepts_empty(False, True)

    def longest(self, text: str, start: int) -> int:
        """The end of the longest match from `start`; `start` itself where only "" matches."""
        state = self.number(self.start_at_edge if start == 0 else self.start)
        moves, found, states = self.moves, self.found, self.states
        size = len(text)
        end = start
        for index in range(start, size):
            if found[state]:
                end = index
            char = text[index]
            after = moves[state].get(char)
            state = self.learn(state, char) if after is None else after
            if not states[state]:
                return end
        if self._accepts_at_end(state) or (
            start == size and self._accepts_empty(start == 0, True)
        ):
            end = size
        return end

    def begins(self, text: str) -> list[int]:
        """Every place where a match begins, the places being those read backwards."""
        size = len(text)
        state = self.number(self.start_at_edge)
        moves, found = self.moves, self.found
        begins = []
        if size and (found[state] or self._accepts_empty(True, False)):
            begins.append(size)
        for index in range(size - 1, -1, -1):
            char = text[index]
            after = moves[state].get(char)
            state = self.learn(state, char) if after is None else after
            if found[state] and index:
                begins.append(index)
        if self._accepts_at_end(state) or (not size and self._accepts_empty(True, True)):
            begins.append(0)
        begins.reverse()
        return begins
