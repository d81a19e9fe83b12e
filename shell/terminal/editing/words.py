"""Where words begin and end: vi's two kinds, and emacs's.

Each function takes a text and a place in it and gives another place.
"""

from __future__ import annotations


def kind(one: str, big: bool) -> int:
    """0 blank, 1 letters, digits and `_`, 2 the rest; with `big` all that is not blank is 1."""
    if one in " \t\n":
        return 0
    return 1 if big or one == "_" or one.isalnum() else 2


def forward(text: str, at: int, big: bool) -> int:
    """The beginning of the next word (vi's w and W)."""
    end = len(text)
    if at < end:
        here = kind(text[at], big)
        while here and at < end and kind(text[at], big) == here:
            at += 1
    while at < end and not kind(text[at], big):
        at += 1
    return at


def ending(text: str, at: int, big: bool) -> int:
    """The last character of this word, or of the next where this is one (e and E)."""
    end = len(text)
    at += 1
    while at < end and not kind(text[at], big):
        at += 1
    if at >= end:
        return max(0, end - 1)
    here = kind(text[at], big)
    while at + 1 < end and kind(text[at + 1], big) == here:
        at += 1
    return at


def back(text: str, at: int, big: bool) -> int:
    """The beginning of this word, or of the one before (b and B)."""
    while at > 0 and not kind(text[at - 1], big):
        at -= 1
    if at > 0:
        here = kind(text[at - 1], big)
        while at > 0 and kind(text[at - 1], big) == here:
            at -= 1
    return at


def after(text: str, at: int) -> int:
    """Behind the end of this word or the next, of letters and digits (emacs's ESC-f)."""
    end = len(text)
    while at < end and kind(text[at], False) != 1:
        at += 1
    while at < end and kind(text[at], False) == 1:
        at += 1
    return at


def before(text: str, at: int) -> int:
    """The beginning of this word or the one before, of letters and digits (ESC-b)."""
    while at > 0 and kind(text[at - 1], False) != 1:
        at -= 1
    while at > 0 and kind(text[at - 1], False) == 1:
        at -= 1
    return at


def matching(text: str, at: int) -> int | None:
    """The bracket that belongs to the first one from `at` on (%); None for none."""
    while at < len(text) and text[at] not in "()[]{}":
        at += 1
    if at == len(text):
        return None
    one = text[at]
    step = 1 if one in "([{" else -1
    other = {"(": ")", "[": "]", "{": "}", ")": "(", "]": "[", "}": "{"}[one]
    depth = 0
    while 0 <= at < len(text):
        if text[at] == one:
            depth += 1
        elif text[at] == other:
            depth -= 1
            if not depth:
                return at
        at += step
    return None
