"""vi keeps the characters of UTF-8 whole: one key, one place on the screen."""

from __future__ import annotations

import pytest

from tests.text.vi.test_terminal import Vi

TEXT = "h\u00e9llo \u6f22\u5b57\nab\n"


def typed(text: str) -> str:
    return text.encode().decode("latin-1")


@pytest.mark.parametrize(
    ("keys", "line"),
    [
        ("lx", "hllo \u6f22\u5b57"),
        ("llX", "hllo \u6f22\u5b57"),
        ("lllhhx", "hllo \u6f22\u5b57"),
        ("$x", "h\u00e9llo \u6f22"),
        ("$hrx", "h\u00e9llo x\u5b57"),
        ("r\u00fc", "\u00fc\u00e9llo \u6f22\u5b57"),
        ("3r\u00fc", "\u00fc\u00fc\u00fclo \u6f22\u5b57"),
        ("4~", "H\u00e9LLo \u6f22\u5b57"),
        ("lsX\x1b", "hXllo \u6f22\u5b57"),
        ("laX\x1b", "h\u00e9Xllo \u6f22\u5b57"),
        ("A\u00fc\u00e9\x7f\x1b", "h\u00e9llo \u6f22\u5b57\u00fc"),
        ("a\u00fc\x1bx", "h\u00e9llo \u6f22\u5b57"),
        ("lR\u00fca\x1b", "h\u00fcalo \u6f22\u5b57"),
        ("Rx\u00fc\u00fc\x7f\x7f\x1b", "x\u00e9llo \u6f22\u5b57"),
        ("lylp", "h\u00e9\u00e9llo \u6f22\u5b57"),
        ("wcw\u00fc\x1b", "h\u00e9llo \u00fc"),
        ("lde", "h \u6f22\u5b57"),
        ("l2dl.", "h \u6f22\u5b57"),
    ],
)
def test_a_character_is_one(keys: str, line: str) -> None:
    vi = Vi("vi f", typed(TEXT))
    vi.press(typed(keys))
    vi.press("\x1b:w\r")
    assert vi.files.read("/tmp/f") == typed(line + "\nab\n")


def test_bytes_that_are_no_utf8_are_one_by_one() -> None:
    vi = Vi("vi f", "a\xe9\xc3b\n")
    vi.press("lx:w\r")
    assert vi.files.read("/tmp/f") == "a\xc3b\n"
