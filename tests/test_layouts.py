"""Layouts: rows in, lines out."""

from __future__ import annotations

from operator import itemgetter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.layouts import (
    Column,
    aligned,
    banner,
    cells,
    clip,
    delimited,
    fields,
    table,
    wrapped,
)

COLUMNS = (
    Column("Name", "name", itemgetter(0)),
    Column("Size", "size", itemgetter(1), right=True),
    Column("Where", "where", itemgetter(2), width=7),
)
ROWS = [("web", "5", "/wpars/web"), ("database", "1024", "")]

WORDS = st.text(st.characters(min_codepoint=33, max_codepoint=126), max_size=12)
TABLES = st.lists(st.tuples(WORDS, WORDS, WORDS), max_size=6)


def test_a_table() -> None:
    assert table(COLUMNS, ROWS) == [
        "Name      Size  Where",
        "web          5  /wpars/web",
        "database  1024",
    ]
    assert table(COLUMNS, ROWS, gap=" ", heading=False) == [
        "web         5 /wpars/web",
        "database 1024",
    ]


def test_a_table_without_rows_is_its_heading() -> None:
    assert table(COLUMNS, []) == ["Name  Size  Where"]
    assert table(COLUMNS, [], heading=False) == []


@given(TABLES)
def test_every_cell_stands_in_its_column(rows: list[tuple[str, str, str]]) -> None:
    lines = table(COLUMNS, rows)
    assert len(lines) == len(rows) + 1
    width = max([4, *(len(row[0]) for row in rows)])
    second = max([4, *(len(row[1]) for row in rows)])
    for line, row in zip(lines, [("Name", "Size", "Where"), *rows], strict=True):
        assert line == line.rstrip()
        padded = line.ljust(width + second + 4 + len(row[2]))
        assert padded[:width] == row[0].ljust(width)
        assert padded[width + 2 : width + 2 + second] == row[1].rjust(second)
        assert padded[width + second + 4 :] == row[2]


@given(TABLES)
def test_delimited_lines_give_the_cells_back(rows: list[tuple[str, str, str]]) -> None:
    lines = delimited(COLUMNS, rows, delimiter="\t")
    assert lines[0] == "#name\tsize\twhere"
    assert [tuple(line.split("\t")) for line in lines[1:]] == rows
    assert delimited(COLUMNS, rows, "\t", heading=False) == lines[1:]
    assert cells(COLUMNS, rows) == [list(row) for row in rows]


def test_aligned_rows() -> None:
    assert aligned([("a", "bb", "c"), ("aaa", "b", "")]) == ["a   bb c", "aaa b  "]
    assert aligned([("x", "y")], gap="   ") == ["x   y"]
    assert aligned([]) == []


@given(st.lists(st.tuples(WORDS, WORDS, WORDS), min_size=1, max_size=6))
def test_aligned_columns_begin_in_one_place(rows: list[tuple[str, str, str]]) -> None:
    first = max(len(row[0]) for row in rows) + 1
    second = first + max(len(row[1]) for row in rows) + 1
    for line, row in zip(aligned(rows), rows, strict=True):
        assert line[second:] == row[2]
        assert line[first:second].rstrip() == row[1]
        assert line[:first].rstrip() == row[0]


def test_fields_put_the_value_in_its_column() -> None:
    assert fields(COLUMNS, ("web", "", "/x"), 10) == ["Name:     web", "Size:", "Where:    /x"]


def test_a_banner() -> None:
    assert banner("web - Active") == ["=" * 65, "web - Active", "=" * 65]
    assert banner("x", 3) == ["===", "x", "==="]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [("", ""), ("12345678", "12345678"), ("123456789", "12345..."), ("x" * 99, "xxxxx...")],
)
def test_clipping(text: str, wanted: str) -> None:
    assert clip(text, 8) == wanted


def test_a_wrapped_list() -> None:
    assert wrapped("Label:", ["aa", "bb", "cc", "dd"], 8, limit=14) == [
        "Label:  aa,bb,",
        "        cc,dd",
    ]
    assert wrapped("Label:", [], 8) == ["Label:"]
    assert wrapped("L:", ["x" * 20, "y"], 4, limit=10) == ["L:  " + "x" * 20 + ",", "    y"]


@given(st.lists(st.text(st.characters(codec="ascii", categories=["L"]), min_size=1)))
def test_a_wrapped_list_loses_nothing(words: list[str]) -> None:
    lines = wrapped("Privileges:", words, 14)
    assert "".join(line[14:] for line in lines) == ",".join(words)
    assert all(len(line) <= 73 or "," not in line[14:-1] for line in lines)
