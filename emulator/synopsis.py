"""The synopsis of a command without some of its flags: what an older level prints.

Of `ls [-a | -b Name] [-ac] [-c Name ...]... File`, without a and c `ls [-b Name] File` is
left. A value that touches its letter (-SName) is read as more letters.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Collection

#: A flag or a bundle of flags at the beginning of an alternative.
_FLAGS = re.compile(r"\s*-([A-Za-z0-9@]+)")
_CLOSING = {"[": "]", "{": "}"}
#: Columns of a line that is broken anew: `Usage: ` before it, and a terminal holds it.
WIDTH = 72
#: What stays on one line: a group that is not too long, a flag and its value.
_WHOLE = re.compile(r"\[(?:[^][{}]|\[[^][]*\]){0,40}\](?:\.\.\.)?|-\w [A-Z]\w*")


def without(synopsis: str, letters: Collection[str]) -> str:
    """Leave out the groups and alternatives that begin with one of the flags.

    A statement of which something was left out has its lines broken anew; one that begins
    with a brace or a bar goes on beginning one.
    """
    name = re.escape(synopsis.split(maxsplit=1)[0])
    statements = re.split(rf"\n(?=\s*(?:Usage: )?{name}\b)", synopsis)
    return "\n".join(_without(one, letters) for one in statements)


def _without(statement: str, letters: Collection[str]) -> str:
    text = _reduced(statement, letters)
    if text == statement:
        return text
    lines = []
    for part in re.split(r"\n\s*(?=[{|])", text):
        bound = _WHOLE.sub(lambda found: found[0].replace(" ", "\0"), " ".join(part.split()))
        lines += textwrap.wrap(bound, WIDTH, break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines).replace("\0", " ")


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
