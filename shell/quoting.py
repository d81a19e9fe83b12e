"""Words written so that the shell would read them as themselves: listings, `set -x`.

Not the reading of quotes (`shell.syntax.words`).
"""

from __future__ import annotations

_TO_QUOTE = frozenset(" \t\n;&|<>()$`\"'\\*?[]#~=!{}")


def quoted(word: str) -> str:
    """Give a word, in quotes where it needs them."""
    if word and not _TO_QUOTE.intersection(word):
        return word
    return "'" + word.replace("'", "'\\''") + "'"
