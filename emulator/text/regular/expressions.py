"""The language of POSIX regular expressions: their text in, a tree out.

Not a matcher: `emulator.text.regular` searches with what is read here. Characters are bytes,
the collating sequence is that of the C locale.

    tree = ("set", frozenset of characters) | ("begin",) | ("end",) | ("group", n, tree)
         | ("all", (tree, …)) | ("any", (tree, …)) | ("repeat", tree, low, high or None)
         | ("back", n)
"""

from __future__ import annotations

from typing import Any, NamedTuple

Tree = tuple[Any, ...]

#: Largest count in an interval (POSIX: RE_DUP_MAX).
REPEAT_LIMIT = 255
#: Longest expression and deepest nesting: guards of the emulator's, not AIX's.
LENGTH_LIMIT = 20_000
DEPTH_LIMIT = 50

ALL = frozenset(map(chr, range(256)))
_UPPER = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_LOWER = frozenset("abcdefghijklmnopqrstuvwxyz")
_DIGIT = frozenset("0123456789")
_PRINT = frozenset(map(chr, range(32, 127)))
CLASSES = {
    "alpha": _UPPER | _LOWER, "upper": _UPPER, "lower": _LOWER, "digit": _DIGIT,
    "alnum": _UPPER | _LOWER | _DIGIT, "xdigit": _DIGIT | frozenset("abcdefABCDEF"),
    "space": frozenset(" \t\n\v\f\r"), "blank": frozenset(" \t"), "print": _PRINT,
    "graph": _PRINT - {" "}, "punct": _PRINT - _UPPER - _LOWER - _DIGIT - {" "},
    "cntrl": ALL - _PRINT - frozenset(map(chr, range(128, 256))),
}  # fmt: skip
#: Characters a `grep -w` word is made of.
WORD = CLASSES["alnum"] | {"_"}


class BadPattern(Exception):
    """An expression that means nothing; `reason` is a key of messages.text.PATTERNS."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Dialect(NamedTuple):
    """What differs between the users of regular expressions."""

    extended: bool = False
    #: Letters that stand for a character after a backslash: "n" for a newline in sed.
    escapes: tuple[tuple[str, str], ...] = ()
    #: Whether a backslash is special between brackets (awk).
    in_brackets: bool = False


BASIC = Dialect()
EXTENDED = Dialect(extended=True)
SED = Dialect(escapes=(("n", "\n"),))
AWK = Dialect(
    True,
    (("n", "\n"), ("t", "\t"), ("r", "\r"), ("f", "\f"), ("v", "\v"), ("a", "\a"),
     ("b", "\b"), ("/", "/"), ('"', '"')),
    True,
)  # fmt: skip


def read(text: str, dialect: Dialect, ignore_case: bool, fixed: bool) -> tuple[Tree, int]:
    """Read an expression: its tree, and how many groups it has. Raises BadPattern."""
    if len(text) > LENGTH_LIMIT:
        raise BadPattern("length")
    if fixed:
        return ("all", tuple(_single(char, ignore_case) for char in text)), 0
    parser = _Parser(text, dialect, ignore_case)
    tree = parser.alternatives(0)
    if parser.at < len(text):
        raise BadPattern("parenthesis")
    return tree, parser.groups


def _single(char: str, ignore_case: bool) -> Tree:
    if ignore_case and char in CLASSES["alpha"]:
        return ("set", frozenset((char.lower(), char.upper())))
    return ("set", frozenset(char))


class _Parser:
    """One expression being read: the text, and how far."""

    def __init__(self, text: str, dialect: Dialect, ignore_case: bool) -> None:
        self.text = text
        self.extended = dialect.extended
        self.dialect = dialect
        self.escapes = dict(dialect.escapes)
        self.ignore_case = ignore_case
        self.at = 0
        self.groups = 0
        self.closed: set[int] = set()

    def looking_at(self, what: str) -> bool:
        return self.text.startswith(what, self.at)

    def alternatives(self, depth: int) -> Tree:
        if depth > DEPTH_LIMIT:
            raise BadPattern("length")
        branches = [self.branch(depth)]
        while self.extended and self.looking_at("|"):
            self.at += 1
            branches.append(self.branch(depth))
        return branches[0] if len(branches) == 1 else ("any", tuple(branches))

    def branch(self, depth: int) -> Tree:
        parts: list[Tree] = []
        closing = ")" if self.extended else r"\)"
        while self.at < len(self.text):
            if self.extended and self.looking_at("|"):
                break
            if self.looking_at(closing):
                if depth:
                    break
                raise BadPattern("parenthesis")
            part = self.atom(depth, not parts)
            if part[0] not in ("begin", "end") or self.extended:
                part = self.repeated(part)
            parts.append(part)
        return parts[0] if len(parts) == 1 else ("all", tuple(parts))

    def atom(self, depth: int, first: bool) -> Tree:
        text = self.text
        char = text[self.at]
        self.at += 1
        if char == "\\":
            return self.escaped(depth)
        if char == "[":
            return ("set", self.bracket())
        if char == ".":
            return ("set", ALL)
        if char == "^" and (self.extended or first):
            return ("begin",)
        if char == "$" and (
            self.extended or self.at == len(text) or text.startswith(r"\)", self.at)
        ):
            return ("end",)
        if self.extended:
            if char == "(":
                return self.group(depth, ")")
            if char in "*+?" or (char == "{" and self._interval_follows()):
                raise BadPattern("repeat")
        return _single(char, self.ignore_case)

    def _interval_follows(self) -> bool:
        return self.text[self.at : self.at + 1].isdecimal()

    def escaped(self, depth: int) -> Tree:
        if self.at >= len(self.text):
            raise BadPattern("backslash")
        char = self.text[self.at]
        self.at += 1
        if not self.extended:
            if char == "(":
                return self.group(depth, r"\)")
            if char == "{":
                raise BadPattern("repeat")
            if char == "}":
                raise BadPattern("brace")
        if char in "123456789" and not self.dialect.in_brackets:
            if int(char) not in self.closed:
                raise BadPattern("reference")
            return ("back", int(char))
        return _single(self.escapes.get(char, char), self.ignore_case)

    def group(self, depth: int, closing: str) -> Tree:
        self.groups += 1
        number = self.groups
        if self.groups > 90:
            raise BadPattern("length")
        tree = self.alternatives(depth + 1)
        if not self.looking_at(closing):
            raise BadPattern("parenthesis")
        self.at += len(closing)
        self.closed.add(number)
        return ("group", number, tree)

    def repeated(self, part: Tree) -> Tree:
        times = 0
        while self.at < len(self.text):
            times += 1
            if times > DEPTH_LIMIT:
                raise BadPattern("length")
            char = self.text[self.at]
            if char == "*":
                low, high = 0, None
                self.at += 1
            elif self.extended and char in "+?":
                low, high = (1, None) if char == "+" else (0, 1)
                self.at += 1
            elif self.extended and char == "{":
                self.at += 1
                if not self._interval_follows():
                    self.at -= 1
                    return part
                low, high = self.interval("}")
            elif not self.extended and self.looking_at(r"\{"):
                self.at += 2
                low, high = self.interval(r"\}")
            else:
                return part
            part = _repeat(part, low, high)
        return part

    def interval(self, closing: str) -> tuple[int, int | None]:
        end = self.text.find(closing, self.at)
        if end < 0:
            raise BadPattern("brace")
        low, comma, high = self.text[self.at : end].partition(",")
        self.at = end + len(closing)
        if not (low.isdecimal() and (high.isdecimal() or not high)) or len(low + high) > 8:
            raise BadPattern("count")
        least, most = int(low), int(high) if high else None if comma else int(low)
        if least > REPEAT_LIMIT or (most is not None and not least <= most <= REPEAT_LIMIT):
            raise BadPattern("count")
        return least, most

    # --- bracket expressions -------------------------------------------------------------

    def bracket(self) -> frozenset[str]:
        negated = self.looking_at("^")
        if negated:
            self.at += 1
        found: set[str] = set()
        first = True
        while first or not self.looking_at("]"):
            first = False
            members = self.member()
            if len(members) == 1 and self._range_follows():
                self.at += 1
                (low,), ends = members, self.member()
                if len(ends) != 1:
                    raise BadPattern("range")
                (high,) = ends
                if high < low:
                    raise BadPattern("range")
                members = frozenset(map(chr, range(ord(low), ord(high) + 1)))
            found |= members
        self.at += 1
        if self.ignore_case:
            letters = found & CLASSES["alpha"]
            found |= {c.lower() for c in letters} | {c.upper() for c in letters}
        return ALL - found if negated else frozenset(found)

    def _range_follows(self) -> bool:
        return self.looking_at("-") and not self.looking_at("-]")

    def member(self) -> frozenset[str]:
        text = self.text
        if self.at >= len(text):
            raise BadPattern("bracket")
        char = text[self.at]
        if char == "[" and text[self.at + 1 : self.at + 2] in (":", ".", "="):
            kind = text[self.at + 1]
            end = text.find(kind + "]", self.at + 2)
            if end < 0:
                raise BadPattern("bracket")
            name = text[self.at + 2 : end]
            self.at = end + 2
            if kind == ":":
                if name not in CLASSES:
                    raise BadPattern("class")
                return CLASSES[name]
            if len(name) != 1:
                raise BadPattern("collating")
            return frozenset(name)
        self.at += 1
        if char == "\\" and self.dialect.in_brackets and self.at < len(text):
            char = self.escapes.get(text[self.at], text[self.at])
            self.at += 1
        return frozenset(char)


def _repeat(part: Tree, low: int, high: int | None) -> Tree:
    # Repetitions of repetitions are folded where that is easy: `a**` must not backtrack.
    if part[0] == "repeat" and part[2:] == (0, None):
        return part
    if part[0] in ("begin", "end"):
        return part if low else ("all", ())
    return ("repeat", part, low, high)
