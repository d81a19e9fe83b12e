"""expr: work out an expression. Source: IBM's expr page; POSIX, "expr"."""

from __future__ import annotations

import re

from emulator.kernel.process import Process
from emulator.messages.filters import NOT_A_NUMBER, SYNTAX, ZERO
from emulator.messages.text import BAD_PATTERN, PATTERNS
from emulator.options import Command, operands
from emulator.text import regular

_LEVELS = (
    ("|",), ("&",), ("=", ">", ">=", "<", "<=", "!="), ("+", "-"), ("*", "/", "%"), (":",),
)  # fmt: skip
_NUMBER = re.compile(r"-?\d+")
#: Deepest nesting: a guard of the emulator's.
DEPTH_LIMIT = 200


class Expr(Command):
    r"""expr Expression

    Writes the value of an expression, whose parts are words of their own: numbers with
    + - \* / %, comparisons = != \< \<= \> \>= , \| and \& , parentheses \( \), and
    String : Expression, which matches a basic regular expression from the beginning and
    gives what \( \) held, or the length. Status 0; 1 where the value is 0 or empty; 2.
    """

    words: list[str] = operands("Expression", "The words.")
    examples = (
        ("Add one to a number", "expr 41 + 1"),
        ("Take the last part of a path", "expr /usr/bin/ksh : '.*/\\(.*\\)'"),
    )
    usage_status = 2

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """Every word is an operand, but for a first `--`."""
        return super().parse(arguments if arguments[:1] == ["--"] else ["--", *arguments])

    def run(self, proc: Process) -> None:
        """Work it out."""
        self.at = 0
        self.depth = 0
        value = self._level(proc, 0)
        if self.at < len(self.words):
            proc.fail(SYNTAX, 2)
        proc.print(value)
        proc.status = int(_nothing(value))

    def _level(self, proc: Process, level: int) -> str:
        if level == len(_LEVELS):
            return self._part(proc)
        value = self._level(proc, level + 1)
        while self.at < len(self.words) and self.words[self.at] in _LEVELS[level]:
            operator = self.words[self.at]
            self.at += 1
            value = self._apply(proc, operator, value, self._level(proc, level + 1))
        return value

    def _part(self, proc: Process) -> str:
        if self.at >= len(self.words):
            proc.fail(SYNTAX, 2)
        word = self.words[self.at]
        self.at += 1
        if word == "(":
            self.depth += 1
            if self.depth > DEPTH_LIMIT:
                proc.fail(SYNTAX, 2)
            word = self._level(proc, 0)
            if self.words[self.at : self.at + 1] != [")"]:
                proc.fail(SYNTAX, 2)
            self.at += 1
            self.depth -= 1
        elif word == ")":
            proc.fail(SYNTAX, 2)
        return word

    def _apply(self, proc: Process, operator: str, one: str, two: str) -> str:
        if operator == "|":
            return one if not _nothing(one) else two if not _nothing(two) else "0"
        if operator == "&":
            return "0" if _nothing(one) or _nothing(two) else one
        if operator == ":":
            return self._matched(proc, one, two)
        if operator in _LEVELS[2]:
            if _NUMBER.fullmatch(one) and _NUMBER.fullmatch(two):
                first, second = _number(proc, one), _number(proc, two)
                order = (first > second) - (first < second)
            else:
                order = (one > two) - (one < two)
            true = {
                "=": order == 0, "!=": order != 0, ">": order > 0,
                ">=": order >= 0, "<": order < 0, "<=": order <= 0,
            }[operator]  # fmt: skip
            return str(int(true))
        left, right = _number(proc, one), _number(proc, two)
        if operator in "/%":
            if not right:
                proc.fail(ZERO, 2)
            quotient = abs(left) // abs(right)
            quotient = -quotient if (left < 0) != (right < 0) else quotient
            return str(quotient if operator == "/" else left - quotient * right)
        result = left + right if operator == "+" else left - right
        return str(left * right if operator == "*" else result)

    def _matched(self, proc: Process, text: str, pattern: str) -> str:
        try:
            expression = regular.compile(pattern)
        except regular.BadPattern as error:
            proc.fail(BAD_PATTERN, 2, reason=PATTERNS[error.reason].text)
        found = expression.match(text)
        if expression.groups:
            return (found.group(1) or "") if found else ""
        return str(found.end()) if found else "0"


def _nothing(value: str) -> bool:
    return value == "" or (_NUMBER.fullmatch(value) is not None and value.strip("-0") == "")


def _number(proc: Process, text: str) -> int:
    if not _NUMBER.fullmatch(text) or len(text) > 1000:
        proc.fail(NOT_A_NUMBER, 2)
    return int(text)
