"""Every recorded key sequence: what nvi made of it, except where a case says why not."""

from __future__ import annotations

import pytest

from tests.text.vi.judged import CASES, PARTS, cases, ours, translated

FILES = sorted(path.stem for path in CASES.glob("*.cases"))


@pytest.mark.parametrize("name", FILES)
def test_agrees_with_what_is_recorded(name: str) -> None:
    wrong = []
    for case in cases(CASES / f"{name}.cases"):
        nvi = case.nvi | {"status": translated(case.nvi["status"])}
        wanted = nvi | case.ours
        got = ours(case)
        wrong += [
            f"{case.line}: {part}: {got[part]!r}, not {wanted[part]!r}"
            for part in PARTS
            if got[part] != wanted[part]
        ]
        # A difference that is no longer one must not stay in the list.
        wrong += [
            f"{case.line}: {part} is nvi's"
            for part in case.ours
            if case.ours[part] == nvi[part]
        ]
    assert wrong == []


def test_most_cases_need_no_excuse() -> None:
    found = [case for name in FILES for case in cases(CASES / f"{name}.cases")]
    assert len(found) > 600
    assert sum(1 for case in found if not case.ours) > 540
    assert all(case.why for case in found if case.ours)
