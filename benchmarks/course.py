"""What grading a class takes: 200 made-up students of the first lab, 200 lines each."""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Row
from grading.course.judging import Terms
from grading.course.workers import Limits, judge_all
from grading.replay.playing import warm
from tests.grading.course.classes import COURSE, student

STUDENTS, LINES = 200, 200
#: Processors the target is for.
JOBS = 2
#: What they do: the solution, as far as each comes; between its lines what people do.
MIX = (
    "half finish the lab, others stop somewhere, every fourth has a WPAR of their own; of the "
    "lines between, 70 % look, 15 % change something, 15 % are mistakes"
)


def course() -> Iterator[Row]:
    """Graded as `wparlab grade` does it, from files to verdicts; the files are made before.

    Processor time on each of two cores: others may want them meanwhile.
    """
    with tempfile.TemporaryDirectory(prefix="bench-") as folder:
        paths = []
        for number in range(STUDENTS):
            path = Path(folder) / f"student{number}.wparlab"
            path.write_bytes(student(number, LINES).file())
            paths.append(path)
        begin, spent = time.perf_counter(), _processor_time()
        warm()
        verdicts = judge_all(paths, Terms(COURSE), Limits(), JOBS)
        took, spent = time.perf_counter() - begin, _processor_time() - spent
        if broken := [one.broken for one in verdicts if one.broken]:
            raise RuntimeError(f"{len(broken)} do not play back: {broken[0]}")
        whole = sum(one.score == one.possible for one in verdicts)
        lines = sum(one.lines for one in verdicts)
        yield Row(
            f"wparlab grade: {STUDENTS} students, {lines:,} lines, {whole} got all; each core",
            spent / JOBS, 20, "s", f"by the clock {took:.3g} s on this host; {MIX}",
        )  # fmt: skip


def _processor_time() -> float:
    """Seconds of processor time so far: ours, and that of processes that have ended."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system
