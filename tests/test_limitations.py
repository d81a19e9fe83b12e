"""LIMITATIONS.md: each row has an id that stays, says what and why, and names its test."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest

from tests.sources import ROOT


class Row(NamedTuple):
    id: str
    what: str
    why: str
    test: str


def rows() -> list[Row]:
    page = ROOT / "LIMITATIONS.md"
    found = []
    for line in page.read_text(encoding="utf-8").splitlines() if page.exists() else []:
        if line.startswith("| L-"):
            cells = [cell.strip() for cell in line.strip("|\n ").split(" | ")]
            assert len(cells) == 4, f"four cells: {line}"
            found.append(Row(*cells))
    return found


ROWS = rows()


def test_there_are_limitations() -> None:
    assert ROWS, "LIMITATIONS.md has no row `| L-… | what | why | test |`"


def test_ids_are_given_once() -> None:
    ids = [row.id for row in ROWS]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_is_whole(row: Row) -> None:
    assert re.fullmatch(r"L-[A-Z]+-\d{3}", row.id)
    assert row.what
    assert row.why


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.id)
def test_a_row_names_a_test_that_exists(row: Row) -> None:
    """`tests/…/test_x.py::test_y`, or `tests/transcripts/….t` with a line of it after `: `."""
    name, found, rest = row.test.strip("`").partition("::")
    path = ROOT / name
    assert path.is_file(), name
    if path.suffix == ".py":
        assert found, f"{row.id} names a file, not a test"
        assert f"def {rest.partition('[')[0]}(" in path.read_text(encoding="utf-8")
    else:
        assert path.suffix == ".t"
        assert not found or f"  {rest}\n" in path.read_text(encoding="utf-8")
