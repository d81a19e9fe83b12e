"""What becomes of checks: the four outcomes, their order, what they say."""

from __future__ import annotations

import pytest

from grading.checks import Failed, Mismatch, Missing, Unexpected, check
from grading.outcomes import Outcome, Report, Result
from grading.runner import SEEN_LIMIT, grade, report
from tests.grading.fakes import Table

NOBODY = Table({})


@check(points=2, hints=["vague", "plain"])
def good(terminal):
    """All is well

    What follows the first line is for the author.
    """


@check(points=3, after=good)
def bad(terminal):
    """Something is wrong"""
    raise Failed("a cat", "a dog")


@check(after=bad)
def later(terminal):
    """What rests on it"""
    raise AssertionError("looked at although what it comes after failed")


@check(after=later)
def last(terminal):
    """What rests on that"""
    raise AssertionError("looked at although what it comes after was skipped")


def outcomes(results: list[Result]) -> list[tuple[str, Outcome]]:
    return [(result.name, result.outcome) for result in results]


def test_each_check_ends_in_its_own_way_and_order():
    results = grade([good, bad, later, last], NOBODY)
    assert outcomes(results) == [
        ("good", Outcome.PASSED),
        ("bad", Outcome.FAILED),
        ("later", Outcome.SKIPPED),
        ("last", Outcome.SKIPPED),
    ]
    passed, failed, skipped, _ = (one._replace(seconds=0.0) for one in results)
    hints = ("vague", "plain")
    assert passed == Result("good", "All is well", Outcome.PASSED, 2, hints=hints)
    assert failed == Result(
        "bad", "Something is wrong", Outcome.FAILED, 3, seen="a cat", wanted="a dog"
    )
    assert skipped.why == "first: Something is wrong"
    assert all(one.seconds >= 0 for one in results)


def test_a_check_that_cannot_be_evaluated_is_broken_and_says_why():
    @check()
    def crashes(terminal):
        """It divides by zero"""
        _ = 1 // 0

    @check(after=crashes)
    def rests_on_it(terminal):
        """It rests on that"""

    results = grade([crashes, rests_on_it], NOBODY)
    assert outcomes(results) == [
        ("crashes", Outcome.BROKEN),
        ("rests_on_it", Outcome.SKIPPED),
    ]
    assert results[0].why == "ZeroDivisionError: integer division or modulo by zero"
    assert results[0].earned == 0


def test_a_command_that_does_not_end_breaks_only_the_check_that_typed_it():
    @check()
    def hangs(terminal):
        """It waits"""
        terminal.run("hang")

    @check()
    def goes_on(terminal):
        """The next one looks"""
        assert terminal.run("fine").text == "ok\n"

    results = grade([hangs, goes_on], Table({"hang": None, "fine": "ok\n"}))
    assert outcomes(results) == [("hangs", Outcome.BROKEN), ("goes_on", Outcome.PASSED)]
    assert results[0].why == "no prompt in time"


def test_what_was_seen_is_kept_short():
    @check()
    def long(terminal):
        """It saw much"""
        raise Failed("x" * 10_000, "y")

    seen = grade([long], NOBODY)[0].seen
    assert len(seen) == SEEN_LIMIT
    assert seen.endswith("x...")


def test_mistakes_of_the_author_show_before_anything_is_looked_at():
    with pytest.raises(ValueError, match="bad comes after good, which is not before it"):
        grade([bad, good], NOBODY)
    with pytest.raises(ValueError, match="two checks are called good"):
        grade([good, good], NOBODY)
    with pytest.raises(ValueError, match="no docstring"):
        check()(lambda terminal: None)
    with pytest.raises(ValueError, match="takes points away"):
        check(points=-1)(good.look)


@pytest.mark.parametrize(
    ("failure", "saw", "wanted"),
    [
        (Mismatch("its state", "D", "A"), "its state is D", "A"),
        (Mismatch("its state", "", "A"), "its state is empty", "A"),
        (Missing("b", ["a", "c"], "on en1"), "a, c on en1", "b"),
        (Missing("b", [], "on en1"), "nothing on en1", "b"),
        (Unexpected(["a", "b"], "on en1"), "a, b on en1", "none"),
    ],
)
def test_failures_word_themselves(failure, saw, wanted):
    assert (failure.saw, failure.wanted) == (saw, wanted)


def test_a_report_counts():
    found = report("lab", "one", "First", (good, bad, later), NOBODY)
    assert isinstance(found, Report)
    assert (found.earned, found.possible, found.passed) == (2, 6, False)
    assert [found.count(one) for one in Outcome] == [1, 1, 1, 0]
    assert report("lab", "one", "First", (good,), NOBODY).passed
