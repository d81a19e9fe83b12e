"""POSIX regular expressions, basic and extended: the one translator of the house.

`compile` reads an expression (`emulator.text.regular.expressions`) and gives a `Regular`,
which every command with regular expressions (grep, sed, awk, ed, expr, more …) searches with.
Not Python's `re` language: `re` only does the work below. Text is one character a byte.

The leftmost of the longest matches is found, as POSIX wants. `re` tries one way after another,
so it only gets texts on which such an expression cannot take long, which is worked out (`cost`)
and not guessed; on all others `automaton` finds the match and `groups` what its groups hold, in
linear time. With back-references, which no automaton follows, `backtracking` counts.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from emulator.machine import work
from emulator.text.regular import backtracking, cost
from emulator.text.regular.backtracking import Groups
from emulator.text.regular.cost import children, has
from emulator.text.regular.expressions import (
    ALL,
    AWK,
    BASIC,
    CLASSES,
    EXTENDED,
    SED,
    WORD,
    BadPattern,
    Dialect,
    Tree,
    read,
)
from emulator.text.regular.python import in_python

__all__ = [
    "AWK", "BASIC", "CLASSES", "EXTENDED", "SED", "BadPattern", "Dialect", "Match", "Regular",
    "compile", "compile_any",
]  # fmt: skip

#: Places an expression may unfold to; `(a{255}){255}` has more. A guard of the emulator's.
PLACES_LIMIT = 20_000
#: Steps that are left to `re` for one text, and for each of its characters: some tenths of a
#: millisecond. With back-references it gets more, for all else is slow.
LIMIT, EACH = 45_000, 64
LIMIT_WITH_BACKS = 400_000
#: What a search costs beside the characters it goes past, counted in them; with
#: back-references on a short text, and about as much as one by trying may.
SEARCH, WITH_BACKS, TRYING = 20, 2_000, 200_000


class Found:
    """A match that no `re` has found: as much of `re.Match` as anybody asks for."""

    __slots__ = ("_groups", "_regular", "_span", "text")

    def __init__(
        self, regular: Regular, text: str, span: tuple[int, int], groups: Groups | None = None
    ) -> None:
        self._regular = regular
        self.text = text
        self._span = span
        #: Where groups begin and end; None as long as nobody has asked.
        self._groups = groups

    def span(self, group: int = 0) -> tuple[int, int]:
        """Where the match, or a group, begins and ends; (-1, -1) where it took no part.

        Raises IndexError where there is no such group, and TooMuch.
        """
        if not group:
            return self._span
        if group > self._regular.groups:
            raise IndexError(group)
        if self._groups is None:
            self._groups = self._regular.held(self.text, *self._span)
        return self._groups.get(group, (-1, -1))

    def start(self) -> int:
        """Where the match begins."""
        return self._span[0]

    def end(self) -> int:
        """Where it ends."""
        return self._span[1]

    def group(self, group: int = 0) -> str | None:
        """The text of the match or of a group; None where it took no part. Raises as `span`."""
        begin, end = self.span(group)
        return None if begin < 0 else self.text[begin:end]


#: What was found, by whomever.
Match = re.Match[str] | Found


class Regular:
    """A compiled expression. Made by `compile`; `groups` counts its parentheses."""

    __slots__ = (
        "_automaton", "_backs", "_inner", "_longest", "_look", "_needed", "_places",
        "_short", "_short_span", "groups", "pattern", "tree",
    )  # fmt: skip

    def __init__(self, tree: Tree, groups: int, ignore_case: bool) -> None:
        self.tree = tree
        self.groups = groups
        if cost.places(tree) > PLACES_LIMIT:
            raise BadPattern("length")
        backs = self._backs = has(tree, "back")
        self._longest = has(tree, "any") or _repeats(tree) > 1 or _group_repeated(tree)
        #: Longest text on which `re` is sure to be back soon (-1: none), and longest match of
        #: which it may tell the groups.
        limit = LIMIT_WITH_BACKS if backs else LIMIT
        self._short = cost.longest_text(tree, limit, EACH) or (0 if groups or backs else -1)
        self._short_span = cost.longest_text(tree, limit, EACH, anchored=True)
        # Where `re` is asked nothing (a list of a thousand words), it need not read either.
        ends = () if self._short < 0 else (r"\Z", "(?!)")
        texts = [in_python(tree, end) for end in ends] or ["", ""]
        flags = re.DOTALL | re.ASCII | (re.IGNORECASE if ignore_case else re.NOFLAG)
        try:
            # The second is for matches known to end before the end of the text: there `$`
            # cannot match.
            self.pattern, self._inner = (re.compile(text, flags) for text in texts)
        except (re.error, OverflowError) as error:
            raise BadPattern("expression") from error
        self._needed = "".join(sorted(cost.needed(tree)))
        #: Looks for a match. `re` does not see that behind `.*` there is no need to go on.
        self._look = self.pattern.match if cost.takes_all_first(tree) else self.pattern.search
        self._automaton: Any = None
        self._places: Any = None

    def test(self, text: str) -> bool:
        """Whether some part of `text` matches. Raises TooMuch."""
        if len(text) <= self._short:
            if self._backs:
                work.current.add(WITH_BACKS)
            return self._look(text, 0) is not None
        if self._lacks(text):
            return False
        if self._backs:
            return backtracking.find(self.tree, text, 0, False) is not None
        work.current.add(SEARCH + len(text))
        return bool(self.automaton.test(text))

    def search(self, text: str, start: int = 0) -> Match | None:
        """The leftmost longest match from `start` on; `^` matches at 0 alone.

        Raises TooMuch.
        """
        if len(text) <= self._short:
            if self._backs:
                work.current.add(WITH_BACKS)
            found = self._look(text, start)
            if found is None or not self._longest or found.end() == len(text):
                return found
            if self._backs:
                return self._tried(text, found.start(), True)
            end = self.automaton.longest(text, found.start())
            return found if end == found.end() else self._exactly(text, found.start(), end)
        if self._lacks(text):
            return None
        if self._backs:
            return self._tried(text, start, False)
        span = self.automaton.span(text, start)
        # Where matches begin is found for all of a text, when it is looked at first.
        past = 0 if span is None else span[1] - start
        work.current.add(SEARCH + (past if start else len(text)))
        return None if span is None else self._exactly(text, span[0], span[1])

    def _lacks(self, text: str) -> bool:
        """Whether a text has not all that every match has."""
        return any([char not in text for char in self._needed])

    def effort(self, text: str, start: int) -> int:
        """About how long a search from `start` takes: a character for the automaton is 1.

        Told by the expression and the text alone: for whoever searches again and again.
        """
        if len(text) <= self._short:
            return WITH_BACKS if self._backs else SEARCH
        return TRYING if self._backs else SEARCH + len(text) - start

    @property
    def difficult(self) -> bool:
        """Whether one line can take milliseconds: there are back-references."""
        return self._backs

    def match(self, text: str) -> Match | None:
        """The longest match that begins at the beginning of `text` (expr's `:`)."""
        return _assemble(("all", (("begin",), self.tree)), self.groups).search(text)

    @property
    def automaton(self) -> Any:
        """The machine that answers in linear time; made when first needed."""
        if self._automaton is None:
            from emulator.text.regular.automaton import Automaton

            self._automaton = Automaton(self.tree)
        return self._automaton

    def _tried(self, text: str, start: int, only: bool) -> Match | None:
        """The leftmost longest match, by trying; `only`: at `start`. Raises TooMuch."""
        found = backtracking.find(self.tree, text, start, self._longest, only)
        return None if found is None else Found(self, text, found[:2], found[2])

    def _exactly(self, text: str, start: int, end: int) -> Match:
        """The match that is known to begin and end there."""
        if self.groups and end - start <= self._short_span:
            pattern = self.pattern if end == len(text) else self._inner
            found = pattern.fullmatch(text, start, end)
            assert found is not None, "the automaton has found it"
            return found
        return Found(self, text, (start, end))

    def held(self, text: str, start: int, end: int) -> Groups:
        """What the groups of a match hold that begins and ends there. Raises TooMuch."""
        if self._places is None:
            from emulator.text.regular.groups import GroupPlaces

            self._places = GroupPlaces(self.tree, False)
        return self._places.held(text, start, end)  # type: ignore[no-any-return]


@lru_cache(maxsize=512)
def compile(
    text: str, dialect: Dialect = BASIC, ignore_case: bool = False, fixed: bool = False
) -> Regular:
    """Read one expression. `fixed`: every character is itself. Raises BadPattern."""
    tree, groups = read(text, dialect, ignore_case, fixed)
    return Regular(tree, groups, ignore_case)


@lru_cache(maxsize=256)
def compile_any(
    texts: tuple[str, ...],
    dialect: Dialect = BASIC,
    ignore_case: bool = False,
    fixed: bool = False,
    whole: str = "",
) -> tuple[Regular, ...]:
    """Read a list of expressions of which one has to match; `whole` is "", "line" or "word".

    As few Regulars as can be: back-references keep an expression by itself.
    """
    joined: list[Tree] = []
    apart: list[Regular] = []
    size = 0
    for text in texts:
        tree, groups = read(text, dialect, ignore_case, fixed)
        size += cost.places(tree)
        if size > PLACES_LIMIT:  # seen here, where it is not dear yet
            raise BadPattern("length")
        if whole == "line":
            tree = ("all", (("begin",), tree, ("end",)))
        elif whole == "word":
            edge = ("set", ALL - WORD)
            tree = (
                "all",
                (("any", (("begin",), edge)), tree, ("any", (("end",), edge))),
            )
        if has(tree, "back"):
            apart.append(Regular(tree, groups, ignore_case))
        else:
            joined.append(_ungrouped(tree))
    if joined:
        tree = joined[0] if len(joined) == 1 else ("any", tuple(joined))
        apart.insert(0, Regular(tree, 0, ignore_case))
    return tuple(apart)


@lru_cache(maxsize=64)
def _assemble(tree: Tree, groups: int) -> Regular:
    return Regular(tree, groups, False)


# --- trees ---------------------------------------------------------------------------------


def _repeats(tree: Tree) -> int:
    """How many parts of an expression take a varying number of characters."""
    varies = int(tree[0] == "repeat" and tree[2] != tree[3])
    return varies + sum([_repeats(child) for child in children(tree)])


def _group_repeated(tree: Tree) -> bool:
    if tree[0] == "repeat" and tree[1][0] != "set":
        return True
    return any([_group_repeated(child) for child in children(tree)])


def _ungrouped(tree: Tree) -> Tree:
    kind = tree[0]
    if kind == "group":
        return _ungrouped(tree[2])
    if kind in ("all", "any"):
        return (kind, tuple([_ungrouped(child) for child in tree[1]]))
    return ("repeat", _ungrouped(tree[1]), *tree[2:]) if kind == "repeat" else tree
