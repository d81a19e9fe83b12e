"""POSIX regular expressions, basic and extended: the one translator of the house.

`compile` reads an expression (`emulator.text.regular.expressions`) and gives a `Regular`,
which every command with regular expressions (grep, sed, awk, ed, expr, more …) searches with.
Not Python's `re` language: `re` only does the work below. Text is one character a byte.

The leftmost of the longest matches is found, as POSIX wants. Expressions on which a
backtracking matcher could take for ever are given to `emulator.text.regular.automaton` instead.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

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

__all__ = [
    "AWK", "BASIC", "CLASSES", "EXTENDED", "SED", "BadPattern", "Dialect", "Regular",
    "compile", "compile_any",
]  # fmt: skip

#: Places an expression may unfold to; `(a{255}){255}` has more. A guard of the emulator's.
PLACES_LIMIT = 20_000
#: Longest text that a backtracking matcher gets where it may take more than linear time.
SHORT_TEXT = 2_000
#: The same with back-references, by how many parts vary; longer ones are matched with a count
#: of the steps, and an end to them (`emulator.text.regular.backtracking`).
SHORT_WITH_BACKS = (1 << 30, SHORT_TEXT, 60, 20)


class Regular:
    """A compiled expression. Made by `compile`; `groups` counts its parentheses."""

    __slots__ = (
        "_automaton", "_backs", "_inner", "_longest", "_short", "_wild", "groups", "pattern",
        "tree",
    )  # fmt: skip

    def __init__(self, tree: Tree, groups: int, ignore_case: bool) -> None:
        self.tree = tree
        self.groups = groups
        flags = re.DOTALL | re.ASCII | (re.IGNORECASE if ignore_case else re.NOFLAG)
        try:
            self.pattern = re.compile(_python(tree, r"\Z"), flags)
            # For matches known to end before the end of the text: there `$` cannot match.
            self._inner = re.compile(_python(tree, "(?!)"), flags)
        except (re.error, OverflowError, RecursionError) as error:
            raise BadPattern("expression") from error
        repeats = _repeats(tree)
        backs = self._backs = _has(tree, "back")
        if not backs and _size(tree) > PLACES_LIMIT:
            raise BadPattern("length")
        self._longest = _has(tree, "any") or repeats > 1 or _group_repeated(tree)
        #: 0 never more than linear time, 1 polynomial, 2 may be exponential.
        self._wild = 0 if backs else 2 if _nested(tree) else 1 if repeats > 1 else 0
        varying = 3 if _nested(tree) else min(3, repeats)
        #: Longest text on which the back-references are left to `re`.
        self._short = SHORT_WITH_BACKS[varying] if backs else 1 << 30
        self._automaton: Any = None

    def test(self, text: str) -> bool:
        """Whether some part of `text` matches. Raises TooMuch."""
        if len(text) > self._short:
            return self._counted(text, 0, False) is not None
        if self._wild and (self._wild > 1 or len(text) > SHORT_TEXT):
            return bool(self.automaton.test(text))
        return self.pattern.search(text) is not None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """The leftmost longest match from `start` on; `^` matches at 0 alone.

        Raises TooMuch.
        """
        if len(text) > self._short:
            span = self._counted(text, start, True)
            return None if span is None else self._exactly(text, span[0], span[1])
        if self._wild and (self._wild > 1 or len(text) > SHORT_TEXT):
            span = self.automaton.span(text, start)
            if span is None:
                return None
            return self._exactly(text, span[0], span[1])
        found = self.pattern.search(text, start)
        if found is None or not self._longest or found.end() == len(text):
            return found
        if self._backs:
            for end in range(len(text), found.end(), -1):
                longer = self._exactly(text, found.start(), end)
                if longer is not None:
                    return longer
            return found
        end = self.automaton.longest(text, found.start())
        return found if end == found.end() else self._exactly(text, found.start(), end)

    def match(self, text: str) -> re.Match[str] | None:
        """The longest match that begins at the beginning of `text` (expr's `:`)."""
        return _assemble(("all", (("begin",), self.tree)), self.groups).search(text)

    @property
    def automaton(self) -> Any:
        """The machine that answers in linear time; made when first needed."""
        if self._automaton is None:
            from emulator.text.regular.automaton import Automaton

            self._automaton = Automaton(self.tree)
        return self._automaton

    def _counted(self, text: str, start: int, longest: bool) -> tuple[int, int] | None:
        from emulator.text.regular.backtracking import find

        return find(self.tree, text, start, longest)

    def _exactly(self, text: str, start: int, end: int) -> re.Match[str] | None:
        pattern = self.pattern if end == len(text) else self._inner
        return pattern.fullmatch(text, start, end)


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
    for text in texts:
        tree, groups = read(text, dialect, ignore_case, fixed)
        if whole == "line":
            tree = ("all", (("begin",), tree, ("end",)))
        elif whole == "word":
            edge = ("set", ALL - WORD)
            tree = (
                "all",
                (("any", (("begin",), edge)), tree, ("any", (("end",), edge))),
            )
        if _has(tree, "back"):
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


def _children(tree: Tree) -> tuple[Tree, ...]:
    kind = tree[0]
    if kind in ("all", "any"):
        return tuple(tree[1])
    if kind == "group":
        return (tree[2],)
    return (tree[1],) if kind == "repeat" else ()


def _has(tree: Tree, kind: str) -> bool:
    return tree[0] == kind or any(_has(child, kind) for child in _children(tree))


def _repeats(tree: Tree) -> int:
    """How many parts of an expression take a varying number of characters."""
    varies = int(tree[0] == "repeat" and tree[2] != tree[3])
    return varies + sum(_repeats(child) for child in _children(tree))


def _size(tree: Tree) -> int:
    """How many places an automaton of this tree has."""
    if tree[0] == "repeat":
        return (_size(tree[1]) + 1) * max(int(tree[2]), int(tree[3] or 1))
    return 1 + sum(_size(child) for child in _children(tree))


def _group_repeated(tree: Tree) -> bool:
    if tree[0] == "repeat" and tree[1][0] != "set":
        return True
    return any(_group_repeated(child) for child in _children(tree))


def _nested(tree: Tree) -> bool:
    """Whether something that varies is itself repeated: `(a*)*`, `(a|ab)*`."""
    if tree[0] == "repeat" and tree[3] != 1 and (_repeats(tree[1]) or _has(tree[1], "any")):
        return True
    return any(_nested(child) for child in _children(tree))


def _ungrouped(tree: Tree) -> Tree:
    kind = tree[0]
    if kind == "group":
        return _ungrouped(tree[2])
    if kind in ("all", "any"):
        return (kind, tuple(_ungrouped(child) for child in tree[1]))
    return ("repeat", _ungrouped(tree[1]), *tree[2:]) if kind == "repeat" else tree


def _python(tree: Tree, end: str) -> str:
    """The expression in Python's language; `end` stands for `$`."""
    kind = tree[0]
    if kind == "set":
        return _set(tree[1])
    if kind == "all":
        return "".join(
            f"(?:{_python(part, end)})" if part[0] == "any" else _python(part, end)
            for part in tree[1]
        )
    if kind == "any":
        return "|".join(_python(part, end) for part in tree[1])
    if kind == "group":
        return f"({_python(tree[2], end)})"
    if kind == "back":
        return f"(?:\\{tree[1]})"
    if kind == "begin":
        return r"\A"
    if kind == "end":
        return end
    part, low, high = tree[1], tree[2], tree[3]
    inner = _python(part, end)
    if part[0] not in ("set", "group", "back"):
        inner = f"(?:{inner})"
    if (low, high) == (0, None):
        return inner + "*"
    return f"{inner}{{{low},{'' if high is None else high}}}"


@lru_cache(maxsize=512)
def _set(members: frozenset[str]) -> str:
    if len(members) == 256:
        return "."
    if len(members) == 1:
        return re.escape(next(iter(members)))
    if not members:
        return "(?!)"
    negated = len(members) > 128
    codes = sorted(map(ord, ALL - members if negated else members))
    out: list[str] = []
    start = previous = codes[0]
    for code in [*codes[1:], 1000]:
        if code == previous + 1:
            previous = code
            continue
        out.append(f"\\x{start:02x}" + (f"-\\x{previous:02x}" if previous > start else ""))
        start = previous = code
    return f"[{'^' if negated else ''}{''.join(out)}]"
