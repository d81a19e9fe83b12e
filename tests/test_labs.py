"""Every lab is solvable, and its checks catch what its near misses do.

On a real terminal each: what is typed here is what a student types. Notebooks are run by
`pytest --nbval labs`; here only their shape is looked at.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from grading.lab import LABS, Definition, load
from grading.outcomes import Outcome, Result
from grading.runner import grade
from grading.script import Script, read_script, type_lines
from grading.terminal import Observer, Terminal

NAMES = sorted(file.parent.name for file in LABS.glob("*/lab.toml"))
NEAR_MISSES = sorted(LABS.glob("*/near_misses/*.t"))

pytestmark = pytest.mark.slow


class Bench:
    """A new machine of a lab, a login on it and a login that observes."""

    def __init__(self, lab: Definition, machine: Path) -> None:
        self.lab = lab
        self.terminal = Terminal(machine, lab.clock, lab.image)
        self.observer = Observer(machine, lab.clock, lab.image)

    def grade(self, checkpoint: str) -> list[Result]:
        return grade(self.lab.checkpoint(checkpoint).checks, self.observer)

    def close(self) -> None:
        self.observer.close()
        self.terminal.close()


@pytest.fixture
def bench(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Bench]:
    one = Bench(load(request.param), tmp_path / "machine")
    yield one
    one.close()


def told(results: Sequence[Result]) -> str:
    """Results as lines: what a failing assertion shows."""
    return "\n".join(
        f"{one.name}: {one.outcome.value} {one.seen or one.why} | {one.wanted}"
        for one in results
    )


def solution(lab: Definition) -> Script:
    return read_script(lab.folder / "solution.t")


def test_there_are_labs():
    assert "01_first_wpar" in NAMES
    assert len(NEAR_MISSES) >= 8


@pytest.mark.parametrize("bench", NAMES, indirect=True)
def test_nothing_passes_on_a_new_machine(bench: Bench):
    for checkpoint in bench.lab.checkpoints:
        results = bench.grade(checkpoint.name)
        wrong = [one for one in results if one.outcome not in (Outcome.FAILED, Outcome.SKIPPED)]
        assert not wrong, f"{checkpoint.name}\n{told(wrong)}"


@pytest.mark.parametrize("bench", NAMES, indirect=True)
def test_the_solution_passes_stage_by_stage(bench: Bench):
    stages = solution(bench.lab).stages
    assert [name for name in stages if name] == [one.name for one in bench.lab.checkpoints]
    assert stages[""] == ()
    for checkpoint in bench.lab.checkpoints:
        before = bench.grade(checkpoint.name)
        early = [one for one in before if one.outcome is Outcome.PASSED]
        assert not early, f"before {checkpoint.name}\n{told(early)}"
        for line, ran in zip(
            stages[checkpoint.name],
            type_lines(bench.terminal, stages[checkpoint.name]),
            strict=True,
        ):
            assert ran.status in (0, None), f"{line}: {ran}"
        after = bench.grade(checkpoint.name)
        late = [one for one in after if one.outcome is not Outcome.PASSED]
        assert not late, f"after {checkpoint.name}\n{told(late)}"


@pytest.mark.parametrize(
    ("bench", "file"),
    [pytest.param(file.parent.parent.name, file, id=file.stem) for file in NEAR_MISSES],
    indirect=["bench"],
)
def test_a_near_miss_is_caught_by_the_check_it_names(bench: Bench, file: Path):
    script = read_script(file)
    (stage,) = (name for name in script.stages if name)
    assert script.header["Lab"] == bench.lab.name
    caught_by = script.header["Caught by"]
    done = solution(bench.lab).stages
    until = script.header.get("After")
    assert until is None or until in done
    for name, lines in done.items():
        if until is None:
            break
        type_lines(bench.terminal, lines)
        until = None if name == until else until
    type_lines(bench.terminal, script.stages[stage])

    checks = {one.name: one for one in bench.lab.checkpoint(stage).checks}
    results = bench.grade(stage)
    resting = {caught_by}
    for one in checks.values():
        if resting.intersection(one.after):
            resting.add(one.name)
    wanted = {
        name: Outcome.FAILED
        if name == caught_by
        else Outcome.SKIPPED
        if name in resting
        else Outcome.PASSED
        for name in checks
    }
    assert {one.name: one.outcome for one in results} == wanted, told(results)


@pytest.mark.parametrize("name", NAMES)
def test_every_check_is_needed(name: str):
    """Each check is the one that catches some near miss."""
    lab = load(name)
    caught = {
        (next(stage for stage in script.stages if stage), script.header["Caught by"])
        for file in NEAR_MISSES
        if file.parent.parent == lab.folder
        for script in [read_script(file)]
    }
    declared = {(stage.name, one.name) for stage in lab.checkpoints for one in stage.checks}
    assert caught == declared


@pytest.mark.parametrize("name", NAMES)
def test_the_notebook_is_clean(name: str):
    """No traces of a run that would change with the next one; each checkpoint has a cell."""
    lab = load(name)
    text = (lab.folder / f"{name}.ipynb").read_text(encoding="utf-8")
    notebook = json.loads(text)
    assert set(notebook["metadata"]) == {"kernelspec", "language_info"}
    codes = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    sources = "\n".join("".join(cell["source"]) for cell in codes)
    for count, cell in enumerate(codes, 1):
        assert cell["execution_count"] == count
        assert cell["metadata"] in ({}, {"tags": cell["metadata"].get("tags")})
        for output in cell["outputs"]:
            assert output["output_type"] in ("display_data", "execute_result")
            assert "application/vnd.jupyter.widget-view+json" not in output["data"]
            assert " at 0x" not in json.dumps(output)
    for checkpoint in lab.checkpoints:
        assert f'lab.checkpoint("{checkpoint.name}")' in sources
