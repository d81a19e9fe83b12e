"""What stands after moments: when a check must be so, for its points to be earned."""

from __future__ import annotations

import pytest

from grading.checks import Checkpoint, Failed, check
from grading.outcomes import Outcome
from grading.parameters import Drawn
from grading.runner import grade, require_order
from grading.standing import Standing
from tests.grading.fakes import Table

NOBODY = Table({})

SIGNS = {"+": Outcome.PASSED, "-": Outcome.FAILED, ".": Outcome.SKIPPED, "!": Outcome.BROKEN}


@check(points=2)
def other(terminal):
    """Another"""


def earned(moments: str, others: str = "", **declared: str) -> bool:
    """Whether a check is earned after moments such as `-+.`."""

    @check(points=3, **declared)
    def it(terminal):
        """It"""

    standing = Standing((Checkpoint("one", "One", (it, other)),))
    for at, sign in enumerate(moments):
        outcomes = {"it": SIGNS[sign]}
        if others:
            outcomes["other"] = SIGNS[others[at]]
        standing.see(outcomes)
    return "it" in standing.earned


@pytest.mark.parametrize(
    ("when", "moments", "wanted"),
    [
        ("ever", "", False),
        ("ever", "-.!", False),
        ("ever", "-+-", True),
        ("finally", "-+-", False),
        ("finally", "-+", True),
        ("finally", "+!.", True),
        ("finally", "-", False),
        ("always", "", False),
        ("always", ".++.", True),
        ("always", "+-+", False),
        ("always", "-++", False),
        ("always", "+!+", True),
        ("never", "++", True),
        ("never", "+-+", False),
    ],
)
def test_when(when, moments, wanted):
    assert earned(moments, when=when) is wanted


@pytest.mark.parametrize(
    ("moments", "others", "wanted"),
    [("+-", "-+", True), ("-+", "-+", False), ("-+", "+-", False), ("+", "-", True)],
)
def test_before_another(moments, others, wanted):
    assert earned(moments, others, before="other") is wanted


@pytest.mark.parametrize(
    ("declared", "moments", "undecided", "spoilt"),
    [
        ({}, "-", True, False),
        ({}, "-+", False, False),
        ({"when": "finally"}, "+-", True, False),
        ({"when": "always"}, "+", True, False),
        ({"when": "always"}, "+-+", False, True),
        ({"when": "never"}, ".+", True, False),
        ({"when": "never"}, "-", False, True),
        ({"before": "other"}, "-", True, False),
        ({"before": "other"}, "+", False, False),
    ],
)
def test_what_a_further_moment_may_change(declared, moments, undecided, spoilt):
    @check(**declared)
    def it(terminal):
        """It"""

    standing = Standing((Checkpoint("one", "One", (it, other)),))
    for sign in moments:
        standing.see({"it": SIGNS[sign]})
    assert standing.undecided == ({"it", "other"} if undecided else {"other"})
    assert standing.spoilt == ({"it"} if spoilt else set())
    if declared == {"before": "other"} and undecided:
        standing.see({"other": Outcome.PASSED})
        assert (standing.undecided, standing.spoilt) == (set(), {"it"})


def test_a_check_that_must_never_be_so_looks_for_what_must_not_be():
    @check(when="never")
    def removed(terminal):
        """It was never removed"""
        if not terminal.is_removed:
            raise Failed("it is there", "it is not")

    class There:
        is_removed = False

    class Gone:
        is_removed = True

    assert grade([removed], There())[0].outcome is Outcome.PASSED
    gone = grade([removed], Gone())[0]
    assert (gone.outcome, gone.seen) == (Outcome.FAILED, "what must never be")


def test_evidence_is_a_check_that_was_earned():
    @check()
    def started(terminal):
        """{{name}} ran"""

    @check(evidence=started)
    def stopped(terminal):
        """It is stopped"""

    bound = stopped.bound(Drawn({"name": "web01"}))
    missing = grade([bound], NOBODY)[0]
    assert missing.outcome is Outcome.FAILED
    assert missing.seen == "it was not seen before that web01 ran"
    assert grade([bound], NOBODY, {"started"})[0].outcome is Outcome.PASSED


def test_a_summary_says_what_is_next():
    standing = Standing(
        (Checkpoint("one", "One is so", (other,)), Checkpoint("two", "Two", ()))
    )
    assert standing.summary() == "0 of 2, next: checkpoint 1 of 2, One is so"
    standing.see({"other": Outcome.PASSED, "unheard of": Outcome.PASSED})
    assert standing.summary() == "2 of 2, done"


def test_what_does_not_fit_together_is_refused():
    with pytest.raises(ValueError, match="go together"):
        check(when="before")
    with pytest.raises(ValueError, match="go together"):
        check(when="always", before="other")
    with pytest.raises(ValueError, match="sometimes"):
        check(when="sometimes")

    @check(before="nobody")
    def first(terminal):
        """First"""

    with pytest.raises(ValueError, match="comes before nobody, which is not there"):
        require_order([first])
