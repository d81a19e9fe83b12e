"""The verdicts of a class, put together: the best counts, and what shows side by side."""

from __future__ import annotations

from itertools import permutations

import pytest

from grading.course.gradebook import Gradebook
from grading.course.verdicts import Point, Verdict


def verdict(file: str, student: str, earned: int = 0, broken: str = "", **fields: object):
    points = () if broken else tuple(
        Point(f"check{number}", "One", "", 1, number < earned) for number in range(3)
    )  # fmt: skip
    one = Verdict(file, student, "lab", broken=broken, points=points)
    return one._replace(**fields)


FILES = (
    verdict("a1", "ann", 1), verdict("a2", "ann", 2), verdict("a3", "ann", broken="cut"),
    verdict("b1", "bob", broken="cut"),
)  # fmt: skip


@pytest.mark.parametrize("files", list(permutations(FILES)))
def test_the_best_that_is_whole_counts_in_whatever_order_they_came(files):
    book = Gradebook(files)
    assert (book.students, book.labs) == (["ann", "bob"], ["lab"])
    assert book.verdict("ann", "lab").file == "a2"
    assert [book.score(name, "lab") for name in ("ann", "bob", "eve")] == [2, None, None]
    assert (book.possible("lab"), book.possible("other")) == (3, None)
    remarks = {one.file: one.remarks for one in book.verdicts}
    assert remarks["a1"] == ("one of 3 files of this student: the best counts",)
    assert remarks["b1"] == ()


def test_a_file_that_is_whole_and_earns_nothing_is_better_than_a_broken_one():
    for files in permutations((verdict("a1", "ann"), verdict("a2", "ann", broken="cut"))):
        assert Gradebook(files).score("ann", "lab") == 0


def test_two_who_typed_the_same_are_told_of_and_nobody_who_typed_nothing():
    book = Gradebook(
        [
            verdict("a", "ann", lines=2, digest="1"),
            verdict("b", "bob", lines=2, digest="1"),
            verdict("e", "eve", lines=2, digest="2"),
            verdict("f", "fay", lines=0, digest="0"),
            verdict("g", "gus", lines=0, digest="0"),
        ]
    )
    assert [one.remarks for one in book.verdicts] == [
        ("line by line what bob typed, too",),
        ("line by line what ann typed, too",),
        (),
        (),
        (),
    ]
