"""Every lab is proved, in this process; the first one also on a real terminal.

`wparlab lint-lab` proves more: fifty students, and what one wrong line does. Notebooks are
run by `pytest --nbval labs`; here their cells are only typed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grading.lab import LABS, load, shipped
from grading.lint import proof
from grading.outcomes import Outcome
from grading.parameters import proving_seeds
from grading.runner import grade
from grading.script import type_lines
from grading.standing import Standing
from grading.terminal import Observer, Terminal

NAMES = shipped()
NEAR_MISSES = sorted(LABS.glob("*/near_misses/*.t"))
SEEDS = 2
STUDENTS = [
    pytest.param(name, seed, id=f"{name}-{number}")
    for name in NAMES
    for number, seed in enumerate(proving_seeds(SEEDS, name))
]


def test_there_are_labs():
    assert "01_first_wpar" in NAMES
    assert len(NEAR_MISSES) >= 8


@pytest.mark.parametrize("name", NAMES)
def test_its_parts_fit(name: str):
    lab = load(name)
    assert list(proof.shape(lab)) == []
    assert list(proof.every_check_catches(lab)) == []
    assert list(proof.nothing_from_nothing(lab)) == []


@pytest.mark.parametrize(("name", "seed"), STUDENTS)
def test_the_solution_earns_everything_and_pressing_cells_nothing(name: str, seed: bytes):
    lab = load(name, seed)
    assert list(proof.solved(lab)) == []
    assert list(proof.run_by_its_author(lab)) == []
    assert list(proof.pressed_through(lab)) == []
    assert list(proof.in_no_order(lab)) == []


@pytest.mark.parametrize(
    ("name", "file"),
    [
        pytest.param(file.parent.parent.name, file, id=f"{file.parent.parent.name}-{file.stem}")
        for file in NEAR_MISSES
    ],
)
def test_a_near_miss_is_caught_by_the_check_it_names(name: str, file: Path):
    (_, seed) = proving_seeds(SEEDS, name)
    assert list(proof.caught(load(name, seed), file)) == []


@pytest.mark.slow
def test_the_first_lab_is_solved_on_a_real_terminal(tmp_path: Path):
    lab = load("01_first_wpar")
    standing = Standing(lab.checkpoints)
    with (
        Terminal(tmp_path / "machine", lab.clock, lab.image) as terminal,
        Observer(tmp_path / "machine", lab.clock, lab.image) as observer,
    ):
        for stage in lab.checkpoints:
            type_lines(terminal, proof.solution(lab).stages[stage.name])
            results = grade(stage.checks, observer, standing.earned)
            assert {one.outcome for one in results} == {Outcome.PASSED}, stage.name
            standing.see({one.name: one.outcome for one in results})
    assert standing.points() == lab.possible


@pytest.mark.parametrize("name", NAMES)
def test_the_stored_notebook_is_clean(name: str):
    """No traces of a run that would change with the next one."""
    notebook = json.loads(load(name).notebook.read_text(encoding="utf-8"))
    assert set(notebook["metadata"]) == {"kernelspec", "language_info", "wparlab"}
    codes = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    for count, cell in enumerate(codes, 1):
        assert cell["execution_count"] == count
        assert set(cell["metadata"]) <= {"tags"}
        for output in cell["outputs"]:
            assert output["output_type"] in ("display_data", "execute_result")
            assert "application/vnd.jupyter.widget-view+json" not in output["data"]
            assert " at 0x" not in json.dumps(output)
