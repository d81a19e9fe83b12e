"""When a task is said to want a processor, and when not."""

from __future__ import annotations

import pytest

from emulator.kernel.scheduler import TURN, Scheduler, Signalled, Waiters
from emulator.machine.clock import SECOND, Clock


class Account:
    def __init__(self) -> None:
        self.told: list[str] = []

    def wants(self) -> None:
        self.told.append("wants")

    def rests(self) -> None:
        self.told.append("rests")


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(Clock(0))


async def steps(scheduler: Scheduler, count: int) -> int:
    for _ in range(count):
        if scheduler.step():
            await scheduler.turn()
    return 0


def test_a_loop_wants_one_all_the_while(scheduler: Scheduler) -> None:
    account, other = Account(), Account()
    scheduler.spawn(steps(scheduler, 1 << 60), 1, account)
    scheduler.spawn(steps(scheduler, 5 * TURN), 2, other)
    scheduler.run(steps=300_000)
    assert scheduler.throttled
    assert account.told == ["wants"]
    assert other.told == ["wants", "rests"]


def test_who_waits_or_is_stopped_wants_none(scheduler: Scheduler) -> None:
    account, bell = Account(), Waiters()

    async def life() -> int:
        await scheduler.wait(bell)
        await scheduler.sleep(SECOND)
        return await steps(scheduler, 1 << 60)

    task = scheduler.spawn(life(), 1, account)
    scheduler.run()
    assert account.told == ["wants", "rests"]
    bell.wake()
    assert account.told[2:] == ["wants"]
    scheduler.run()
    assert account.told[3:] == ["rests"]
    scheduler.clock.advance(2 * SECOND)
    scheduler.run(steps=1000)
    assert account.told[4:] == ["wants"]
    scheduler.stop(task)
    assert account.told[5:] == ["rests"]
    scheduler.resume(task)  # while it was still queued
    assert account.told[6:] == ["wants"]
    scheduler.stop(task)
    scheduler.run(steps=1000)
    scheduler.throw(task, Signalled("KILL"))
    scheduler.run()
    assert task.finished
    assert account.told[7:] == ["rests", "wants", "rests"]
