"""Regular expressions in linear time: a machine of states, built as the text is read.

Not a parser (that is `emulator.text.regular.expressions`, whose trees it takes) and not for
expressions with back-references, which no such machine can follow. A state of the machine is
the set of places in the expression where a match may be; what it does on a character is
remembered, up to STATES_LIMIT states, and then forgotten and learned again.
"""

from __future__ import annotations

from emulator.text.regular.expressions import Tree

STATES_LIMIT = 2_000
#: The places a match may be at. A place is ("set", members, next), which consumes a
#: character; ("begin" or "end", next), which holds at an end; ("split", next, …); ("found",).
State = frozenset[int]


class Automaton:
    """One expression, forwards and, for finding where a match begins, backwards."""

    def __init__(self, tree: Tree) -> None:
        self._forward = _Direction(tree, False)
        self._tree = tree
        self._backward: _Direction | None = None

    def test(self, text: str) -> bool:
        """Whether some part of `text` matches."""
        return self._forward.first_end(text) is not None

    def span(self, text: str, start: int = 0) -> tuple[int, int] | None:
        """Where the leftmost longest match from `start` on begins and ends."""
        if self._backward is None:
            self._backward = _Direction(self._tree, True)
        begin = self._backward.leftmost(text, start)
        if begin is None:
            return None
        return begin, self.longest(text, begin)

    def longest(self, text: str, start: int) -> int:
        """The end of the longest match that begins at `start`; there must be one."""
        return self._forward.longest(text, start)


class _Direction:
    """The places of an expression read one way, and the states learned so far."""

    def __init__(self, tree: Tree, backwards: bool) -> None:
        self.backwards = backwards
        self.places: list[tuple[object, ...]] = [("found",)]
        self.entry = self._build(tree, 0)
        self.moves: dict[State, dict[str, State]] = {}
        self.start = self._closure([self.entry], False, False)
        self.start_at_edge = self._closure([self.entry], True, False)

    def _add(self, place: tuple[object, ...]) -> int:
        self.places.append(place)
        return len(self.places) - 1

    def _build(self, tree: Tree, then: int) -> int:
        """Places for `tree`, going on at `then`; where they are entered."""
        kind = tree[0]
        if kind == "set":
            return self._add(("set", tree[1], then))
        if kind in ("begin", "end"):
            # Read backwards, a text begins at its end.
            swapped = {"begin": "end", "end": "begin"}[kind] if self.backwards else kind
            return self._add((swapped, then))
        if kind == "group":
            return self._build(tree[2], then)
        if kind == "all":
            parts = tree[1] if self.backwards else reversed(tree[1])
            for part in parts:
                then = self._build(part, then)
            return then
        if kind == "any":
            entries = [self._build(part, then) for part in tree[1]]
            return self._add(("split", *entries))
        _, part, low, high = tree
        if high is None:
            loop = self._add(("split",))
            self.places[loop] = ("split", self._build(part, loop), then)
            then = loop
        else:
            for _ in range(high - low):
                then = self._add(("split", self._build(part, then), then))
        for _ in range(low):
            then = self._build(part, then)
        return then

    def _closure(self, entries: list[int], at_begin: bool, at_end: bool) -> State:
        """Every place reached from `entries` without consuming a character."""
        seen: set[int] = set()
        pending = list(entries)
        while pending:
            number = pending.pop()
            if number in seen:
                continue
            seen.add(number)
            place = self.places[number]
            kind = place[0]
            if kind == "split":
                pending.extend(place[1:])  # type: ignore[arg-type]
            elif (kind == "begin" and at_begin) or (kind == "end" and at_end):
                pending.append(place[1])  # type: ignore[arg-type]
        kinds = ("set", "found", "end")
        return frozenset(n for n in seen if self.places[n][0] in kinds)

    def _step(self, state: State, char: str) -> State:
        known = self.moves.get(state)
        if known is None:
            if len(self.moves) >= STATES_LIMIT:
                self.moves.clear()
            known = self.moves[state] = {}
        after = known.get(char)
        if after is None:
            entries = []
            for number in sorted(state):
                place = self.places[number]
                if place[0] == "set" and char in place[1]:  # type: ignore[operator]
                    entries.append(place[2])
            after = known[char] = self._closure(entries, False, False)  # type: ignore[arg-type]
        return after

    def _accepts(self, state: State, at_end: bool) -> bool:
        if 0 in state:
            return True
        return at_end and 0 in self._closure(list(state), False, True)

    def _accepts_empty(self, at_begin: bool, at_end: bool) -> bool:
        return 0 in self._closure([self.entry], at_begin, at_end)

    def first_end(self, text: str) -> int | None:
        """Some position where a match ends; None where nothing matches."""
        state = self.start_at_edge
        size = len(text)
        if self._accepts_empty(True, not size):
            return 0
        union: dict[tuple[State, str], State] = {}
        for index, char in enumerate(text):
            # A match may begin anywhere: the start is part of every state.
            key = (state, char)
            after = union.get(key)
            if after is None:
                if len(union) > STATES_LIMIT:
                    union.clear()
                after = union[key] = self._step(state, char) | self.start
            state = after
            if 0 in state:
                return index + 1
        # At the very end `^$` holds too where the text is empty; that was seen above.
        if self._accepts(state, True) or self._accepts_empty(False, True):
            return size
        return None

    def longest(self, text: str, start: int) -> int:
        """The end of the longest match from `start`; `start` itself where only "" matches."""
        state = self.start_at_edge if start == 0 else self.start
        size = len(text)
        end = start
        for index in range(start, size):
            if 0 in state:
                end = index
            state = self._step(state, text[index])
            if not state:
                return end
        if self._accepts(state, True) or (start == size and self._accepts_empty(
            start == 0, True
        )):
            end = size
        return end

    def leftmost(self, text: str, floor: int) -> int | None:
        """Read backwards: the least position not below `floor` where a match begins."""
        size = len(text)
        state = self.start_at_edge
        found: int | None = None
        for index in range(size, floor, -1):
            if self._accepts(state, False) or (
                index == size and self._accepts_empty(True, size == 0)
            ):
                found = index
            char = text[index - 1]
            state = self._step(state, char) | self.start
        if self._accepts(state, floor == 0) or (
            floor == size and self._accepts_empty(True, size == 0)
        ):
            found = floor
        return found
