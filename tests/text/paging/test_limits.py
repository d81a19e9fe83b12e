"""A pager keeps what it has shown: how much, and what it says when that is too much."""

from __future__ import annotations

import pytest

from emulator.text.paging import rows
from tests.text.paging.support import Keys, numbered

SAID = "The text is longer than 64 MB or a million lines: no more is kept.\n"


@pytest.mark.parametrize(("name", "value"), [("TEXT_LIMIT", 70_000), ("LINES_LIMIT", 9_000)])
@pytest.mark.parametrize(("pager", "shown"), [("more", 10), ("pg", 11)])
def test_a_text_without_end(
    monkeypatch: pytest.MonkeyPatch, name: str, value: int, pager: str, shown: int
) -> None:
    monkeypatch.setattr(rows, name, value)
    login = Keys()
    monkeypatch.setattr(login, "run", lambda: login.live.settle(200_000))
    assert login.enter(f"yes | {pager}").startswith("y\n" * shown)
    assert login.keys("G" if pager == "more" else "$\r").endswith(f"{pager}: {SAID}")
    assert login.type("echo $?; jobs") == "1\n"


def test_a_file_that_is_too_long(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rows, "LINES_LIMIT", 50)
    login = Keys(big=numbered(1, 100))
    assert login.enter("more big") == f"more: {SAID}"
    assert login.type("echo $?") == "1\n"
