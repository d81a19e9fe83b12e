"""A student's table beside the real one."""

from __future__ import annotations

from grading.predicting import Field, compare, table, told

REAL = "Name   State  Type\n------------------\nwpar1  D      S\nwpar2  A      S\n"


def test_all_foreseen():
    compared = compare(REAL, REAL)
    assert (compared.right, compared.whole) == (9, 9)


def test_rows_are_told_by_their_first_field():
    compared = compare("wpar2 A S\nwpar1 A S", REAL)
    assert compared.rows[0] == (Field("wpar2", "wpar2"), Field("A", "A"), Field("S", "S"))
    assert compared.rows[1][1] == Field("A", "D")
    # What nobody spoke of is there, and is not counted as foreseen.
    assert compared.rows[2] == tuple(Field("?", one) for one in ("Name", "State", "Type"))
    assert (compared.right, compared.whole) == (5, 9)


def test_more_and_fewer_fields_and_rows():
    compared = compare("a b c\nz", "a b\n")
    assert compared.rows == (
        (Field("a", "a"), Field("b", "b"), Field("c", "")),
        (Field("z", ""),),
    )
    assert told(compared).splitlines() == [
        "✓ a  ✓ b  ✗ nothing (not c)", "✗ nothing (not z)", "2 of 4 fields as you expected",
    ]  # fmt: skip


def test_nothing_at_all():
    assert told(compare("", "")) == "0 of 0 fields as you expected"


def test_html_says_the_same_and_escapes():
    drawn = table(compare("<a>", "<b>"))
    assert "✗ &lt;b&gt; (not &lt;a&gt;)" in drawn
    assert "0 of 1 fields" in drawn
