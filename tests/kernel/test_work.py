"""Work that is worth more than a step: it ends the turn, and goes on in the next one."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from emulator.kernel.scheduler import TURN, Scheduler
from emulator.machine import work
from emulator.machine.clock import Clock
from emulator.text import regular

BEGIN = 1_000_000_000


@pytest.fixture
def scheduler() -> Scheduler:
    return Scheduler(Clock(BEGIN))


def test_work_is_done_at_once_as_far_as_the_turn_goes(scheduler: Scheduler) -> None:
    seen: list[str] = []

    def parts(name: str, steps: int) -> Iterator[int]:
        for number in range(3):
            seen.append(f"{name}{number}")
            yield steps

    async def body() -> int:
        assert scheduler.in_turns(parts("short", 1)) is None
        more = scheduler.in_turns(parts("long", TURN - 10))
        seen.append("waits")
        assert more is not None
        await more
        return 0

    async def other() -> int:
        seen.append("other")
        return 0

    scheduler.spawn(body())
    scheduler.spawn(other())
    scheduler.run()
    assert seen == [
        "short0", "short1", "short2", "long0", "long1", "waits", "other", "long2",
    ]  # fmt: skip


def test_what_engines_enter_ends_the_turn_of_whoever_runs(scheduler: Scheduler) -> None:
    left: list[int] = []

    async def body() -> int:
        task = scheduler.current
        assert task is not None
        work.current.add(work.STEP - 1)
        left.append(task.turn)
        work.current.add(1 + work.STEP * (TURN - 2))
        left.append(task.turn)
        left.extend([scheduler.step(), work.current is not work.NOBODY])
        return 0

    scheduler.spawn(body())
    scheduler.run()
    assert left == [TURN, 1, True, True]
    assert work.current is work.NOBODY


def test_a_search_counts_all_of_a_text_that_is_looked_at_for_the_first_time() -> None:
    entered: list[int] = []
    text = "b" * 10_000
    expression = regular.compile(r"\(a*\)*\(a*\)*c\{0,9\}")
    meter, work.current = work.current, work.Meter(entered.append)
    try:
        for start in range(3):
            assert expression.search(text, start) is not None
    finally:
        work.current = meter
    assert entered == [len(text) // work.STEP]
