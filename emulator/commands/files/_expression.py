"""The expressions of find: words in, a test of one entry out. Not a command.

An expression is terms joined by -o; a term is factors, with or without -a between; a
factor is a primary, a factor after !, or an expression in parentheses.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from emulator.commands.files._predicates import (
    SIMPLE,
    VALUED,
    Answer,
    BadExpression,
    Search,
    Seen,
    Test,
)
from emulator.messages.files import (
    FIND_CONJUNCTION,
    FIND_DEEP,
    FIND_EXPRESSION,
    FIND_NOT_SIMULATED,
    FIND_OPTION,
    FIND_PARAMETER,
)

#: Primaries of AIX's that ask of what the machine does not keep.
_NOT_SIMULATED = frozenset(("-cpio", "-ea", "-fstype", "-long"))

#: Parentheses within one another: a guard of the emulator's.
DEPTH_LIMIT = 100


class Expression:
    """Reads the words of one find; what they say of the walk goes into its `search`."""

    def __init__(
        self,
        search: Search,
        words: list[str],
        act: dict[str, Callable[[list[str]], Test]],
    ) -> None:
        self.search = search
        self.words = words
        self.at = 0
        self.depth = 0
        self.act = act
        self.acts = False

    def read(self) -> Test:
        """The whole expression; -print is understood where nothing else acts."""
        if not self.words:
            return self.act["-print"]([])
        test = self._or()
        if self.at < len(self.words):
            message = FIND_CONJUNCTION if self.words[self.at][:1] != ")" else FIND_EXPRESSION
            raise BadExpression(message)
        return test if self.acts else _joined([test, self.act["-print"]([])], True)

    def _peek(self) -> str:
        return self.words[self.at] if self.at < len(self.words) else ""

    def _or(self) -> Test:
        tests = [self._and()]
        while self._peek() == "-o":
            self.at += 1
            tests.append(self._and())
        return _joined(tests, False)

    def _and(self) -> Test:
        tests = [self._not()]
        while True:
            word = self._peek()
            if word == "-a":
                self.at += 1
            elif not word or word in ("-o", ")") or word[0] not in "-!(":
                return _joined(tests, True)
            tests.append(self._not())

    def _not(self) -> Test:
        negated = False
        while self._peek() == "!":
            negated = not negated
            self.at += 1
        word = self._peek()
        self.at += 1
        if not word:
            raise BadExpression(FIND_EXPRESSION)
        test = self._inside() if word == "(" else self._primary(word)
        return _opposite(test) if negated else test

    def _inside(self) -> Test:
        """What stands in parentheses."""
        self.depth += 1
        if self.depth > DEPTH_LIMIT:
            raise BadExpression(FIND_DEEP, limit=DEPTH_LIMIT)
        test = self._or()
        if self._peek() != ")":
            raise BadExpression(FIND_EXPRESSION)
        self.at += 1
        self.depth -= 1
        return test

    def _value(self, word: str) -> str:
        if self.at >= len(self.words):
            raise BadExpression(FIND_PARAMETER, word=word)
        self.at += 1
        return self.words[self.at - 1]

    def _primary(self, word: str) -> Test:
        simple = SIMPLE.get(word)
        if simple is not None:
            return simple(self.search)
        if word in ("-print", "-ls"):
            self.acts = True
            return self.act[word]([])
        if word in ("-exec", "-ok"):
            self.acts = True
            return self.act[word](self._command(word))
        if word in _NOT_SIMULATED:
            raise BadExpression(FIND_NOT_SIMULATED, word=word)
        maker = VALUED.get(word)
        if maker is None:
            raise BadExpression(FIND_OPTION, word=word)
        return maker(self.search, word, self._value(word))

    def _command(self, word: str) -> list[str]:
        rest = self.words[self.at :]
        for index, one in enumerate(rest):
            if one == ";" or (one == "+" and index and rest[index - 1] == "{}"):
                self.at += index + 1
                if index:
                    return rest[: index + 1]
        raise BadExpression(FIND_PARAMETER, word=word)


# --- combining -------------------------------------------------------------------------------


def _joined(tests: list[Test], going: bool) -> Test:
    """Tests one after the other, as long as they answer `going`: True for -a, False for -o."""
    if len(tests) == 1:
        return tests[0]

    def test(seen: Seen) -> Answer:
        for at, one in enumerate(tests):
            answer = one(seen)
            if answer is not going:
                if isinstance(answer, bool):
                    return answer
                return _waiting(answer, tests[at + 1 :], seen, going)
        return going

    return test


async def _waiting(answer: Answer, rest: list[Test], seen: Seen, going: bool) -> bool:
    """Go on with `rest` behind a test whose answer has to be waited for."""
    value = answer if isinstance(answer, bool) else await answer
    for one in rest:
        if value is not going:
            return value
        answer = one(seen)
        value = answer if isinstance(answer, bool) else await answer
    return value


def _opposite(one: Test) -> Test:
    def test(seen: Seen) -> Answer:
        answer = one(seen)
        return not answer if isinstance(answer, bool) else _negated(answer)

    return test


async def _negated(answer: Awaitable[bool]) -> bool:
    return not await answer
