"""The plain reader: lines, control keys, echo."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell.terminal.readers import LINE_LIMIT, PlainReader, Taken


@pytest.fixture
def reader() -> PlainReader:
    return PlainReader()


def test_a_line_that_arrives_whole(reader: PlainReader) -> None:
    assert reader.feed(b"lswpar\r") == Taken(b"lswpar\n", "line", b"lswpar", b"")


def test_a_newline_ends_a_line_too(reader: PlainReader) -> None:
    assert reader.feed(b"a\nb") == Taken(b"a\n", "line", b"a", b"b")


def test_what_follows_is_not_looked_at(reader: PlainReader) -> None:
    assert reader.feed(b"one\r\x1btwo\r").rest == b"\x1btwo\r"


def test_a_line_in_pieces(reader: PlainReader) -> None:
    assert reader.feed(b"ls") == Taken(b"ls", "")
    assert reader.feed(b"wpar") == Taken(b"wpar", "")
    assert reader.feed(b"\r") == Taken(b"\n", "line", b"lswpar", b"")
    assert reader.feed(b"\r") == Taken(b"\n", "line", b"", b"")


@pytest.mark.parametrize(
    ("keys", "line", "echo"),
    [
        (b"ab\x7fc\r", b"ac", b"ab\b \bc\n"),
        (b"ab\x08c\r", b"ac", b"ab\b \bc\n"),
        (b"\x7f\x7fa\r", b"a", b"a\n"),
        ("aé\x7f\r".encode(), b"a", "aé\b \b\n".encode()),
        ("€\x7fx\r".encode(), b"x", "€\b \bx\n".encode()),
        ("aé\x15b\r".encode(), b"b", "aé\b \b\b \bb\n".encode()),
        (b"one two \x17x\r", b"one x", b"one two " + b"\b \b" * 4 + b"x\n"),
        (b"one\x17\x17x\r", b"x", b"one" + b"\b \b" * 3 + b"x\n"),
        (b"a\x04b\r", b"ab", b"ab\n"),
        (b"a\x07b\r", b"a\x07b", b"a^Gb\n"),
        (b"a\x07\x7fb\r", b"ab", b"a^G\b \b\b \bb\n"),
        (b"a\x07\x15b\r", b"b", b"a^G" + b"\b \b" * 3 + b"b\n"),
        (b"\x00\r", b"\x00", b"^@\n"),
        (b"\xff\xfe\r", b"\xff\xfe", b"\xff\xfe\n"),
    ],
)
def test_keys_within_a_line(reader: PlainReader, keys: bytes, line: bytes, echo: bytes) -> None:
    assert reader.feed(keys) == Taken(echo, "line", line, b"")


@pytest.mark.parametrize(
    ("key", "what", "echo"),
    [(b"\x03", "interrupt", b"ab^C"), (b"\x1c", "quit", b"ab^\\"), (b"\x1a", "suspend", b"ab")],
)
def test_keys_that_signal(reader: PlainReader, key: bytes, what: str, echo: bytes) -> None:
    assert reader.feed(b"ab" + key + b"next\r") == Taken(echo, what, b"", b"next\r")


def test_an_interrupt_forgets_the_line_and_suspend_does_not(reader: PlainReader) -> None:
    reader.feed(b"gone\x03")
    assert reader.feed(b"x\r").line == b"x"
    reader.feed(b"kept\x1a")
    assert reader.feed(b"x\r").line == b"keptx"


def test_an_end_of_file_at_the_beginning_alone(reader: PlainReader) -> None:
    assert reader.feed(b"\x04rest") == Taken(b"", "eof", b"", b"rest")
    assert reader.feed(b"a\x04") == Taken(b"a", "")
    assert reader.feed(b"\x7f\x04") == Taken(b"\b \b", "eof", b"", b"")


def test_editing_keys_are_characters() -> None:
    """AIX edits nothing before `set -o vi` or `emacs`: an arrow key is three characters."""
    reader = PlainReader()
    assert reader.feed(b"a\x01\x1b[A\r") == Taken(b"a^A^[[A\n", "line", b"a\x01\x1b[A", b"")


def test_a_tab_is_a_tab() -> None:
    assert PlainReader().feed(b"a\tb\r") == Taken(b"a\tb\n", "line", b"a\tb", b"")


@pytest.mark.parametrize(
    ("column", "line", "back"), [(0, b"ab\t", 6), (2, b"ab\t", 4), (2, b"\x01\tx\t", 7)]
)
def test_erasing_a_tab_goes_back_as_far_as_it_went(column: int, line: bytes, back: int) -> None:
    reader = PlainReader(column)
    assert reader.feed(line + b"\x7f") == Taken(line.replace(b"\x01", b"^A") + b"\b" * back, "")


def test_a_line_may_be_long_but_not_endless(reader: PlainReader) -> None:
    assert reader.feed(b"x" * LINE_LIMIT).echo == b"x" * LINE_LIMIT
    assert reader.feed(b"y") == Taken(b"\a", "")
    assert len(reader.feed(b"\r").line) == LINE_LIMIT


@given(st.binary(max_size=60), st.lists(st.integers(1, 59)))
def test_pieces_make_no_difference(data: bytes, cuts: list[int]) -> None:
    """However the bytes are cut, the same lines, keys and echo come of them."""

    def taken(pieces: list[bytes]) -> tuple[bytes, list[tuple[str, bytes]]]:
        reader = PlainReader()
        echo, acts, ahead = b"", [], b""
        for piece in pieces:
            ahead = piece
            while ahead:
                got = reader.feed(ahead)
                echo += got.echo
                ahead = got.rest
                if got.what:
                    acts.append((got.what, got.line))
        return echo, acts

    places = [0, *sorted({cut for cut in cuts if cut < len(data)}), len(data)]
    pieces = [data[a:b] for a, b in itertools.pairwise(places)]
    assert taken(pieces) == taken([data])


@given(st.text(st.characters(min_codepoint=32, exclude_categories=["Cs", "Cc"])))
def test_erasing_all_that_was_typed_leaves_nothing(text: str) -> None:
    reader = PlainReader()
    reader.feed(text.encode())
    assert reader.feed(b"\x7f" * len(text)).echo == b"\b \b" * len(text)
    assert reader.line == b""
