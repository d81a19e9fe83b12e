"""How a line of the text looks: tabs, control characters, bytes, and which column is where.

One character a place on the screen. Valid UTF-8 is one place; another byte past ASCII is
shown as three octal digits, as the published vi does.
"""

from __future__ import annotations

import re
from functools import lru_cache

_SEQUENCE = re.compile(
    "[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)


@lru_cache(maxsize=1024)
def pieces(text: str, tabstop: int, listed: bool) -> tuple[str, ...]:
    """What each character of a line is shown as; a later byte of UTF-8 as nothing."""
    out: list[str] = []
    place = at = 0
    while at < len(text):
        char = text[at]
        at += 1
        rest = 0
        if char == "\t" and not listed:
            shown = " " * (tabstop - place % tabstop)
        elif " " <= char <= "~":
            shown = char
        elif char < " " or char == "\x7f":
            shown = "^" + chr(ord(char) ^ 64)
        else:
            found = _SEQUENCE.match(text, at - 1)
            shown = f"\\{ord(char):03o}"
            if found is not None:
                decoded = found.group().encode("latin-1").decode("utf-8", "replace")
                if decoded.isprintable() and len(decoded) == 1:
                    shown, rest = decoded, len(found.group()) - 1
        out.append(shown)
        out.extend([""] * rest)
        at += rest
        place += len(shown)
    return tuple(out)


def _within(text: str, column: int) -> tuple[int, int] | None:
    """Where the UTF-8 character begins and ends that holds this byte, not as its first."""
    if 0 < column < len(text) and "\x80" <= text[column] <= "\xbf":
        for at in range(column - 1, max(-1, column - 4), -1):
            found = _SEQUENCE.match(text, at)
            if found is not None and found.end() > column:
                return at, found.end()
    return None


def begin_of(text: str, column: int) -> int:
    """The column where the character begins that this one is part of."""
    within = _within(text, column)
    return column if within is None else within[0]


def end_of(text: str, column: int) -> int:
    """This column, or the one behind the character that it would cut in two."""
    within = _within(text, column)
    return column if within is None else within[1]


def moved(text: str, column: int, count: int) -> int:
    """The column so many characters on, or (below nought) back; at most the end."""
    if text.isascii():
        return max(0, min(len(text), column + count))
    while count > 0 and column < len(text):
        column, count = end_of(text, column + 1), count - 1
    while count < 0 and column > 0:
        column, count = begin_of(text, column - 1), count + 1
    return column


def plain(text: str) -> bool:
    """Whether a line is shown as it is."""
    return text.isascii() and text.isprintable()


@lru_cache(maxsize=4096)
def shown(text: str, tabstop: int, listed: bool) -> str:
    """A line as it is shown, whole."""
    body = text if plain(text) else "".join(pieces(text, tabstop, listed))
    return body + "$" if listed else body


def place_of(text: str, column: int, tabstop: int, listed: bool, inserting: bool) -> int:
    """Where on its line a column is shown: a tab's last place, its first when inserting."""
    if plain(text):
        return column
    parts = pieces(text, tabstop, listed)
    before = sum(len(part) for part in parts[:column])
    if inserting or column >= len(parts):
        return before
    return before + max(0, len(parts[column]) - 1)


def column_at(text: str, place: int, tabstop: int, listed: bool) -> int:
    """The column that is shown at a place, or the last one."""
    if plain(text):
        return min(place, max(0, len(text) - 1))
    for column, part in enumerate(pieces(text, tabstop, listed)):
        place -= len(part)
        if place < 0:
            return column
    return max(0, len(text) - 1)


def width_of(blanks: str, tabstop: int) -> int:
    """How many places blanks and tabs take."""
    place = 0
    for char in blanks:
        place += tabstop - place % tabstop if char == "\t" else 1
    return place


def blanks_for(width: int, tabstop: int) -> str:
    """Tabs and blanks that take so many places."""
    return "\t" * (width // tabstop) + " " * (width % tabstop)
