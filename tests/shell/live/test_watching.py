"""A virtual clock keeps to people's time while somebody watches topas, and jumps for sleep."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.clock import SECOND
from shell.live.machine import Live
from shell.live.watching import Watch
from tests.shell.live.login import Login


class Host:
    """A clock that goes where it is told to."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def began(live: Live, line: str) -> None:
    """A login types a line, and everybody runs until nobody can without a timer."""
    login = Login(live, wait=False)
    live.arrive("line", login.session.number, text=f"export TERM=vt100; {line}")
    live.kernel.scheduler.run(steps=10_000)


@pytest.fixture
def live() -> Live:
    return Live(boot())


def test_topas_draws_as_often_as_it_says(live):
    began(live, "topas -i 3")
    host = Host()
    watch, scheduler = Watch(live, host), live.kernel.scheduler
    assert watch.watched
    when = scheduler.foreground_timer
    assert when is not None and when - live.machine.clock.now == 3 * SECOND
    assert watch.left(when) == 3.0
    host.now += 2.5
    assert watch.left(when) == 0.5
    host.now += 0.5
    assert watch.left(when) == 0.0
    live.machine.clock.advance(when)
    scheduler.run(steps=10_000)
    following = scheduler.foreground_timer
    assert following is not None and watch.left(following) == pytest.approx(3.0, abs=0.01)


@pytest.mark.parametrize("line", ["sleep 5", "sleep 5 | cat", "vi /tmp/x", "cat", "print"])
def test_nobody_watches(live, line):
    began(live, line)
    assert not Watch(live, Host()).watched


@pytest.mark.parametrize(
    "line",
    [
        "ping uataix6", "ping uataix6 | cat", "tail -f /etc/hosts", "vmstat 2", "iostat 5",
        "svmon -i 3", "wlmstat -@ 1",
    ],
)  # fmt: skip
def test_what_goes_on_until_it_is_stopped_is_watched(live, line):
    began(live, line)
    assert Watch(live, Host()).watched


@pytest.mark.parametrize("line", ["ping -c 3 uataix6", "vmstat 2 3", "ping -f uataix6 &"])
def test_what_ends_by_itself_or_is_not_seen_is_not(live, line):
    began(live, line)
    assert not Watch(live, Host()).watched


def test_whoever_sleeps_beside_one_who_watches_is_not_kept_waiting(live):
    began(live, "topas")
    began(live, "sleep 5")
    assert not Watch(live, Host()).watched


def test_a_loop_in_the_background_changes_nothing(live):
    began(live, "while :; do :; done & topas")
    assert Watch(live, Host()).watched
