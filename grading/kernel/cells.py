"""What a cell of the kernel is for IPython: ksh's lines in `%%aix`, or Python's own.

    lswpar                       typed at the terminal
    %checkpoint created          a magic; lines below it are typed at the terminal
    %%python                     the rest of the cell is Python

Nothing is run here: text in, text out.
"""

from __future__ import annotations

import re

_PYTHON = re.compile(r"\s*%%python[ \t]*(?:\n|\Z)")
_CELL_MAGIC = re.compile(r"\s*%%\w")
_LINE_MAGIC = re.compile(r"%\w")


def translated(cell: str) -> str:
    """The cell as IPython runs it; "" for one in which there is nothing."""
    python = _PYTHON.match(cell)
    if python:
        return cell[python.end() :]
    if _CELL_MAGIC.match(cell):
        return cell.lstrip()
    lines = cell.split("\n")
    begins = next((at for at, line in enumerate(lines) if line.strip()), len(lines))
    at = begins
    while at < len(lines) and _LINE_MAGIC.match(lines[at]):
        at += 1
    magics, typed = lines[begins:at], "\n".join(lines[at:])
    if not typed.strip():
        return "\n".join(magics)
    if not magics:
        return f"%%aix\n{typed}"
    return "\n".join([*magics, f"get_ipython().run_cell_magic('aix', '', {typed!r})"])


def is_typed(cell: str, cursor: int) -> bool:
    """Whether what stands at the cursor is a line for the terminal."""
    if _CELL_MAGIC.match(cell):
        return False
    line = cell.count("\n", 0, cursor)
    lines = cell.split("\n")
    return not (
        _LINE_MAGIC.match(lines[line])
        and all(_LINE_MAGIC.match(one) or not one.strip() for one in lines[:line])
    )
