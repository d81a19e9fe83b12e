"""Thousands of random calls of the text filters: ours answer as the real tools do.

What a real tool does in a manner of its own is kept out of `random_text`, or counted here.
"""

from __future__ import annotations

import shutil

import pytest

from tests.commands.judged import ours
from tests.soak.random_text import MAKERS, call
from tests.soak.text_differences import differences

CALLS = 500
#: Known differences among so many, at the most. awk: original-awk compares a field that is
#: not there as a string; sed: GNU begins a range late whose first line n or N passed over,
#: and its \1 after a repeated group; csplit: GNU's warning of a place named twice, and what
#: it leaves of a step past the end; diff: another choice among as few changes; nl: GNU
#: counts empty lines on across the sections of a page.
KNOWN = {"awk": 5, "sed": 10, "csplit": 20, "diff": 5, "nl": 3}


@pytest.mark.soak
@pytest.mark.parametrize("kind", MAKERS)
def test_random_calls_do_what_the_real_tool_does(kind: str) -> None:
    tool = {"awk": "original-awk", "ends": "head"}.get(kind, kind)
    if shutil.which(tool) is None:
        pytest.skip(f"{tool} is not installed")
    found = [case.line for case, _, _ in differences(kind, CALLS)]
    print(f"{CALLS} calls of {kind}, {len(found)} differ")
    assert len(found) <= KNOWN.get(kind, 0), found[:5]


@pytest.mark.slow
@pytest.mark.parametrize("kind", MAKERS)
def test_random_calls_end_without_a_fault_of_ours(kind: str) -> None:
    for seed in range(1_000_000, 1_000_020):
        case = call(kind, seed)
        assert ours(case).status in range(128), case.line
