"""Two machines in one process, on one scheduler and its clock."""

from __future__ import annotations

from emulator.images import boot
from emulator.kernel.scheduler import Scheduler
from emulator.machine.clock import SECOND, Clock
from shell.live.machine import Live
from tests.shell.live.login import Login

FIRST = (
    "sleep 5; echo over; date +%T",
    "mkwpar -n one >/dev/null; startwpar one >/dev/null; clogin one hostname",
    "while :; do :; done &",
    "ps -p $! -o time=; kill $!; sleep 2",
    "mkdir /only; echo here >/only/f; useradd x 2>/dev/null; hostname first",
    "cat /only/f; hostname; lswpar -c -q",
)
SECOND_S = (
    "echo at once; date +%T",
    "lswpar; ls -d /only; hostname; sleep 1",
    "ps -ef | grep -c 'ksh $'; cat /etc/passwd | grep -c root",
    "awk 'BEGIN { x = 1; print x }'; uptime",
    "ls -d /only; hostname; ps -e -o wpar= | sort -u",
)


def pair() -> tuple[Login, Login]:
    clock = Clock(boot().clock.now)
    scheduler = Scheduler(clock)
    return (
        Login(Live(boot(), scheduler=scheduler)), Login(Live(boot(), scheduler=scheduler)),
    )  # fmt: skip


def interleaved() -> tuple[str, str, tuple[int, int]]:
    """A line to each in turn, both typed before either is over; all that was shown."""
    first, second = pair()
    scheduler = first.live.kernel.scheduler
    for number in range(max(len(FIRST), len(SECOND_S))):
        for login, lines in ((first, FIRST), (second, SECOND_S)):
            if number < len(lines):
                login.live.arrive("line", login.session.number, text=lines[number])
                scheduler.run(steps=150)
        first.live.settle(5_000)
    first.live.settle(10_000)
    return first.marked, second.marked, (scheduler.turns, scheduler.clock.steps)


def test_each_is_its_own_and_both_go_by_one_clock() -> None:
    first, second = pair()
    assert first.live.machine.clock is second.live.machine.clock
    now = second.live.machine.clock.now
    scheduler = first.live.kernel.scheduler
    first.live.arrive("line", first.session.number, text="sleep 5; echo over")
    scheduler.run()
    # One sleeps, the other speaks; both at 11:08:00.
    assert "over" not in first.marked
    second.live.arrive("line", second.session.number, text="echo hello; date +%T")
    scheduler.run()
    assert "hello\n11:08:00\n" in second.marked
    assert "hello" not in first.marked
    first.live.settle()
    assert "over\n" in first.marked
    assert "over" not in second.marked
    assert second.live.machine.clock.now - now >= 5 * SECOND
    assert "11:08:05\n" in second.type("date +%T")


def test_what_one_does_the_other_does_not_see() -> None:
    first, second = pair()
    fresh = second.live.machine.snapshot()
    first.type("mkwpar -n one", "startwpar one", "mkdir /only", "hostname first")
    first.type("while :; do :; done &")
    assert second.live.machine == fresh
    assert first.live.machine != fresh
    assert second.type("lswpar; ls -d /only; hostname") == (
        "ls: 0653-341 The file /only does not exist.\nuataix6\n"
    )
    assert second.type("ps -e -o wpar= -o comm= | grep -c one") == "0\n"
    # The loop of one is no load of the other.
    assert second.type("uptime").endswith("load average: 0.00, 0.00, 0.00\n")
    assert first.live.machine.workload.running
    assert not second.live.machine.workload.running


def test_a_loop_of_one_takes_no_processor_of_the_other() -> None:
    first, second = pair()
    for login in (first, second):
        text = "while :; do :; done &"
        login.live.arrive("line", login.session.number, text=text)
        login.live.kernel.scheduler.run(steps=1_000)
    second.live.machine.clock.advance(second.live.machine.clock.now + 10 * SECOND)
    for login in (first, second):
        text = "ps -o time= -p $!"
        login.live.arrive("line", login.session.number, text=text)
        login.live.kernel.scheduler.run(steps=1_000)
        assert "00:00:09\n" in login.marked


def test_interleaved_they_take_the_same_way_twice() -> None:
    once = interleaved()
    assert once == interleaved()
    assert "over\n" in once[0]
    assert "first\n" in once[0]
    assert "at once\n" in once[1]
    assert "uataix6\n" in once[1]
    assert "first" not in once[1]
