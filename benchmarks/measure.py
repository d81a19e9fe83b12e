"""Rows of the table: what was measured, its median, its target. Not how it is measured."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import NamedTuple

#: Least number of measurements a median is taken of.
LEAST = 30


class Row(NamedTuple):
    """One line of the table; times in milliseconds."""

    name: str
    value: float
    target: float | None = None
    unit: str = "ms"
    reference: str = ""

    @property
    def over(self) -> bool:
        """Whether the target was missed."""
        return self.target is not None and self.value > self.target


def median(times: list[float]) -> float:
    """The median of at least LEAST times, in milliseconds."""
    assert len(times) >= LEAST, f"{len(times)} measurements are too few"
    return statistics.median(times) * 1000


@contextmanager
def timed(times: list[float], clock: Callable[[], float] = time.perf_counter) -> Iterator[None]:
    """Add the seconds that the body takes to `times`."""
    begin = clock()
    yield
    times.append(clock() - begin)


def repeat(
    call: Callable[[], object], count: int = 100,
    clock: Callable[[], float] = time.process_time,
) -> float:  # fmt: skip
    """The median of `count` calls in this process, in milliseconds of processor time: what
    others do on the host meanwhile does not count.
    """
    call()
    gc.collect()
    times: list[float] = []
    for _ in range(count):
        with timed(times, clock):
            call()
    return median(times)


def table(rows: list[Row]) -> list[str]:
    """The rows as lines of text."""
    lines = [("what", "median", "target", "", "measured beside it")]
    for row in rows:
        target = "" if row.target is None else f"{row.target:g} {row.unit}"
        verdict = "" if row.target is None else "over" if row.over else "ok"
        lines.append((row.name, f"{row.value:.3g} {row.unit}", target, verdict, row.reference))
    widths = [max(len(line[i]) for line in lines) for i in range(5)]
    return [
        f"{a:<{widths[0]}}  {b:>{widths[1]}}  {c:>{widths[2]}}  {d:<{widths[3]}}  {e}".rstrip()
        for a, b, c, d, e in lines
    ]
