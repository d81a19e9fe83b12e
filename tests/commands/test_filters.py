"""sed and the filters beside it: what the real tools answered, and what they answer today."""

from __future__ import annotations

import pytest

from tests.commands.judged import CASES, Answer, Case, agrees, cases, judge, ours, recorded

ALL = [
    pytest.param(case, id=f"{path.stem}-{number}")
    for path in sorted(CASES.glob("*.cases"))
    for number, case in enumerate(cases(path.stem), 1)
]
RECORDED = {path.stem: recorded(path.stem) for path in sorted(CASES.glob("*.json"))}


@pytest.mark.parametrize("case", ALL)
def test_as_recorded(case: Case) -> None:
    kept = RECORDED[case.name][case.line]
    mine = ours(case)
    if "ours" in kept:
        assert case.why, "a difference needs a reason"
        assert mine == Answer(*kept["ours"])
        assert not agrees(mine, Answer(*kept["judge"])), "it no longer differs"
    else:
        assert agrees(mine, Answer(*kept["judge"])), kept["judge"]


@pytest.mark.slow
@pytest.mark.parametrize("case", ALL)
def test_the_judge_still_says_so(case: Case) -> None:
    found = judge(case)
    if found is None:
        pytest.skip(f"{case.name} is not installed")
    assert found == Answer(*RECORDED[case.name][case.line]["judge"])


def test_there_are_enough() -> None:
    counts = {name: len(kept) for name, kept in RECORDED.items()}
    assert counts["sed"] >= 100
    assert {name: count for name, count in counts.items() if count < 10} == {}
