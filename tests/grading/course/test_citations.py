"""The line cited for a point is what earned it, or lost it: without it the check flips."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grading import looks
from grading.checks import Checkpoint, Failed, check
from grading.course.ledger import BEGINNING, Ledger, wanted
from grading.course.verdicts import Line, Point
from grading.lab import Definition
from grading.lint.bench import Bench
from grading.parameters import Dice
from grading.replay.glimpse import Glimpse
from grading.replay.playing import Played
from tests.grading.course.classes import LOOKING, WRONG, session, solved, their_lab, typed


def found(lab: Definition, lines: list[str]) -> dict[str, Point]:
    """What each check of the lab earned, as a course sees it."""
    ledger = Ledger(lab.checkpoints)
    for moment in Played(typed(lab, lines)).moments():
        ledger.look(Glimpse(moment.machine), moment.line)
    return {one.name: one for one in ledger.points()}


@st.composite
def sessions(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Somebody's solution, broken off somewhere, with lines between that earn nothing."""
    name = draw(st.sampled_from(("ann", "bob", "eve")))
    whole = solved(name)
    lines: list[str] = []
    for line in whole[: draw(st.integers(1, len(whole)))]:
        lines += [*draw(st.lists(st.sampled_from(LOOKING + WRONG), max_size=2)), line]
    return name, lines


@settings(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(sessions(), st.randoms(use_true_random=False))
def test_without_the_cited_line_the_check_is_not_earned(somebody, random):
    name, lines = somebody
    lab = their_lab(name)
    points = found(lab, lines)
    earned = [one for one in points.values() if one.earned]
    cited = {one.line.number for one in earned if one.line}
    for number in random.sample(sorted(cited), min(2, len(cited))):
        without = found(lab, lines[: number - 1] + lines[number:])
        for one in earned:
            if one.line and one.line.number == number:
                assert one.line.text == lines[number - 1]
                assert not without[one.name].earned, (one, lines)


# --- what is lost ---------------------------------------------------------------------------


@check()
def made(terminal):
    """/tmp/a is there"""
    if looks.file(terminal, "/tmp/a") is None:
        raise Failed("none", "/tmp/a")


@check(after=made, when="always")
def says_x(terminal):
    """/tmp/a always says x"""
    if looks.file(terminal, "/tmp/a") != "x\n":
        raise Failed("something else", "x")


@check(after=made, when="never")
def no_b(terminal):
    """/tmp/b was never there"""
    if looks.file(terminal, "/tmp/b") is None:
        raise Failed("none", "none")


@check(when="finally")
def no_c(terminal):
    """/tmp/c is there at the end"""
    if looks.file(terminal, "/tmp/c") is None:
        raise Failed("none", "/tmp/c")


@check(before="no_c")
def first(terminal):
    """/tmp/d was there before /tmp/c"""
    if looks.file(terminal, "/tmp/d") is None:
        raise Failed("none", "/tmp/d")


STAGES = (Checkpoint("one", "One", (made, says_x, no_b, no_c, first)),)


@pytest.mark.parametrize(
    ("name", "lines", "earned", "cited"),
    [
        ("says_x", ["print x > /tmp/a", "ls"], True, 1),
        ("says_x", ["print x > /tmp/a", "ls", "print y > /tmp/a"], False, 3),
        ("says_x", ["print x > /tmp/a", "cp /etc/hosts /tmp/a", "print x > /tmp/a"], False, 2),
        ("no_b", ["touch /tmp/a", "touch /tmp/c"], True, 1),
        ("no_b", ["touch /tmp/a", "ls", "touch /tmp/b", "rm /tmp/b"], False, 3),
        ("no_c", ["touch /tmp/c", "ls"], True, 1),
        ("no_c", ["touch /tmp/c", "rm /tmp/c", "ls"], False, 2),
        ("first", ["ls", "touch /tmp/d", "touch /tmp/c"], True, 2),
        ("first", ["touch /tmp/c", "touch /tmp/d"], False, 1),
    ],
)
def test_what_is_lost_is_lost_by_a_line(name, lines, earned, cited):
    lab = their_lab("ann")._replace(checkpoints=STAGES)
    one = found(lab, lines)[name]
    assert (one.earned, one.line and one.line.number) == (earned, cited)
    without = found(lab, lines[: cited - 1] + lines[cited:])[name]
    assert without.earned is not earned


@check(after=no_b)
def e(terminal):
    """/tmp/e is there, when /tmp/b is not"""
    if looks.file(terminal, "/tmp/e") is None:
        raise Failed("none", "/tmp/e")


@check(after=made, before="no_c")
def f(terminal):
    """/tmp/f was there before /tmp/c"""
    if looks.file(terminal, "/tmp/f") is None:
        raise Failed("none", "/tmp/f")


@check(after=f)
def g(terminal):
    """/tmp/g is there, as /tmp/f is"""
    if looks.file(terminal, "/tmp/g") is None:
        raise Failed("none", "/tmp/g")


@check()
def hosts(terminal):
    """/etc/hosts is there, as it is on a new machine"""
    assert looks.file(terminal, "/etc/hosts") is not None


def test_what_is_told_of_a_point_is_how_it_was_before_its_line():
    stage = Checkpoint("two", "Two", (made, no_c, f, g, hosts))
    lab = their_lab("ann")._replace(checkpoints=(stage,))
    points = found(lab, ["touch /tmp/a", "touch /tmp/c", "touch /tmp/f", "ls"])
    assert points["made"] == Point(
        "made", "Two", "/tmp/a is there", 1, True, "none", "/tmp/a", "",
        Line(1, "touch /tmp/a", "2007-08-09 09:08:00 UTC"),
    )  # fmt: skip
    # It passes at the end, too late, and is looked at, since `g` comes after it.
    assert (points["f"].earned, points["f"].line.number, points["f"].seen) == (False, 2, "none")
    assert (points["g"].earned, points["g"].line, points["g"].seen) == (False, None, "none")
    assert (points["hosts"].earned, points["hosts"].line) == (True, BEGINNING)


@pytest.mark.parametrize(
    ("undecided", "looked_at"),
    [
        ({"made"}, [made]),
        ({"e"}, [made, no_b, e]),
        ({"first"}, [no_c, first]),
        ({"g"}, [made, f, g]),
        ({"f", "g"}, [made, no_c, f, g]),
        (set(), []),
    ],
)
def test_only_what_is_undecided_is_looked_at_and_what_that_stands_on(undecided, looked_at):
    stage = Checkpoint("all", "All", (made, says_x, no_b, no_c, first, e, f, g))
    assert wanted(stage, frozenset(undecided)) == looked_at


def test_a_line_of_several_is_cited_by_its_last_and_a_job_by_the_line_it_was_seen_behind():
    lab = their_lab("ann")._replace(checkpoints=STAGES)
    lines = ["for name in a", "do touch /tmp/$name", "done", "ls"]
    assert found(lab, lines)["made"].line.number == 3
    lines = ["(sleep 2; touch /tmp/a) &", "ls", "sleep 5", "ls"]
    assert found(lab, lines)["made"].line.number == 3


def test_what_is_not_looked_at_changes_nothing():
    """Every check looked at behind every line, as an observer does, earns the same."""
    name = "student1"
    lab = their_lab(name)
    lines = session(name, 30, Dice(b"few", name))
    bench = Bench(lab)
    for line in lines:
        bench.type([line])
        bench.look_at_all()
    ours = {one.name for one in found(lab, lines).values() if one.earned}
    assert ours == bench.standing.earned
    assert ours
