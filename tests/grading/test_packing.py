"""What students install: a wheel without solutions, from which a lab can be worked on."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from hatchling.builders.wheel import WheelBuilder

from grading import lab as labs
from grading.editions import pack, student, typed
from grading.packing import unpacked
from tests.sources import ROOT

LAB = "01_first_wpar"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    (built,) = WheelBuilder(str(ROOT)).build(directory=str(folder), versions=["standard"])
    return Path(built)


def test_a_wheel_has_each_lab_packed_and_nothing_else_of_it(wheel):
    with zipfile.ZipFile(wheel) as archive:
        found = sorted(name for name in archive.namelist() if name.startswith("labs/"))
    assert found == [f"labs/{name}.lab" for name in labs.shipped()]


def test_a_wheel_has_the_page_that_grades_are_drawn_on(wheel):
    with zipfile.ZipFile(wheel) as archive:
        assert "grading/course/reports/page.html" in archive.namelist()


def test_no_solution_is_in_what_is_installed(wheel, tmp_path):
    lab = labs.load(LAB)
    solution = (lab.folder / "solution.t").read_text()
    with zipfile.ZipFile(wheel) as archive:
        parts = unpacked(Path(archive.extract(f"labs/{LAB}.lab", tmp_path)))
    assert parts.notebook is not None
    assert solution not in str(parts) and "near_miss" not in str(parts)
    lines = [line for cell in parts.notebook["cells"] for line in typed(parts.notebook, cell)]
    assert "mkwpar -n {{name}} -N interface=en1" not in "\n".join(lines)
    assert "clogin {{name}}" not in lines and "rmwpar {{name}}" in lines  # a distractor


def test_a_packed_lab_is_the_lab(tmp_path, monkeypatch):
    seed = b"somebody's"
    ours = labs.load(LAB, seed)
    (tmp_path / f"{LAB}.lab").write_bytes(pack(ours))
    edition = student(ours)
    monkeypatch.setattr(labs, "LABS", tmp_path)
    theirs = labs.load(LAB, seed)
    assert labs.load(theirs.folder, seed).title == theirs.title  # as a course's grading does
    assert labs.shipped() == [LAB]
    assert student(theirs) == edition
    assert dict(theirs.drawn) == dict(ours.drawn)
    assert [one.name for one in theirs.checkpoints] == [one.name for one in ours.checkpoints]


def test_a_pack_that_is_none_says_so(tmp_path, monkeypatch):
    (tmp_path / "x.lab").write_bytes(b"no pack")
    monkeypatch.setattr(labs, "LABS", tmp_path)
    with pytest.raises(labs.LabError, match="not a lab"):
        labs.load("x")
