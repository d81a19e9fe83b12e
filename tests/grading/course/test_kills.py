"""The server of a lab's machine is killed in the middle: no line and no point is lost, and what
is handed in plays back.
"""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from grading.course.judging import Terms, judge
from grading.course.submission import hand_in
from grading.replay.playing import Played
from grading.runner import report
from grading.running import Gone
from grading.terminal import Observer, Terminal
from grading.work import Student, Work, enrol
from tests.grading.course.classes import COURSE, LAB, solved
from tests.soak.test_kills import server_of

pytestmark = pytest.mark.slow


def earn(work: Work, *checkpoints: str) -> None:
    """Look at checkpoints as a panel does."""
    with Observer(work.machine, work.lab.clock, work.lab.image) as observer:
        for name in checkpoints:
            earned = work.progress.standing.earned
            one = work.lab.checkpoint(name)
            found = report(work.lab.name, name, one.title, one.checks, observer, earned)
            work.keep(found)


def kill(work: Work) -> None:
    os.kill(server_of(work.machine), signal.SIGKILL)


def texts(work: Work) -> list[str]:
    played = Played(work.journal.read_bytes())
    return [entry.fields["text"] for entry in played.entries if entry.do == "line"]


def test_no_line_and_no_point_is_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("WPARLAB_HOME", str(tmp_path / "home"))
    enrol(Student("ann", COURSE))
    work = Work(LAB)
    work.prepare()
    lines = solved("ann")
    with Terminal(work.machine, work.lab.clock, work.lab.image) as terminal:
        for line in lines[:11]:
            terminal.run(line)
        earn(work, "before", "created", "started")
        points = work.progress.standing.points()
        assert points == 13
        kill(work)
        with pytest.raises(Gone):
            terminal.run("never typed")
    # A kernel that starts anew finds all of it.
    work = Work(LAB)
    assert (work.progress.standing.points(), texts(work)) == (points, lines[:11])
    with Terminal(work.machine, work.lab.clock, work.lab.image) as terminal:
        assert terminal.run("lswpar -qa name").text == f"{work.lab.drawn.name}\n"
        terminal.send("print begun > /tmp/begun; while :; do :; done\r")
        with Observer(work.machine, work.lab.clock, work.lab.image) as observer:
            while observer.run("cat /tmp/begun").status:
                pass  # it is typed, and runs when its turn comes
        kill(work)
    with Terminal(work.machine, work.lab.clock, work.lab.image) as terminal:
        assert terminal.run("cat /tmp/begun").text == "begun\n"
        for line in lines[10:]:
            terminal.enter(line)
        earn(work, "removed")
    verdict = judge(hand_in(work, "ann", tmp_path / "handed-in"), Terms(COURSE))
    assert (verdict.broken, verdict.remarks, verdict.score) == ("", (), 28)
    assert verdict.lines == len(texts(work)) == len(lines) + 4
