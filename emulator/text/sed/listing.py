"""How the l function of sed shows a line: nothing of it unseen."""

from __future__ import annotations

#: Columns that `l` fills before it folds a line.
FOLD = 69
_NAMED = {"\\": "\\\\", "\a": "\\a", "\b": "\\b", "\f": "\\f", "\n": "\\n",
          "\r": "\\r", "\t": "\\t", "\v": "\\v"}  # fmt: skip


def folded(text: str) -> str:
    """The lines `l` writes: what cannot be seen as escapes, `$` at the end."""
    lines: list[str] = []
    line = ""
    for char in text:
        shown = _NAMED.get(char) or (char if " " <= char <= "~" else f"\\{ord(char):03o}")
        if len(line) + len(shown) > FOLD:
            lines.append(line + "\\")
            line = ""
        line += shown
    return "\n".join([*lines, line + "$"])
