"""Which part of the text is on the screen, and the rows that show it."""

from __future__ import annotations

from emulator.text.vi import layout
from emulator.text.vi.keys import Keys


class Window(Keys):
    """An editor's state with a screen's worth of it shown."""

    def row_text(self, line: int) -> str:
        """A line as it is shown, whole."""
        settings = self.settings
        text = self.buffer.text(line)
        if self.overlay and line == self.line:
            text = text[: self.column] + self.overlay + text[self.column :]
        shown = layout.shown(text, settings.number("tabstop"), settings.on("list"))
        return f"{line + 1:6}  {shown}" if settings.on("number") else shown

    def height(self, line: int) -> int:
        """How many rows a line takes."""
        text = self.buffer.lines[line] if line < len(self.buffer.lines) else ""
        if len(text) < self.plain_width and text.isascii() and text.isprintable():
            return 1
        return max(1, -(-len(self.row_text(line)) // self.columns))

    @property
    def plain_width(self) -> int:
        """How long a line may be that surely takes one row, if it is shown as it is."""
        return self.columns - 9

    def bottom(self) -> int:
        """The last line that is shown whole."""
        line, left = self.top, self.body
        while line <= self.last and left >= self.height(line):
            left -= self.height(line)
            line += 1
        return max(self.top, line - 1)

    def top_for(self, line: int, rows: int) -> int:
        """The first line such that `line` ends in the last of so many rows."""
        left = rows - self.height(line)
        while line > 0 and left >= self.height(line - 1):
            line -= 1
            left -= self.height(line)
        return line

    def bring(self) -> None:
        """Move the window so that the cursor's line is in it."""
        line, half = self.line, self.body // 2
        self.top = max(0, min(self.top, self.last))
        if line < self.top:
            if self._between(line, self.top) < half:
                self.top = line
            else:
                self.top = self.centered(line)
        else:
            bottom = self.bottom()
            if line > bottom:
                if self._between(bottom, line) < half:
                    self.top = max(self.top, self.top_for(line, self.body))
                elif self._between(line, self.last) < half:
                    self.top = self.top_for(self.last, self.body)
                else:
                    self.top = self.centered(line)
        self.skip = 0
        if line == self.top and self.height(line) > self.body:
            self.skip = max(0, self.cursor_place() // self.columns - self.body + 1)

    def _between(self, first: int, last: int) -> int:
        rows, limit = 0, self.body
        for line in range(first, last):
            rows += self.height(line)
            if rows > limit:
                break
        return rows

    def centered(self, line: int) -> int:
        """The first line of a window with `line` in its middle."""
        left = (self.body - 1) // 2
        while line > 0 and left >= self.height(line - 1):
            line -= 1
            left -= self.height(line)
        return line

    def cursor_place(self) -> int:
        """The cursor's place in its line's rows laid end to end."""
        return self.place() + (8 if self.settings.on("number") else 0)

    def drawn(self) -> tuple[list[str], tuple[int, int]]:
        """The rows to be shown and the cursor's place among them."""
        self.bring()
        rows: list[str] = []
        line, columns = self.top, self.columns
        cursor = (0, 0)
        skip = self.skip
        while len(rows) < self.body and line <= self.last:
            shown = self.row_text(line)
            height = max(1, -(-len(shown) // columns)) - skip
            if line == self.line:
                place = self.cursor_place()
                down, across = divmod(place, columns)
                cursor = (len(rows) + down - skip, across)
                height = max(height, down + 1 - skip)
            if len(rows) + height > self.body and rows:
                rows += ["@"] * (self.body - len(rows))
                break
            if height == 1:
                rows.append(shown[skip * columns :])
            else:
                rows += [
                    shown[(skip + part) * columns : (skip + part + 1) * columns]
                    for part in range(min(height, self.body - len(rows)))
                ]
            skip = 0
            line += 1
        if not len(self.buffer):
            rows = [""]
        rows += ["~"] * (self.body - len(rows))
        status = self.message
        if self.prompting is not None:
            status = "".join(layout.pieces(self.prompting, 8, False))
            cursor = (self.rows - 1, min(len(status), columns - 1))
            status = status[-columns + 1 :]
        elif not status and self.settings.on("ruler"):
            status = f"{'':{max(0, columns // 2 - 10)}}{self.line + 1},{self.column + 1}"
        if self.settings.on("showmode") and self.mode and self.prompting is None:
            status = status.ljust(columns - 1 - len(self.mode))[: columns - 1 - len(self.mode)]
            status += self.mode
        # One place less than there is: the last one of the screen would make it scroll.
        rows.append(status[: columns - 1])
        return rows, cursor
