"""What a command prints, as it comes: for whoever shows it before the command has ended.

`Login` waits for the end and then gives the whole; this hears the same bytes meanwhile.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Protocol

from grading.marks import Marks, plain

#: What may go on: an escape sequence; a line's end, a character of UTF-8.
_SEQUENCE = re.compile(rb"\x1b[^\x07\x1b]{0,4096}\Z")
_CUT = re.compile(rb"(?:\r+|[\xc2-\xf4][\x80-\xbf]{0,2})\Z")
_FINISHED = re.compile(rb"\x1b\][^\x07\x1b]*\x07|\x1b\[[0-?]*[ -/]*[@-~]|\x1b[ -/]*[0-Z\\^-~]")


class Listener(Protocol):
    """Somebody who hears a login while it waits."""

    def heard(self, data: bytes) -> None:
        """These bytes came."""

    def waits(self) -> None:
        """Nothing came for a while."""


class Listening:
    """Hears one command after the other and says what each prints, piece by piece."""

    def __init__(
        self, marks: Marks, shows: Callable[[str], None], waits: Callable[[], None]
    ) -> None:
        """`shows` is given text as a person sees it; `waits` is called while none comes."""
        self.marks = marks
        self.shows = shows
        self.waits = waits
        self._pending = b""
        self._state = ""
        #: Whether a program would have drawn on the screen, since the line was typed.
        self.undrawn = False
        #: What AIX has instead of the command that failed, if anything.
        self.hint = ""

    def begin(self, answered: bool = False) -> None:
        """A line is about to be typed: to the shell, or (`answered`) to a program."""
        self._pending = b""
        self.undrawn, self.hint = False, ""
        self._state = "answer" if answered else "echo"

    def end(self) -> None:
        """The command has ended: what comes now is none of its output."""
        self._state = ""

    def heard(self, data: bytes) -> None:
        """These bytes came."""
        if not self._state:
            return
        self._pending += data
        self.undrawn = self.undrawn or self.marks.undrawn.search(self._pending) is not None
        if hint := self.marks.tells.search(self._pending):
            self.hint = self.marks.told(hint)
        if self._state == "echo":
            begins = next(self._found(b"C"), None)
            if begins is None:
                return
            self._pending = self._pending[begins.end() :]
        elif self._state == "answer":
            _, newline, rest = self._pending.partition(b"\n")
            if not newline:
                return
            self._pending = rest
        self._state = "output"
        ends = next(self._found(b"DA"), None)
        if ends is not None:
            whole, self._pending, self._state = self._pending[: ends.start()], b"", ""
        else:
            at = self._safe()
            whole, self._pending = self._pending[:at], self._pending[at:]
        if text := plain(whole):
            self.shows(text)

    def _found(self, letters: bytes) -> Iterator[re.Match[bytes]]:
        marks = self.marks.mark.finditer(self._pending)
        return filter(lambda mark: mark.group(1) in letters, marks)

    def _safe(self) -> int:
        """How much is whole: neither an escape sequence nor a character is cut."""
        sequence = _SEQUENCE.search(self._pending, max(0, len(self._pending) - 4_200))
        if sequence is not None and not _FINISHED.match(sequence[0]):
            return sequence.start()
        cut = _CUT.search(self._pending, max(0, len(self._pending) - 100))
        return len(self._pending) if cut is None else cut.start()
