"""Whatever happens to one process costs its own file its verdict, and no other."""

from __future__ import annotations

import os
import signal
import time
from multiprocessing.connection import Connection, wait
from pathlib import Path

import pytest

from grading.course import workers
from grading.course.judging import Terms
from grading.course.verdicts import Verdict
from grading.course.workers import Limits, judge_all


def judge(path: Path, terms: Terms, known: object) -> Verdict:
    """Does what the file's name says."""
    known("ann", "lab")  # type: ignore[operator]
    match path.name:
        case "memory":
            bytearray(1 << 40)
        case "error":
            raise ValueError("odd")
        case "killed":
            os.kill(os.getpid(), signal.SIGKILL)
        case "sleep":
            time.sleep(600)
        case "loop":
            while True:
                pass
    return Verdict(path.name, "ann", "lab", "Lab")


class Clock:
    """Time that passes when the last process has said who it is, and says no more."""

    def __init__(self) -> None:
        self.now = 0.0
        self.heard: set[object] = set()

    def monotonic(self) -> float:
        """Seconds."""
        return self.now

    def wait(self, pipes: list[Connection], timeout: float) -> list[object]:
        """Those that have something to say; none where the time has passed."""
        if len(pipes) == 1 and self.heard.issuperset(pipes):
            self.now += timeout + 1
            return []
        ready = wait(pipes)
        self.heard.update(ready)
        return ready


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("memory", "more than 1024 MB of memory"),
        ("error", "an error of wparlab's own, please report it: ValueError: odd"),
        ("killed", "died (status -9)"),
        ("loop", "not played back within 1 seconds"),
        ("sleep", "not played back within 1 seconds"),
    ],
)
def test_it_is_broken_and_the_others_are_not(monkeypatch, name, words):
    monkeypatch.setattr(workers, "judge", judge)
    if name == "sleep":
        monkeypatch.setattr(workers, "wait", (clock := Clock()).wait)
        monkeypatch.setattr(workers, "time", clock)
    counted: list[tuple[int, int]] = []
    paths = [Path("a"), Path(name), Path("b")]
    verdicts = judge_all(paths, Terms(), Limits(1), 2, lambda *done: counted.append(done))
    assert [one.file for one in verdicts] == ["a", name, "b"]
    assert words in verdicts[1].broken
    assert (verdicts[1].student, verdicts[1].lab) == ("ann", "lab")
    assert [one.title for one in verdicts] == ["Lab", "", "Lab"]
    assert counted[-1] == (3, 3)
