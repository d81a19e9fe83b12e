"""The scheduler: who runs when, waits, and machine time."""

from __future__ import annotations

from collections.abc import Coroutine
from inspect import CORO_CLOSED, getcoroutinestate
from typing import Any

import pytest

from emulator.kernel.scheduler import (
    BURST,
    SLOW_TURN,
    TURN,
    Scheduler,
    Signalled,
    Task,
    Waiters,
    seconds,
)
from emulator.machine.clock import SECOND, SLOW_STEP, STEP, Clock
from tests.support import run_virtual

BEGIN = 1_000 * SECOND


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(Clock(BEGIN))


async def count(scheduler: Scheduler, steps: int, log: list[str], name: str) -> int:
    """Take steps as an interpreter does; note each turn that ends."""
    for _ in range(steps):
        if scheduler.step():
            log.append(name)
            await scheduler.turn()
    log.append(name + ".")
    return 0


# --- turns ---------------------------------------------------------------------------------


def test_runnable_tasks_take_turns_in_the_order_they_came(scheduler: Scheduler) -> None:
    log: list[str] = []
    for name in "abc":
        scheduler.spawn(count(scheduler, 2 * TURN + 1, log, name))
    scheduler.run()
    assert log == ["a", "b", "c", "a", "b", "c", "a.", "b.", "c."]
    assert scheduler.clock.steps == 3 * (2 * TURN + 1)
    assert scheduler.turns == 9
    assert scheduler.tasks == []


def test_a_step_takes_time(scheduler: Scheduler) -> None:
    scheduler.spawn(count(scheduler, 7, [], "a"))
    scheduler.run()
    assert scheduler.clock.now == BEGIN + 7 * STEP


def test_steps_outside_a_task_count_too(scheduler: Scheduler) -> None:
    assert scheduler.step() is False
    assert (scheduler.clock.steps, scheduler.clock.now) == (1, BEGIN + STEP)


def test_an_endless_task_is_slow_after_its_burst_and_starves_nobody(
    scheduler: Scheduler,
) -> None:
    endless = scheduler.spawn(count(scheduler, 1 << 60, [], "loop"))
    scheduler.run(lambda: endless.budget.left == 0)
    assert scheduler.clock.now == BEGIN + BURST * STEP
    assert scheduler.throttled
    log: list[str] = []
    other = scheduler.spawn(count(scheduler, 5 * TURN, log, "other"))
    assert not scheduler.throttled
    before = endless.turn
    scheduler.run(lambda: other.finished)
    assert log == ["other"] * 5 + ["other."]
    assert endless.turn == before, "the slow task had no turn while another wanted one"
    steps, now = scheduler.clock.steps, scheduler.clock.now
    scheduler.run_turn()
    assert scheduler.clock.steps == steps + SLOW_TURN
    assert scheduler.clock.now == now + SLOW_TURN * SLOW_STEP
    endless.refresh()
    scheduler.run_turn()
    scheduler.run_turn()
    assert endless.budget.left == BURST - (SLOW_TURN + TURN)


def test_a_burst_that_changes_within_a_turn(scheduler: Scheduler) -> None:
    """`charge` and `refresh` count from the step at which they come."""
    seen: list[tuple[int, int, int]] = []

    async def body() -> int:
        task = scheduler.current
        assert task is not None
        for _ in range(10):
            scheduler.step()
        scheduler.charge(BURST - 10 - 5)
        seen.append((task.budget.left, scheduler.clock.steps, scheduler.clock.now))
        for _ in range(7):  # five of them at full speed
            scheduler.step()
        seen.append((task.budget.left, scheduler.clock.steps, scheduler.clock.now))
        task.refresh()
        scheduler.step()
        seen.append((task.budget.left, scheduler.clock.steps, scheduler.clock.now))
        assert scheduler.step(), "so dear a thing ends the turn, too"
        await scheduler.turn()
        assert not scheduler.charge(TURN - 10)
        over = [scheduler.step() for _ in range(10)]
        assert over == [False] * 9 + [True]
        return 0

    scheduler.spawn(body())
    scheduler.run()
    slow = BEGIN + 15 * STEP + 2 * SLOW_STEP
    assert seen == [
        (5, 10, BEGIN + 10 * STEP), (0, 17, slow), (BURST - 1, 18, slow + STEP),
    ]  # fmt: skip
    assert scheduler.clock.steps == 19 + 10


def test_what_is_killed_before_it_begins_is_closed(scheduler: Scheduler) -> None:
    log: list[str] = []
    inner = count(scheduler, 1, log, "inner")

    async def outer() -> int:
        return await inner

    task = scheduler.spawn(outer())
    task.inner = inner
    scheduler.throw(task, Signalled("KILL"))
    scheduler.run()
    assert (task.result, log) == (137, [])
    assert getcoroutinestate(inner) == CORO_CLOSED


def test_run_stops_at_its_limits(scheduler: Scheduler) -> None:
    scheduler.spawn(count(scheduler, 10 * TURN, [], "a"))
    scheduler.run(steps=2 * TURN)
    assert scheduler.clock.steps == 2 * TURN
    scheduler.run(lambda: scheduler.clock.steps >= 5 * TURN)
    assert scheduler.clock.steps == 5 * TURN
    assert scheduler.runnable
    scheduler.run()
    assert not scheduler.runnable
    assert scheduler.run_turn() is False


# --- ending --------------------------------------------------------------------------------


def test_a_task_is_waited_for(scheduler: Scheduler) -> None:
    async def seven() -> int:
        await scheduler.turn()
        return 7

    async def waits(task: Task) -> int:
        return await task.wait() + 1

    ended: list[Task] = []
    task = scheduler.spawn(seven())
    task.on_end = ended.append
    first, second = scheduler.spawn(waits(task)), scheduler.spawn(waits(task))
    scheduler.run()
    assert (task.result, first.result, second.result) == (7, 8, 8)
    assert ended == [task]


def test_an_error_of_ours_ends_the_task_and_is_raised(scheduler: Scheduler) -> None:
    async def wrong() -> int:
        raise ZeroDivisionError

    task = scheduler.spawn(wrong())
    with pytest.raises(ZeroDivisionError):
        scheduler.run()
    assert task.finished
    assert scheduler.current is None
    scheduler.run()


# --- waits ---------------------------------------------------------------------------------


def test_waking_wakes_all_who_wait(scheduler: Scheduler) -> None:
    bell = Waiters()
    log: list[str] = []

    async def wait(name: str) -> int:
        await scheduler.wait(bell)
        log.append(name)
        return 0

    for name in "ab":
        scheduler.spawn(wait(name))
    scheduler.run()
    assert (log, scheduler.runnable) == ([], False)
    bell.wake()
    bell.wake()
    scheduler.run()
    assert (log, bell.tasks) == (["a", "b"], [])


def sleeper(scheduler: Scheduler, time: float, log: list[tuple[int, str]], name: str) -> Any:
    async def sleep() -> int:
        await scheduler.sleep(seconds(time))
        # To the second: a sleep is a step too.
        log.append(((scheduler.clock.now - BEGIN) // SECOND, name))
        return 0

    return sleep()


def test_sleepers_wake_in_order_and_no_sooner(scheduler: Scheduler) -> None:
    log: list[tuple[int, str]] = []
    for time, name in ((3, "c"), (1, "a"), (1, "b"), (0, "now")):
        scheduler.spawn(sleeper(scheduler, time, log, name))
    scheduler.run()
    assert log == [(0, "now")]
    next_timer = scheduler.next_timer
    assert next_timer is not None
    assert BEGIN + SECOND < next_timer < BEGIN + SECOND + 4 * STEP
    scheduler.clock.advance(next_timer - 1)
    scheduler.run()
    assert log == [(0, "now")]
    scheduler.clock.advance(BEGIN + 5 * SECOND)
    scheduler.run()
    assert log == [(0, "now"), (5, "a"), (5, "b"), (5, "c")]
    assert scheduler.next_timer is None


def test_the_virtual_clock_jumps_for_whom_somebody_waits(scheduler: Scheduler) -> None:
    log: list[tuple[int, str]] = []
    scheduler.spawn(sleeper(scheduler, 60, log, "background"))
    run_virtual(scheduler)
    assert (log, scheduler.foreground_timer) == ([], None)
    front = scheduler.spawn(sleeper(scheduler, 3600, log, "foreground"))
    front.foreground = True
    run_virtual(scheduler, lambda: front.finished)
    assert log == [(60, "background"), (3600, "foreground")]


def test_the_same_tasks_take_the_same_way_twice() -> None:
    def life() -> tuple[Any, ...]:
        scheduler = Scheduler(Clock(BEGIN))
        log: list[str] = []
        times: list[tuple[int, str]] = []
        tasks: list[Coroutine[Any, Any, int]] = [
            *(count(scheduler, 37 * n, log, str(n)) for n in range(9)),
            *(sleeper(scheduler, n % 3, times, str(n)) for n in range(9)),
        ]
        for one in tasks:
            scheduler.spawn(one).foreground = True
        run_virtual(scheduler)
        return log, times, scheduler.turns, scheduler.clock.steps, scheduler.clock.now

    assert life() == life()
