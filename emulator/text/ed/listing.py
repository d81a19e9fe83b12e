"""How ed shows a line for n and l."""

from __future__ import annotations

#: Columns that `l` fills before it folds a line.
FOLD = 72
_NAMED = {"\\": "\\\\", "\a": "\\a", "\b": "\\b", "\f": "\\f", "\r": "\\r", "\t": "\\t",
          "\v": "\\v", "$": "\\$"}  # fmt: skip


def shown(number: int, text: str, how: str) -> str:
    """A line with its number (n) and with nothing of it unseen (l)."""
    before = f"{number}\t" if "n" in how else ""
    if "l" not in how:
        return before + text
    lines: list[str] = []
    line = ""
    for char in text:
        part = _NAMED.get(char) or (char if " " <= char <= "~" else f"\\{ord(char):03o}")
        if len(line) + len(part) > FOLD:
            lines.append(line + "\\")
            line = ""
        line += part
    return before + "\n".join([*lines, line + "$"])
