"""Scrolling: ^F ^B ^D ^U ^E ^Y and z, which move the window over the text."""

from __future__ import annotations

from emulator.text.vi.ex import Ex
from emulator.text.vi.state import Beep, Steps

COUNT_LIMIT = 1 << 24


class Scrolling(Ex):
    """An editor whose window is moved by commands."""

    def scroll(self, key: str, count: int | None) -> Steps:
        """Do one of the commands that scroll. Raises Beep."""
        times = count or 1
        self.bring()
        if key == "z":
            yield from self._place_window(count)
        elif key == "\x06":
            top = self.top + times * max(1, self.body - 2)
            if self.bottom() >= self.last:
                if self.line == self.last:
                    raise Beep
                top, line = self.top, self.last
            else:
                top = line = min(top, self.last)
            self.top = top
            self.go_line(line)
        elif key == "\x02":
            if self.line == 0:
                raise Beep
            bottom = self.top - (times - 1) * max(1, self.body - 2) + 1
            self.top = self.top_for(max(bottom, 0), self.body)
            self.go_line(self.bottom() if self.top else min(self.bottom(), max(bottom, 0)))
            self.go_line(min(self.bottom(), self.last))
        elif key in "\x04\x15":
            if count:
                self.settings.values["scroll"] = min(count, COUNT_LIMIT)
            self._half(self.settings.number("scroll") * (1 if key == "\x04" else -1))
        elif key == "\x05":
            if self.bottom() >= self.last:
                raise Beep
            self.top = min(self.top + times, self.last)
            if self.line < self.top:
                self.go(self.top, self._held(self.top))
        else:
            if not self.top:
                raise Beep
            self.top = max(0, self.top - times)
            if self.line > self.bottom():
                self.go(self.bottom(), self._held(self.bottom()))

    def _half(self, by: int) -> None:
        line = self.line + by
        if (by > 0 and self.line == self.last) or (by < 0 and not self.line):
            raise Beep
        line = max(0, min(line, self.last))
        top = max(0, self.top + by)
        if by > 0:
            top = min(top, max(self.top, self.top_for(self.last, self.body)))
        self.top = top
        self.go_line(line)

    def _place_window(self, count: int | None) -> Steps:
        key = yield from self.literal_key()
        line = self.line if count is None else min(count - 1, self.last)
        if key in "\r\n+":
            if key == "+" and count is None:
                line = min(self.bottom() + 1, self.last)
            self.top = line
        elif key == ".":
            self.top = self.centered(line)
        elif key == "-":
            self.top = self.top_for(line, self.body)
        elif key == "^":
            line = max(0, self.top - 1)
            self.top = self.top_for(line, self.body)
        else:
            raise Beep
        if count is not None or key in "+^":
            self.go_line(line)
        else:
            self.go_line(line)
