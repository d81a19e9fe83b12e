"""tput and clear: what they write to the terminal."""

from __future__ import annotations

import pytest

from tests.support import run

SEQUENCES = [
    (("clear",), "\x1b[H\x1b[2J"), (("smso",), "\x1b[7m"), (("rmso",), "\x1b[27m"),
    (("bold",), "\x1b[1m"), (("sgr0",), "\x1b[m"), (("cup", "4", "9"), "\x1b[5;10H"),
    (("-T", "vt100", "el"), "\x1b[K"), (("cols",), "80\n"), (("lines",), "24\n"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "out"), SEQUENCES)
def test_tput_writes_a_capability(words: tuple[str, ...], out: str) -> None:
    assert run(None, "tput", *words) == (out, "", 0)


def test_tput_does_not_know_everything() -> None:
    assert run(None, "tput", "nosuch") == (
        "", "tput: nosuch: This capability is not known.\n", 4
    )  # fmt: skip


def test_clear_clears() -> None:
    assert run(None, "clear") == ("\x1b[H\x1b[2J", "", 0)
