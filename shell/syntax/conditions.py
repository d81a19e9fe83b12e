"""The inside of `[[ … ]]`.

Not its meaning (`shell.conditions`), nor `[`, which is a command like any other.
ksh88 knows no `=~` and no lone word: both are syntax errors, as there.

```
disjunction = conjunction { "||" conjunction }
conjunction = primary { "&&" primary }
primary     = "!" primary | "(" disjunction ")" | -x word | word operator word
```
"""

from __future__ import annotations

import re

from shell.syntax.nodes import (
    BinaryTest,
    Condition,
    Conjunction,
    Disjunction,
    Negation,
    UnaryTest,
    Word,
    chain,
)
from shell.syntax.words import WordScanner

_TOKEN = re.compile(r"(?:[ \t\n]|\\\n)*(?:(&&|\|\||[()<>;&|])|(.))?", re.DOTALL)
_UNARY = re.compile(r"-[A-Za-z]\Z")
BINARY = frozenset(
    ("=", "==", "!=", "<", ">", "-nt", "-ot", "-ef", "-eq", "-ne", "-lt", "-le", "-gt", "-ge")
)


def runs(condition: Condition) -> bool:
    """Tell whether commands must run before a condition is known."""
    if isinstance(condition, UnaryTest):
        return condition.operand.runs
    if isinstance(condition, BinaryTest):
        return condition.left.runs or condition.right.runs
    if isinstance(condition, Negation):
        return runs(condition.condition)
    links, first = chain(condition)
    return runs(first) or any([runs(link.right) for link in links])


class ConditionParser(WordScanner):
    """A scanner that also parses conditions, from `where` on."""

    #: The next character to look at in a condition.
    where = 0
    #: Where the condition began.
    began = 0

    def condition(self, position: int) -> tuple[Condition, int]:
        """Parse from behind `[[` to behind `]]`."""
        before = self.where, self.began
        self.where, self.began = position, position - 2
        condition = self._disjunction()
        word, start = self._word()
        if word is None or word.source != "]]":
            raise self._misplaced(start)
        end = self.where
        self.where, self.began = before
        return condition, end

    def _operator(self) -> tuple[str, int]:
        """Tell the operator that comes next, or "", and where it or its successor begins."""
        match = _TOKEN.match(self.text, self.where)
        assert match is not None  # it can match nothing at all
        if match.lastindex is None:
            raise self.incomplete("]]", "[[", self.began)
        return match[1] or "", match.start(match.lastindex)

    def _word(self) -> tuple[Word | None, int]:
        """Take the word that comes next; None where there is an operator."""
        operator, start = self._operator()
        if operator:
            return None, start
        word, self.where = self.word(start)
        return word, start

    def _misplaced(self, start: int) -> Exception:
        """Make the error for what stands at `start`."""
        self.where = start
        operator, start = self._operator()
        if operator:
            return self.wrong(operator, start)
        word, _ = self.word(start)
        return self.wrong(word.source, start)

    def _disjunction(self) -> Condition:
        condition = self._conjunction()
        while True:
            operator, start = self._operator()
            if operator != "||":
                return condition
            self.where = start + 2
            condition = Disjunction(condition, self._conjunction())

    def _conjunction(self) -> Condition:
        condition = self._primary()
        while True:
            operator, start = self._operator()
            if operator != "&&":
                return condition
            self.where = start + 2
            condition = Conjunction(condition, self._primary())

    def _primary(self) -> Condition:
        operator, start = self._operator()
        self.enter(start)
        if operator == "(":
            self.where = start + 1
            condition = self._disjunction()
            operator, start = self._operator()
            if operator != ")":
                raise self._misplaced(start)
            self.where = start + 1
        else:
            condition = self._test()
        self.depth -= 1
        return condition

    def _test(self) -> Condition:
        word, start = self._word()
        if word is None or word.source == "]]":
            raise self._misplaced(start)
        if word.source == "!":
            return Negation(self._primary())
        if _UNARY.match(word.source):
            return UnaryTest(word.source, self._tested())
        operator, start = self._operator()
        if operator in ("<", ">"):
            self.where = start + 1
        else:
            following, start = self._word()
            if following is None or following.source not in BINARY:
                raise self._misplaced(start)
            operator = following.source
        return BinaryTest(word, operator, self._tested())

    def _tested(self) -> Word:
        word, start = self._word()
        if word is None or word.source == "]]":
            raise self._misplaced(start)
        return word
