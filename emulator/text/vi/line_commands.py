"""Commands of ex that change lines: d m t j s > a i c and their kind."""

from __future__ import annotations

from emulator.messages import vi as messages
from emulator.text.vi.ex_words import register_of
from emulator.text.vi.file_commands import FileCommands
from emulator.text.vi.registers import Text
from emulator.text.vi.state import Beep, Request, Steps


class LineCommands(FileCommands):
    """An editor with ex's commands about lines."""

    def _here(self, found: list[int], words: str = "") -> tuple[int, int]:
        """The range of a command, with a count behind it."""
        first, last = self.range_of(found, (self.line, self.line))
        if words.isdecimal() and words:
            first, last = last, min(last + int(words[:9]) - 1, self.last)
        if not len(self.buffer):
            raise self.refuse(messages.NO_LINES)
        return first, last

    def _ex_delete(self, found: list[int], words: str, force: bool) -> None:
        register, words = register_of(words)
        first, last = self._here(found, words)
        self.delete_region((first, 0), (last, 0), True, register)

    def _ex_yank(self, found: list[int], words: str, force: bool) -> None:
        register, words = register_of(words)
        first, last = self._here(found, words)
        self.keep_lines(first, last, register, False)
        self.report(messages.YANKED, last - first + 1)

    def _ex_put(self, found: list[int], words: str, force: bool) -> None:
        kept = self.registers.get(words[:1])
        if kept is None:
            raise self.refuse(messages.NOTHING_IN, name=words[:1])
        at = found[-1] if found else min(self.line + 1, len(self.buffer))
        self.put_lines(Text(kept.lines, True), at)
        self.go_line(at + len(kept.lines) - 1)

    def _target(self, words: str) -> Steps:
        found, rest = yield from self.addresses(words)
        if not found or rest.strip(" pl#"):
            raise self.refuse(messages.BAD_ADDRESS)
        return found[-1]

    def _ex_copy(self, found: list[int], words: str, force: bool) -> Steps:
        first, last = self._here(found)
        at = yield from self._target(words)
        lines = self.buffer.lines[first : last + 1]
        self.buffer.replace(at, at, lines)
        self.go_line(at + len(lines) - 1)
        self.report(messages.MORE_LINES, len(lines))

    def _ex_move(self, found: list[int], words: str, force: bool) -> Steps:
        first, last = self._here(found)
        at = yield from self._target(words)
        if first < at <= last:
            raise self.refuse(messages.MOVE_INTO_ITSELF)
        lines = self.buffer.lines[first : last + 1]
        marks = dict(self.buffer.marks)
        self.buffer.replace(first, last + 1, [])
        if at > last:
            at -= len(lines)
        self.buffer.replace(at, at, lines)
        for name, (line, column) in marks.items():
            if first <= line <= last:
                self.buffer.marks[name] = (at + line - first, column)
        self.go_line(at + len(lines) - 1)

    def _ex_join(self, found: list[int], words: str, force: bool) -> None:
        first, last = self._here(found)
        if first == last:
            last = first + 1
        if words.isdecimal() and words:
            first = self._here(found)[1]
            last = min(first + int(words[:9]) - 1, self.last)
        if last > self.last:
            raise Beep
        column = self.join(first, last, force)
        self.go(first, column)

    def _ex_substitute(self, found: list[int], words: str, force: bool) -> Steps:
        return self.substitute_command(*self._here(found), words)

    def _ex_ampersand(self, found: list[int], words: str, force: bool) -> Steps:
        return self.again(*self._here(found), words, False)

    def _ex_tilde(self, found: list[int], words: str, force: bool) -> Steps:
        return self.again(*self._here(found), words, True)

    def _ex_right(self, found: list[int], words: str, force: bool, how: str = ">") -> None:
        more = len(words) - len(words.lstrip(how))
        first, last = self._here(found, words[more:].strip())
        self.shift(first, last, how, more + 1)
        self.go_line(last)

    def _ex_left(self, found: list[int], words: str, force: bool) -> None:
        self._ex_right(found, words, force, "<")

    def _ex_undo(self, found: list[int], words: str, force: bool) -> None:
        place = self.buffer.undo()
        if place is None:
            raise Beep
        self.go_line(place[0])

    def _ex_mark(self, found: list[int], words: str, force: bool) -> None:
        if not (len(words) == 1 and words.islower()):
            raise self.refuse(messages.NO_MARK)
        line = found[-1] - 1 if found else self.line
        self.buffer.marks[words] = (line, 0)

    def _text_lines(self) -> Steps:
        """The lines typed behind a, i, c, up to a dot."""
        lines: list[str] = []
        while True:
            if self.visual:
                line = yield from self.prompt_line("")
            else:
                line = yield Request("line", "")
            if line is None or line == ".":
                return lines
            lines.append(line)

    def _ex_append(self, found: list[int], words: str, force: bool) -> Steps:
        at = found[-1] if found else min(self.line + 1, len(self.buffer))
        lines = yield from self._text_lines()
        self.buffer.replace(at, at, lines)
        self.go_line(at + len(lines) - 1)

    def _ex_insert(self, found: list[int], words: str, force: bool) -> Steps:
        at = max(0, (found[-1] if found else self.line + 1) - 1)
        return self._ex_append([at], words, force)

    def _ex_change(self, found: list[int], words: str, force: bool) -> Steps:
        first, last = self._here(found, words)
        lines = yield from self._text_lines()
        self.keep_lines(first, last, "", True)
        self.buffer.replace(first, last + 1, lines)
        self.go_line(first + max(0, len(lines) - 1))
