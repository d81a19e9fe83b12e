"""What is drawn for a student: the same for the same student, and never twice the same."""

from __future__ import annotations

import pytest

from grading.parameters import Dice, ParameterError, declared, draw, seed_of

TABLE = {
    "name": {"paper": "wpar1", "choose": ["web01", "db01", "mail01"]},
    "other": {"choose": ["web01", "db01", "mail01"]},
    "address": {"paper": "10.1.1.81", "net": "10.1.1.0/29", "keep": ["10.1.1.1"]},
    "wrong": {"net": "10.1.1.0/29", "keep": ["10.1.1.1"]},
    "size": {"from": 64, "to": 128, "step": 32},
    "base": {"text": "/wpars/{{name}}"},
}


def test_without_a_seed_everything_is_the_papers_or_the_first():
    assert dict(draw(declared(TABLE))) == {
        "name": "wpar1", "other": "web01", "address": "10.1.1.81", "wrong": "10.1.1.2",
        "size": "64", "base": "/wpars/wpar1",
    }  # fmt: skip


def test_values_are_of_those_declared_and_differ_from_each_other():
    seen = set()
    for number in range(60):
        lab = draw(declared(TABLE), seed_of("key", f"s{number}", "lab"))
        assert {lab.name, lab.other} <= {"web01", "db01", "mail01"}
        assert lab.name != lab.other and lab.address != lab.wrong
        assert {lab.address, lab.wrong} <= {f"10.1.1.{host}" for host in range(2, 7)}
        assert lab.size in ("64", "96", "128")
        assert lab.base == f"/wpars/{lab.name}"
        seen.add((lab.name, lab.address, lab.size))
    assert len(seen) > 20


def test_a_seed_follows_from_course_student_and_lab():
    one = seed_of("key", "ann", "01")
    assert one == seed_of("key", "ann", "01")
    others = {
        seed_of("yek", "ann", "01"),
        seed_of("key", "bob", "01"),
        seed_of("key", "ann", "2"),
    }
    assert len(others | {one}) == 4
    # Written down: a value that changes would change every student's lab.
    # Another value here would be another lab for every student there is.
    assert one.hex().startswith("2c339b4ec0c374bf")


def test_a_parameter_that_is_added_leaves_the_others_what_they_were():
    seed = seed_of("key", "ann", "01")
    more = {"first": {"choose": ["a", "b", "c"]}, **TABLE}
    assert dict(draw(declared(TABLE), seed)).items() <= dict(draw(declared(more), seed)).items()


def test_text_is_filled_and_what_is_unknown_is_refused_or_left():
    lab = draw(declared(TABLE))
    assert lab.fill("mkwpar -n {{name}} # {name} {{{name}}}") == (
        "mkwpar -n wpar1 # {name} {wpar1}"
    )
    with pytest.raises(ParameterError, match="no parameter print"):
        lab.fill("awk '{{print}}'")
    assert lab.fill("awk '{{print}}'", strict=False) == "awk '{{print}}'"
    with pytest.raises(AttributeError, match="no parameter nothing"):
        _ = lab.nothing


@pytest.mark.parametrize(
    ("about", "complaint"),
    [
        ({"Name": {"choose": ["a"]}}, "lower-case word"),
        ({"fill": {"choose": ["a"]}}, "lower-case word"),
        ({"name": "wpar1"}, "says one of"),
        ({"name": {"choose": ["a"], "net": "10.0.0.0/8"}}, "says one of"),
        ({"name": {"choose": []}}, "nothing to choose from"),
        ({"name": {"net": "10.1.1.1/8"}}, "has host bits set"),
        ({"name": {"from": 1}}, "'to'"),
    ],
)
def test_a_declaration_that_means_nothing_says_so(about, complaint):
    with pytest.raises(ParameterError, match=complaint):
        declared(about)


def test_more_names_than_there_are_is_an_error():
    two = declared({"a": {"choose": ["x"]}, "b": {"choose": ["x"]}})
    with pytest.raises(ParameterError, match="b: the others have taken"):
        draw(two, b"seed")


def test_dice_give_every_number_and_every_order():
    dice = Dice(b"seed", "label")
    assert {dice.below(6) for _ in range(100)} == set(range(6))
    orders = {tuple(Dice(b"seed", str(n)).shuffled("abc")) for n in range(60)}
    assert len(orders) == 6
