"""The contents of a file that is appended to: pieces, put together when they are read.

Not a file (`vfs`) and not a buffer: a rope never changes, as a `str` does not. `appended`
gives another one that shares its pieces, so that a log of a million lines costs each line
about what the line is long, and snapshots and copies of the machine keep what they had.
"""

from __future__ import annotations

#: Contents up to this length stay a `str`: copying them costs nothing worth saving.
SHORT = 4096
#: Characters per piece, on average, below which many pieces are put together.
DENSE = 64


class Rope:
    """Text in pieces: the first `_count` of a list that ropes made from this one share."""

    __slots__ = ("_count", "_length", "_pieces")

    def __init__(self, pieces: list[str], length: int) -> None:
        """Take a list of pieces, `length` characters together; it is ours from now on."""
        self._pieces = pieces
        self._count = len(pieces)
        self._length = length

    def appended(self, text: str) -> Rope:
        """A rope that has `text` behind this one's."""
        if not text:
            return self
        pieces = self._pieces
        if len(pieces) > self._count:
            pieces = pieces[: self._count]  # somebody else went on from here
        length = self._length + len(text)
        if self._count >= SHORT and self._count * DENSE > length:
            # Small pieces take more room than what they hold. There are as many new ones
            # before the next time, so that one costs no more than DENSE characters copied.
            return Rope([joined(pieces), text], length)
        pieces.append(text)
        return Rope(pieces, length)

    def endswith(self, end: str) -> bool:
        """Whether the last piece ends so: nothing is put together for it."""
        return self._pieces[self._count - 1].endswith(end)

    def __str__(self) -> str:
        """All of it; the pieces are one from now on."""
        if self._count > 1:
            self._pieces = [joined(self._pieces[: self._count])]
            self._count = 1
        return self._pieces[0]

    def __len__(self) -> int:
        return self._length

    def __eq__(self, other: object) -> bool:
        """Compare as text, with a `str` too."""
        if isinstance(other, Rope):
            return self._length == other._length and str(self) == str(other)
        return isinstance(other, str) and self._length == len(other) and str(self) == other

    __hash__ = None  # type: ignore[assignment]  # a node with contents has no hash either

    def __repr__(self) -> str:
        return repr(str(self))


def joined(pieces: list[str]) -> str:
    """Put pieces together: the one place where a rope's characters are copied."""
    return "".join(pieces)


def appended(old: str | Rope, text: str) -> str | Rope:
    """What a file holds when `text` was written behind `old`."""
    if isinstance(old, Rope):
        return old.appended(text)
    length = len(old) + len(text)
    return old + text if length <= SHORT else Rope([old, text], length)
