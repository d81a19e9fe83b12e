"""Lines tied to each other: whatever is changed is found, and where."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grading.course.chain import Damaged, Foreign, chained, unchained

LINES = [("about", b'{"a": 1}'), ("machine", b"x"), ("entry", b""), ("entry", b"\xff y")]


def test_as_it_was_written():
    assert list(unchained(chained(LINES))) == LINES
    assert list(unchained(chained([]))) == []


def test_line_ends_that_the_way_changed_are_no_damage():
    data = chained([*LINES, ("entry", b"y\r")])
    assert list(unchained(data)) == [*LINES, ("entry", b"y\r")]
    assert list(unchained(chained(LINES).replace(b"\n", b"\r\n"))) == LINES
    with pytest.raises(Damaged, match="line 3 does not follow"):
        list(unchained(chained(LINES).replace(b"entry \n", b"entry \r\n")))


@given(st.integers(0, 10**9), st.integers(1, 255))
def test_no_byte_can_be_another(at, flip):
    data = bytearray(chained(LINES))
    data[at % len(data)] ^= flip
    with pytest.raises(Damaged):
        list(unchained(bytes(data)))


def test_no_line_can_be_left_out_exchanged_or_added():
    *lines, _ = chained(LINES).split(b"\n")
    for at in range(len(lines)):
        for other in (
            lines[:at] + lines[at + 1 :],
            lines[:at],
            [*lines[:at], lines[at], *lines[at:]],
            [*lines[:at], *lines[at:][::-1]] if at < len(lines) - 1 else [*lines, lines[0]],
        ):
            with pytest.raises(Damaged):
                list(unchained(b"".join(line + b"\n" for line in other)))


def test_where_it_is_damaged_is_said():
    data = chained(LINES)
    with pytest.raises(Damaged, match="line 2 does not follow"):
        list(unchained(data.replace(b" machine x", b" machine y")))
    with pytest.raises(Damaged, match="breaks off behind line 4"):
        list(unchained(data[:-10]))
    for other in (b"", b"hello\n", b"hello"):
        with pytest.raises(Foreign):
            list(unchained(other))
