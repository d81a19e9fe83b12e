"""JSON from outside: what is nested too deep is refused before Python goes down into it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.kernel.depth import deepen
from shell.live import arrivals, flat
from shell.live.journal import JournalError, read

DEEP = "[" * 200_000 + "]" * 200_000
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(VALUES)
def test_what_is_written_here_is_read(value: object) -> None:
    text = json.dumps(value)
    assert flat.loads(text) == json.loads(text)


@given(st.text())
def test_brackets_in_a_string_are_no_depth(text: str) -> None:
    many = [text + "[" * 50 + '"' + "{" * 50]
    assert flat.loads(json.dumps(many)) == many


def test_depth_is_refused_whatever_python_would_go_to(tmp_path: Path) -> None:
    deepen()
    assert flat.loads("[" * 16 + "]" * 16)
    with pytest.raises(ValueError, match="nested deeper than 16 levels"):
        flat.loads(DEEP)
    with pytest.raises(arrivals.Odd):
        arrivals.structured(DEEP.encode())
    path = tmp_path / "journal"
    path.write_text('{"wparlab":1,"image":"aix6-beta","clock":"real"}\n' + DEEP + "\n")
    with pytest.raises(JournalError):
        read(str(path))
