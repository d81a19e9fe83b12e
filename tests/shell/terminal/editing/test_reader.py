"""The editing reader: bytes in, echo out, whole lines and what is left over."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from shell.terminal.editing.editor import Memory
from shell.terminal.editing.reader import EditingReader
from shell.terminal.readers import Taken
from tests.shell.terminal.editing.keys import Fixed


def reader(mode: str = "emacs", memory: Memory | None = None) -> EditingReader:
    return EditingReader(mode, "$ ", 80, Fixed(), memory or Memory())


@pytest.mark.parametrize("mode", ["vi", "emacs", "gmacs"])
def test_a_line_that_arrives_whole_and_what_follows(mode: str) -> None:
    assert reader(mode).feed(b"lswpar\rnext\r") == Taken(
        b"lswpar\n", "line", b"lswpar", b"next\r"
    )


@pytest.mark.parametrize("mode", ["vi", "emacs"])
@pytest.mark.parametrize(
    ("key", "what", "echo"),
    [(b"\x03", "interrupt", b"ab^C"), (b"\x1c", "quit", b"ab^\\"), (b"\x1a", "suspend", b"ab")],
)
def test_keys_that_signal(mode: str, key: bytes, what: str, echo: bytes) -> None:
    assert reader(mode).feed(b"ab" + key + b"next\r") == Taken(echo, what, b"", b"next\r")


@pytest.mark.parametrize("mode", ["vi", "emacs"])
def test_an_end_of_file_at_the_beginning_alone(mode: str) -> None:
    assert reader(mode).feed(b"\x04rest") == Taken(b"", "eof", b"", b"rest")
    one = reader(mode)
    assert one.feed(b"ab\x04").what == ""
    assert one.feed(b"\r").line == b"ab"


def test_the_screen_after_a_signal_stands_behind_the_line() -> None:
    assert reader().feed(b"abc\x01\x03").echo == b"abc^C"


def test_bytes_that_are_no_text_come_through() -> None:
    assert reader().feed(b"a\xff\xfeb\xc3\r").line == b"a\xff\xfeb\xc3"


def test_a_character_may_come_in_two_pieces() -> None:
    one = reader()
    assert one.feed("é".encode()[:1]) == Taken(b"", "")
    assert one.feed("é".encode()[1:] + b"\r") == Taken(
        "é\n".encode(), "line", "é".encode(), b""
    )


def test_what_is_searched_for_is_shown() -> None:
    one = reader("vi")
    assert one.feed(b"\x1b/on") == Taken(b"/on", "")
    assert one.feed(b"e\r") == Taken(b"\b\b\b: second one" + b"\b" * 12, "")


def test_the_version_is_shown_until_the_next_key() -> None:
    one = reader()
    assert one.feed(b"a\x16").echo == b"Version M-11/16/88f"
    assert one.feed(b"b").echo == b"\b" * 19 + b"ab" + b" " * 17 + b"\b" * 17


def test_a_list_of_files_and_the_line_again() -> None:
    shown = reader().feed(b": al\x1b=").echo
    assert shown == b": al\n1) alpha\n2) alpine\n$ : al"


def test_a_bell_rings_once() -> None:
    assert reader().feed(b"\x02\x02\x02") == Taken(b"\a", "")


def test_v_asks_for_the_editor() -> None:
    assert reader("vi").feed(b": abc\x1bv").what == "open"
    assert reader("vi").feed(b": abc\x1bv").line == b": abc"
    assert reader("vi").feed(b"\x1b7v").line == b'fc -e "${VISUAL:-${EDITOR:-vi}}" 7'


def test_operate_and_next_goes_on_from_line_to_line() -> None:
    memory = Memory()
    assert reader("emacs", memory).feed(b"\x1b<\x0f").line == b": one two"
    following = reader("emacs", memory)
    assert following.begin() == b": second one"
    assert following.feed(b"\x0f").line == b": second one"


def test_what_was_killed_outlives_the_line() -> None:
    memory = Memory()
    reader("emacs", memory).feed(b"one two\x1bh\r")
    assert reader("emacs", memory).feed(b": \x19\r").line == b": two"


def test_an_alias_that_presses_itself_ends() -> None:
    class Endless(Fixed):
        def alias(self, name: str) -> str | None:
            return "\x1bq"

    one = EditingReader("emacs", "$ ", 80, Endless(), Memory())
    assert one.feed(b": a\x1bqb\r").line == b": ab"


@pytest.mark.parametrize("mode", ["vi", "emacs"])
def test_ten_thousand_characters(mode: str) -> None:
    """Typed in one go and key by key: the same line, and each key writes little."""
    line = b"0123456789" * 1000
    one = reader(mode)
    assert len(one.feed(line).echo) < 200
    for byte in b"\x1b0x" if mode == "vi" else b"\x01\x04":
        assert len(one.feed(bytes([byte])).echo) < 400
    assert one.feed(b"\r").line == line[1:]


@given(st.sampled_from(["vi", "emacs"]), st.binary(max_size=40), st.lists(st.integers(1, 39)))
def test_pieces_make_no_difference(mode: str, data: bytes, cuts: list[int]) -> None:
    """However the bytes are cut, the same lines come of them, and nothing raises."""

    def taken(pieces: list[bytes]) -> list[tuple[str, bytes]]:
        acts = []
        memory = Memory()
        one = reader(mode, memory)
        for piece in pieces:
            ahead = piece
            while ahead:
                got = one.feed(ahead)
                ahead = got.rest
                if got.what:
                    acts.append((got.what, got.line))
                    one = reader(mode, memory)
        return [*acts, ("text", one.editor.text.encode("utf-8", "surrogateescape"))]

    places = [0, *sorted({cut for cut in cuts if cut < len(data)}), len(data)]
    assert taken([data[a:b] for a, b in itertools.pairwise(places)]) == taken([data])
