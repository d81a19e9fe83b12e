"""bc's expressions as Python source: what stands within statements. See `parser`."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from emulator.text.bc.errors import Incomplete, Trouble
from emulator.text.bc.scanner import Token

ASSIGN = {"=": "", "+=": "+", "-=": "-", "*=": "*", "/=": "/", "%=": "%", "^=": "^"}
_COMPARE = ("==", "!=", "<", "<=", ">", ">=")
_REGISTERS = ("scale", "ibase", "obase")
#: How deep expressions and statements may be nested: a guard of the emulator's.
DEPTH_LIMIT = 40


class Place(NamedTuple):
    """Something that can be assigned to: `letter` alone, or with the source of an index."""

    letter: str
    at: str | None = None


class Expressions:
    """A place in the tokens, and the expressions read from there."""

    def __init__(self, found: list[Token]) -> None:
        self.tokens = found
        self.at = 0
        self.depth = 0

    @property
    def kind(self) -> str:
        """The kind of the token that comes."""
        return self.tokens[self.at].kind

    def take(self, *kinds: str) -> str:
        """The next token's text, which has to be of one of these kinds."""
        token = self.tokens[self.at]
        if token.kind not in kinds:
            raise Incomplete if token.kind == "end" else Trouble("syntax")
        self.at += 1
        return token.text

    def nested(self, read: Callable[[], str]) -> str:
        """What `read` reads, one level deeper."""
        if self.depth >= DEPTH_LIMIT:
            raise Trouble("deep")
        self.depth += 1
        found = read()
        self.depth -= 1
        return found

    def skip(self, *kinds: str) -> None:
        """Go past tokens of these kinds."""
        while self.kind in kinds:
            self.at += 1

    def condition(self) -> str:
        """A comparison; without one, whether a number is not 0."""
        left = self.expression()
        if self.kind not in _COMPARE:
            return f"({left}).digits"
        sign = self.take(*_COMPARE)
        return f"compare({left}, {self.expression()}) {sign} 0"

    def expression(self) -> str:
        """An assignment or a sum."""
        return self.nested(self._assignment)

    def _assignment(self) -> str:
        start = self.at
        if self.kind == "name" or self.kind in _REGISTERS:
            place = self._place()
            if place is not None and self.kind in ASSIGN:
                sign = ASSIGN[self.take(*ASSIGN)]
                value = self.expression()
                given = f"({place.letter!r}, {place.at}, {sign!r}, {value})"
                return f"await R.change{given}" if sign in tuple("*/%^") else f"R.assign{given}"
            self.at = start
        return self._chain("R.sum", ("+", "-"), self._product)

    def _product(self) -> str:
        return self._chain("await R.product", ("*", "/", "%"), self._power)

    def _chain(self, how: str, signs: tuple[str, ...], operand: Callable[[], str]) -> str:
        parts = [operand()]
        used = ""
        while self.kind in signs:
            used += self.take(*signs)
            parts.append(operand())
        return f"{how}({used!r}, {', '.join(parts)})" if used else parts[0]

    def _power(self) -> str:
        left = self._unary()
        if self.kind == "^":
            self.take("^")
            return f"await R.power({left}, {self.nested(self._power)})"
        return left

    def _unary(self) -> str:
        if self.kind == "-":
            self.take("-")
            return f"negative({self.nested(self._unary)})"
        if self.kind in ("++", "--"):
            sign = self.take("++", "--")[0]
            place = self._place()
            if place is None:
                raise Trouble("syntax")
            return f"R.assign({place.letter!r}, {place.at}, {sign!r}, ONE)"
        return self._primary()

    def _primary(self) -> str:
        kind = self.kind
        if kind == "number":
            return f"R.number({self.take('number')!r})"
        if kind == "(":
            self.take("(")
            value = self.expression()
            self.take(")")
            return value
        if kind in ("length", "sqrt") or (
            kind == "scale" and self.tokens[self.at + 1][0] == "("
        ):
            self.take(kind)
            self.take("(")
            value = self.expression()
            self.take(")")
            return f"{'await ' * (kind == 'sqrt')}R.{kind}_of({value})"
        if kind == "name" and self.tokens[self.at + 1].kind == "(":
            return self._call()
        place = self._place()
        if place is None:
            raise Incomplete if kind == "end" else Trouble("syntax")
        if self.kind in ("++", "--"):
            sign = self.take("++", "--")[0]
            return f"R.after({place.letter!r}, {place.at}, {sign!r})"
        return f"R.get({place.letter!r}, {place.at})"

    def _place(self) -> Place | None:
        if self.kind in _REGISTERS:
            if self.kind == "scale" and self.tokens[self.at + 1].kind == "(":
                return None
            return Place(self.take(*_REGISTERS))
        if self.kind != "name" or self.tokens[self.at + 1].kind == "(":
            return None
        name = self.take("name")
        if self.kind != "[":
            return Place(name)
        if self.tokens[self.at + 1].kind == "]":
            raise Trouble("syntax")
        self.take("[")
        index = self.expression()
        self.take("]")
        return Place(name, index)

    def _call(self) -> str:
        name = self.take("name")
        self.take("(")
        given: list[str] = []
        while self.kind != ")":
            if given:
                self.take(",")
            after = [token.kind for token in self.tokens[self.at : self.at + 3]]
            if after == ["name", "[", "]"]:
                given.append(f"R.array({self.tokens[self.at].text!r})")
                self.at += 3
            else:
                given.append(self.expression())
        self.take(")")
        return f"(await R.call({name!r}, [{', '.join(given)}]))"
