"""The synopsis of a command without some of its flags: what an older level prints.

Of `ls [-a | -b Name] [-ac] [-c Name ...]... File`, without a and c `ls [-b Name] File` is
left. A value that touches its letter (-SName) is read as more letters.
"""

from __future__ import annotations

import re
from collections.abc import Collection

#: A flag or a bundle of flags at the beginning of an alternative.
_FLAGS = re.compile(r"\s*-([A-Za-z0-9@]+)")
_CLOSING = {"[": "]", "{": "}"}


def without(synopsis: str, letters: Collection[str]) -> str:
    """Leave out the groups and alternatives that begin with one of the flags."""
    text = _reduced(synopsis, letters)
    lines = (re.sub(r"(?<=\S) +", " ", line).rstrip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line.strip())


def _reduced(text: str, letters: Collection[str]) -> str:
    """The text with each group in brackets or braces reduced; an empty one is not there."""
    kept = []
    index = 0
    while index < len(text):
        closing = _CLOSING.get(text[index])
        if closing is None:
            kept.append(text[index])
            index += 1
            continue
        end = _end(text, index)
        inner = text[index + 1 : end]
        alternatives = [_alternative(one, letters) for one in _split(inner)]
        left = [one for one in alternatives if one is not None]
        index = end + 1
        if left:
            kept.append(text[end - len(inner) - 1] + "|".join(left).strip() + closing)
        else:
            while text.startswith(".", index):
                index += 1
    return "".join(kept)


def _alternative(text: str, letters: Collection[str]) -> str | None:
    """One alternative of a group, or None where it is of the flags alone."""
    found = _FLAGS.match(text)
    if found:
        stay = "".join(letter for letter in found[1] if letter not in letters)
        if not stay:
            return None
        text = text[: found.start(1)] + stay + text[found.end() :]
    return _reduced(text, letters)


def _split(text: str) -> list[str]:
    """The alternatives between the bars of a group; those of inner groups are left."""
    found = [""]
    depth = 0
    for character in text:
        depth += (character in "[{") - (character in "]}")
        if character == "|" and not depth:
            found.append("")
        else:
            found[-1] += character
    return found


def _end(text: str, start: int) -> int:
    """Where the group that opens at `start` closes; the end of the text where it does not."""
    depth = 0
    for index in range(start, len(text)):
        depth += (text[index] in "[{") - (text[index] in "]}")
        if not depth:
            return index
    return len(text)
