"""Where words, sentences, paragraphs, sections and brackets begin and end.

Pure functions: lines and a place (line, column) in, a place out. Not the commands that
move there (`motions`). Source: POSIX, "vi".
"""

from __future__ import annotations

Place = tuple[int, int]
# Bytes past ASCII are parts of letters, in UTF-8 as in most other character sets.
_WORD = frozenset(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_"
) | frozenset(map(chr, range(128, 256)))
_BLANK = frozenset(" \t")
PAIRS = {"(": ")", ")": "(", "[": "]", "]": "[", "{": "}", "}": "{"}


def kind(char: str, big: bool) -> int:
    """0 for a blank, 1 for what words are made of, 2 for the rest (1 too, where `big`)."""
    if char in _BLANK:
        return 0
    return 1 if big or char in _WORD else 2


def is_word(char: str) -> bool:
    """Whether a character is part of a word."""
    return char in _WORD


def indent_of(text: str) -> int:
    """The column of the first character that is no blank; the last one of a blank line."""
    column = len(text) - len(text.lstrip(" \t"))
    return column if column < len(text) else max(0, len(text) - 1)


def forward(lines: list[str], place: Place, big: bool) -> Place:
    """The beginning of the next word; an empty line is a word. Past the last: its end."""
    line, column = place
    text = lines[line]
    if column < len(text):
        here = kind(text[column], big)
        while here and column < len(text) and kind(text[column], big) == here:
            column += 1
    first = True
    while True:
        while column < len(text) and text[column] in _BLANK:
            column += 1
        if column < len(text) or (not text and not first):
            return line, column
        if line + 1 >= len(lines):
            return line, len(text)
        line, column, first = line + 1, 0, False
        text = lines[line]


def backward(lines: list[str], place: Place, big: bool) -> Place:
    """The beginning of this word, or of the one before. Before the first: the beginning."""
    line, column = place
    text = lines[line]
    column -= 1
    while True:
        while column >= 0 and text[column] in _BLANK:
            column -= 1
        if column >= 0:
            break
        if line == 0:
            return 0, 0
        line -= 1
        text = lines[line]
        if not text:
            return line, 0
        column = len(text) - 1
    here = kind(text[column], big)
    while column > 0 and kind(text[column - 1], big) == here:
        column -= 1
    return line, column


def end(lines: list[str], place: Place, big: bool) -> Place:
    """The end of this word, or of the next one. Past the last: the last character."""
    line, column = place
    text = lines[line]
    column += 1
    while True:
        while column < len(text) and text[column] in _BLANK:
            column += 1
        if column < len(text):
            break
        if line + 1 >= len(lines):
            return line, max(0, len(text) - 1)
        line, column = line + 1, 0
        text = lines[line]
    here = kind(text[column], big)
    while column + 1 < len(text) and kind(text[column + 1], big) == here:
        column += 1
    return line, column


def _macro(text: str, names: str) -> bool:
    """Whether a line begins with one of the nroff macros named, two letters each."""
    if not text.startswith("."):
        return False
    name = text[1:3].ljust(2)
    return any(names[at : at + 2].ljust(2) == name for at in range(0, len(names), 2))


def paragraph(lines: list[str], line: int, by: int, macros: str, sections: str) -> Place | None:
    """The paragraph's bound before (`by` -1) or after (1) a line; None at the very end."""
    last = len(lines) - 1
    if (by > 0 and line >= last) or (by < 0 and line <= 0):
        return None
    line += by if not lines[line] or by < 0 else 0
    while 0 <= line <= last and not lines[line]:
        line += by
    while 0 <= line <= last:
        text = lines[line]
        if not text or _macro(text, macros) or _macro(text, sections):
            return line, 0
        line += by
    return (0, 0) if by < 0 else (last, len(lines[last]))


def section(lines: list[str], line: int, by: int, sections: str) -> Place | None:
    """The section's bound before or after a line; None at the very end."""
    last = len(lines) - 1
    if (by > 0 and line >= last) or (by < 0 and line <= 0):
        return None
    line += by
    while 0 < line < last:
        text = lines[line]
        if text[:1] in ("{", "\f") or _macro(text, sections):
            break
        line += by
    if line == last and by > 0 and lines[last][:1] not in ("{", "\f"):
        return last, max(0, len(lines[last]) - 1)
    return line, 0


def sentences(lines: list[str], line: int) -> list[int]:
    """The columns of a line at which sentences begin, its paragraph's first line included."""
    text = lines[line]
    if not text:
        return [0] if line and lines[line - 1] else []
    starts = []
    indent = len(text) - len(text.lstrip(" \t"))
    if indent < len(text):
        before = lines[line - 1].rstrip(" \t") if line else ""
        if not before or before.rstrip(")]\"'")[-1:] in (".", "!", "?"):
            starts.append(indent)
    at = 0
    while at < len(text):
        if text[at] in ".!?":
            after = at + 1
            while after < len(text) and text[after] in ")]\"'":
                after += 1
            gap = len(text) - after - len(text[after:].lstrip(" \t"))
            if (gap >= 2 and after + gap < len(text)) or text[after : after + 1] == "\t":
                starts.append(after + gap)
        at += 1
    return starts


def sentence(lines: list[str], place: Place, by: int) -> Place | None:
    """The beginning of the sentence before or after a place; None at the very end."""
    line = place[0]
    if by > 0:
        while line < len(lines):
            for start in sentences(lines, line):
                if (line, start) > place:
                    return line, start
            line += 1
        final = (len(lines) - 1, max(0, len(lines[-1]) - 1))
        return final if final > place else None
    while line >= 0:
        for start in reversed(sentences(lines, line)):
            if (line, start) < place:
                return line, start
        line -= 1
    return (0, 0) if place > (0, 0) else None


def partner(lines: list[str], place: Place) -> Place | None:
    """The partner of the first bracket from a place on in its line; None where none is."""
    line, column = place
    text = lines[line]
    while column < len(text) and text[column] not in PAIRS:
        column += 1
    if column >= len(text):
        return None
    own = text[column]
    other = PAIRS[own]
    by = 1 if own in "([{" else -1
    depth = 0
    while True:
        while 0 <= column < len(text):
            char = text[column]
            depth += (char == own) - (char == other)
            if depth == 0:
                return line, column
            column += by
        line += by
        if not 0 <= line < len(lines):
            return None
        text = lines[line]
        column = 0 if by > 0 else len(text) - 1


def found(text: str, column: int, char: str, by: int, count: int) -> int:
    """The column of the count-th `char` from a column on (f, F); -1 where there is none."""
    for _ in range(count):
        column = text.find(char, column + 1) if by > 0 else text.rfind(char, 0, max(0, column))
        if column < 0:
            return -1
    return column
