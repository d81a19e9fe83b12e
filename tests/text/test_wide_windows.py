"""A window of any size: what is drawn has a bound, and a key costs no more than in others."""

from __future__ import annotations

import pytest

from emulator.text.screens import COLUMNS_LIMIT, ROWS_LIMIT
from shell.live.fronts import Captured
from shell.live.journal import Header
from shell.live.machine import Live


@pytest.mark.parametrize("program", ["vi", "more", "pg", "view"])
def test_a_window_without_end(program: str) -> None:
    live = Live.start(Header("aix6-beta", "virtual"))
    front = Captured()
    session = live.arrive("open", 0, front, term="xterm", rows=65_535, columns=65_535)
    live.settle()
    number = session.number
    live.arrive("line", number, text="i=0; while ((i<2000)); do print $i; ((i+=1)); done > f")
    live.settle()
    front.out.parts.clear()
    live.arrive("line", number, text=f"{program} f")
    live.settle()
    shown = front.out.text
    assert f"{ROWS_LIMIT - 3}" in shown
    assert f"{ROWS_LIMIT + 1}" not in shown
    assert "~" * COLUMNS_LIMIT not in shown
    front.out.parts.clear()
    live.arrive("keys", number, text="\x06")
    live.arrive("keys", number, text=":q\r")
    live.settle()
    assert len(front.out.text) < 100_000
