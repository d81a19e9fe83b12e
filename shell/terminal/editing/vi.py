"""ksh's vi mode: typing, and after ESC commands with counts and motions.

The keys are those of IBM's ksh page. A change is kept as the keys it was typed with, which
is what `.` presses again; `u` changes the line back, and again forth, `U` takes all back.
"""

from __future__ import annotations

from collections.abc import Generator

from shell.terminal.editing import words
from shell.terminal.editing.completion import complete
from shell.terminal.editing.editor import (
    END_OF_FILE,
    ENTER,
    ERASE,
    ESCAPE,
    KILL,
    LITERAL,
    SIGNALS,
    WORD_ERASE,
    Done,
    Editor,
    Keys,
)
from shell.terminal.editing.motions import OPERATED, motion

#: Commands whose keys `.` presses again.
_CHANGES = frozenset("aAcCdDiIpPrRsSxX~*\\_")
_COUNT_LIMIT = 4096


class Vi:
    """One line in vi mode; `keys` reads it."""

    def __init__(self, editor: Editor) -> None:
        """Take a line that is still empty."""
        self.editor = editor
        #: What `u` and `U` go back to.
        self.before = ("", 0)
        self.original = ""
        self.repeating = False

    def keys(self) -> Keys:
        """Read keys until the line is over. Raises Done."""
        editor = self.editor
        yield from self._typing()
        editor.cursor = max(0, editor.cursor - 1)
        self.original = editor.text
        while True:
            yield from self._command()
            editor.cursor = max(0, min(editor.cursor, len(editor.text) - 1))

    # ------------------------------------------------------------------ typing

    def _typing(self, over: bool = False) -> Keys:
        """Insert what is typed, or with `over` write over what is there, until ESC."""
        editor = self.editor
        first = editor.cursor if over else 0
        old = editor.text
        while True:
            editor.typing = not over
            key = yield from editor.key()
            editor.typing = False
            if key == ESCAPE:
                return
            editor.end_by(key)
            if key == END_OF_FILE:
                editor.bell()
            elif key in ERASE or key in (WORD_ERASE, KILL):
                self._erase(key, first, old if over else "")
            elif key == LITERAL:
                editor.insert((yield from editor.key()))
            elif key == "\\":
                yield from self._backslash()
            elif over and editor.cursor < len(editor.text):
                editor.delete(editor.cursor, editor.cursor + 1)
                editor.insert(key)
            else:
                editor.insert(key)

    def _backslash(self) -> Keys:
        """A backslash, which takes its meaning from an erase or kill character."""
        editor = self.editor
        key = yield from editor.key()
        if key in ERASE or key == KILL:
            editor.insert(key)
        else:
            editor.insert("\\")
            editor.pushed.appendleft(key)
            if editor.recorded:
                editor.recorded.pop()

    def _erase(self, key: str, first: int, old: str) -> None:
        """Take back what was typed: a character, a word, or all of it."""
        editor = self.editor
        text, at = editor.text, editor.cursor
        if at <= first:
            editor.bell()
            return
        start = first
        if key in ERASE:
            start = at - 1
        elif key == WORD_ERASE:
            start = max(first, words.back(text, at, False))
        editor.delete(start, at)
        if old:
            # R: what was written over comes back.
            editor.text = editor.text[:start] + old[start:at] + editor.text[start:]

    # ------------------------------------------------------------------ commands

    def _command(self) -> Keys:
        """Read one command and do it."""
        editor = self.editor
        editor.recorded = []
        count, key = yield from self._count()
        editor.end_by(key)
        if key == "u":
            self._undo()
        elif key == "U":
            self.before = (editor.text, editor.cursor)
            editor.replace(self.original, at_end=False)
        elif key == ".":
            self._again(count)
        elif key in _CHANGES:
            before = (editor.text, editor.cursor)
            bells = editor.bells
            yield from self._change(key, count)
            if editor.text != before[0]:
                self.before = before
            if editor.bells == bells and editor.recorded is not None:
                editor.memory.change = editor.recorded
        elif key in _HISTORY:
            yield from self._history(key, count)
        else:
            yield from self._other(key, count)
        editor.recorded = None

    def _count(self) -> Generator[None, str, tuple[int | None, str]]:
        """Read the digits before a command, if any, and the command's key."""
        digits = ""
        while True:
            key = yield from self.editor.key()
            if not (key.isascii() and key.isdigit()) or (key == "0" and not digits):
                return (min(int(digits), _COUNT_LIMIT) if digits else None), key
            digits = (digits + key)[:5]

    def _undo(self) -> None:
        editor = self.editor
        now = (editor.text, editor.cursor)
        text, cursor = self.before
        editor.replace(text, at_end=False)
        editor.cursor = min(cursor, len(text))
        self.before = now

    def _again(self, count: int | None) -> None:
        """`.`: press the keys of the last change again, with this count if there is one."""
        editor = self.editor
        keys = "".join(editor.memory.change)
        if not keys:
            editor.bell()
            return
        if count is not None:
            keys = f"{count}{keys.lstrip('0123456789')}"
        editor.push(keys)

    # ------------------------------------------------------------------ changes

    def _change(self, key: str, count: int | None) -> Keys:
        editor = self.editor
        number = count or 1
        end = len(editor.text)
        if key in "cd":
            yield from self._operate(key, number)
        elif key in "iIaA":
            editor.cursor = {"i": editor.cursor, "I": 0, "A": end}.get(
                key, min(end, editor.cursor + 1)
            )
            yield from self._insertion()
        elif key in "sSCR":
            if key == "R":
                yield from self._insertion(over=True)
            else:
                start = 0 if key == "S" else editor.cursor
                last = min(end, editor.cursor + number) if key == "s" else end
                editor.memory.killed = editor.delete(start, last)
                yield from self._insertion()
        elif key == "r":
            one = yield from editor.key()
            number = min(number, end - editor.cursor)
            if one == ESCAPE or not number:
                editor.bell()
                return
            editor.delete(editor.cursor, editor.cursor + number)
            editor.insert(one * number)
            editor.cursor -= 1
        elif key in "\\*":
            if complete(editor, min(end, editor.cursor + 1), key):
                yield from self._insertion()
        elif key == "_":
            word = editor.last_word(count)
            if word is not None:
                editor.cursor = min(end, editor.cursor + 1)
                editor.insert(" " + word)
                yield from self._insertion()
        else:
            self._at_once(key, number)

    def _at_once(self, key: str, number: int) -> None:
        """Do x X D p P ~, which want no more keys."""
        editor = self.editor
        memory = editor.memory
        at, end = editor.cursor, len(editor.text)
        if (not end and key not in "pP") or (key == "X" and not at):
            editor.bell()
        elif key == "x":
            memory.killed = editor.delete(at, min(end, at + number))
        elif key == "X":
            memory.killed = editor.delete(max(0, at - number), at)
        elif key == "D":
            memory.killed = editor.delete(at, end)
        elif key == "~":
            changed = editor.delete(at, min(end, at + number))
            editor.insert(changed.swapcase())
        elif not memory.killed:
            editor.bell()
        else:
            editor.cursor = min(end, at + 1) if key == "p" else at
            editor.insert(memory.killed * number)
            editor.cursor -= 1

    def _insertion(self, over: bool = False) -> Keys:
        """Type; ksh heeds no count here. ESC leaves the cursor on what was typed last."""
        yield from self._typing(over)
        self.editor.cursor = max(0, self.editor.cursor - 1)

    def _operate(self, key: str, number: int) -> Keys:
        """Do d, c or y with the motion that follows."""
        editor = self.editor
        count, where = yield from self._count()
        number *= count or 1
        if where == key:
            start, end = 0, len(editor.text)
        else:
            if key == "c" and where in "wW" and editor.text[editor.cursor :][:1].strip():
                where = "e" if where == "w" else "E"  # cw leaves the blanks, as in vi
            place = yield from motion(editor, where, number, explicit=count is not None)
            if place is None:
                editor.bell()
                return
            start, end = sorted((editor.cursor, place))
            if where in OPERATED or (where in ";," and editor.memory.find[0] in "ft"):
                end = min(len(editor.text), end + 1)
            if start == end and key != "c":
                editor.bell()
                return
        if key == "y":
            editor.memory.killed = editor.text[start:end]  # the cursor stays, as in ksh
            return
        editor.memory.killed = editor.delete(start, end)
        if key == "c":
            yield from self._insertion()

    # ------------------------------------------------------------------ history

    def _history(self, key: str, count: int | None) -> Keys:
        editor = self.editor
        before = (editor.text, editor.cursor)
        if key in "k-":
            found = editor.walk(-(count or 1))
        elif key in "j+":
            found = editor.walk(count or 1)
        elif key == "G":
            found = editor.show_number(count) if count else editor.show_place(0)
        elif key in "nN":
            found = editor.search("", editor.memory.backwards == (key == "n"))
        else:
            pattern = yield from self._pattern(key)
            if pattern is None:
                return
            editor.memory.backwards = key == "/"
            found = editor.search(pattern, key == "/")
        if found:
            editor.cursor = 0
            self.original = editor.text
            self.before = before

    def _pattern(self, key: str) -> Generator[None, str, str | None]:
        """Read what is searched for, in place of the line; None where it is given up."""
        editor = self.editor
        pattern = ""
        try:
            while True:
                editor.instead = key + pattern
                one = yield from editor.key()
                if one in ENTER:
                    return pattern
                if one in SIGNALS:
                    raise Done(SIGNALS[one])
                if one == ESCAPE or (one in ERASE and not pattern):
                    return None
                if one in ERASE:
                    pattern = pattern[:-1]
                elif one == KILL:
                    pattern = ""
                elif one in (LITERAL, "\\"):
                    following = yield from editor.key()
                    pattern += following if one == LITERAL else f"\\{following}"[-1:]
                else:
                    pattern += one
        finally:
            editor.instead = None

    # ------------------------------------------------------------------ the rest

    def _other(self, key: str, count: int | None) -> Keys:
        editor = self.editor
        if key == "y":
            yield from self._operate("y", count or 1)
        elif key == "Y":
            editor.memory.killed = editor.text[editor.cursor :]
        elif key == "=":
            complete(editor, min(len(editor.text), editor.cursor + 1), "=")
        elif key == "#":
            editor.replace("#" + editor.text)
            editor.enter()
        elif key == "@":
            editor.recorded = None
            editor.macro("_" + (yield from editor.key()))
        elif key == "v":
            if count is not None:
                raise Done("line", f'fc -e "${{VISUAL:-${{EDITOR:-vi}}}}" {count}')
            raise Done("open", editor.text)
        elif key == "\x0c":
            editor.tell("")
        elif key == LITERAL:
            yield from editor.version()
        elif key == ESCAPE:
            if count is None:
                editor.bell()
        else:
            place = yield from motion(editor, key, count or 1, explicit=count is not None)
            if place is not None:
                place = max(0, min(place, len(editor.text) - 1))
            if place is None or (place == editor.cursor and key not in "0^$|"):
                editor.bell()
            else:
                editor.cursor = place


_HISTORY = frozenset("kj-+G/?nN")


def vi(editor: Editor) -> Keys:
    """Read keys until the line is over. Raises Done."""
    yield from Vi(editor).keys()
