"""Progress outlives the machine, the process that wrote it, and half a line."""

from __future__ import annotations

import json

from grading.checks import Checkpoint, check
from grading.outcomes import Outcome, Report, Result
from grading.progress import Progress


@check(points=2)
def first(terminal):
    """The first"""


@check(points=3)
def second(terminal):
    """The second"""


STAGES = (Checkpoint("one", "Stage one", (first, second)),)


def report(*outcomes: Outcome) -> Report:
    results = [
        Result(one.name, one.title, outcome, one.points, hints=("the answer",))
        for one, outcome in zip(STAGES[0].checks, outcomes, strict=True)
    ]
    return Report("lab", "one", "Stage one", tuple(results))


def test_the_best_stays_and_others_see_it(tmp_path):
    file = tmp_path / "work" / "progress"
    mine, others = Progress(file, STAGES), Progress(file, STAGES)
    assert mine.best("one") is None
    mine.add(report(Outcome.PASSED, Outcome.FAILED), machine=1, journal=120)
    assert mine.standing.summary() == "2 of 5, next: checkpoint 1 of 1, Stage one"
    others.refresh()
    others.add(report(Outcome.FAILED, Outcome.PASSED))
    others.add(report(Outcome.FAILED, Outcome.FAILED))
    assert Progress(file, STAGES).standing.summary() == "5 of 5, done"
    best = others.best("one")
    assert best is not None
    assert (best.report["earned"], best.machine, best.journal) == (3, 0, 0)
    assert others.evaluations[0][1:3] == (1, 120)
    assert "the answer" not in file.read_text()


def test_a_torn_line_costs_no_other(tmp_path):
    file = tmp_path / "progress"
    progress = Progress(file, STAGES)
    progress.add(report(Outcome.PASSED, Outcome.FAILED))
    whole = file.read_bytes()
    for cut in (1, len(whole) // 2, len(whole) - 1):
        file.write_bytes(whole + whole[:cut])
        again = Progress(file, STAGES)
        assert len(again.evaluations) == 1
        again.add(report(Outcome.FAILED, Outcome.PASSED))
        assert Progress(file, STAGES).standing.points() == 5


def test_what_is_no_evaluation_is_none(tmp_path):
    file = tmp_path / "progress"
    Progress(file, STAGES).add(report(Outcome.PASSED, Outcome.PASSED))
    good = json.loads(file.read_text())
    odd = [{**good, "version": 2}, [], {**good, "report": {"results": [{"name": "first"}]}}]
    file.write_text("".join(json.dumps(one) + "\n" for one in odd))
    assert Progress(file, STAGES).standing.points() == 0
