"""sed and the filters beside it: what the real tools answered, and what they answer today."""

from __future__ import annotations

import pytest

from tests.commands.judged import CASES, Case, agrees, cases, judge, ours

KNOWN = {path.stem: cases(path) for path in sorted(CASES.glob("*.cases"))}
ALL = [
    pytest.param(case, id=f"{name}-{number}")
    for name, found in KNOWN.items()
    for number, case in enumerate(found, 1)
]


@pytest.mark.parametrize("case", ALL)
def test_as_recorded(case: Case) -> None:
    assert case.theirs is not None, "never recorded"
    mine = ours(case)
    if case.mine is not None:
        assert case.why, "a difference needs a reason"
        assert mine == case.mine
        assert not agrees(mine, case.theirs), "it no longer differs"
    else:
        assert agrees(mine, case.theirs), case.theirs


@pytest.mark.slow
@pytest.mark.parametrize("case", ALL)
def test_the_judge_still_says_so(case: Case) -> None:
    found = judge(case)
    if found is None:
        pytest.skip(f"{case.name} is not installed")
    assert found == case.theirs


def test_there_are_enough() -> None:
    counts = {name: len(found) for name, found in KNOWN.items()}
    assert counts["sed"] >= 100
    assert {name: count for name, count in counts.items() if count < 10} == {}
