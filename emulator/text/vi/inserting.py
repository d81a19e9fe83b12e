"""Input mode: what is typed becomes text, until ESC."""

from __future__ import annotations

from emulator.messages import vi as messages
from emulator.text.vi import layout, words
from emulator.text.vi.keys import ESC, INTERRUPT, NEWLINE, RETURN
from emulator.text.vi.motions import Motions
from emulator.text.vi.state import TEXT_LIMIT, Steps

BACKSPACE = ("\b", "\x7f")


class Inserting(Motions):
    """An editor that takes text."""

    inserted = ""  # what was typed last time, for ^@
    floor = 0  # column that erasing does not go below
    kept_indent = ""  # what ^^D took from one line alone
    indent = -1  # length of the indent that was given to the line by itself; -1: none

    def insert(
        self, count: int = 1, replacing: bool = False, opened: bool = False, name: str = "INPUT"
    ) -> Steps:
        """Take text at the cursor, then repeat it `count - 1` times."""
        self.inserting = True
        self.mode = f"{name} MODE"
        self.settle()
        self.floor = self.column
        typed: list[str] = []
        under: list[str] = []  # what R wrote over, to be brought back by erasing
        first = True
        try:
            while True:
                key = yield from self.key(self.insert_maps)
                if key in (ESC, INTERRUPT):
                    self._expand_abbreviation(typed)
                    break
                if key == "\0" and first:
                    self._type_text(self.inserted, typed)
                    break
                first = False
                if key in BACKSPACE:
                    one = self.column - layout.moved(self.text, self.column, -1)
                    self._erase(one, typed, under, replacing)
                elif key == "\x17":
                    self._erase(self._word_length(), typed, under, replacing)
                elif key == "\x15":
                    self._erase(self.column - self.floor, typed, under, replacing)
                elif key in ("\x14", "\x04"):
                    self._shift_indent(key == "\x14", typed)
                elif key in (RETURN, NEWLINE):
                    self._expand_abbreviation(typed)
                    if replacing:
                        text = self.text
                        rest = text[self.column + 1 :]
                        self.buffer.put(self.line, text[: self.column] + rest)
                    self._new_line(typed)
                    under.clear()
                else:
                    if key == "\x16":
                        key = yield from self._quoted()
                    elif not words.is_word(key):
                        self._expand_abbreviation(typed)
                    self._type(key, typed, under, replacing)
        finally:
            self.overlay = ""
            self._drop_indent()
            self.inserting = False
            self.mode = ""
        text = "".join(typed)
        self.inserted = text
        if count > 1 and text:
            if count * len(text) > TEXT_LIMIT:
                raise self.refuse(messages.TOO_MUCH)
            again = ("\n" + text if opened else text) * (count - 1)
            self.inserting = True
            self._put_text(again)
            self.inserting = False
        self.go(self.line, self.column - 1)

    def _quoted(self) -> Steps:
        """The key behind ^V, shown as a caret until it comes."""
        return (yield from self.quoted_key())

    def _type(self, key: str, typed: list[str], under: list[str], replacing: bool) -> None:
        text, column = self.text, self.column
        rest = column
        if replacing:
            # A later byte of UTF-8 goes with the first, which has taken the place.
            later = "\x80" <= key <= "\xbf" and typed and typed[-1] >= "\x80"
            rest = column if later else layout.moved(text, column, 1)
            under.append(text[column:rest])
        self.buffer.put(self.line, text[:column] + key + text[rest:])
        self.column += 1
        typed.append(key)
        if key not in " \t" or self.indent != column:
            self.indent = -1
        if self.overlay:
            self.overlay = self.overlay[1:]
        margin = self.settings.number("wrapmargin")
        if margin and key not in " \t" and self.place() > self.columns - margin:
            self._wrap(typed)

    def _wrap(self, typed: list[str]) -> None:
        """Break the line at its last blank before the cursor: wrapmargin."""
        text = self.text
        blank = max(text.rfind(" ", 0, self.column), text.rfind("\t", 0, self.column))
        if blank <= self.floor or not text[:blank].strip():
            return
        word, tail = text[blank + 1 : self.column], text[self.column :]
        indent = self._auto_indent(text)
        self.buffer.replace(
            self.line, self.line + 1, [text[:blank].rstrip(" \t"), indent + word + tail]
        )
        self.line += 1
        self.column = len(indent + word)
        self.floor = len(indent)
        typed[len(typed) - len(word) - 1 :] = ["\n", *word]

    def _type_text(self, text: str, typed: list[str]) -> None:
        self._put_text(text)
        typed.extend(text)

    def _put_text(self, text: str) -> None:
        """Put text with line ends at the cursor, as if it were typed without autoindent."""
        own, column = self.text, self.column
        parts = text.split("\n")
        tail = own[column:]
        parts[0] = own[:column] + parts[0]
        line = self.line + len(parts) - 1
        at = len(parts[-1])
        parts[-1] += tail
        self.buffer.replace(self.line, min(self.line + 1, len(self.buffer)), parts)
        self.line, self.column = line, at

    def _erase(self, count: int, typed: list[str], under: list[str], replacing: bool) -> None:
        count = min(count, self.column - self.floor)
        if count <= 0:
            self.bells += 1
            return
        text, column = self.text, self.column
        back = ""
        if replacing:
            back = "".join(under[len(under) - count :])
            del under[len(under) - count :]
        self.buffer.put(self.line, text[: column - count] + back + text[column:])
        self.column -= count
        del typed[max(0, len(typed) - count) :]

    def _word_length(self) -> int:
        """How many characters ^W erases: blanks, then a word."""
        text, at = self.text, self.column
        while at > self.floor and text[at - 1] in " \t":
            at -= 1
        if at > self.floor:
            word = words.is_word(text[at - 1])
            while (
                at > self.floor
                and text[at - 1] not in " \t"
                and words.is_word(text[at - 1]) == word
            ):
                at -= 1
        return self.column - at

    # --- autoindent -----------------------------------------------------------------------

    def _auto_indent(self, text: str) -> str:
        if not self.settings.on("autoindent"):
            return ""
        return text[: len(text) - len(text.lstrip(" \t"))]

    def _drop_indent(self) -> None:
        """An indent behind which nothing was typed goes away."""
        if self.indent > 0 and self.column == self.indent and not self.text[self.indent :]:
            self.buffer.put(self.line, "")
            self.column = 0
        self.indent = -1

    def _new_line(self, typed: list[str]) -> None:
        text, column = self.text, self.column
        head, tail = text[:column], text[column:]
        indent = self._auto_indent(head if head.strip(" \t") or self.indent < 0 else text)
        if self.indent >= 0 and column == self.indent:
            head = ""
        if self.kept_indent and not indent:
            indent = self.kept_indent
        self.kept_indent = ""
        if self.settings.on("autoindent"):
            tail = tail.lstrip(" \t")
        self.overlay = ""
        self.buffer.replace(
            self.line, min(self.line + 1, len(self.buffer)), [head, indent + tail]
        )
        self.line += 1
        self.column = self.floor = len(indent)
        self.indent = len(indent) if indent else -1
        typed.append("\n" + indent)

    def _shift_indent(self, right: bool, typed: list[str]) -> None:
        """^T and ^D: more or less indent, in front of what is typed."""
        text, column = self.text, self.column
        before = text[:column]
        last = before[-1:]
        settings = self.settings
        tabstop, width = settings.number("tabstop"), max(1, settings.number("shiftwidth"))
        if not right and last in ("0", "^") and not before[:-1].strip(" \t") and typed:
            # 0^D: no indent; ^^D: none on this line alone.
            self.buffer.put(self.line, text[column:])
            self.column = self.floor = 0
            self.indent = 0
            self.kept_indent = before[:-1] if last == "^" else ""
            typed.pop()
            return
        if not right and (before.strip(" \t") or self.indent < 0):
            if not settings.on("autoindent") or before.strip(" \t"):
                self._type("\x04", typed, [], False)
            else:
                self.bells += 1
            return
        place = layout.width_of(before, tabstop) if not before.strip(" \t") else None
        if place is None:
            at = self.place()
            self._type_text(" " * (width - at % width), typed)
            return
        place = (place // width + 1) * width if right else (place - 1) // width * width
        blanks = layout.blanks_for(max(0, place), tabstop)
        self.buffer.put(self.line, blanks + text[column:])
        self.column = len(blanks)
        if self.indent >= 0 or right:
            self.indent = len(blanks)
            self.floor = min(self.floor, len(blanks))
            if typed and typed[-1].startswith("\n"):
                typed[-1] = "\n" + blanks
            elif not typed or typed[-1].strip(" \t"):
                typed.append(blanks)

    # --- abbreviations ----------------------------------------------------------------------

    def _expand_abbreviation(self, typed: list[str]) -> None:
        if not self.abbreviations or self.replaying:
            return
        text, column = self.text, self.column
        at = column
        while at > self.floor and words.is_word(text[at - 1]):
            at -= 1
        long = self.abbreviations.get(text[at:column])
        if long is None or at == column:
            return
        self.buffer.put(self.line, text[:at] + long + text[column:])
        self.column = at + len(long)
        del typed[len(typed) - (column - at) :]
        typed.extend(long)
