"""The builtins test and `[`.

Not `[[ … ]]`, which is grammar (`shell.syntax.conditions`); the primitives are the same
(`shell.conditions`).

```
expression  = conjunction { -o conjunction }
conjunction = primary { -a primary }
primary     = ! primary | ( expression ) | -x word | word operator word | word
```
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from emulator.messages import ksh as messages
from shell.builtins.registry import builtin
from shell.conditions import COMPARING, FILES, UNARY
from shell.limits import NESTING
from shell.state import Abort

if TYPE_CHECKING:
    from shell.interpreter import Shell

_BINARY = COMPARING | FILES | {"=", "==", "!=", "<", ">"}


class _Misused(Exception):
    """The words are no expression: `text` is the culprit, or None."""

    def __init__(self, text: str | None) -> None:
        super().__init__(text)
        self.text = text


@builtin("test", "[")
def test(shell: Shell, words: list[str]) -> int:
    """`test expression`, `[ expression ]`: 0 if it holds, 1 if not, 2 if it is none."""
    arguments = words[1:]
    if words[0] == "[":
        if not arguments or arguments[-1] != "]":
            shell.say(messages.BAD_TEST_ALONE)
            return 2
        arguments.pop()
    try:
        return 0 if _Tester(shell, arguments).whole() else 1
    except _Misused as error:
        if error.text is None:
            shell.say(messages.PARAMETER_WANTED_BY_TEST)
        else:
            shell.say(messages.BAD_TEST, text=error.text)
        return 2
    except Abort:
        return 2  # what is wrong has been said


class _Tester:
    """One call's words, and how far they were read."""

    def __init__(self, shell: Shell, words: list[str]) -> None:
        self.shell = shell
        self.words = words
        self.at = 0
        self.depth = 0

    def whole(self) -> bool:
        """Evaluate everything. Raises _Misused, Abort."""
        words = self.words
        count = len(words)
        # With few words their number decides, as POSIX has it: `[ -f = -f ]` compares.
        if count == 0:
            return False
        if count == 1:
            return bool(words[0])
        if count == 2 and words[0] == "!":
            return not words[1]
        if count == 3 and words[1] in _BINARY:
            return self._compare(words[0], words[1], words[2])
        if count == 4 and words[0] == "!" and words[2] in _BINARY:
            return not self._compare(words[1], words[2], words[3])
        value = self._disjunction()
        if self.at < count:
            raise _Misused(words[self.at])
        return value

    def _next(self) -> str | None:
        return self.words[self.at] if self.at < len(self.words) else None

    def _disjunction(self) -> bool:
        value = self._conjunction()
        while self._next() == "-o":
            self.at += 1
            value = self._conjunction() or value
        return value

    def _conjunction(self) -> bool:
        value = self._primary()
        while self._next() == "-a":
            self.at += 1
            value = self._primary() and value
        return value

    def _primary(self) -> bool:
        negated = False
        while self._next() == "!" and self.at + 1 < len(self.words):
            negated = not negated
            self.at += 1
        return self._positive() != negated

    def _positive(self) -> bool:
        word = self._next()
        if word is None:
            raise _Misused(None)
        following = self.words[self.at + 1] if self.at + 1 < len(self.words) else None
        unary = len(word) == 2 and word[0] == "-" and word[1] in UNARY
        if following in _BINARY and self.at + 2 >= len(self.words) and not unary:
            raise _Misused(None)
        if following in _BINARY and self.at + 2 < len(self.words):
            self.at += 3
            return self._compare(word, str(following), self.words[self.at - 1])
        if word == "(":
            self.depth += 1
            if self.depth > NESTING:
                raise self.shell.abort(messages.TOO_DEEP, token="(", limit=NESTING)
            self.at += 1
            value = self._disjunction()
            self.depth -= 1
            if self._next() != ")":
                raise _Misused("(")
            self.at += 1
            return value
        self.at += 1
        if unary:
            if following is None or (word == "-t" and following in ("-a", "-o")):
                return self.shell.unary("t", "1") if word == "-t" else True
            self.at += 1
            return self.shell.unary(word[1], following)
        return bool(word)

    def _compare(self, left: str, operator: str, right: str) -> bool:
        if operator in ("=", "=="):
            return left == right
        if operator == "!=":
            return left != right
        return self.shell.binary(left, operator, right)
