"""The student's edition is the author's without what students are to find."""

from __future__ import annotations

import json
from itertools import permutations
from pathlib import Path

import pytest

from grading.editions import (
    WELCOME,
    author,
    checkpoint,
    drawn_for,
    student,
    typed,
    unmarked,
)
from grading.lab import Definition, load
from grading.parameters import proving_seeds

TOML = (
    'title = "T"\nimage = "aix6-beta"\n[parameters]\nname = { choose = ["a1", "b2", "c3"] }\n'
)
ORDER = "# In order:\none {{name}}\ntwo\nthree\n#! four"


def cell(kind: str, text: str, *tags: str) -> dict[str, object]:
    made = {"cell_type": kind, "id": f"c{len(text)}", "metadata": {"tags": list(tags)}}
    code = {"outputs": [{"text": "seen"}], "execution_count": 3} if kind == "code" else {}
    return {**made, **code, "source": text}


CELLS = [
    cell("markdown", "About {{name}}"),
    cell("markdown", "*My guess:*", "prediction"),
    cell("markdown", "How to teach it", "author"),
    cell("code", "lswpar {{name}}", "worked"),
    cell("code", "# Do it:\nmkwpar -n {{name}}\n# and look\nlswpar", "solution"),
    cell("code", "mkwpar -n {{name}}", "solution"),
    cell("code", "%%aix\n# Complete it:\n#? mkwpar ___\nmkwpar -n {{name}}", "solution"),
    cell("code", "%predict lswpar\n#? Name State\n{{name}} D", "prediction"),
    cell("code", ORDER, "order"),
    cell("code", "%checkpoint done", "checkpoint"),
    cell("code", "rmwpar {{name}}", "author"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "09_x"
    folder.mkdir()
    (folder / "lab.toml").write_text(TOML)
    (folder / "checks.py").write_text("CHECKPOINTS = ()\n")
    metadata = {"kernelspec": {"name": "wparlab"}, "language_info": {}, "wparlab": {"lab": "x"}}
    notebook = {"cells": CELLS, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}
    (folder / "09_x.ipynb").write_text(json.dumps(notebook))
    return folder


@pytest.fixture
def lab(folder: Path) -> Definition:
    return load(folder)


def test_what_the_student_finds(lab):
    made = student(lab)
    about = {"lab": "09_x", "edition": "student", "version": 1, "drawn": drawn_for(lab)}
    assert made["metadata"]["wparlab"] == about
    sources = [one["source"] for one in made["cells"]]
    assert sources[:8] == [
        WELCOME,
        "About a1",
        "*My guess:*",
        "lswpar a1",
        "# Do it:",
        "# Your turn",
        "%%aix\n# Complete it:\nmkwpar ___",
        "%predict lswpar\nName State",
    ]
    assert sources[9:] == ["%checkpoint done"]
    codes = [one for one in made["cells"] if one["cell_type"] == "code"]
    assert all(one["outputs"] == [] and one["execution_count"] is None for one in codes)


def test_what_the_student_may_change(lab):
    locked = [one["metadata"].get("editable", True) for one in student(lab)["cells"]]
    assert locked == [False, False, *[True] * 7, False]
    kept = [one["metadata"].get("deletable", True) for one in student(lab)["cells"]]
    assert kept == [False, False, True, True, *[False] * 6]


def test_lines_are_never_handed_out_in_the_right_order(folder):
    orders = set()
    for seed in proving_seeds(80, "x"):
        lab = load(folder, seed)
        top, *lines = student(lab)["cells"][8]["source"].split("\n")
        assert top == "# In order:"
        right = [f"one {lab.drawn.name}", "two", "three"]
        assert sorted(lines) == sorted([*right, "four"])
        assert [line for line in lines if line != "four"] != right
        orders.add(tuple(line.partition(" ")[0] for line in lines))
    possible = list(permutations(["one", "two", "three", "four"]))
    assert orders < set(possible) and len(orders) > len(possible) // 2


def test_the_author_has_everything(lab):
    made = author(lab)
    assert [one["source"] for one in made["cells"]] == [
        str(one["source"]).replace("{{name}}", "a1") for one in CELLS
    ]
    assert json.loads(lab.notebook.read_text())["cells"] == CELLS


def test_what_a_cell_types(lab):
    made = author(lab)
    lines = [typed(made, one) for one in made["cells"]]
    assert lines[4] == ["mkwpar -n a1", "lswpar"]
    assert lines[8] == ["one a1", "two", "three"]
    assert lines[6] == lines[9] == []
    made["metadata"]["kernelspec"]["name"] = "python3"
    assert [typed(made, one) for one in made["cells"]][4:7] == [[], [], ["mkwpar -n a1"]]
    assert unmarked(ORDER) == "# In order:\none {{name}}\ntwo\nthree\n"


def test_both_ways_to_show_a_checkpoint():
    assert checkpoint(cell("code", "%checkpoint one")) == "one"
    assert checkpoint(cell("code", 'lab.checkpoint("two")')) == "two"
    assert checkpoint(cell("markdown", "%checkpoint one")) == ""


def test_lines_with_one_order_alone_cannot_be_put_in_order(folder):
    path = folder / "09_x.ipynb"
    path.write_text(path.read_text().replace(json.dumps(ORDER), json.dumps("# One\none")))
    with pytest.raises(ValueError, match="one order alone"):
        student(load(folder))
