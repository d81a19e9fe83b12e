"""What a command prints, heard in pieces of any size."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from grading.listening import Listening
from grading.marks import Marks, plain

KEY = "k1"


def mark(letter: str, key: str = KEY) -> bytes:
    return f"\x1b]133;{letter};aid={key}\x07".encode()


def heard(pieces: list[bytes], answered: bool = False) -> str:
    shown: list[str] = []
    listening = Listening(Marks(KEY), shown.append, lambda: None)
    listening.begin(answered)
    for piece in pieces:
        listening.heard(piece)
    return "".join(shown)


OUTPUT = "a\r\nü€\x1b[1mbold\x1b[0m\x1b]0;title\x07 𝄞 \x1b(Bend\r\n".encode()


@given(st.lists(st.integers(1, 120), max_size=12))
def test_the_pieces_make_the_whole(cuts):
    stream = b"ls\r\n" + mark("C") + OUTPUT + mark("D;0") + mark("A") + b"# " + mark("B")
    ends = sorted({min(cut, len(stream)) for cut in cuts} | {len(stream)})
    pieces = [stream[begin:end] for begin, end in zip([0, *ends], ends, strict=False)]
    assert heard(pieces) == plain(OUTPUT) == "a\nü€bold 𝄞 end\n"


def test_marks_of_somebody_else_begin_and_end_nothing():
    forged = mark("C", "other") + b"no" + mark("D;0", "other")
    assert heard([b"ls\r\n" + forged]) == ""
    assert heard([b"ls\r\n" + mark("C") + b"yes" + forged + b"\r\nmore\r\n"]) == "yesno\nmore\n"


def test_an_answer_s_echo_is_not_shown_again():
    assert heard([b"hel", b"lo\r\n", b"said hello\r\n" + mark("D;0")], answered=True) == (
        "said hello\n"
    )


def test_nothing_is_heard_at_a_prompt():
    shown: list[str] = []
    listening = Listening(Marks(KEY), shown.append, lambda: None)
    listening.heard(mark("C") + b"a job has ended\r\n")
    listening.begin()
    listening.end()
    listening.heard(mark("C") + b"late\r\n")
    assert shown == []
