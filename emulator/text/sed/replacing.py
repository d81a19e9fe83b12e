"""What the s function of sed does to a text."""

from __future__ import annotations

from collections.abc import Generator

from emulator.machine import work
from emulator.text.regular import Regular
from emulator.text.sed.nodes import Substitution

#: Longest pattern or hold space: a guard of the emulator's.
SPACE_LIMIT = 4 * 1024 * 1024
#: Effort of searches (`Regular.effort`) in one turn, some milliseconds: what is replaced at
#: each of so many places counts with them.
TURN_EFFORT = 50_000


class TooLong(Exception):
    """The pattern space or the hold space would pass SPACE_LIMIT."""


def replacing(
    made: Substitution, expression: Regular, text: str
) -> Generator[None, None, str | None]:
    """The text with its matches replaced; None where nothing is. Raises TooLong.

    Stops where others should have their turn.
    """
    effort = 0
    found = expression.search(text)
    if found is None:
        return None
    out: list[str] = []
    copied = seen = size = 0
    before = -1
    while found is not None:
        start, end = found.span()
        at = end if end > start else end + 1
        if not start == end == before:  # An empty match right after another is none.
            seen += 1
            before = end
            if seen >= made.which:
                new = "".join(
                    piece if isinstance(piece, str) else found.group(piece) or ""
                    for piece in made.pieces
                )
                size += start - copied + len(new)
                if size > SPACE_LIMIT:
                    raise TooLong
                out += (text[copied:start], new)
                copied = end
                if not made.everywhere:
                    break
        if at > len(text):
            break
        effort += expression.effort(text, at)
        if effort > TURN_EFFORT:
            effort = 0
            yield
        found = expression.search(text, at)
    work.current.add(effort)  # of many short texts, too
    if not out:
        return None
    if size + len(text) - copied > SPACE_LIMIT:
        raise TooLong
    return "".join((*out, text[copied:]))
