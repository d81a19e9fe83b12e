"""Searching: / ? n N with their offsets, and how a pattern is read up to its end."""

from __future__ import annotations

from typing import NamedTuple

from emulator.messages import vi as messages
from emulator.text.vi import words
from emulator.text.vi.patterns import Pattern
from emulator.text.vi.state import Beep, Steps
from emulator.text.vi.window import Window


class Target(NamedTuple):
    """Where a motion leads. `whole`: an operator takes whole lines; `inclusive`: the
    character there too. `far`: '' remembers where it began. `wanted`: the column j keeps.
    """

    line: int
    column: int
    whole: bool = False
    inclusive: bool = False
    far: bool = False
    wanted: int = -1
    first: bool = False  # to the line's first character that is no blank


class Searching(Window):
    """An editor that finds expressions."""

    offset = ""  # what followed the last search: /pattern/+1

    def search_typed(self, key: str, typed: str) -> Steps:
        """Do what was typed behind / or ?: pattern, and an offset behind the same again.

        Where that leads; so with the other searches.
        """
        self.direction = 1 if key == "/" else -1
        target: Target | None = None
        while True:
            text, rest = split_pattern(typed, key)
            place = (target.line, target.column) if target else (self.line, self.column)
            target = yield from self.search(text, self.direction, place)
            self.offset = ""
            if not rest:
                return target
            rest = rest[1:]
            if rest[:1] == ";" and rest[1:2] in ("/", "?"):
                key = rest[1]
                self.direction = 1 if key == "/" else -1
                typed = rest[2:]
                continue
            self.offset = rest
            return self._offset(target)

    def _offset(self, target: Target) -> Target:
        text = self.offset.strip()
        if text[:1] == "z":
            self.top = target.line
            return target
        if not text:
            return target
        sign = -1 if text[0] == "-" else 1
        digits = text.lstrip("+-")
        if digits and not digits.isdecimal():
            raise self.refuse(messages.BAD_ADDRESS)
        line = target.line + sign * (int(digits) if digits else max(1, len(text)))
        if not 0 <= line <= self.last:
            raise self.refuse(messages.NOT_THAT_MANY)
        return Target(line, 0, True, far=True, first=True)

    def search(self, text: str, direction: int, place: tuple[int, int]) -> Steps:
        """The next match from a place on. Raises Beep."""
        pattern = self.compiled(text)
        lines = self.buffer.lines
        line, column = place
        count = len(lines)
        if not count:
            raise self.refuse(messages.NO_LINES)
        wraps = self.settings.on("wrapscan")
        for number in range(count + 1):
            here = line + direction * number
            if not 0 <= here < count:
                if not wraps:
                    break
                here %= count
            yield from self.worked(pattern.effort(lines[here], 0))
            found = self._match_in(pattern, lines[here], direction, column, number)
            if found >= 0:
                return Target(here, found, far=True)
        if wraps:
            raise self.refuse(messages.NOT_FOUND)
        raise self.refuse(
            messages.NOT_FOUND_TO_END if direction > 0 else messages.NOT_FOUND_TO_TOP
        )

    @staticmethod
    def _match_in(pattern: Pattern, text: str, direction: int, column: int, number: int) -> int:
        """The column of the first (last, backwards) match that counts; -1 without one."""
        search = pattern.search
        if direction > 0:
            start = column + 1 if number == 0 else 0
            if start > len(text):
                return -1
            match = search(text, start)
            if match is None or (match.start() >= len(text) and text and number == 0):
                return -1
            return match.start()
        best, limit = -1, column if number == 0 else len(text) + 1
        # A search from further on finds the same match as long as that begins there: so the
        # last one is found by halving, for a line may have one at every place.
        at = 0
        while at < limit:
            match = search(text, at)
            if match is not None and match.start() < limit:
                best = match.start()
            else:
                limit = at
            at = (best + 1 + limit) // 2
        return best

    def _search_again(self, same: bool, times: int) -> Steps:
        if not self.pattern_text:
            raise self.refuse(messages.NO_PATTERN)
        direction = self.direction if same else -self.direction
        target = Target(self.line, self.column)
        for _ in range(times):
            target = yield from self.search("", direction, (target.line, target.column))
        return self._offset(target) if self.offset else target

    def _word_search(self) -> Steps:
        text, column = self.text, self.column
        while column < len(text) and not words.is_word(text[column]):
            column += 1
        end = column
        while end < len(text) and words.is_word(text[end]):
            end += 1
        if end == column:
            raise Beep
        self.direction = 1
        self.offset = ""
        word = f"\\<{text[column:end]}\\>"
        return (yield from self.search(word, 1, (self.line, self.column)))


def split_pattern(text: str, delimiter: str) -> tuple[str, str]:
    """A pattern up to its unquoted delimiter, and the rest that begins with it."""
    out = []
    at = 0
    while at < len(text):
        char = text[at]
        if char == "\\" and at + 1 < len(text):
            out.append(text[at + 1] if text[at + 1] == delimiter else text[at : at + 2])
            at += 2
            continue
        if char == delimiter:
            return "".join(out), text[at:]
        if char == "[":
            end = bracket_end(text, at, delimiter)
            out.append(text[at:end])
            at = end
            continue
        out.append(char)
        at += 1
    return "".join(out), ""


def bracket_end(text: str, at: int, delimiter: str) -> int:
    """Past a bracket expression that begins at `at`; past the bracket alone if none ends."""
    stop = at + 1
    if text[stop : stop + 1] == "^":
        stop += 1
    if text[stop : stop + 1] == "]":
        stop += 1
    end = text.find("]", stop)
    return end + 1 if end >= 0 and delimiter not in text[at:end] else at + 1
