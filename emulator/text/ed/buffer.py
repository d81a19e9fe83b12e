"""What ed edits: lines, marks on them, and one step back.

Not a file: nothing here is read or written. Lines are counted from 1; 0 is the place
before the first.
"""

from __future__ import annotations


class Problem(Exception):
    """A command cannot be done; `reason` is a key of messages.ed.REASONS.

    `name` is the file that cannot be read or written, where that is what is wrong.
    """

    def __init__(self, reason: str, name: str = "") -> None:
        super().__init__(reason, name)
        self.reason = reason
        self.name = name


class Line:
    """One line, without its newline; it is itself wherever it is moved to."""

    __slots__ = ("live", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self.live = True  # whether it is in the buffer


class Buffer:
    """The lines, the current one (`dot`), marks, and what `undo` goes back to."""

    __slots__ = ("_before", "_saved", "_start", "changed", "dot", "lines", "marks")

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self.dot = 0
        self.changed = False
        self.marks: dict[str, Line] = {}
        self._before: tuple[list[Line], int, bool] | None = None
        self._start = 0
        self._saved = False

    @property
    def last(self) -> int:
        """The number of the last line, 0 where there is none."""
        return len(self.lines)

    def text(self, number: int) -> str:
        """A line's text."""
        return self.lines[number - 1].text

    def texts(self, first: int, last: int) -> list[str]:
        """The texts of lines."""
        return [line.text for line in self.lines[first - 1 : last]] if first else []

    def find(self, line: Line, near: int) -> int:
        """Where a live line is; looked for at `near` first."""
        if 0 < near <= len(self.lines) and self.lines[near - 1] is line:
            return near
        for number, one in enumerate(self.lines, 1):
            if one is line:
                return number
        raise AssertionError("a live line is in the buffer")

    # --- changing ----------------------------------------------------------------------

    def begin(self) -> None:
        """A command begins: what it changes is undone together."""
        self._start = self.dot
        self._saved = False

    def _change(self) -> None:
        if not self._saved:
            self._before = (list(self.lines), self._start, self.changed)
            self._saved = True
        self.changed = True

    def insert(self, after: int, texts: list[str]) -> None:
        """Put lines after a line; the last of them is the current one."""
        if texts:
            self._change()
            self.lines[after:after] = [Line(text) for text in texts]
        self.dot = after + len(texts)

    def delete(self, first: int, last: int) -> None:
        """Take lines away; the line after them is the current one, or the last."""
        self._change()
        for line in self.lines[first - 1 : last]:
            line.live = False
        del self.lines[first - 1 : last]
        self.dot = min(first, len(self.lines))

    def replace(self, number: int, texts: list[str]) -> None:
        """Put lines in the place of one; the last of them is the current one."""
        self._change()
        self.lines[number - 1].live = False
        self.lines[number - 1 : number] = [Line(text) for text in texts]
        self.dot = number - 1 + len(texts)

    def move(self, first: int, last: int, after: int) -> None:
        """Move lines after a line that is not among them; they stay themselves."""
        self._change()
        moved = self.lines[first - 1 : last]
        del self.lines[first - 1 : last]
        if after >= last:
            after -= len(moved)
        self.lines[after:after] = moved
        self.dot = after + len(moved)

    def saved(self) -> None:
        """The text is in its file: going back from here is a change."""
        self.changed = False
        if self._before is not None:
            self._before = (*self._before[:2], True)

    def undo(self) -> None:
        """Take back the last change; once more takes back this. Raises Problem."""
        if self._before is None:
            raise Problem("undo")
        lines, dot, changed = self._before
        self._before = (self.lines, self.dot, self.changed)
        for line in self.lines:
            line.live = False
        for line in lines:
            line.live = True
        self.lines, self.dot, self.changed = list(lines), dot, changed

    def forget(self) -> None:
        """Begin anew, as `e` does: no lines, no marks, nothing to undo."""
        for line in self.lines:
            line.live = False
        self.lines = []
        self.marks.clear()
        self._before = None
        self._saved = True
        self.dot = 0
        self.changed = False
