"""-@ of ps and ipcs, which takes a partition's name, or none. Not a command."""

from __future__ import annotations


def with_value(words: list[str], others: str = "") -> list[str]:
    """The words of a call with the value of -@ in a word of its own, "" where it has none.

    `-ef@`, `-@ -ef` and `-@ wpar1` will do. `others` are flags that take a value: an @ in a
    word that begins with one of them is part of it.
    """
    found: list[str] = []
    left = list(words)
    while left:
        word = left.pop(0)
        if word[:1] == "-" and "@" in word and word[1] not in others:
            letters, _, name = word.partition("@")
            if not name and left and left[0][:1] != "-":
                name = left.pop(0)
            found += [letters] if letters != "-" else []
            found += ["-@", name]
        else:
            found.append(word)
    return found
