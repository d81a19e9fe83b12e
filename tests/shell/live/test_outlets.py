"""Output that nobody takes: who writes waits, nothing is lost, and a replay does the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from emulator.kernel.outlets import TURN_OUTPUT
from shell.live.fronts import Captured
from shell.live.journal import Journal, read
from shell.live.machine import Live
from shell.live.sessions import Session
from tests.shell.live.test_machine import HEADER, Login

#: What writes without an end: with drains in between, at once, in the shell, on a pipe.
ENDLESS = (
    "yes", "cat /dev/zero", "while :; do ls -l /usr/bin; done",
    "while :; do print -r \"$PATH$PATH\"; done", "yes | cat",
    "f() { ls -l /usr/bin; f; }; f", "for i in $(yes x | head -n 9999); do lsvg rootvg; done",
)  # fmt: skip
#: What one of them writes at once: `cat` a whole portion.
ONE_COMMAND = 4_200_000


def begin(live: Live, line: str, do: str = "open") -> tuple[Session, Captured]:
    """A terminal where the line was typed, or a -c command, that has written something."""
    if do == "open":
        login = Login(live)
        front, session = login.front, login.session
        live.arrive("line", session.number, text=line)
    else:
        front = Captured()
        session = live.arrive("exec", 0, front, text=line)
    for _ in range(30):
        live.kernel.scheduler.run_turn()
    return session, front


def turns(live: Live, count: int) -> None:
    for _ in range(count):
        live.kernel.scheduler.run_turn()


@pytest.mark.parametrize("do", ["open", "exec"])
@pytest.mark.parametrize("line", ENDLESS)
def test_who_writes_waits_and_goes_on(line: str, do: str) -> None:
    live = Live.start(HEADER)
    session, front = begin(live, line, do)
    live.arrive("xoff", session.number)
    turns(live, 20)
    held = front.out.size
    assert held
    turns(live, 200)
    assert front.out.size == held
    assert not live.kernel.scheduler.runnable
    live.arrive("xon", session.number)
    turns(live, 20)
    assert front.out.size > held


@pytest.mark.parametrize("line", ENDLESS)
def test_a_turn_writes_no_more_than_it_may(line: str) -> None:
    """So whoever shows it is asked in time; one command's own output comes on top."""
    live = Live.start(HEADER)
    _, front = begin(live, line)
    for _ in range(40):
        before = front.out.size
        live.kernel.scheduler.run_turn()
        assert front.out.size - before < TURN_OUTPUT + ONE_COMMAND


def test_nobody_else_waits() -> None:
    live = Live.start(HEADER)
    session, _ = begin(live, "yes")
    live.arrive("xoff", session.number)
    assert Login(live).type("print alone; tty") == "alone\n/dev/pts/1\n"


@pytest.mark.parametrize("do", ["signal", "close"])
@pytest.mark.parametrize("line", ENDLESS)
def test_what_waits_can_be_ended(line: str, do: str) -> None:
    live = Live.start(HEADER)
    session, front = begin(live, line)
    live.arrive("xoff", session.number)
    turns(live, 20)
    held = front.out.size
    if do == "close":
        live.arrive("close", session.number)
        live.kernel.scheduler.run(steps=5_000)
        assert session.finished
        assert not live.sessions
    else:
        live.arrive("signal", session.number, name="INT")
        live.kernel.scheduler.run(steps=5_000)
        assert front.out.size - held < 100  # ^C is a line more, not a megabyte
        assert front.prompt == "# "
        live.arrive("xon", session.number)
        live.settle()
        assert front.events[-1] == ("read", None)


@pytest.mark.parametrize("line", ENDLESS)
def test_a_replay_waits_at_the_same_points(line: str, tmp_path: Path) -> None:
    path = str(tmp_path / "journal")
    live = Live.start(HEADER, Journal(path, HEADER))
    session, _ = begin(live, line)
    for _ in range(3):
        live.arrive("xoff", session.number)
        turns(live, 7)
        live.arrive("xon", session.number)
        turns(live, 5)
    live.arrive("signal", session.number, name="INT")
    live.settle()
    Login(live).type("print end > /tmp/end")
    again = Live.start(HEADER)
    again.replay(read(path)[1])
    again.settle()
    assert again.point == live.point
    assert again.machine == live.machine


def test_output_is_no_new_burst() -> None:
    """A program that writes and writes becomes slow, however often its reader is behind."""
    live = Live.start(HEADER)
    session, _ = begin(live, "yes")
    assert session.task is not None
    for _ in range(50):
        left = session.task.budget.left
        live.arrive("xoff", session.number)
        turns(live, 5)
        live.arrive("xon", session.number)
        turns(live, 5)
        assert session.task.budget.left <= left
