"""Commands that move the cursor, and that say how far an operator reaches."""

from __future__ import annotations

from emulator.messages import vi as messages
from emulator.text.vi import layout, words
from emulator.text.vi.searching import Searching, Target
from emulator.text.vi.state import END, Beep, Steps

#: Keys that are motions by themselves; others take a character (f F t T ' `) or a line.
MOTIONS = frozenset("hjklwWbBeE0^$|GHML;,%(){}nN+-_ \b\x7f\r\n\x0e\x10\x01")
SEARCHES = frozenset("nN\x01")
WITH_MORE = frozenset("fFtT'`/?[]")


class Motions(Searching):
    """An editor that can move."""

    def begin_motions(self) -> None:
        """Start without a search."""
        self.last_find: tuple[str, str] | None = None

    def motion(self, key: str, count: int | None, operator: str = "") -> Steps:
        """Where a key leads; None where it is no motion. Raises Beep."""
        if key in WITH_MORE:
            return (yield from self._more_motion(key, count, operator))
        if key not in MOTIONS:
            return None
        if key in SEARCHES:
            if not self.buffer.lines:
                raise Beep
            if key == "\x01":
                return (yield from self._word_search())
            return (yield from self._search_again(key == "n", count or 1))
        return self._motion(key, count, operator)

    def _motion(self, key: str, count: int | None, operator: str) -> Target:
        times = count or 1
        line, column = self.line, self.column
        lines = self.buffer.lines
        text = self.text
        if key in "h\b\x7f":
            if not column:
                raise Beep
            return Target(line, layout.moved(text, column, -times))
        if key in "l ":
            most = len(text) if operator else len(text) - 1
            if column >= most:
                raise Beep
            return Target(line, min(layout.moved(text, column, times), most))
        if key in "j\x0e+\r\nk\x10-_":
            return self._vertical(key, times)
        if key == "0":
            return Target(line, 0)
        if key == "^":
            return Target(line, words.indent_of(text))
        if key == "$":
            down = line + times - 1
            if down > self.last:
                raise Beep
            end = len(self.buffer.text(down))
            return Target(down, max(0, end - 1), inclusive=end > 0, wanted=END)
        if key == "|":
            return Target(line, self.at_place(line, times - 1), wanted=times - 1)
        if key == "G":
            if count is not None and count > len(self.buffer):
                raise Beep
            down = self.last if count is None else count - 1
            return Target(down, 0, True, far=True, first=True)
        if key in "HML":
            return self._screen_line(key, times)
        if not lines:
            raise Beep
        if key in "wWbBeE":
            return self._word(key, times, operator)
        if key in ";,":
            if self.last_find is None:
                raise Beep
            how, char = self.last_find
            return self._find(how.swapcase() if key == "," else how, char, times, operator)
        if key in "(){}":
            return self._text_unit(key, times)
        found = words.partner(lines, (line, column))
        if found is None:
            raise Beep
        return Target(*found, inclusive=True, far=True)

    def _vertical(self, key: str, times: int) -> Target:
        if key in "j\x0e+\r\n":
            down = self.line + times
        elif key == "_":
            down = self.line + times - 1
        else:
            down = self.line - times
        if not 0 <= down <= self.last:
            raise Beep
        if key in "+\r\n-_":
            return Target(down, 0, True, first=True)
        return Target(down, self._held(down), True, wanted=self.wanted)

    def _held(self, line: int) -> int:
        """The column of another line that j and k keep to."""
        if self.wanted == END:
            return max(0, len(self.buffer.text(line)) - 1)
        return self.at_place(line, self.wanted)

    def _screen_line(self, key: str, times: int) -> Target:
        self.bring()
        bottom = self.bottom()
        if key == "H":
            line = self.top + times - 1
        elif key == "L":
            line = bottom - times + 1
        else:
            line = (
                (self.top + bottom) // 2
                if bottom < self.last
                else (self.top + (bottom - self.top) // 2)
            )
        if not self.top <= line <= bottom:
            raise Beep
        return Target(line, 0, True, far=True, first=True)

    def _word(self, key: str, times: int, operator: str) -> Target:
        lines = self.buffer.lines
        big = key.isupper()
        place = before = (self.line, self.column)
        if key in "bB":
            if place == (0, 0):
                raise Beep
            for _ in range(times):
                place = words.backward(lines, place, big)
            return Target(*place)
        char = self.text[self.column : self.column + 1]
        if operator == "c" and key in "wW" and char:
            if char not in " \t":
                # cw changes the word, not the blanks behind it.
                place = (place[0], place[1] - 1)
                for _ in range(times):
                    place = words.end(lines, place, big)
                return Target(*place, inclusive=True)
            if times == 1:
                return Target(place[0], place[1] + 1)
        for number in range(times):
            before = place
            if key in "wW":
                place = words.forward(lines, place, big)
            else:
                place = words.end(lines, place, big)
            if place == before:
                if number == 0 or not operator:
                    if number and place != (self.line, self.column):
                        break
                    raise Beep
                break
        if key in "eE":
            return Target(*place, inclusive=True)
        end = len(lines[place[0]])
        if operator:
            if place[0] > before[0] and not lines[place[0]][: place[1]].strip(" \t"):
                # The last word's operator stops at the end of the line.
                back = place[0] - 1
                while back > before[0] and not lines[back]:
                    back -= 1
                if back == before[0] or lines[back]:
                    place = (max(back, before[0]), len(lines[max(back, before[0])]))
        elif place[1] >= end and end:
            place = (place[0], end - 1)
            if place == (self.line, self.column):
                raise Beep
        return Target(*place)

    def _text_unit(self, key: str, times: int) -> Target:
        lines, settings = self.buffer.lines, self.settings
        place: tuple[int, int] = (self.line, self.column)
        by = 1 if key in ")}" else -1
        for number in range(times):
            if key in "{}":
                found = words.paragraph(
                    lines,
                    place[0],
                    by,
                    settings.words("paragraphs"),
                    settings.words("sections"),
                )
            else:
                found = words.sentence(lines, place, by)
            if found is None:
                if key == "}" and place[1] < len(lines[place[0]]) - 1:
                    found = (place[0], len(lines[place[0]]))
                elif key == "{" and place[1]:
                    found = (place[0], 0)
                elif number:
                    break
                else:
                    raise Beep
            place = found
        return Target(*place, far=True)

    def _more_motion(self, key: str, count: int | None, operator: str) -> Steps:
        times = count or 1
        if key in "/?":
            typed = yield from self.prompt_line(key)
            if typed is None:
                raise Beep("")
            return (yield from self.search_typed(key, typed))
        char = yield from self.literal_key()
        if key in "fFtT":
            if char == "\x16":
                char = yield from self.literal_key()
            if char == "\x1b":
                raise Beep
            self.last_find = (key, char)
            return self._find(key, char, times, operator)
        if key in "'`":
            name = "'" if char in "'`" else char
            mark = self.buffer.marks.get(name)
            if name == "'" and mark is None:
                mark = (0, 0)
            if mark is None:
                raise self.refuse(messages.NO_MARK)
            if key == "'":
                return Target(mark[0], 0, True, far=True, first=True)
            return Target(*mark, far=True)
        if char != key:
            raise Beep
        place: tuple[int, int] | None = (self.line, 0)
        for _ in range(times):
            assert place is not None, "a section was found"
            place = words.section(
                self.buffer.lines, place[0], 1 if key == "]" else -1,
                self.settings.words("sections"),
            )  # fmt: skip
            if place is None:
                raise Beep
        assert place is not None, "a section was found"
        return Target(*place, far=True)

    def _find(self, how: str, char: str, times: int, operator: str) -> Target:
        by = 1 if how in "ft" else -1
        text, column = self.text, self.column
        found = words.found(text, column, char, by, times)
        if found < 0:
            raise Beep
        if how in "tT":
            found -= by
        return Target(self.line, found, inclusive=by > 0)

    def move(self, target: Target) -> None:
        """Go where a motion leads."""
        if target.far:
            self.mark_here()
        if target.first:
            self.go_line(target.line)
            return
        self.go(target.line, target.column)
        if target.wanted >= 0:
            self.wanted = target.wanted
