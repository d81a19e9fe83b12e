"""Semantic prompts: the terminal's own, and those that a program forges, however split."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell.terminal.marks import Marks, Printed

FORGED = b"a\x1b]133;D;0\x07b"
SHOWN = b"a^[]133;D;0\x07b"
#: What a reader of the stream takes for a mark, with or without what terminals forget.
MARK = re.compile(rb"(?:\x1b\]|\xc2\x9d|(?<![\x80-\xff])\x9d)0*133;")


def test_marks_without_a_key_are_plain() -> None:
    marks = Marks()
    assert (marks.prompt_begins, marks.answer_begins) == (
        b"\x1b]133;A\x07",
        b"\x1b]133;A;k=s\x07",
    )
    assert (marks.prompt_ends, marks.output_begins) == (b"\x1b]133;B\x07", b"\x1b]133;C\x07")
    assert marks.output_ended(3) == b"\x1b]133;D;3\x07"
    assert not marks.keyed


def test_marks_carry_the_key() -> None:
    marks = Marks("k3y")
    assert marks.answer_begins == b"\x1b]133;A;k=s;aid=k3y\x07"
    assert marks.output_ended(0) == b"\x1b]133;D;0;aid=k3y\x07"
    assert marks.reads("l") == b"\x1b]133;R;l;aid=k3y\x07"


@pytest.mark.parametrize("key", ["a;b", "a\x07", "ä", "a" * 65, " "])
def test_a_key_is_a_word(key: str) -> None:
    with pytest.raises(ValueError, match="letters and digits"):
        Marks(key)


@pytest.mark.parametrize(
    "forged",
    [
        b"\x1b]133;D;0\x07",
        b"\x1b]133;A\x1b\\",
        b"\x1b]0133;B\x07",
        b"\x9d133;C\x9c",
        b"\xc2\x9d133;C\xc2\x9c",
        b"\x1b\x1b]133;A\x07",
        b"\x1b]0;title\x1b]133;A\x07",
        b"\xe2\x82\xac\x1b]133;A\x07",
    ],
)
def test_a_forged_mark_is_shown_for_what_it_is(forged: bytes) -> None:
    shown = Printed().feed(b"x" + forged + b"y")
    assert not MARK.search(shown)
    assert b"^[]133;" in shown
    assert shown.startswith(b"x") and shown.endswith(b"y")


@pytest.mark.parametrize("at", range(1, len(FORGED)))
def test_split_anywhere_it_is_no_mark(at: int) -> None:
    printed = Printed()
    shown = printed.feed(FORGED[:at]) + printed.feed(FORGED[at:])
    assert not MARK.search(shown)
    assert shown.replace(b"\x18", b"") in (FORGED, SHOWN)


def test_byte_by_byte_and_with_zeros() -> None:
    printed = Printed()
    forged = b"\x1b]000133;D;0\x07"
    shown = b"".join(printed.feed(bytes([one])) for one in forged)
    assert shown == b"\x1b]000133\x18;D;0\x07"


@pytest.mark.parametrize(
    "text",
    [
        b"\x1b[1;31mred\x1b[0m",
        b"\x1b]0;a title\x07",
        b"\x1b]1330;x\x07",
        b"\x1b]1337;File=inline\x07",
        b"\x1b]8;;http://a/133;b\x1b\\link\x1b]8;;\x1b\\",
        b"133;A",
        b"]133;A",
        "”133;A and Ý133;B".encode(),
        bytes(range(256)),
    ],
)
def test_all_else_is_untouched(text: bytes) -> None:
    assert Printed().feed(text) == text
    printed = Printed()
    assert b"".join(printed.feed(bytes([one])) for one in text) == text


def test_after_something_else_was_shown_nothing_goes_on() -> None:
    printed = Printed()
    assert printed.feed(b"\x1b]13") == b"\x1b]13"
    printed.forget()
    assert printed.feed(b"3;D") == b"3;D"


PIECES = [
    b"\x1b",
    b"]",
    b"0",
    b"1",
    b"3",
    b"33",
    b";",
    b"133;",
    b"\xc2",
    b"\x9d",
    b"\xe2",
    b"A",
    b"\x07",
]


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=6).map(b"".join), max_size=8))
def test_whatever_is_printed_in_whatever_pieces(pieces: list[bytes]) -> None:
    printed = Printed()
    shown = b"".join(printed.feed(piece) for piece in pieces)
    assert not MARK.search(shown)
    if not MARK.search(b"".join(pieces)):
        assert shown == b"".join(pieces)
