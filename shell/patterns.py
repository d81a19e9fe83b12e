"""Patterns of the Korn shell: `*`, `?`, `[…]` and `?(…) *(…) +(…) @(…) !(…)`.

Not regular expressions (`emulator.text.regular`).
They match file names, `case`, `[[ = ]]` and `${x#…}`; a pattern is given in pieces, of which
the quoted ones mean themselves.
What has no groups takes linear time for each star; with groups, places are counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from emulator.machine import work as entered
from emulator.text.regular.expressions import ALL, CLASSES
from shell import limits

#: A piece of a pattern: its text, and whether it was quoted.
Piece = tuple[str, bool]

_SPECIAL = re.compile(r"[*?\[]|[+@!]\(")
_KEPT = 1024


class _Star:
    """The token of `*`."""


_STAR = _Star()


class _Group:
    """A token such as `+(a|b)`: its kind and what may stand inside."""

    __slots__ = ("alternatives", "kind")

    def __init__(self, kind: str, alternatives: list[list[_Token]]) -> None:
        self.kind = kind
        self.alternatives = alternatives


_Token = str | frozenset[str] | _Star | _Group


def has_pattern(text: str) -> bool:
    """Tell whether unquoted text may match something other than itself."""
    return _SPECIAL.search(text) is not None


class TooMuch(Exception):
    """A pattern passes a limit of the shell's.

    `what` is "text" (longer than a pattern with groups is matched against), "steps" (such a
    pattern takes more of them), "length" or "depth" (of the pattern itself).
    """

    def __init__(self, what: str, limit: int) -> None:
        """Say which, and how much there may be."""
        super().__init__(what, limit)
        self.what = what
        self.limit = limit


class _Work:
    """Counts the places that are looked at in one match."""

    def __init__(self) -> None:
        self.left = limits.PATTERN_STEPS

    def take(self, places: int) -> None:
        """Look at so many. Raises TooMuch."""
        self.left -= places
        if self.left < 0:
            raise TooMuch("steps", limits.PATTERN_STEPS)


class Pattern:
    """A pattern ready to match. Made by `compiled`. Its methods raise TooMuch."""

    __slots__ = ("_prefixes", "_refuses", "_tokens", "_whole", "grouped", "literal")

    def __init__(self, pieces: Sequence[Piece]) -> None:
        """Read the pieces."""
        tokens = _Reader(pieces).tokens()
        self._tokens = tokens
        #: The text that is matched, where there is only one.
        self.literal: str | None = None
        texts = [token for token in tokens if isinstance(token, str)]
        if len(texts) == len(tokens):
            self.literal = "".join(texts)
        self.grouped = any(isinstance(token, _Group) for token in tokens)
        self._refuses = _refuses(tokens)
        self._whole: re.Pattern[str] | None = None
        self._prefixes: dict[str, re.Pattern[str]] = {}

    def matches(self, text: str) -> bool:
        """Tell whether all of `text` is matched."""
        if self.literal is not None:
            return text == self.literal
        if self.grouped:
            return len(text) in self._ends(self._tokens, text)
        if self._whole is None:
            self._whole = re.compile(_whole(self._tokens), re.DOTALL)
        return self._whole.match(text) is not None

    def trimmed(self, text: str, operator: str) -> str:
        """Take off what `#`, `##`, `%` or `%%` takes off."""
        # A suffix is a prefix read backwards.
        backwards = operator[0] == "%"
        subject = text[::-1] if backwards else text
        longest = len(operator) == 2
        if self.grouped:
            tokens = _reversed(self._tokens) if backwards else self._tokens
            ends = self._ends(tokens, subject)
            if not ends:
                return text
            end = max(ends) if longest else min(ends)
        else:
            prefix = self._prefixes.get(operator)
            if prefix is None:
                tokens = self._tokens[::-1] if backwards else self._tokens
                prefix = re.compile(_prefix(tokens, longest), re.DOTALL)
                self._prefixes[operator] = prefix
            match = prefix.match(subject)
            if match is None:
                return text
            end = match.end()
        return text[: len(text) - end] if backwards else text[end:]

    def _ends(self, tokens: list[_Token], text: str) -> set[int]:
        """Give every place a match from the beginning may end. Raises TooMuch."""
        limit = limits.REFUSED_TEXT if self._refuses else limits.GROUPED_TEXT
        if len(text) > limit:
            raise TooMuch("text", limit)
        count = _Work()
        try:
            return _ends(tokens, text, {0}, count)
        finally:
            places = limits.PATTERN_STEPS - count.left
            entered.current.add(places * entered.STEP // limits.PLACES)


_patterns: dict[tuple[Piece, ...], Pattern] = {}


def compiled(pieces: tuple[Piece, ...]) -> Pattern:
    """Give the pattern for some pieces; recent ones are kept. Raises TooMuch."""
    pattern = _patterns.get(pieces)
    if pattern is None:
        if len(_patterns) >= _KEPT:
            _patterns.clear()
        pattern = _patterns[pieces] = Pattern(pieces)
    return pattern


# ---------------------------------------------------------------------- reading


class _Reader:
    """Reads pieces into tokens."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        # One item a character; quoted ones are marked by being in a tuple.
        self.items: list[str | tuple[str]] = []
        for text, quoted in pieces:
            self.items += [(character,) for character in text] if quoted else text
        self.at = 0
        self.depth = 0
        if len(self.items) > limits.PATTERN and any(has_pattern(text) for text, _ in pieces):
            raise TooMuch("length", limits.PATTERN)

    def tokens(self) -> list[_Token]:
        """Read everything."""
        return self._sequence(False)[0][0]

    def _sequence(self, grouped: bool) -> tuple[list[list[_Token]], bool]:
        """Read alternatives up to the `)` of a group, or to the end; say whether `)` came."""
        current: list[_Token] = []
        alternatives = [current]
        items = self.items
        while self.at < len(items):
            item = items[self.at]
            self.at += 1
            if isinstance(item, tuple):
                current.append(item[0])
                continue
            if grouped and item in "|&)":
                if item == ")":
                    return alternatives, True
                current = []
                alternatives.append(current)
                continue
            if item in "?*+@!" and self.at < len(items) and items[self.at] == "(":
                start = self.at
                self.at += 1
                self.depth += 1
                if self.depth > limits.NESTING:
                    raise TooMuch("depth", limits.NESTING)
                inner, closed = self._sequence(True)
                self.depth -= 1
                if closed:
                    current.append(_Group(item, inner))
                    continue
                self.at = start  # no group: the characters mean what they mean alone
            if item == "*":
                if not (current and current[-1] is _STAR):
                    current.append(_STAR)
            elif item == "?":
                current.append(ALL)
            elif item == "[":
                current.append(self._brackets() or "[")
            else:
                current.append(item)
        return alternatives, False

    def _brackets(self) -> frozenset[str] | None:
        """Read `[…]` from behind its bracket; None, and nothing read, where it is none."""
        items = self.items
        at = self.at
        negated = at < len(items) and items[at] == "!"
        if negated:
            at += 1
        found: set[str] = set()
        first = at
        while True:
            if at >= len(items):
                return None
            item = items[at]
            if item == "]" and at > first:
                break
            if item == "[" and at + 1 < len(items) and items[at + 1] == ":":
                end = self._class_end(at + 2)
                if end:
                    name = "".join(str(one) for one in items[at + 2 : end])
                    found |= CLASSES.get(name, frozenset())
                    at = end + 2
                    continue
            low = item[0]
            high = low
            if at + 2 < len(items) and items[at + 1] == "-" and items[at + 2] != "]":
                high = items[at + 2][0]
                at += 2
            found |= {chr(code) for code in range(ord(low), ord(high) + 1)}
            at += 1
        self.at = at + 1
        return ALL - found if negated else frozenset(found)

    def _class_end(self, at: int) -> int:
        """Find the `:]` behind a class's name; 0 where there is none."""
        items = self.items
        end = at
        while end < len(items) and isinstance(items[end], str) and str(items[end]).isalpha():
            end += 1
        closed = end > at and items[end : end + 2] == [":", "]"]
        return end if closed else 0


# ---------------------------------------------------------------------- without groups


def _one(token: _Token) -> str:
    """Give a regular expression for a token that is one character."""
    if isinstance(token, str):
        return re.escape(token)
    assert isinstance(token, frozenset)
    if len(token) == len(ALL):
        return "."
    if not token:
        return "(?!)"
    if len(token) > 128:
        return "[^" + "".join(map(_escaped, sorted(ALL - token))) + "]"
    return "[" + "".join(map(_escaped, sorted(token))) + "]"


def _escaped(character: str) -> str:
    return f"\\x{ord(character):02x}"


def _between_stars(tokens: list[_Token]) -> list[str]:
    """Give regular expressions for what lies before, between and behind the stars.

    What lies between two stars is taken where it first fits, and never looked for again: so
    matching takes no more than linear time for each star.
    """
    parts: list[list[_Token]] = [[]]
    for token in tokens:
        if token is _STAR:
            parts.append([])
        else:
            parts[-1].append(token)
    return ["".join(map(_one, part)) for part in parts]


def _prefix(tokens: list[_Token], longest: bool) -> str:
    """Give a regular expression for the shortest or longest beginning of a text."""
    texts = _between_stars(tokens)
    if not longest or len(texts) == 1:
        return texts[0] + "".join([f"(?>.*?{text})" for text in texts[1:]])
    middle = "".join([f"(?>.*?{text})" for text in texts[1:-1]])
    return f"{texts[0]}{middle}.*{texts[-1]}"


def _whole(tokens: list[_Token]) -> str:
    """Give a regular expression for whole texts."""
    texts = _between_stars(tokens)
    if len(texts) == 1:
        return texts[0] + r"\Z"
    middle = "".join([f"(?>.*?{text})" for text in texts[1:-1]])
    return f"{texts[0]}{middle}.*{texts[-1]}\\Z" if texts[-1] else f"{texts[0]}{middle}"


# ---------------------------------------------------------------------- with groups


def _refuses(tokens: list[_Token]) -> bool:
    """Tell whether there is a `!(…)`: the one that takes quadratic time."""
    for token in tokens:
        if isinstance(token, _Group):
            if token.kind == "!":
                return True
            for alternative in token.alternatives:
                if _refuses(alternative):
                    return True
    return False


def _reversed(tokens: list[_Token]) -> list[_Token]:
    """Give a pattern that matches backwards what `tokens` match."""
    return [
        _Group(token.kind, [_reversed(alternative) for alternative in token.alternatives])
        if isinstance(token, _Group)
        else token
        for token in reversed(tokens)
    ]


def _ends(tokens: list[_Token], text: str, starts: set[int], work: _Work) -> set[int]:
    """Give every place a match that began at one of `starts` may end. Raises TooMuch."""
    for token in tokens:
        if not starts:
            return starts
        work.take(len(starts))
        if isinstance(token, str):
            starts = {at + 1 for at in starts if text[at : at + 1] == token}
        elif isinstance(token, frozenset):
            starts = {at + 1 for at in starts if at < len(text) and text[at] in token}
        elif isinstance(token, _Group):
            starts = _group_ends(token, text, starts, work)
        else:
            work.take(len(text) - min(starts))
            starts = set(range(min(starts), len(text) + 1))
    return starts


def _group_ends(group: _Group, text: str, starts: set[int], work: _Work) -> set[int]:
    kind = group.kind
    if kind == "!":
        ends: set[int] = set()
        for start in starts:
            work.take(len(text) - start)
            refused = _any_ends(group, text, {start}, work)
            ends |= set(range(start, len(text) + 1)) - refused
        return ends
    once = _any_ends(group, text, starts, work)
    if kind == "@":
        return once
    if kind == "?":
        return once | starts
    reached = set(once) if kind == "+" else once | starts
    fresh = reached
    while fresh:
        fresh = _any_ends(group, text, fresh, work) - reached
        reached |= fresh
    return reached


def _any_ends(group: _Group, text: str, starts: set[int], work: _Work) -> set[int]:
    ends: set[int] = set()
    for alternative in group.alternatives:
        ends |= _ends(alternative, text, starts, work)
    return ends
