"""A million programs nobody wrote: parsed, printed and parsed again; some of them run.

Also under an audit hook (`tests.soak.host`): nothing of the host is touched.
"""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from contextlib import suppress
from itertools import islice

import pytest

from shell.syntax import Incomplete, Wrong, parse
from tests.shell.trees import assert_printed_alike
from tests.soak.interpreted import check_all
from tests.soak.mutations import Programs
from tests.sources import ROOT

ALIASES = {"x": "echo ", "i": "x "}


def parsed(seed: int, count: int) -> tuple[int, list[str]]:
    """How many of so many programs are right, and those which we are wrong about."""
    right = 0
    flaws = []
    for text in islice(Programs(seed), count):
        try:
            with suppress(Incomplete, Wrong):
                parse(text, ALIASES)
            try:
                parse(text, final=True)
            except Wrong:
                continue
            right += 1
            assert_printed_alike(text)
        except Exception as error:
            flaws.append(f"{text!r}: {error!r:.500}")
    return right, flaws


def interpreted(seed: int, count: int) -> list[tuple[str, list[str]]]:
    """The programs of so many that have flaws, with them."""
    return check_all(list(islice(Programs(seed), count)))


def host(asked: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.soak.host", asked],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip


def test_some_programs_are_parsed() -> None:
    right, flaws = parsed(11, 3_000)
    assert flaws == []
    assert right > 1_000


def test_some_programs_are_interpreted() -> None:
    assert interpreted(12, 300) == []


@pytest.mark.slow
def test_the_host_is_not_touched() -> None:
    ran = host("200")
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
    assert ran.stdout.endswith("programs, 0 offences\n")


@pytest.mark.slow
def test_who_touches_the_host_is_caught() -> None:
    ran = host("leak")
    assert ran.returncode == 1
    caught = [line.split()[1] for line in ran.stdout.splitlines() if "raised" not in line]
    assert caught == [
        "open", "os.listdir", "os.system", "import", "exec", "time.time", "os.environ",
    ]  # fmt: skip


@pytest.mark.soak
def test_a_million_programs_are_parsed(capsys: pytest.CaptureFixture[str]) -> None:
    begun = time.monotonic()
    with multiprocessing.Pool(2) as pool:
        answers = pool.starmap(parsed, [(seed, 25_000) for seed in range(100, 140)], 1)
    taken = time.monotonic() - begun
    with capsys.disabled():
        right = sum(right for right, _ in answers)
        sys.stdout.write(f"\n1000000 programs, {right} right, {1e6 / taken:.0f} a second\n")
    assert [flaw for _, flaws in answers for flaw in flaws] == []


@pytest.mark.soak
def test_very_many_programs_are_interpreted(capsys: pytest.CaptureFixture[str]) -> None:
    begun = time.monotonic()
    with multiprocessing.Pool(2) as pool:
        answers = pool.starmap(interpreted, [(seed, 5_000) for seed in range(200, 240)], 1)
    taken = time.monotonic() - begun
    with capsys.disabled():
        sys.stdout.write(f"\n200000 programs run, {2e5 / taken:.0f} a second\n")
    assert [flaw for answer in answers for flaw in answer] == []


@pytest.mark.soak
def test_very_many_programs_do_not_touch_the_host() -> None:
    ran = host("50000")
    assert (ran.returncode, ran.stderr) == (0, ""), ran.stdout
