"""Every lab's notebook, author's edition, as two invented students have it, under nbval.

The paper's edition has its outputs stored beside it (`pytest --nbval labs`). Here a first run
gives the outputs, a second one on a machine of its own must give the same, byte for byte, and
every checkpoint must be whole.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from grading import lab as labs
from grading.editions import author
from grading.parameters import proving_seeds
from tests import store_outputs
from tests.sources import ROOT

pytestmark = pytest.mark.soak
SEEDS = 3


@pytest.mark.parametrize("number", range(1, SEEDS))
@pytest.mark.parametrize("name", labs.shipped())
def test_another_student_s_edition(name: str, number: int, tmp_path: Path) -> None:
    seed = list(proving_seeds(SEEDS, name))[number]
    lab = labs.load(name, seed)
    notebook = tmp_path / f"{name}.ipynb"
    notebook.write_text(json.dumps(author(lab)), encoding="utf-8")
    for home in ("first", "second"):
        work = tmp_path / home / "labs" / name
        work.mkdir(parents=True)
        (work / "seed").write_text(seed.hex() + "\n")
    store_outputs.store(notebook, tmp_path / "first")
    points = re.findall(r"(\d+) of (\d+) points", notebook.read_text(encoding="utf-8"))
    assert len(points) >= len(lab.checkpoints)
    assert all(earned == possible for earned, possible in points), points
    environment = {**os.environ, "WPARLAB_HOME": str(tmp_path / "second"), "WPARLAB_LIVE": "0"}
    ran = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--nbval", "--nbval-cell-timeout=60", notebook],
        cwd=ROOT, env=environment, capture_output=True, text=True,
    )  # fmt: skip
    assert ran.returncode == 0, ran.stdout
