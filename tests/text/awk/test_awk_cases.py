"""awk against recorded answers, and against the real tools where they are installed."""

from __future__ import annotations

import shutil

import pytest

from emulator.images import boot
from tests.text.awk.support import JUDGES, SEED, Case, awk, cases, judged

CASES = cases()
MACHINE = boot()


def test_there_are_enough_cases() -> None:
    assert len(CASES) >= 150
    for case in CASES:
        assert set(case.differs) <= set(JUDGES)
        assert all(case.differs.values()), "who differs, differs for a reason"


@pytest.mark.parametrize("case", CASES, ids=lambda case: " ".join(case.words)[:60])
def test_as_recorded(case: Case) -> None:
    ran = awk(*case.words, stdin=case.input, files=SEED, machine=MACHINE)
    assert (ran.out, ran.status) == (case.out, case.status), ran.err


def test_as_the_real_tools() -> None:
    """In one test: the tools write the same files."""
    tools = [tool for tool in JUDGES if shutil.which(tool)]
    if not tools:
        pytest.skip("neither original-awk nor gawk is installed")
    for tool in tools:
        for case in CASES:
            said = judged(tool, case)
            agrees = said == (case.out, case.status)
            assert agrees == (tool not in case.differs), (tool, case.words, said)
