"""Keys in vi and emacs mode make the lines that ksh makes of them (keys.py)."""

from __future__ import annotations

import pytest

from tests.shell.terminal.editing.keys import Case, cases, pressed


@pytest.mark.parametrize("case", list(cases()), ids=lambda case: case.where)
def test_keys(case: Case) -> None:
    assert pressed(case.mode, case.keys) == case.line, f"{case.mode}: {case.keys!r}"


def test_there_are_many_cases() -> None:
    """A file that is not found would be no failure."""
    assert len(list(cases())) > 200
