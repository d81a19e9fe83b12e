"""The grammar of ksh88: text in, tree out, and back.

It runs nothing and knows no variable: `shell.interpreter` and `shell.expansion` do.

* `parse` takes a text that is at hand; the trees of recent texts are kept.
* `Lines` takes one complete command after the other, as a script is read.
* `unparse` gives a text that parses to the same tree.

They raise `Incomplete` where more input is needed and `Wrong` where none can help.
Text is `str` in which every character is one byte.
"""

from __future__ import annotations

from collections.abc import Mapping

from shell.syntax.errors import Incomplete, Wrong
from shell.syntax.nodes import Sequence
from shell.syntax.parser import Parser
from shell.syntax.printer import unparse

__all__ = ["Incomplete", "Lines", "Wrong", "parse", "unparse"]

_NO_ALIASES: Mapping[str, str] = {}
_KEPT = 512
_LONGEST_KEPT = 4096

#: The trees of recent texts, each with the aliases it asked for.
_trees: dict[tuple[str, bool, bool], tuple[tuple[tuple[str, str | None], ...], Sequence]] = {}


def parse(text: str, aliases: Mapping[str, str] = _NO_ALIASES, final: bool = False) -> Sequence:
    """Parse a whole text.

    `final` says that no more input will come: then nothing is Incomplete.
    Raises Incomplete, Wrong.
    """
    key = text, final, bool(aliases)
    kept = _trees.get(key)
    if kept is not None:
        for name, value in kept[0]:
            if aliases.get(name) != value:
                break
        else:
            return kept[1]
    parser = Parser(text, aliases, final)
    tree = parser.program()
    if len(text) <= _LONGEST_KEPT:
        if len(_trees) >= _KEPT:
            del _trees[next(iter(_trees))]
        _trees[key] = tuple(parser.asked.items()), tree
    return tree


class Lines:
    """The commands of a text, line by line: what one line defines counts for the next.

    `aliases` is looked at anew each time.
    """

    def __init__(self, text: str, aliases: Mapping[str, str] = _NO_ALIASES) -> None:
        """Begin at the first line of `text`, after which there will be no more."""
        self._parser = Parser(text, aliases, True)
        self._before = 0

    def text_read(self) -> str:
        """Give the text of what `read` gave last, for `set -v`."""
        return self._parser.text[self._before : self._parser.consumed]

    @property
    def size(self) -> int:
        """Characters of what `read` gave last."""
        return self._parser.consumed - self._before

    def read(self) -> Sequence | None:
        """Give the commands up to the next line's end at which they are complete.

        None at the end of the text.
        Raises Wrong; what follows is lost then.
        """
        self._before = self._parser.consumed
        return self._parser.line()
