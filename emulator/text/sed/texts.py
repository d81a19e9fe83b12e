"""The texts within a sed script: brackets, replacements, the strings of y."""

from __future__ import annotations

import re

_PIECE = re.compile(r"\\(.)|(&)", re.DOTALL)
_BRACKET = re.compile(r"\^?\]?(?:\[\.[^\n]*?\.\]|\[:[^\n]*?:\]|\[=[^\n]*?=\]|[^\]\n])*\]")


def bracket_end(text: str, at: int) -> int:
    """Where a bracket expression ends whose `[` stands before `at`; `at` if it does not."""
    found = _BRACKET.match(text, at)
    return found.end() if found else at


def pieces_of(replacement: str) -> tuple[str | int, ...]:
    """A replacement as texts and numbers of groups; 0 is all that matched."""
    pieces: list[str | int] = []
    at = 0
    for found in _PIECE.finditer(replacement):
        pieces.append(replacement[at : found.start()])
        at = found.end()
        if found[2]:
            pieces.append(0)
        elif found[1] in "123456789":
            pieces.append(int(found[1]))
        else:
            pieces.append(found[1])
    pieces.append(replacement[at:])
    return tuple(piece for piece in pieces if piece != "")


def characters_of(text: str) -> list[str] | None:
    """The characters of a string of y; None where a backslash makes no sense."""
    out: list[str] = []
    chars = iter(text)
    for char in chars:
        if char == "\\":
            char = next(chars, "")
            if char not in ("\\", "n", "\n", "&"):
                return None
            char = "\n" if char == "n" else char
        out.append(char)
    return out
