"""The golden transcripts: every file in tests/transcripts, in process and on a pty."""

from __future__ import annotations

import difflib
import re
from functools import cache
from pathlib import Path

import pytest

from emulator import programs
from tests.transcript import FOLDER, SOURCES, OnForkedPty, Step, Transcript

FILES = sorted(FOLDER.rglob("*.t"))


def name(path: Path) -> str:
    return str(path.relative_to(FOLDER))


@cache
def played(path: Path) -> tuple[list[str], list[Step]]:
    """What came in process: played once, compared with the file and with a pty."""
    return Transcript(path).play()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_in_process(path: Path, request: pytest.FixtureRequest) -> None:
    transcript = Transcript(path)
    written, _ = played(path)
    if written == transcript.lines:
        return
    if request.config.getoption("update"):
        if transcript.source == "OURS":
            path.write_text("\n".join([*transcript.header, *written]), encoding="utf-8")
            return
        pytest.fail(
            f"{name(path)} is {transcript.source}: if the emulator disagrees with it, the "
            "emulator is wrong. Such a file is changed by hand alone."
        )
    pytest.fail(difference(transcript.lines, written))


def difference(wanted: list[str], actual: list[str]) -> str:
    """The phases (since the last prose) that differ, as a diff."""
    lines = difflib.unified_diff(wanted, actual, "the file", "the emulator", lineterm="", n=4)
    return "\n".join(lines)


@pytest.mark.slow
@pytest.mark.parametrize("path", FILES, ids=name)
def test_on_a_pty(path: Path, folder: Path) -> None:
    transcript = Transcript(path)
    _, steps = played(path)
    terminal = OnForkedPty(folder, transcript.image)
    try:
        for line in transcript.setup:
            terminal.type(line)
        for step in steps:
            shown = terminal.run(step)
            assert (shown.prompt, shown.text) == (step.prompt, step.text)
            assert shown.status == step.status
    finally:
        terminal.close()


@pytest.mark.parametrize("path", FILES, ids=name)
def test_a_transcript_says_where_it_is_from(path: Path) -> None:
    transcript = Transcript(path)
    assert transcript.source in SOURCES
    assert len(transcript.field("Source")) == 1
    for line in transcript.header:
        assert re.match(r"(Source|Image|Setup): \S", line), line
    assert any(line and not line.startswith("  ") for line in transcript.lines), "no prose"


def typed() -> str:
    """Everything typed at a prompt in all transcripts (as a line may look like a prompt)."""
    found = []
    for path in FILES:
        for line in Transcript(path).lines:
            if line.startswith("  ") and "# " in line:
                found.append(line.partition("# ")[2])
    return "\n".join(found)


TYPED = typed()


@pytest.mark.parametrize("command", programs.known())
def test_a_command_has_a_transcript(command: str) -> None:
    """Its own file, or at least a line in another one: as the first word of a command."""
    at_start = rf"(?:^|[|;&(`] *|\$\()(?:/\S*/)?{re.escape(command)}(?:[ ;|&)`>]|$)"
    assert re.search(at_start, TYPED, re.MULTILINE), f"nobody types {command}"
