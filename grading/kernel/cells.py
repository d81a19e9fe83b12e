"""What a cell of the kernel is for IPython: ksh's lines in `%%aix`, or Python's own.

    lswpar                       typed at the terminal
    %checkpoint created          a magic; lines below it are typed at the terminal
    # a comment                  above a magic it is nobody's
    %%python                     the rest of the cell is Python

Nothing is run here: text in, text out.
"""

from __future__ import annotations

import re

_COMMENTS = re.compile(r"(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*")
_BLANK = re.compile(r"\A(?:[ \t]*\n)+")
_PYTHON = re.compile(r"%%python[ \t]*(?:\n|\Z)")
_CELL_MAGIC = re.compile(r"%%\w")
_LINE_MAGIC = re.compile(r"%\w")


def translated(cell: str) -> str:
    """The cell as IPython runs it; "" for one in which there is nothing."""
    begins = _begins(cell)
    python = _PYTHON.match(cell, begins)
    if python:
        return cell[python.end() :]
    if _CELL_MAGIC.match(cell, begins):
        return cell[begins:]
    lines = cell.split("\n")
    at = _magics(lines)
    magics, typed = "\n".join(lines[:at]).strip(), "\n".join(lines[at:])
    if not typed.strip():
        return magics
    if not magics:
        return f"%%aix\n{_BLANK.sub('', typed)}"
    return f"{magics}\nget_ipython().run_cell_magic('aix', '', {typed!r})"


def is_typed(cell: str, cursor: int) -> bool:
    """Whether what stands at the cursor is a line for the terminal."""
    if _CELL_MAGIC.match(cell, _begins(cell)):
        return False
    return cell.count("\n", 0, cursor) >= _magics(cell.split("\n"))


def _begins(cell: str) -> int:
    """Where a cell begins, behind blank lines and comments."""
    found = _COMMENTS.match(cell)
    return found.end() if found else 0


def _magics(lines: list[str]) -> int:
    """How many lines a cell has down to the last of the magics that it begins with: those, and
    blank lines and comments among them, which are Python's as well as ksh's.
    """
    last = 0
    for at, line in enumerate(lines):
        if _LINE_MAGIC.match(line):
            last = at + 1
        elif line.strip() and not line.lstrip().startswith("#"):
            break
    return last
