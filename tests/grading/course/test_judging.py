"""A submission is judged: whose it is, what it was drawn from, what it earned and claims."""

from __future__ import annotations

import json

import pytest

from grading.course.chain import chained
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


def test_who_handed_it_in_is_told_before_anything_else(tmp_path):
    path = tmp_path / "one.wparlab"
    path.write_bytes(handed_in("ann").file())
    told = []
    judge(path, TERMS, lambda student, lab: told.append((student, lab)))
    assert told == [("ann", "01_first_wpar")]


def test_those_who_typed_the_same_have_the_same_digest_and_no_others(graded):
    digests = [
        graded(handed_in("ann", lines)).digest
        for lines in (["ls", "lswpar"], ["ls", "lswpar"], ["lswpar", "ls"], ["ls"])
    ]
    assert digests[0] == digests[1]
    assert len(set(digests)) == 3


def test_nobodys_work_and_what_no_course_drew_are_not_graded(graded):
    about = honest().about
    nobodys = graded(honest()._replace(about=about._replace(student="")))
    assert nobodys.broken == "it does not say whose it is"
    invented = graded(
        honest()._replace(about=about._replace(seed="no seed")), TERMS._replace(any_seed=True)
    )
    assert "non-hexadecimal" in invented.broken


ABOUT = {
    "wparlab submission": 1, "lab": "01_first_wpar", "version": 1, "image": "aix6-beta",
    "engine": "0.1.0", "program": "0" * 16, "student": "ann", "seed": "", "submitted": "today",
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "said", "words"),
    [
        ("about", b"{", "it does not say what it is: JSONDecodeError"),
        ("about", b"[]", "it does not say what it is: TypeError"),
        ("about", b"{}", "it does not say what it is: KeyError"),
        ("about", {**ABOUT, "wparlab submission": 2}, "another version of wparlab (2; this"),
        ("machine", ABOUT, "its form is of another version"),
        ("about", {**ABOUT, "version": "1"}, "it does not say what it is"),
        ("about", {**ABOUT, "lab": 1}, "it does not say what it is"),
        ("about", {**ABOUT, "student": "a" * 201}, "what it says of itself is no name"),
        ("about", {**ABOUT, "student": "a\tb"}, "what it says of itself is no name"),
    ],
)
def test_what_does_not_say_what_it_is_cannot_be_read(tmp_path, kind, said, words):
    path = tmp_path / "one.wparlab"
    text = said if isinstance(said, bytes) else json.dumps(said).encode()
    path.write_bytes(chained([(kind, text)]))
    with pytest.raises(Unreadable) as raised:
        read(path)
    assert words in str(raised.value)


def test_what_says_what_it_is_can_be_read(tmp_path):
    path = tmp_path / "one.wparlab"
    path.write_bytes(chained([("about", json.dumps(ABOUT).encode())]))
    assert read(path).about._asdict() == {k: v for k, v in ABOUT.items() if " " not in k}
