"""Whatever is handed in: the right verdict, in bounded time and memory, and no other's harm."""

from __future__ import annotations

import mmap
import re
import resource
import time
from pathlib import Path

import pytest

from grading.course.judging import Terms
from grading.course.workers import Limits, judge_all
from tests.grading.course.classes import COURSE
from tests.grading.course.hostile import WAYS, Made, honest, made, written

LIMITS = Limits(seconds=5, megabytes=1024)


def right(files: list[Made], folder: Path) -> None:
    """Each gets its verdict, and an honest one among them its points."""
    good = written(folder, honest("bob").file())
    paths = [path for path, _ in files]
    verdicts = judge_all([*paths, good], Terms(COURSE), LIMITS, 2)
    assert (verdicts[-1].score, verdicts[-1].broken) == (28, "")
    for (path, pattern), verdict in zip(files, verdicts, strict=False):
        assert verdict.file == path.name
        if pattern:
            assert re.search(pattern, verdict.broken), (path.name, pattern, verdict.broken)
            assert verdict.points == ()
        else:
            assert (verdict.broken, verdict.score) == ("", 0)
            assert "the student's progress says 28 points, the journal 0" in verdict.remarks[0]


def test_what_the_grading_process_holds_is_not_counted_against_a_file(tmp_path):
    with mmap.mmap(-1, 2 * LIMITS.megabytes << 20):
        right([], tmp_path)


def test_one_of_each_kind(tmp_path):
    right(made(tmp_path, len(WAYS)), tmp_path)


@pytest.mark.soak
def test_a_hundred_of_them(tmp_path):
    files = made(tmp_path, 100)
    begin = time.monotonic()
    right(files, tmp_path)
    # Seven loop until they are ended, by turns; what else there is takes a moment each.
    assert time.monotonic() - begin < 100 * LIMITS.seconds
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert used.ru_maxrss < LIMITS.megabytes * 1024
