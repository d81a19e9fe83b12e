"""A submission is judged: whose it is, what it was drawn from, what it earned and claims."""

from __future__ import annotations

import pytest

from grading.course.judging import Terms, judge
from grading.course.submission import Unreadable, read
from tests.grading.course.classes import COURSE, handed_in, solved, their_lab
from tests.grading.course.hostile import honest

TERMS = Terms(COURSE)


@pytest.fixture
def graded(tmp_path):
    def judged(submission, terms=TERMS):
        path = tmp_path / "one.wparlab"
        path.write_bytes(submission.file())
        return judge(path, terms)

    return judged


def test_what_is_written_is_read(tmp_path):
    path = tmp_path / "one.wparlab"
    path.write_bytes(honest().file())
    assert read(path) == honest()
    with pytest.raises(Unreadable, match="No such file"):
        read(tmp_path / "none")


def test_a_solution_earns_everything_and_each_point_says_by_which_line(graded):
    verdict = graded(honest())
    assert (verdict.broken, verdict.remarks, verdict.score) == ("", (), 28)
    assert (verdict.student, verdict.lines) == ("ann", len(solved("ann")))
    points = {one.name: one for one in verdict.points}
    name = their_lab("ann").drawn.name
    assert points["active"].line.text == f"startwpar -v {name}"
    assert (points["active"].seen, points["active"].wanted) == ("its state is D", "A")
    assert points["active"].title == f"{name} is active"


def test_points_of_a_machine_that_was_thrown_away_stay_and_are_evidence(graded):
    lines = solved("ann")
    verdict = graded(handed_in("ann", lines[:11], lines[:6] + lines[17:18]))
    points = {one.name: one for one in verdict.points}
    assert points["active"].line.number == 6
    assert points["stopped"].earned
    assert points["stopped"].line.number > 11
    assert not points["report"].earned
    assert points["report"].line is None


def test_nothing_typed_earns_nothing(graded):
    verdict = graded(handed_in("ann"))
    assert (verdict.score, verdict.possible, verdict.lines) == (0, 28, 0)
    assert verdict.remarks == ("nothing was ever typed",)


@pytest.mark.parametrize(
    ("course", "terms", "words"),
    [
        ("spring", TERMS, "what was drawn is not what this course draws for ann"),
        ("", TERMS, "the lab was begun in no course"),
        (COURSE, Terms(""), "it was done in a course, whose key was not said"),
    ],
)
def test_the_seed_is_the_courses(graded, course, terms, words):
    submission = handed_in("ann", solved("ann", course)[:3], course=course)
    refused = graded(submission, terms)
    assert words in refused.broken
    assert "--any-seed" in refused.broken
    assert (refused.points, refused.score) == ((), 0)
    accepted = graded(submission, terms._replace(any_seed=True))
    assert (accepted.broken, accepted.score) == ("", 8)
    assert words in accepted.remarks[0]


def test_without_a_course_a_lab_is_the_papers(graded):
    assert graded(handed_in("ann", solved("ann", "")[:3], course=""), Terms("")).score == 8


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("engine", "9.0.0", "recorded by wparlab 9.0.0"),
        ("version", 99, "version 99 of the lab"),
    ],
)
def test_other_versions_are_graded_where_that_is_asked_for(graded, field, value, words):
    other = honest()._replace(about=honest().about._replace(**{field: value}))
    assert words in graded(other).broken
    verdict = graded(other, TERMS._replace(any_version=True))
    assert (verdict.broken, verdict.score) == ("", 28)
    assert words in verdict.remarks[0]


def test_a_machine_of_another_image_is_not_the_labs(graded):
    journal = honest().journals[0].replace(b'"aix6-beta"', b'"aix61"', 1)
    assert "a machine of aix61" in graded(honest()._replace(journals=(journal,))).broken


def test_a_replaced_program_is_remarked(graded):
    verdict = graded(handed_in("ann", ["print print A > /usr/sbin/lswpar"]))
    assert verdict.score == 0
    assert verdict.remarks == ("programs were replaced on the machine: /usr/sbin/lswpar",)


def test_a_journal_of_another_state_of_the_program_says_so(graded):
    about = honest().about._replace(program="0" * 16)
    lines = honest().journals[0].replace(b'"at":[2,', b'"at":[3,')
    broken = graded(honest()._replace(about=about, journals=(lines,))).broken
    assert "does not play back behind line" in broken
    assert "recorded by another state of wparlab" in broken
