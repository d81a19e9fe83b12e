"""vi's motions: where a key takes the cursor, which is also how far d, c and y go."""

from __future__ import annotations

from collections.abc import Callable, Generator

from shell.terminal.editing import words
from shell.terminal.editing.editor import Editor

#: Motions whose last character is deleted, too.
OPERATED = frozenset("eE%ft")


def motion(
    editor: Editor, key: str, count: int, explicit: bool = True
) -> Generator[None, str, int | None]:
    """Where a motion leads; None where it leads nowhere or is no motion."""
    text, at = editor.text, editor.cursor
    if key in "fFtT" and key:
        editor.memory.find = (key, (yield from editor.key()))
        return _found(text, at, *editor.memory.find, count)
    if key in ";,":
        how, wanted = editor.memory.find
        if key == ",":
            how = how.swapcase()
        return _found(text, at, how, wanted, count) if how else None
    if key == "|":
        return min(count - 1, len(text))
    if key == "%":
        return words.matching(text, at)
    step = _STEPS.get(key)
    if step is None:
        return None
    for _ in range(count):
        next_place = step(text, at)
        if next_place == at:
            break
        at = next_place
    return at


def _found(text: str, at: int, how: str, wanted: str, count: int) -> int | None:
    """The place f F t T lead to."""
    place = at
    for _ in range(count):
        ahead = how in "ft"
        place = text.find(wanted, place + 1) if ahead else text.rfind(wanted, 0, place)
        if place < 0:
            return None
    return place - 1 if how == "t" else place + 1 if how == "T" else place


def _no_blank(text: str, at: int) -> int:
    return len(text) - len(text.lstrip(" \t"))


_STEPS: dict[str, Callable[[str, int], int]] = {
    "h": lambda text, at: max(0, at - 1),
    "\b": lambda text, at: max(0, at - 1),
    "\x7f": lambda text, at: max(0, at - 1),
    "l": lambda text, at: min(len(text), at + 1),
    " ": lambda text, at: min(len(text), at + 1),
    "w": lambda text, at: words.forward(text, at, False),
    "W": lambda text, at: words.forward(text, at, True),
    "e": lambda text, at: words.ending(text, at, False),
    "E": lambda text, at: words.ending(text, at, True),
    "b": lambda text, at: words.back(text, at, False),
    "B": lambda text, at: words.back(text, at, True),
    "0": lambda text, at: 0,
    "^": _no_blank,
    "$": lambda text, at: len(text),
}
