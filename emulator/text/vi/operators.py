"""Operators: d c y < > ! = with a motion or doubled, and what is short for them."""

from __future__ import annotations

import re
from string import ascii_letters, ascii_lowercase, ascii_uppercase

from emulator.messages import vi as messages
from emulator.text.vi import layout
from emulator.text.vi.inserting import Inserting
from emulator.text.vi.keys import ESC, INTERRUPT
from emulator.text.vi.registers import Text
from emulator.text.vi.searching import Target
from emulator.text.vi.state import TEXT_LIMIT, Beep, Request, Steps

Place = tuple[int, int]

#: ~ knows ASCII: bytes past it may be UTF-8.
_OTHER_CASE = str.maketrans(ascii_letters, ascii_uppercase + ascii_lowercase)


class Operators(Inserting):
    """An editor with operators."""

    last_shell = ""

    def operate(self, operator: str, count: int | None, register: str) -> Steps:
        """Read the motion of an operator and do it. Raises Beep."""
        key = yield from self.key(self.maps)
        digits = ""
        while key.isdecimal() and (digits or key != "0"):
            digits += key
            key = yield from self.key(self.maps)
        if key in (ESC, INTERRUPT):
            raise Beep
        if digits and not self.counted:
            count = (count or 1) * min(int(digits), 1 << 24)
        begin = (self.line, self.column)
        if key == operator:
            if not len(self.buffer) and operator != "c":
                raise Beep
            last = self.line + (count or 1) - 1
            if last > self.last:
                raise Beep
            target = Target(last, self.column, True)
            doubled = True
        else:
            found = yield from self.motion(key, count, operator)
            if found is None:
                raise Beep
            target, doubled = found, False
        lined = target.whole or operator in "<>!="
        end = (target.line, target.column)
        start, end = min(begin, end), max(begin, end)
        if not lined:
            if target.inclusive:
                end = (end[0], end[1] + 1)
            elif end[0] > start[0] and end[1] == 0 and not self._exact(key, end == begin):
                end = (end[0] - 1, len(self.buffer.text(end[0] - 1)))
                lined = not self.buffer.text(start[0])[: start[1]].strip(" \t")
            if start == end and operator != "c":
                raise Beep
            # No character is cut in two.
            start = (start[0], layout.begin_of(self.buffer.text(start[0]), start[1]))
            end = (end[0], layout.end_of(self.buffer.text(end[0]), end[1]))
        if target.far:
            self.mark_here()
        if operator == "d":
            self.delete_region(start, end, lined, register)
        elif operator == "y":
            self._yank(start, end, lined, register, doubled)
        elif operator == "c":
            yield from self._change(start, end, lined, register)
        elif operator in "<>":
            self.shift(start[0], end[0], operator, 1)
            self.go_line(start[0])
        elif operator == "!":
            yield from self._filter(start[0], end[0])
        elif not self.settings.on("lisp"):
            raise Beep

    @staticmethod
    def _exact(key: str, backward: bool) -> bool:
        """Whether a motion that ends at a line's beginning takes the line end before it."""
        return key in "`wWbB" or (backward and key in "()")

    counted = False  # whether the count was given to `.`, so that the motion's is not used

    def delete_region(self, start: Place, end: Place, lined: bool, register: str) -> None:
        """Delete lines or a piece of text into a register."""
        if lined:
            self.keep_lines(start[0], end[0], register, True)
            self.buffer.replace(start[0], end[0] + 1, [])
            self.report(messages.DELETED, end[0] - start[0] + 1)
            self.go_line(start[0])
        else:
            self.keep(start, end, register, True)
            self.delete(start, end)
            self.report(messages.DELETED, end[0] - start[0] + 1)
            self.go(*start)

    def _yank(
        self, start: Place, end: Place, lined: bool, register: str, doubled: bool
    ) -> None:
        if lined:
            self.keep_lines(start[0], end[0], register, False)
            self.report(messages.YANKED, end[0] - start[0] + 1)
            if start[0] != self.line:
                self.go(start[0], self.at_place(start[0], self.wanted))
        else:
            self.keep(start, end, register, False)
            self.go(*start)

    def _change(self, start: Place, end: Place, lined: bool, register: str) -> Steps:
        if lined:
            text = self.buffer.text(start[0])
            indent = self._auto_indent(text)
            if len(self.buffer):
                self.keep_lines(start[0], end[0], register, True)
                self.buffer.replace(start[0], end[0] + 1, [indent])
            self.line, self.column = start[0], len(indent)
            self.indent = len(indent) if indent else -1
        else:
            self.keep(start, end, register, True)
            if start[0] == end[0] and end[1] > start[1]:
                piece = self.cut(start, end)[0]
                self.overlay = piece[:-1] + "$"
            self.delete(start, end)
            self.line, self.column = start
        yield from self.insert(name="CHANGE")

    def substitute(self, count: int, register: str) -> Steps:
        """Change so many characters: s."""
        end = layout.moved(self.text, self.column, count)
        yield from self._change((self.line, self.column), (self.line, end), False, register)

    def shift(self, first: int, last: int, how: str, times: int) -> None:
        """Move lines right (>) or left (<) by the shift width."""
        settings = self.settings
        tabstop = settings.number("tabstop")
        by = settings.number("shiftwidth") * times * (1 if how == ">" else -1)
        new = []
        for text in self.buffer.lines[first : last + 1]:
            body = text.lstrip(" \t")
            if body:
                width = layout.width_of(text[: len(text) - len(body)], tabstop)
                text = layout.blanks_for(max(0, width + by), tabstop) + body
            new.append(text)
        if sum(map(len, new)) > TEXT_LIMIT:
            raise self.refuse(messages.TOO_MUCH)
        self.buffer.replace(first, last + 1, new)
        self.report(messages.SHIFTED, last - first + 1, how=how)

    def _filter(self, first: int, last: int) -> Steps:
        typed = yield from self.prompt_line("!")
        if not typed:
            raise Beep
        command = self.shell_command(typed)
        yield from self.filter_lines(first, last, command)

    def shell_command(self, typed: str) -> str:
        """A command with `!` as the last one, `%` and `#` as file names. Raises Beep."""
        self.last_shell = self.signs_meant(r"\\[!%#]|[!%#]", typed)
        return self.last_shell

    def signs_meant(self, signs: str, typed: str) -> str:
        r"""A line with what %, # and ! stand for; a sign behind a backslash is itself.

        `signs` is the expression that finds them. Raises Beep.
        """
        meant = {
            "%": (self.file, messages.NO_FILE),
            "#": (self.alternate, messages.NO_ALTERNATE),
            "!": (self.last_shell, messages.NO_COMMAND),
        }

        def stands_for(sign: re.Match[str]) -> str:
            if sign[0][0] == "\\":
                return sign[0][1]
            text, absent = meant[sign[0]]
            if not text:
                raise self.refuse(absent)
            return text

        return re.sub(signs, stands_for, typed, flags=re.DOTALL)

    def filter_lines(self, first: int, last: int, command: str) -> Steps:
        """Give lines to a command and put what it writes in their place."""
        given = "".join(line + "\n" for line in self.buffer.lines[first : last + 1])
        output, _ = yield Request("filter", command, given)
        if len(output) > TEXT_LIMIT:
            raise self.refuse(messages.TOO_MUCH)
        lines = lines_of(output)
        self.keep_lines(first, last, "", True)
        self.buffer.replace(first, last + 1, lines)
        self.go_line(first)
        self.report(messages.MORE_LINES, len(lines) - (last - first + 1))

    # --- put --------------------------------------------------------------------------------

    def put(self, register: str, after: bool, count: int) -> None:
        """Put a register's text behind or before the cursor. Raises Beep."""
        kept = self.registers.get(register)
        if kept is None:
            if register:
                raise self.refuse(messages.NOTHING_IN, name=register)
            raise Beep
        size = (sum(map(len, kept.lines)) + len(kept.lines)) * count
        if size > TEXT_LIMIT:
            raise self.refuse(messages.TOO_MUCH)
        if kept.whole:
            self.put_lines(kept, self.line + (1 if after and len(self.buffer) else 0), count)
            return
        text = self.text
        at = layout.moved(text, self.column, 1) if after else self.column
        lines = kept.lines
        if len(lines) == 1:
            piece = lines[0] * count
            self.buffer.put(self.line, text[:at] + piece + text[at:])
            self.go(self.line, at)
            return
        whole = "\n".join(lines) * count
        parts = whole.split("\n")
        parts[0] = text[:at] + parts[0]
        parts[-1] += text[at:]
        self.buffer.replace(self.line, min(self.line + 1, len(self.buffer)), parts)
        self.go(self.line, at)

    def put_lines(self, kept: Text, at: int, count: int = 1) -> None:
        """Put whole lines in front of line `at`."""
        self.buffer.replace(at, at, kept.lines * count)
        self.report(messages.MORE_LINES, len(kept.lines) * count)
        self.go_line(at)

    # --- small changes ------------------------------------------------------------------------

    def join(self, first: int, last: int, plain: bool = False) -> int:
        """Join lines as J does; the column where the last two met."""
        text = self.buffer.text(first)
        column = -1
        for line in self.buffer.lines[first + 1 : last + 1]:
            body = line if plain or not text else line.lstrip(" \t")
            gap = ""
            if text and body and not plain and text[-1] not in " \t" and body[0] != ")":
                gap = "  " if text[-1] in ".!?" else " "
            if body:
                column = len(text) - plain if text else len(body) - 1
            text += gap + body
        self.buffer.replace(first, last + 1, [text])
        return column if column >= 0 else max(0, len(text) - 1)

    def toggle_case(self, count: int) -> None:
        """~: the other case of so many characters."""
        text, column = self.text, self.column
        if not text:
            raise Beep
        end = layout.moved(text, column, count)
        swapped = text[column:end].translate(_OTHER_CASE)
        self.buffer.put(self.line, text[:column] + swapped + text[end:])
        self.go(self.line, end)

    def replace_characters(self, count: int) -> Steps:
        """r: put one character in the place of so many."""
        text, column = self.text, self.column
        end = column
        for _ in range(min(count, len(text) + 1)):
            if end >= len(text):
                raise Beep
            end = layout.moved(text, end, 1)
        key = yield from self.literal_key()
        if key in (ESC, INTERRUPT):
            return
        if key in "\r\n":
            tail = text[end:]
            indent = self._auto_indent(text)
            if self.settings.on("autoindent"):
                tail = tail.lstrip(" \t")
            self.buffer.replace(self.line, self.line + 1, [text[:column], indent + tail])
            self.go(self.line + 1, len(indent))
            return
        if key == "\x16":
            key = yield from self.literal_key()
        # One character of UTF-8 comes as several keys, at once.
        for _ in range(sum(key >= least for least in ("\xc2", "\xe0", "\xf0"))):
            key += yield from self.literal_key()
        self.buffer.put(self.line, text[:column] + key * count + text[end:])
        self.go(self.line, column + len(key) * count - 1)


def lines_of(text: str) -> list[str]:
    """The lines of a text, without their newlines."""
    lines = text.split("\n")
    if lines[-1] == "":
        lines.pop()
    return lines
