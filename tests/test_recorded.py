"""The one format of recorded answers: every text comes back, and nothing hides in a line."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests import recorded
from tests.recorded import Line, meant, shown
from tests.sources import ROOT

TEXTS = st.text(st.characters(max_codepoint=255))


@given(TEXTS)
def test_every_text_comes_back(text: str) -> None:
    written = shown(text)
    assert meant(written) == text
    assert written.isprintable() and len(written.splitlines()) <= 1


def test_a_file_comes_back_with_its_remarks(tmp_path: Path) -> None:
    path = tmp_path / "a.cases"
    text = "# first\n\n'x\\n' | cat\tout=x⏎\twhy=a → b\nother\tout=\n"
    path.write_text(text, encoding="utf-8")
    lines = recorded.read(path)
    assert lines[0] == Line("'x\\n' | cat", {"out": "x\n", "why": "a \t b"})
    recorded.rewrite(path, lambda line: line.fields)
    assert path.read_text(encoding="utf-8") == text
    recorded.rewrite(path, lambda line: {"out": line.case[-1]})
    assert [line.fields["out"] for line in recorded.read(path)] == ["t", "r"]


def test_no_recorded_answers_are_kept_in_another_way() -> None:
    kept = [path for path in ROOT.glob("tests/**/*.json") if ".ipynb" not in str(path)]
    assert kept == []
    found = list(ROOT.glob("tests/**/*.cases"))
    assert sum(len(recorded.read(path)) for path in found) > 3000
