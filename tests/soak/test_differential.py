"""Thousands of random scripts: ours prints what Debian's ksh prints, and ends as it does.

A difference that is ksh93's manner and not ksh88's is kept out of the grammar
(`tests.shell.random_words`) and has a case with `differs`; one that is our fault gets a case.
"""

from __future__ import annotations

import subprocess
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.shell import random_further
from tests.shell.cases import absent, real
from tests.shell.random_scripts import script
from tests.shell.test_cases import run

SCRIPTS = 5_000
#: Known differences among so many, at the most: ksh93's faults that no grammar can leave out.
KNOWN = 5


def answered(seed: int) -> tuple[str, int] | None:
    """What ksh93 prints, and its status; None where it never ends (a fault of its own)."""
    try:
        return real(script(seed))
    except subprocess.TimeoutExpired:
        return None


@pytest.mark.soak
def test_random_scripts_do_what_they_do_in_debian_s_ksh() -> None:
    if why := absent():
        pytest.skip(why)
    different = []
    with ThreadPoolExecutor(2) as pool:
        for seed, theirs in enumerate(pool.map(answered, range(SCRIPTS))):
            if theirs is not None:
                out, _, status = run(script(seed))
                if (out, status) != theirs:
                    different.append(seed)
    print(f"{SCRIPTS} scripts, {len(different)} differ: {different}")
    assert len(different) <= KNOWN, different


@pytest.mark.soak
def test_what_administrators_write_does_what_it_does_in_debian_s_ksh() -> None:
    if why := absent():
        pytest.skip(why)
    different = []
    for seed in range(1_000):
        text = random_further.script(seed)
        try:
            theirs = real(text)
        except subprocess.TimeoutExpired:
            continue
        out, _, status = run(text)
        if (out, status) != theirs:
            different.append(seed)
    print(f"1000 scripts, {len(different)} differ: {different}")
    # Of ksh93 alone: `typeset -f` loses functions and here-documents, ERR comes twice.
    assert len(different) <= 20, different


@pytest.mark.slow
def test_random_scripts_end_without_a_fault_of_ours() -> None:
    for seed in range(1_000_000, 1_000_500):
        _, _, status = run(script(seed))
        assert status is not None, script(seed)
