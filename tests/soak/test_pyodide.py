"""The golden transcripts and the labs' checks hold in Pyodide as they do here."""

from __future__ import annotations

import re

import pytest

from tests.soak.pyodide.__main__ import Missing, pyodide, run

pytestmark = pytest.mark.soak


def test_transcripts_and_checks_hold_in_pyodide() -> None:
    try:
        package = pyodide()
    except Missing as missing:
        pytest.skip(str(missing))
    ran = run(package)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    found = re.findall(r"^(\d+) of (\d+) (transcripts|checks of labs) hold", ran.stdout, re.M)
    assert [what for _, _, what in found] == ["transcripts", "checks of labs"]
    assert all(held == whole and int(whole) > 10 for held, whole, _ in found)
