"""The text being edited: lines, marks in them, and how every change is undone.

Not the cursor and not the file: see `state`. Lines count from 0; an empty buffer has none.
"""

from __future__ import annotations

from collections import deque
from typing import NamedTuple


class Change(NamedTuple):
    """Lines `start` to `start + size` stand where `old` stood."""

    start: int
    size: int
    old: list[str]


class Buffer:
    """Lines of text without their newlines; the only way to change them is `replace`."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.marks: dict[str, tuple[int, int]] = {}
        self.modified = False
        #: Lines that a global command has still to visit, `shift` more than they say.
        self.pending: deque[int] = deque()
        self.shift = 0
        #: What the command being run has changed, and what `u` undoes.
        self.changes: list[Change] = []
        self.undoable: list[Change] = []
        #: Where the command began, and where the one that `u` undoes did.
        self.origin = self.undo_origin = (0, 0)
        #: The line of the last changes as it was, for U: its number and text.
        self.before: tuple[int, str] | None = None

    def __len__(self) -> int:
        return len(self.lines)

    def load(self, lines: list[str]) -> None:
        """Take other lines; nothing is left to undo."""
        self.lines = lines
        self.marks.clear()
        self.modified = False
        self.changes = []
        self.undoable = []
        self.before = None

    def text(self, line: int) -> str:
        """The text of a line; nothing where there is none."""
        return self.lines[line] if 0 <= line < len(self.lines) else ""

    def replace(self, start: int, end: int, new: list[str]) -> None:
        """Put `new` where lines `start` up to `end` (exclusive) stand."""
        old = self.lines[start:end]
        if old == new:
            return
        self.lines[start:end] = new
        self.modified = True
        self.changes.append(Change(start, len(new), old))
        if len(old) == len(new) == 1:
            if self.before is None or self.before[0] != start:
                self.before = (start, old[0])
        elif self.before is not None:
            self.before = None
        if len(old) != len(new):
            if self.marks:
                self._move_marks(start, end, len(new) - len(old))
            if self.pending:
                self._move_pending(start, end, len(new) - len(old))

    def _move_pending(self, start: int, end: int, by: int) -> None:
        """Follow the lines that a global command has still to visit."""
        if end <= self.pending[0] + self.shift:
            self.shift += by
            return
        lines = [line + self.shift for line in self.pending]
        self.shift = 0
        self.pending = deque(
            line + by if line >= end else line
            for line in lines
            if line < end + min(by, 0) or line >= end
        )

    def _move_marks(self, start: int, end: int, by: int) -> None:
        for name, (line, column) in list(self.marks.items()):
            if line >= end:
                self.marks[name] = (line + by, column)
            elif line >= end + min(by, 0):
                del self.marks[name]

    def put(self, line: int, text: str) -> None:
        """Change the text of one line (or make the first)."""
        self.replace(line, line + 1 if line < len(self.lines) else line, [text])

    def commit(self) -> bool:
        """A command is over: what it changed is what `u` undoes. False: it changed nothing."""
        if not self.changes:
            return False
        self.undoable, self.changes = self.changes, []
        self.undo_origin = self.origin
        return True

    def undo(self) -> tuple[int, int] | None:
        """Undo the last command, or the last undoing: the first place changed, None if none.

        A column of -1 means the line as a whole.
        """
        if not self.undoable:
            return None
        size = len(self.lines)
        changes, self.changes = self.undoable, []
        first = len(self.lines)
        for change in reversed(changes):
            self.replace(change.start, change.start + change.size, change.old)
            first = min(first, change.start)
        self.before = None
        self.undoable, self.changes = self.changes, []
        if len(self.lines) < size:
            return max(0, first - 1), -1
        one = len({change.start for change in changes}) == 1 and len(self.lines) == size
        return first, self.undo_origin[1] if one and self.undo_origin[0] == first else -1
