"""Which lab a kernel is for."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from grading.kernel.notebooks import lab_here, lab_of


def write(path: Path, metadata: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps({"metadata": metadata}))
    return path


def ours(name: str) -> dict[str, object]:
    return {"wparlab": {"lab": name}}


@pytest.mark.parametrize(
    "text", ["", "[]", '{"metadata": 1}', '{"metadata": {"wparlab": {"lab": 7}}}']
)
def test_what_names_no_lab(tmp_path, text):
    (tmp_path / "a.ipynb").write_text(text)
    assert lab_of(tmp_path / "a.ipynb") == ""
    assert lab_of(tmp_path / "none.ipynb") == ""


def test_the_session_says_which_notebook(tmp_path):
    first = write(tmp_path / "one" / "a.ipynb", ours("01"))
    write(tmp_path / "one" / "b.ipynb", ours("02"))
    here = tmp_path / "one"
    assert lab_here({"JPY_SESSION_NAME": str(first)}, here) == "01"
    assert lab_here({"JPY_SESSION_NAME": "one/b.ipynb"}, here) == "02"
    assert lab_here({"JPY_SESSION_NAME": "one/gone.ipynb"}, here) == ""


def test_without_a_session_it_is_the_only_one_here(tmp_path):
    write(tmp_path / "a.ipynb", ours("01"))
    write(tmp_path / "other.ipynb", {})
    assert lab_here({}, tmp_path) == "01"
    write(tmp_path / "again.ipynb", ours("01"))
    assert lab_here({}, tmp_path) == "01"
    write(tmp_path / "b.ipynb", ours("02"))
    assert lab_here({}, tmp_path) == ""
