"""Waits with a limit of machine time: of the scheduler, of a terminal's keys."""

from __future__ import annotations

from typing import Any

import pytest

from emulator.kernel.scheduler import Scheduler, Signalled, Waiters
from emulator.kernel.streams import REDRAW, TIME_IS_UP, Tty
from emulator.machine.clock import SECOND, STEP, Clock
from tests.support import run_virtual

BEGIN = 1_000 * SECOND


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(Clock(BEGIN))


def waiting(
    scheduler: Scheduler, bell: Waiters, log: list[Any], limit: int, jumps: bool = True
) -> Any:
    async def wait() -> int:
        in_time = await scheduler.wait(bell, limit, jumps)
        log.append((in_time, (scheduler.clock.now - BEGIN) // SECOND))
        return 0

    task = scheduler.spawn(wait())
    task.foreground = True
    return task


def test_a_wait_ends_by_the_bell_or_by_its_limit(scheduler: Scheduler) -> None:
    bell, other = Waiters(), Waiters()
    log: list[Any] = []
    waiting(scheduler, bell, log, 2 * SECOND)
    waiting(scheduler, other, log, 60 * SECOND)
    scheduler.run()
    assert log == []
    other.wake()
    scheduler.run()
    assert log == [(True, 0)]
    run_virtual(scheduler)
    assert log == [(True, 0), (False, 2)]
    assert (bell.tasks, other.tasks, scheduler.next_timer) == ([], [], None)


def test_a_wait_nobody_waits_for_is_no_reason_to_jump(scheduler: Scheduler) -> None:
    log: list[Any] = []
    waiting(scheduler, Waiters(), log, 2 * SECOND, jumps=False)
    run_virtual(scheduler)
    assert (log, scheduler.foreground_timer) == ([], None)
    assert scheduler.next_timer == BEGIN + STEP + 2 * SECOND
    scheduler.clock.advance(BEGIN + 3 * SECOND)
    scheduler.run()
    assert log == [(False, 3)]


def test_what_is_thrown_ends_a_limited_wait(scheduler: Scheduler) -> None:
    bell = Waiters()
    task = waiting(scheduler, bell, [], 2 * SECOND)
    scheduler.run()
    scheduler.throw(task, Signalled("INT"))
    scheduler.run()
    assert (task.result, bell.tasks, scheduler.next_timer) == (130, [], None)


def test_a_screen_that_is_drawn_anew_every_two_seconds(scheduler: Scheduler) -> None:
    events: list[str] = []
    tty = Tty(scheduler, "pts/0", lambda text: None, lambda name, value: events.append(name))
    seen: list[tuple[str, int]] = []

    async def screen() -> int:
        while (key := await tty.read_key(wakes=True, limit=2 * SECOND)) != "q":
            seen.append((key, (scheduler.clock.now - BEGIN) // SECOND))
            if seen[-1][1] == 6:
                tty.press("q")
        return 0

    task = scheduler.spawn(screen())
    task.foreground = True
    scheduler.run()
    tty.resize(50, 100)
    scheduler.run()
    assert seen == [(REDRAW, 0)]
    run_virtual(scheduler)
    assert seen == [(REDRAW, 0), (TIME_IS_UP, 2), (TIME_IS_UP, 4), (TIME_IS_UP, 6)]
    assert task.finished


def test_a_window_that_changes_puts_no_key_off(scheduler: Scheduler) -> None:
    """Without `wakes` the limit counts from the call, whatever wakes the wait."""
    tty = Tty(scheduler, "pts/0", lambda text: None)
    seen: list[str] = []

    async def read() -> int:
        seen.append(await tty.read_key(limit=3 * SECOND))
        return 0

    scheduler.spawn(read())
    scheduler.run()
    for second in (1, 2):
        scheduler.clock.advance(BEGIN + second * SECOND)
        tty.resize(24, 80 + second)
        scheduler.run()
    scheduler.clock.advance(BEGIN + 3 * SECOND + 10 * STEP)
    scheduler.run()
    assert seen == [TIME_IS_UP]
