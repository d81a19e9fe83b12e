"""Integer expressions: `$((…))`, `((…))`, `let`, `typeset -i`, subscripts.

Not floating point (ksh93) and no `++`, `?:` or `,`: ksh88 has none.
Numbers are 32 bits wide and wrap around, as in AIX's 32-bit ksh.
Behaviour: IBM's ksh page, "Arithmetic evaluation".
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container
    from typing import Protocol

    class Values(Protocol):
        """The values of variables; `values[name]` is set where nothing else says how."""

        values: dict[str, str]
        export_all: bool

        @property
        def attributes(self) -> Container[str]:
            """Who has attributes."""

        @property
        def hooks(self) -> Container[str]:
            """Of whose values something else is told."""

    class Numbers(Protocol):
        """Where variables are looked up and assigned."""

        @property
        def variables(self) -> Values:
            """The values themselves."""

        def number_text(self, name: str, subscript: str | None, level: int = 0) -> str:
            """Give a variable's text, "" where it is not set."""

        def number(self, text: str, level: int = 0) -> int:
            """The value of a subscript, within an expression of this level."""

        def assign_number(self, name: str, subscript: str | None, value: int) -> None:
            """Assign to a variable."""


#: How often a variable's value or a subscript may be one more expression (message 0403-059).
LEVELS = 9
#: Operators and parentheses within one another, in one expression.
NESTING = 100
#: Operators in a row that become functions within one another; what follows them is a list.
ROW = 20
_KEPT = 1024

_TOKEN = re.compile(
    r"[ \t\n]*(?:([0-9]+#[0-9A-Za-z@_]+|[0-9][0-9A-Za-z_.]*)"
    r"|([A-Za-z_][A-Za-z_0-9]*)"
    r"|(<<=|>>=|&&|\|\||[<>=!]=|<<|>>|[-+*/%&^|]=|[-+*/%&^|<>=!~()\[\]])"
    r"|(.))?",
    re.DOTALL,
)
_DECIMAL = re.compile(r"[ \t]*(-?)([0-9]+)[ \t]*\Z")
_BASED = re.compile(r"([0-9]+)#([0-9A-Za-z@_]+)\Z")
_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"

#: Binary operators, by how tightly they bind.
_BINDING = {
    "||": 1, "&&": 2, "|": 3, "^": 4, "&": 5, "==": 6, "!=": 6,
    "<": 7, ">": 7, "<=": 7, ">=": 7, "<<": 8, ">>": 8,
    "+": 9, "-": 9, "*": 10, "/": 10, "%": 10,
}  # fmt: skip
_ASSIGNING = frozenset(("=", "+=", "-=", "*=", "/=", "%=", "<<=", ">>=", "&=", "^=", "|="))

Evaluate = Callable[["Numbers", int], int]
#: An operator and what is behind it: takes the value of what is before.
Link = Callable[[int, "Numbers", int], int]


class BadExpression(Exception):
    """An expression has no value.

    `kind` is `tokens` (it ends too early), `syntax`, `number`, `parentheses`, `division`,
    `target` (no variable is assigned to), `levels` or `deep`; `text` is the expression.
    """

    def __init__(self, kind: str, text: str) -> None:
        """Say what is wrong with which expression."""
        super().__init__(kind, text)
        self.kind = kind
        self.text = text


def wrap(value: int) -> int:
    """Make a number one of 32 bits."""
    if -0x80000000 <= value <= 0x7FFFFFFF:
        return value
    return (value + 0x80000000) % 0x100000000 - 0x80000000


#: Expressions that were compiled, by their text.
EXPRESSIONS: dict[str, Evaluate] = {}


def evaluate(text: str, numbers: Numbers, level: int = 0) -> int:
    """Give the value of an expression. Raises BadExpression."""
    known = EXPRESSIONS.get(text)
    if known is None:
        match = _DECIMAL.match(text)
        if match and len(match[2]) < 10:
            return -int(match[2]) if match[1] else int(match[2])
        if len(EXPRESSIONS) >= _KEPT:
            EXPRESSIONS.clear()
        known = EXPRESSIONS[text] = _Compiler(text).whole()
    return known(numbers, level)


def in_base(value: int, base: int) -> str:
    """Write a number as `base#digits`; base 10 as usual."""
    if base == 10:
        return str(value)
    rest = value % 0x100000000
    digits = ""
    while True:
        rest, digit = divmod(rest, base)
        digits = _DIGITS[digit] + digits
        if not rest:
            return f"{base}#{digits}"


class _Compiler:
    """Turns the text of an expression into a function; precedence climbing."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.depth = 0
        #: The functions that only give a number, and that number.
        self.constants: dict[Evaluate, int] = {}
        #: The functions that only look up a variable without a subscript, and its name.
        self.names: dict[Evaluate, str] = {}
        self.kind = 0
        self.value = ""
        self.start = 0
        self._next()

    def _next(self) -> None:
        match = _TOKEN.match(self.text, self.position)
        assert match is not None  # it can match nothing at all
        self.kind = match.lastindex or 0
        self.value = match[self.kind] if self.kind else ""
        self.start = match.start(self.kind) if self.kind else match.end()
        self.position = match.end()

    def error(self, kind: str = "syntax") -> BadExpression:
        return BadExpression(kind, self.text)

    def whole(self) -> Evaluate:
        """Compile everything; an empty expression is 0."""
        if not self.kind:
            return lambda numbers, level: 0
        found = self._assignment()
        if self.kind:
            raise self.error("parentheses" if self.value == ")" else "syntax")
        return found

    def _assignment(self) -> Evaluate:
        """Compile an assignment, or what binds more tightly."""
        if self.kind == 2:
            saved = self.position, self.kind, self.value, self.start
            name = self.value
            self._next()
            subscript = self._subscript()
            if self.kind == 3 and self.value in _ASSIGNING:
                operator = self.value[:-1]
                self._next()
                return self._assign(name, subscript, operator, self._nested())
            self.position, self.kind, self.value, self.start = saved
        found = self._binary(1)
        if self.kind == 3 and self.value in _ASSIGNING:
            raise self.error("target")
        return found

    def _nested(self) -> Evaluate:
        self.depth += 1
        if self.depth > NESTING:
            raise self.error("deep")
        found = self._assignment()
        self.depth -= 1
        return found

    def _assign(
        self, name: str, subscript: str | None, operator: str, right: Evaluate
    ) -> Evaluate:
        if subscript is not None:
            return self._assign_element(name, subscript, operator, right)
        if operator:
            right = self._combined(operator, self._variable(name, None), right)

        def assign(numbers: Numbers, level: int) -> int:
            value = right(numbers, level)
            variables = numbers.variables
            if (
                name in variables.attributes
                or name in variables.hooks
                or variables.export_all
                or name not in variables.values
            ):
                numbers.assign_number(name, None, value)
            else:
                variables.values[name] = str(value)
            return value

        return assign

    def _assign_element(
        self, name: str, subscript: str, operator: str, right: Evaluate
    ) -> Evaluate:
        """Compile the assignment to an element: its subscript is evaluated once, and first."""
        places: list[str] = []

        def old(numbers: Numbers, level: int) -> int:
            return evaluate(numbers.number_text(name, places[-1]) or "0", numbers, level + 1)

        if operator:
            right = self._combined(operator, old, right)

        def assign(numbers: Numbers, level: int) -> int:
            if level >= LEVELS:
                raise BadExpression("levels", self.text)
            places.append(str(numbers.number(subscript, level + 1)))
            try:
                value = right(numbers, level)
                numbers.assign_number(name, places[-1], value)
            finally:
                places.pop()
            return value

        return assign

    def _binary(self, least: int) -> Evaluate:
        """Compile operators that bind at least as tightly as `least`."""
        left = self._unary()
        count = 0
        links: list[Link] = []
        while self.kind == 3:
            operator = self.value
            binding = _BINDING.get(operator, 0)
            if binding < least:
                break
            self._next()
            right = self._binary(binding + 1)
            count += 1
            if count <= ROW:
                left = self._combined(operator, left, right)
                continue
            if not links:
                left = _row(left, links)
            links.append(self._link(operator, right))
        return left

    def _link(self, operator: str, right: Evaluate) -> Link:
        """Compile an operator far behind others: a sum may be as long as it likes."""
        text = self.text
        if operator == "&&":
            return lambda value, numbers, level: int(value != 0 and right(numbers, level) != 0)
        if operator == "||":
            return lambda value, numbers, level: int(value != 0 or right(numbers, level) != 0)
        if operator in ("/", "%"):
            return lambda value, numbers, level: _divided(
                operator, value, right(numbers, level), text
            )
        function = _FUNCTIONS[operator]
        return lambda value, numbers, level: wrap(function(value, right(numbers, level)))

    def _combined(self, operator: str, left: Evaluate, right: Evaluate) -> Evaluate:
        text = self.text
        known = self.constants.get(right)
        name = self.names.get(left)
        if known is not None and name is not None and operator in _SIMPLE:
            return _with_constant(name, _FUNCTIONS[operator], left, known)
        if known is not None and operator in _SIMPLE:
            simple = _FUNCTIONS[operator]
            return lambda numbers, level: wrap(simple(left(numbers, level), known))
        if operator == "+":
            return lambda numbers, level: wrap(left(numbers, level) + right(numbers, level))
        if operator == "-":
            return lambda numbers, level: wrap(left(numbers, level) - right(numbers, level))
        if operator == "<":
            return lambda numbers, level: int(left(numbers, level) < right(numbers, level))
        if operator == "&&":
            return lambda numbers, level: int(
                bool(left(numbers, level)) and bool(right(numbers, level))
            )
        if operator == "||":
            return lambda numbers, level: int(
                bool(left(numbers, level)) or bool(right(numbers, level))
            )
        if operator in ("/", "%"):
            return lambda numbers, level: _divided(
                operator, left(numbers, level), right(numbers, level), text
            )
        function = _FUNCTIONS[operator]
        return lambda numbers, level: wrap(
            function(left(numbers, level), right(numbers, level))
        )

    def _unary(self) -> Evaluate:
        """Compile an operand with the signs in front of it."""
        value = self.value
        if not self.kind:
            raise self.error("tokens")
        if self.kind == 3:
            if value in ("-", "+", "!", "~"):
                self._next()
                self.depth += 1
                if self.depth > NESTING:
                    raise self.error("deep")
                operand = self._unary()
                self.depth -= 1
                if value == "-":
                    return lambda numbers, level: wrap(-operand(numbers, level))
                if value == "!":
                    return lambda numbers, level: int(not operand(numbers, level))
                if value == "~":
                    return lambda numbers, level: ~operand(numbers, level)
                return operand
            if value == "(":
                self._next()
                inner = self._nested()
                if self.value != ")" or self.kind != 3:
                    raise self.error("parentheses" if not self.kind else "syntax")
                self._next()
                return inner
            raise self.error()
        if self.kind == 1:
            number = self._number(value)
            self._next()

            def constant(numbers: Numbers, level: int) -> int:
                return number

            self.constants[constant] = number
            return constant
        if self.kind == 2:
            self._next()
            return self._variable(value, self._subscript())
        raise self.error()

    def _subscript(self) -> str | None:
        """Take `[…]` behind a name; its text is evaluated when it is used."""
        if self.kind != 3 or self.value != "[":
            return None
        start = self.position
        depth = 1
        while depth:
            self._next()
            if not self.kind:
                raise self.error("tokens")
            if self.kind == 3 and self.value in "[]":
                depth += 1 if self.value == "[" else -1
        subscript = self.text[start : self.start]
        self._next()
        return subscript

    def _number(self, text: str) -> int:
        match = _BASED.match(text)
        if match:
            base = int(match[1]) if len(match[1]) < 3 else 0
            digits = [_DIGITS.find(digit) for digit in match[2].lower()]
            if not 2 <= base <= 36 or max(digits) >= base or min(digits) < 0:
                raise self.error("number")
            value = 0
            for digit in digits:
                value = wrap(value * base + digit)
            return value
        if not text.isdigit():
            raise self.error("number")
        return wrap(int(text[-20:]))

    def _variable(self, name: str, subscript: str | None) -> Evaluate:
        text = self.text
        plain = subscript is None

        def look_up(numbers: Numbers, level: int) -> int:
            found = numbers.variables.values.get(name) if plain else None
            if found is not None:
                value = found
            elif plain or level < LEVELS:
                value = numbers.number_text(name, subscript, level + 1)
            else:
                raise BadExpression("levels", text)
            if not value:
                return 0
            if len(value) < 10 and value.isdecimal():
                return int(value)  # what is no plain number is one more expression
            if level >= LEVELS:
                raise BadExpression("levels", text)
            return evaluate(value, numbers, level + 1)

        if plain:
            self.names[look_up] = name
        return look_up


def _row(left: Evaluate, links: list[Link]) -> Evaluate:
    """Compile operators one after the other, however many there will be."""

    def row(numbers: Numbers, level: int) -> int:
        value = left(numbers, level)
        for link in links:
            value = link(value, numbers, level)
        return value

    return row


def _divided(operator: str, dividend: int, divisor: int, text: str) -> int:
    """The quotient or what it leaves. Raises BadExpression."""
    if not divisor:
        raise BadExpression("division", text)
    quotient = abs(dividend) // abs(divisor)
    if (dividend < 0) != (divisor < 0):
        quotient = -quotient  # towards zero, as in C
    return wrap(quotient if operator == "/" else dividend - quotient * divisor)


def _with_constant(
    name: str, function: Callable[[int, int], int], left: Evaluate, known: int
) -> Evaluate:
    """Compile what a loop is made of: a variable and a number."""
    if function is _FUNCTIONS["+"] and abs(known) < 1_000_000_000:

        def add(numbers: Numbers, level: int) -> int:
            value = numbers.variables.values.get(name, "")
            if value.isdecimal() and len(value) < 10:
                return int(value) + known  # 32 bits hold it
            return wrap(left(numbers, level) + known)

        return add
    if function is _FUNCTIONS["<"]:

        def less(numbers: Numbers, level: int) -> int:
            value = numbers.variables.values.get(name, "")
            if value.isdecimal() and len(value) < 10:
                return 1 if int(value) < known else 0
            return 1 if left(numbers, level) < known else 0

        return less

    def other(numbers: Numbers, level: int) -> int:
        value = numbers.variables.values.get(name, "")
        if value.isdecimal() and len(value) < 10:
            return wrap(function(int(value), known))
        return wrap(function(left(numbers, level), known))

    return other


#: Operators that need no more than their operands' values.
_SIMPLE = frozenset(("+", "-", "*", "<", ">", "<=", ">=", "==", "!=", "&", "|", "^"))


def _shift_left(left: int, right: int) -> int:
    return left << (right & 31)


def _shift_right(left: int, right: int) -> int:
    return left >> (right & 31)


_FUNCTIONS: dict[str, Callable[[int, int], int]] = {
    "+": lambda left, right: left + right,
    "-": lambda left, right: left - right,
    "<": lambda left, right: int(left < right),
    "*": lambda left, right: left * right,
    "==": lambda left, right: int(left == right),
    "!=": lambda left, right: int(left != right),
    ">": lambda left, right: int(left > right),
    "<=": lambda left, right: int(left <= right),
    ">=": lambda left, right: int(left >= right),
    "&": lambda left, right: left & right,
    "^": lambda left, right: left ^ right,
    "|": lambda left, right: left | right,
    "<<": _shift_left,
    ">>": _shift_right,
}
