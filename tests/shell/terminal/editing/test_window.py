"""The row a line is seen through: what is written, and that it is what is meant."""

from __future__ import annotations

import pyte
import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell.terminal.editing.window import Window, width_of

LINES = st.text(st.sampled_from("abc é€漢\t\n\x01\udc80"), max_size=60)


def test_typing_writes_what_is_typed() -> None:
    window = Window(80, "$ ")
    assert window.draw("a", 1) == "a"
    assert window.draw("ab", 2) == "b"
    assert window.draw("ab", 0) == "\b\b"
    assert window.draw("xab", 1) == "xab\b\b"
    assert window.draw("xab", 3) == "ab"
    assert window.draw("x", 1) == "\b\b  \b\b"


def test_a_newline_of_a_recalled_command_is_shown() -> None:
    assert Window(80, "$ ").draw("do\ndone", 7) == "do^Jdone"


@pytest.mark.parametrize(
    ("cursor", "shown", "at"),
    [
        (0, "0123456789012345678901>", 0),
        (21, "0123456789012345678901>", 21),
        (22, "1234567890123456789012*", 11),
        (50, "9012345678901234567890*", 11),
        (100, "90123456789           <", 11),
    ],
)
def test_a_long_line_scrolls(cursor: int, shown: str, at: int) -> None:
    window = Window(26, "$ ")
    assert window.width == 22
    assert window.draw("0123456789" * 10, cursor) == shown + "\b" * (len(shown) - at)


def test_a_prompt_that_leaves_no_room_gets_its_own_row() -> None:
    window = Window(30, "x" * 20)
    assert window.wrapped
    assert window.width == 28
    assert window.anew() == "\n" + "x" * 20 + "\n"


@pytest.mark.parametrize(
    ("text", "width"),
    [
        ("# ", 2), ("é漢", 3), ("\x1b[1mbold\x1b[0m", 4), ("\x1b]0;title\x07$ ", 2),
        ("abc\rx", 1), ("ab\b", 1), ("\x1b", 0), ("\x1b[", 0), ("\x1b]", 0), ("a\x01", 1),
    ],
)  # fmt: skip
def test_the_width_of_a_prompt(text: str, width: int) -> None:
    assert width_of(text) == width


@given(st.lists(st.tuples(LINES, st.integers(0, 60)), min_size=1, max_size=8))
def test_what_is_drawn_bit_by_bit_is_what_is_drawn_at_once(
    steps: list[tuple[str, int]],
) -> None:
    """However a line came about, the screen shows the same as if it had been there at once."""
    screen = pyte.Screen(24, 3)
    stream = pyte.Stream(screen)
    window = Window(24, "")
    for text, cursor in steps:
        stream.feed(window.draw(text, min(cursor, len(text))))
    fresh_screen = pyte.Screen(24, 3)
    fresh = Window(24, "")
    fresh.first = window.first
    pyte.Stream(fresh_screen).feed(fresh.draw(text, min(cursor, len(text))))
    assert screen.display == fresh_screen.display
    assert (screen.cursor.y, screen.cursor.x) == (fresh_screen.cursor.y, fresh_screen.cursor.x)
    assert screen.cursor.y == 0
