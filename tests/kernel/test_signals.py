"""The scheduler: signals, stopping and resuming."""

from __future__ import annotations

import pytest

from emulator.kernel.scheduler import SIGNALS, TURN, Scheduler, Signalled, Waiters
from emulator.machine.clock import SECOND, Clock
from tests.kernel.test_scheduler import BEGIN, count, sleeper


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(Clock(BEGIN))


def test_a_signal_ends_what_sleeps_and_leaves_no_timer(scheduler: Scheduler) -> None:
    task = scheduler.spawn(sleeper(scheduler, 60, [], "a"))
    scheduler.run()
    scheduler.throw(task, Signalled("TERM"))
    scheduler.run()
    assert (task.finished, task.result) == (True, 128 + 15)
    assert isinstance(task.error, Signalled)
    assert scheduler.next_timer is None


def test_a_signal_to_a_slow_task_does_not_wait_for_the_other_slow_ones(
    scheduler: Scheduler,
) -> None:
    tasks = [scheduler.spawn(count(scheduler, 1 << 60, [], str(n))) for n in range(3)]
    scheduler.run(lambda: scheduler.throttled)
    scheduler.run_turn()
    for task in tasks:
        scheduler.throw(task, Signalled("INT"))
        assert not scheduler.throttled
        scheduler.run_turn()
        assert task.finished


def test_a_signal_takes_a_waiter_out(scheduler: Scheduler) -> None:
    bell = Waiters()

    async def wait() -> int:
        await scheduler.wait(bell)
        return 0

    task = scheduler.spawn(wait())
    scheduler.run()
    scheduler.throw(task, Signalled("INT"))
    scheduler.run()
    assert (task.result, bell.tasks) == (130, [])


def test_a_signal_may_be_caught_and_the_next_one_comes(scheduler: Scheduler) -> None:
    seen: list[str] = []

    async def stubborn() -> int:
        while True:
            try:
                await scheduler.sleep(SECOND)
                return 0
            except Signalled as signalled:
                seen.append(signalled.signal)

    task = scheduler.spawn(stubborn())
    scheduler.run()
    for signal in ("INT", "HUP"):
        scheduler.throw(task, Signalled(signal))
    scheduler.run()
    assert (seen, task.finished) == (["INT", "HUP"], False)
    scheduler.clock.advance(BEGIN + 2 * SECOND)
    scheduler.run()
    assert (task.finished, task.result) == (True, 0)


def test_a_task_that_has_ended_takes_no_signal(scheduler: Scheduler) -> None:
    task = scheduler.spawn(count(scheduler, 1, [], "a"))
    scheduler.run()
    scheduler.throw(task, Signalled("INT"))
    assert not scheduler.runnable
    assert task.result == 0


def test_a_loop_is_interrupted_at_its_next_turn(scheduler: Scheduler) -> None:
    task = scheduler.spawn(count(scheduler, 1 << 60, [], "loop"))
    scheduler.run_turn()
    scheduler.throw(task, Signalled("INT"))
    steps = scheduler.clock.steps
    scheduler.run()
    assert (task.result, scheduler.clock.steps) == (130, steps)


def test_a_stopped_task_rests_until_it_is_resumed(scheduler: Scheduler) -> None:
    log: list[str] = []
    task = scheduler.spawn(count(scheduler, TURN, log, "a"))
    scheduler.stop(task)
    scheduler.run()
    assert (log, scheduler.clock.steps) == ([], 0)
    scheduler.resume(task)
    scheduler.run()
    assert log == ["a", "a."]


def test_a_stopped_sleeper_rests_beyond_its_time(scheduler: Scheduler) -> None:
    log: list[tuple[int, str]] = []
    task = scheduler.spawn(sleeper(scheduler, 1, log, "a"))
    scheduler.run()
    scheduler.stop(task)
    scheduler.clock.advance(BEGIN + 9 * SECOND)
    scheduler.run()
    assert log == []
    scheduler.resume(task)
    scheduler.run()
    assert log == [(9, "a")]


def test_a_stopped_task_can_be_killed(scheduler: Scheduler) -> None:
    task = scheduler.spawn(sleeper(scheduler, 60, [], "a"))
    scheduler.run()
    scheduler.stop(task)
    scheduler.throw(task, Signalled("KILL"))
    scheduler.run()
    assert task.result == 128 + SIGNALS["KILL"]
