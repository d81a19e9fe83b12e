"""Screens: what is drawn is what was wanted, and little is sent for it."""

from __future__ import annotations

import pyte
from hypothesis import given
from hypothesis import strategies as st

from emulator.kernel.scheduler import Scheduler
from emulator.kernel.streams import Tty
from emulator.machine.clock import Clock
from emulator.text.screens import Screen, drawable


class Terminal:
    """A terminal with a screen on it, and one that shows what was sent."""

    def __init__(self, rows: int = 8, columns: int = 20) -> None:
        self.sent: list[str] = []
        self.tty = Tty(
            Scheduler(Clock(0)), "pts/0", self.sent.append, rows=rows, columns=columns
        )
        self.screen = Screen(self.tty)
        self.seen = pyte.Screen(columns, rows)
        self.stream = pyte.ByteStream(self.seen)

    def draw(self, rows: list[str], cursor: tuple[int, int] = (0, 0)) -> str:
        self.sent.clear()
        self.screen.draw(rows, cursor)
        text = "".join(self.sent)
        self.stream.feed(text.encode("latin-1"))
        return text

    @property
    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.seen.display]


def test_only_what_differs_is_sent() -> None:
    terminal = Terminal()
    assert terminal.draw(["abc", "def"], (1, 1)) == "\x1b[H\x1b[2Jabc\x1b[2;1Hdef\x1b[2;2H"
    assert terminal.draw(["abc", "def"], (1, 1)) == ""
    assert terminal.draw(["abc", "dxf"], (1, 2)) == "x"
    assert terminal.draw(["abc", "d"], (1, 1)) == "\b\x1b[K"
    assert terminal.draw(["abc", "d"], (1, 0)) == "\r"


def test_scrolling_sends_the_new_rows_alone() -> None:
    terminal = Terminal()
    rows = [f"row {number} of many" for number in range(30)]
    terminal.draw([*rows[:7], "status"], (6, 0))
    sent = terminal.draw([*rows[2:9], "status"], (6, 0))
    assert sent == (
        "\x1b[1;7r\x1b[7;1H\x1bD\x1bD\x1b[r\x1b[H\x1b[6;1Hrow 7 of many\x1b[7;1Hrow 8 of many\r"
    )
    assert terminal.rows == [*rows[2:9], "status"]
    terminal.draw([*rows[1:8], "status"], (0, 0))
    assert terminal.rows == [*rows[1:8], "status"]


def test_what_is_not_latin_is_sent_as_utf8() -> None:
    terminal = Terminal()
    assert terminal.draw(["caf\u00e9"]) == "\x1b[H\x1b[2Jcaf\xc3\xa9\r"
    assert terminal.rows[0] == "caf\u00e9"


def test_a_new_size_is_taken_when_everything_is_drawn() -> None:
    terminal = Terminal()
    terminal.draw(["x"] * 8)
    terminal.tty.resize(4, 10)
    assert terminal.screen.resized
    terminal.screen.forget()
    assert (terminal.screen.rows, terminal.screen.columns) == (4, 10)
    assert not terminal.screen.resized


def test_leaving_clears_the_last_row() -> None:
    terminal = Terminal()
    terminal.draw(["x"] * 8)
    terminal.sent.clear()
    terminal.screen.leave()
    assert terminal.sent == ["\x1b[8;1H\x1b[K"]


def test_terminals_that_cannot_be_drawn_on() -> None:
    told = []
    tty = Tty(Scheduler(Clock(0)), "pts/0", str, lambda name, value: told.append(name))
    assert drawable(tty, "vt100") and drawable(tty, "xterm-256color") and not told
    assert not drawable(tty, "dumb") and not drawable(tty, "")
    assert told == ["undrawn", "undrawn"]


ROWS = st.lists(st.sampled_from(["", "a", "ab", "abc", "xbc", "a" * 20, "b" * 20]), max_size=8)


@given(st.lists(st.tuples(ROWS, st.integers(0, 7), st.integers(0, 19)), max_size=6))
def test_any_rows_after_any_others(drawings: list[tuple[list[str], int, int]]) -> None:
    terminal = Terminal()
    for rows, row, column in drawings:
        terminal.draw(rows, (row, column))
        assert terminal.rows == rows + [""] * (8 - len(rows))
        assert (terminal.seen.cursor.y, terminal.seen.cursor.x) == (row, column)
