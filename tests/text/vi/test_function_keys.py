"""vi and the keys of a keyboard that send several characters; keys pressed apart: //."""

from __future__ import annotations

import pytest

from tests.text.vi.test_terminal import Vi


@pytest.mark.parametrize(
    ("keys", "lines"),
    [
        ("ll\x1b[3~", ["on", "two", "three"]),  # Delete
        ("l\x1b[2~XY\x1b", ["oXYne", "two", "three"]),  # Insert
        ("$\x1b[1~x", ["ne", "two", "three"]),  # Home, End, of several terminals
        ("\x1bOF//x", ["on", "two", "three"]),
        ("\x1b[15~\x1b[1;5C\x1b[[A\x1bOP//x", ["ne", "two", "three"]),  # F5, Ctrl-right, F1
        ("iX\x1b[15~Y\x1b", ["XYone", "two", "three"]),
        ("iX\x1b[3~", ["one", "two", "three"]),  # leaves input mode, as arrows do
        ("iab\x1bOHello\x1b", ["Hello", "abone", "two"]),  # open above, typed fast
        (":s/o/\x1b[A0/\r", ["0ne", "two", "three"]),  # no letters in a : line
        ("/t\x1b[Dw\rx", ["one", "wo", "three"]),
        (":map \x16\x1b[15~ dd\r\x1b[15~", ["two", "three", "~"]),  # mapped
        (":map! \x16\x1b[15~ word\ri\x1b[15~\x1b", ["wordone", "two", "three"]),
    ],
)
def test_function_keys(keys: str, lines: list[str]) -> None:
    vi = Vi("vi f")
    for key in keys.split("//"):
        vi.press(key)
    assert vi.rows[:3] == lines
