"""Thousands of commands through one terminal: each answer belongs to its command."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

import pytest

from shell.live.journal import read
from tests.soak.workload import lines
from tests.transcript import OnPty, Step


def check(folder: Path, count: int) -> None:
    terminal = OnPty(folder, "aix6-beta")
    try:
        for line in islice(lines(count), count):
            step = terminal.run(Step("", line.typed, (), "", 0))
            assert (step.text, step.status) == (line.output, line.status), line.typed
            assert step.prompt == "# "
    finally:
        terminal.close()
    _, entries = read(str(folder / "journal"))
    typed = [entry.fields["text"] for entry in entries if entry.do == "line"]
    assert typed == [line.typed for line in islice(lines(count), count)]
    log = folder / "server.log"
    assert not log.exists() or log.read_text() == ""


@pytest.mark.slow
def test_every_answer_belongs_to_its_command(folder: Path) -> None:
    check(folder, 300)


@pytest.mark.soak
def test_ten_thousand_answers(folder: Path) -> None:
    check(folder, 10_000)
