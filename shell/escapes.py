r"""Escapes such as `\n`, as `echo` and `print` read them.

Not the backslash of the shell's own language.
"""

from __future__ import annotations

import re

_ESCAPE = re.compile(r"\\(?:([abcfnrtv\\E])|0([0-7]{0,3}))")
_LETTERS = {
    "a": "\a", "b": "\b", "f": "\f", "n": "\n", "r": "\r", "t": "\t", "v": "\v", "\\": "\\",
    "E": "\x1b",
}  # fmt: skip


def unescaped(text: str) -> tuple[str, bool]:
    r"""Replace escapes; whether `\c` came, which ends the output there."""
    if "\\" not in text:
        return text, False
    parts = []
    position = 0
    for match in _ESCAPE.finditer(text):
        parts.append(text[position : match.start()])
        position = match.end()
        letter = match[1]
        if letter == "c":
            return "".join(parts), True
        parts.append(_LETTERS[letter] if letter else chr(int(match[2] or "0", 8) & 255))
    parts.append(text[position:])
    return "".join(parts), False
