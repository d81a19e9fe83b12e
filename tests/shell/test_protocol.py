"""Frames: whatever pieces the bytes come in, the frames come out whole."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell.protocol import FRAME_LIMIT, HEADER, Frames, frame

KINDS = st.sampled_from([b"h", b"l", b"o", b"p", b"x"])


def test_a_frame() -> None:
    assert frame(b"l", b"ls") == b"l\0\0\0\2ls"
    assert frame(b"r") == b"r\0\0\0\0"
    assert list(Frames().feed(b"l\0\0\0\2lsr\0\0\0\0")) == [(b"l", b"ls"), (b"r", b"")]


@given(st.lists(st.tuples(KINDS, st.binary(max_size=50))), st.lists(st.integers(0, 500)))
def test_frames_in_any_pieces(frames: list[tuple[bytes, bytes]], cuts: list[int]) -> None:
    data = b"".join(frame(kind, payload) for kind, payload in frames)
    taker = Frames()
    found = []
    places = [0, *sorted(cut for cut in cuts if cut < len(data)), len(data)]
    for start, end in itertools.pairwise(places):
        found += list(taker.feed(data[start:end]))
    assert found == frames


def test_a_frame_that_is_not_whole_waits() -> None:
    taker = Frames()
    assert list(taker.feed(b"o\0\0")) == []
    assert list(taker.feed(b"\0\3ab")) == []
    assert list(taker.feed(b"c")) == [(b"o", b"abc")]


def test_a_frame_over_the_limit_is_refused() -> None:
    with pytest.raises(ValueError, match=str(FRAME_LIMIT + 1)):
        list(Frames().feed(HEADER.pack(b"o", FRAME_LIMIT + 1)))


def test_what_is_not_taken_yet_is_kept() -> None:
    taker = Frames()
    first = next(iter(taker.feed(frame(b"a", b"1") + frame(b"b", b"2"))))
    assert first == (b"a", b"1")
    assert list(taker.feed(b"")) == [(b"b", b"2")]
