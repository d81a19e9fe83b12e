"""One bc statement line or function after the other, turned into Python source.

The source names only what `emulator.text.bc.runtime` gives it, and holds only letters, numbers
and strings as literals. Sums and products stay flat however long they are.
"""

from __future__ import annotations

from typing import NamedTuple

from emulator.text.bc.errors import Trouble
from emulator.text.bc.expressions import ASSIGN, DEPTH_LIMIT, Expressions
from emulator.text.bc.scanner import Token

#: Loops within one another: a guard of the emulator's.
LOOPS_LIMIT = 15


class Unit(NamedTuple):
    """What can be run: the body of a coroutine, or of a function with these names."""

    lines: list[str]
    function: str = ""
    parameters: tuple[str, ...] = ()  # an array has [] behind its letter
    autos: tuple[str, ...] = ()
    quits: bool = False  # quit was read within something: end without running it


class Parser(Expressions):
    """Reads units from tokens; raises Incomplete where they end too soon."""

    def __init__(self, found: list[Token]) -> None:
        super().__init__(found)
        self.loops = 0
        self.inside = 0
        self.function = False
        self.quits = False

    def unit(self) -> Unit | None:
        """The next line or function; None at the end."""
        self.skip("newline")
        if self.kind == "end":
            return None
        if self.kind == "define":
            return self._function()
        lines = self._list("newline")
        self.take("newline")
        return Unit(lines, quits=self.quits)

    def _list(self, *ends: str) -> list[str]:
        lines: list[str] = []
        separators = (";",) if "newline" in ends else (";", "newline")
        while True:
            self.skip(*separators)
            if self.kind in ends:
                return lines or ["pass"]
            lines += self.statement()
            if self.kind not in ends:
                self.take(*separators)

    # --- statements ----------------------------------------------------------------------

    def statement(self) -> list[str]:
        """The lines of one statement."""
        kind = self.kind
        if kind == "string":
            return [f"R.text({self.take('string')!r})"]
        if kind in ("{", "if", "while", "for"):
            self.inside += 1
            if self.inside > DEPTH_LIMIT:
                raise Trouble("deep")
            found = getattr(self, {"{": "_block"}.get(kind, f"_{kind}"))()
            self.inside -= 1
            return list(found)
        if kind == "break":
            self.take("break")
            if not self.loops:
                raise Trouble("syntax")
            return ["break"]
        if kind == "quit":
            self.take("quit")
            self.quits = self.quits or bool(self.inside)
            return ["raise Quit"]
        if kind == "return":
            self.take("return")
            if not self.function:
                raise Trouble("syntax")
            value = "ZERO"
            if self.kind == "(":
                self.take("(")
                if self.kind != ")":
                    value = self.expression()
                self.take(")")
            return [f"return {value}"]
        start = self.at
        value = self.expression()
        if self._assigned(start):
            return [value]
        return [f"await R.show({value})"]

    def _assigned(self, start: int) -> bool:
        """Whether the expression just read is an assignment: it is not shown then."""
        depth = 0
        for token in self.tokens[start : self.at]:
            depth += (token.kind in "([") - (token.kind in ")]") if token.kind else 0
            if not depth and token.kind in ASSIGN:
                return True
        return False

    def _block(self) -> list[str]:
        self.take("{")
        lines = self._list("}")
        self.take("}")
        return lines

    def _body(self) -> list[str]:
        self.skip("newline")
        if self.kind == ";":
            self.take(";")
            return ["    pass"]
        return [f"    {line}" for line in self.statement()]

    def _if(self) -> list[str]:
        self.take("if")
        self.take("(")
        test = self.condition()
        self.take(")")
        return [f"if {test}:", *self._body()]

    def _while(self) -> list[str]:
        self.take("while")
        self.take("(")
        test = self.condition()
        self.take(")")
        return self._loop(test, [])

    def _for(self) -> list[str]:
        self.take("for")
        self.take("(")
        first = self.expression()
        self.take(";")
        test = self.condition()
        self.take(";")
        last = self.expression()
        self.take(")")
        return [first, *self._loop(test, [f"    {last}"])]

    def _loop(self, test: str, last: list[str]) -> list[str]:
        self.loops += 1
        if self.loops > LOOPS_LIMIT:
            raise Trouble("deep")
        body = self._body()
        self.loops -= 1
        return [f"while {test}:", "    if step(): await turn()", *body, *last]

    def _function(self) -> Unit:
        self.take("define")
        name = self.take("name")
        self.take("(")
        parameters = self._names(")")
        self.take(")")
        self.skip("newline")
        self.take("{")
        self.skip("newline")
        autos: list[str] = []
        self.function, self.inside = True, 1
        while self.kind == "auto":
            self.take("auto")
            autos += self._names(";", "newline")
            self.skip(";", "newline")
        lines = self._list("}")
        self.take("}")
        self.function, self.inside = False, 0
        if len({*parameters, *autos}) < len(parameters) + len(autos):
            raise Trouble("syntax")
        return Unit([*lines, "return ZERO"], name, tuple(parameters), tuple(autos), self.quits)

    def _names(self, *ends: str) -> list[str]:
        found: list[str] = []
        while self.kind not in ends:
            if found:
                self.take(",")
            name = self.take("name")
            if self.kind == "[":
                self.take("[")
                self.take("]")
                name += "[]"
            found.append(name)
        return found
