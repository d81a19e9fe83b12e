"""ksh's emacs mode, and gmacs: keys that are commands wherever they are pressed.

The keys are those of IBM's ksh page. ^U is the terminal's kill character as on AIX, so it
does not multiply counts; ESC and digits do that.
"""

from __future__ import annotations

from collections.abc import Callable

from shell.terminal.editing import words
from shell.terminal.editing.completion import complete
from shell.terminal.editing.editor import (
    ENTER,
    ERASE,
    ESCAPE,
    KILL,
    SIGNALS,
    Done,
    Editor,
    Keys,
)


def emacs(editor: Editor, gmacs: bool = False) -> Keys:
    """Read keys until the line is over. Raises Done."""
    if editor.memory.next is not None:
        # ^O fetched the line after the one that was run.
        number, editor.memory.next = editor.memory.next, None
        editor.show_number(number)
    while True:
        editor.typing = True
        key = yield from editor.key()
        editor.typing = False
        count = 1
        counted = False
        if key == ESCAPE:
            key = yield from editor.key()
            digits = ""
            while key.isascii() and key.isdigit() and len(digits) < 4:
                digits += key
                key = yield from editor.key()
            counted = bool(digits)
            count = int(digits or "1")
            if not counted or key == ESCAPE:
                if key == ESCAPE and counted:
                    key = yield from editor.key()
                yield from _escaped(editor, key, count, counted)
                continue
        editor.end_by(key)
        if key == "\x12":
            yield from _search(editor, counted and count == 0)
        elif key in ("\x1d", "\x18", "\\", "\x16"):
            yield from _two_keys(editor, key, count)
        elif key == "\x0b":
            _kill_rest(editor, count if counted else None)
        elif key == "\x14":
            _transpose(editor, gmacs)
        elif key in _KEYS:
            _KEYS[key](editor, count)
        elif key >= " " or key == "\t":
            editor.insert(key)
        else:
            editor.bell()


# ---------------------------------------------------------------------- plain keys


def _right(editor: Editor, count: int) -> None:
    if editor.cursor == len(editor.text):
        editor.bell()
    editor.cursor = min(len(editor.text), editor.cursor + count)


def _left(editor: Editor, count: int) -> None:
    if editor.cursor == 0:
        editor.bell()
    editor.cursor = max(0, editor.cursor - count)


def _begin(editor: Editor, count: int) -> None:
    editor.cursor = 0


def _end(editor: Editor, count: int) -> None:
    editor.cursor = len(editor.text)


def _erase(editor: Editor, count: int) -> None:
    if editor.cursor == 0:
        editor.bell()
        return
    taken = editor.delete(max(0, editor.cursor - count), editor.cursor)
    if count > 1:
        editor.memory.killed = taken


def _delete(editor: Editor, count: int) -> None:
    if editor.cursor == len(editor.text):
        editor.bell()
        return
    taken = editor.delete(editor.cursor, editor.cursor + count)
    if count > 1:
        editor.memory.killed = taken


def _kill_line(editor: Editor, count: int) -> None:
    editor.memory.killed = editor.delete(0, len(editor.text))


def _kill_rest(editor: Editor, column: int | None) -> None:
    """^K: to the end of the line; with a count to that column, before or behind."""
    here = editor.cursor
    there = len(editor.text) if column is None else min(column, len(editor.text))
    editor.memory.killed = editor.delete(min(here, there), max(here, there))


def _kill_to_mark(editor: Editor, count: int) -> None:
    """^W: what lies between the cursor and the mark."""
    editor.memory.killed = editor.delete(*sorted((editor.cursor, editor.mark)))
    editor.mark = editor.cursor


def _yank(editor: Editor, count: int) -> None:
    if not editor.memory.killed:
        editor.bell()
    editor.insert(editor.memory.killed)


def _transpose(editor: Editor, gmacs: bool) -> None:
    """^T: the character with the next one (emacs), or the two before the cursor (gmacs).

    At the end of the line both take the last two. The cursor goes behind them.
    """
    text, at = editor.text, editor.cursor
    if gmacs or at == len(text):
        at -= 1
    if not 0 < at < len(text):
        editor.bell()
        return
    editor.text = text[: at - 1] + text[at] + text[at - 1] + text[at + 1 :]
    editor.cursor = at + 1


def _capitalize(editor: Editor, count: int) -> None:
    at = editor.cursor
    editor.text = editor.text[:at] + editor.text[at : at + 1].upper() + editor.text[at + 1 :]
    editor.cursor = min(len(editor.text), at + 1)


def _set_mark(editor: Editor, count: int) -> None:
    editor.mark = editor.cursor


def _previous(editor: Editor, count: int) -> None:
    editor.walk(-count)


def _next(editor: Editor, count: int) -> None:
    editor.walk(count)


def _operate(editor: Editor, count: int) -> None:
    """^O: run the line and fetch the one after it."""
    if editor.place < len(editor.lines):
        editor.memory.next = editor.number + 1
    editor.enter()


def _redraw(editor: Editor, count: int) -> None:
    editor.tell("")


_KEYS: dict[str, Callable[[Editor, int], None]] = {
    "\x00": _set_mark,
    "\x01": _begin,
    "\x02": _left,
    "\x04": _delete,
    "\x05": _end,
    "\x06": _right,
    "\x0c": _redraw,
    "\x0e": _next,
    "\x0f": _operate,
    "\x10": _previous,
    KILL: _kill_line,
    "\x17": _kill_to_mark,
    "\x19": _yank,
    **dict.fromkeys(ERASE, _erase),
}


# ---------------------------------------------------------------------- two keys and more


def _two_keys(editor: Editor, key: str, count: int) -> Keys:
    r"""^] c, ^X^X, \ and ^V."""
    if key == "\x1d":
        _to_character(editor, (yield from editor.key()), 1, count)
    elif key == "\x18":
        if (yield from editor.key()) == "\x18":
            editor.cursor, editor.mark = editor.mark, editor.cursor
        else:
            editor.bell()
    elif key == "\x16":
        yield from editor.version()
    else:
        editor.insert("\\")
        following = yield from editor.key()
        if following in ERASE or following == KILL:
            editor.delete(editor.cursor - 1, editor.cursor)
            editor.insert(following)
        else:
            editor.pushed.appendleft(following)


def _to_character(editor: Editor, wanted: str, step: int, count: int) -> None:
    """Go to the next such character, or with -1 to the one before."""
    at = editor.cursor
    for _ in range(count):
        at = editor.text.find(wanted, at + 1) if step > 0 else editor.text.rfind(wanted, 0, at)
        if at < 0 or not wanted:
            editor.bell()
            return
    editor.cursor = at


def _search(editor: Editor, forth: bool) -> Keys:
    """^R: a text, typed in place of the line; RETURN looks for it, further back each time."""
    pattern = ""
    while True:
        editor.instead = "^R" + pattern
        key = yield from editor.key()
        if key in ENTER or key == ESCAPE:
            break
        if key in SIGNALS:
            raise Done(SIGNALS[key])
        if key in ERASE:
            if not pattern:
                editor.instead = None
                return
            pattern = pattern[:-1]
        elif key == KILL:
            pattern = ""
        elif key == "\\":
            pattern += yield from editor.key()
        else:
            pattern += key
    editor.instead = None
    editor.search(pattern, not forth)


def _escaped(editor: Editor, key: str, count: int, counted: bool) -> Keys:
    """What follows an ESC."""
    text, at = editor.text, editor.cursor
    if key in _WORDS:
        place = at
        for _ in range(count):
            place = _WORDS[key](editor.text, place)
        _word(editor, key, place)
    elif key in ("\\", "*", "=", ESCAPE):
        how = "\\" if key == ESCAPE else key
        complete(editor, at, how)
    elif key in ("_", "."):
        word = editor.last_word(count if counted else None)
        if word is not None:
            editor.insert(word)
    elif key == "<":
        editor.show_place(0)
    elif key == ">":
        editor.show_place(max(0, len(editor.lines) - 1))
    elif key == " ":
        editor.mark = at
    elif key == "p":
        editor.memory.killed = text[min(at, editor.mark) : max(at, editor.mark)]
    elif key == "#":
        editor.replace("#" + text)
        editor.enter()
    elif key == "\x1d":
        _to_character(editor, (yield from editor.key()), -1, count)
    elif key in ("[", "O"):
        # Arrow and function keys: an alias `__A` may hold what they do.
        name = yield from editor.key()
        editor.macro(f"__{name}")
    elif key == "\x0c":
        editor.tell("\x1b[H\x1b[2J")
    elif key in SIGNALS:
        raise Done(SIGNALS[key])
    elif key.isascii() and key.isalpha():
        editor.macro(f"_{key}")
    else:
        editor.bell()


_WORDS: dict[str, Callable[[str, int], int]] = {
    "f": words.after,
    "d": words.after,
    "c": words.after,
    "l": words.after,
    "b": words.before,
    "h": words.before,
    **dict.fromkeys(ERASE, words.before),
}


def _word(editor: Editor, key: str, place: int) -> None:
    """Go to, delete or change the words between the cursor and a place."""
    at = editor.cursor
    if place == at:
        editor.bell()
    elif key in "fb":
        editor.cursor = place
    elif key in "cl":
        word = editor.text[at:place]
        word = word.lower() if key == "l" else word.upper()
        editor.text = editor.text[:at] + word + editor.text[place:]
        editor.cursor = place
    else:
        editor.memory.killed = editor.delete(min(at, place), max(at, place))
