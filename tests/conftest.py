"""Options and fixtures every test may use."""

from __future__ import annotations

import os
from collections.abc import Iterator
from inspect import CORO_CREATED, getcoroutinestate
from pathlib import Path

import pytest
from hypothesis import settings

from emulator.kernel import scheduler
from emulator.kernel.depth import deepen

# What a student has: modules that were compiled the first time they were imported.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# As every machine that runs does, for the tests of what runs on none.
deepen()

# A shared machine stalls now and then, and the house's tests depend on no speed.
settings.register_profile("wparlab", deadline=None, derandomize=True, database=None)
settings.load_profile("wparlab")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--update` for the golden transcripts."""
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite golden transcripts whose Source is OURS",
    )


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave the long tests to `make soak`."""
    if config.getoption("-m"):
        return
    long = [item for item in items if item.get_closest_marker("soak")]
    items[:] = [item for item in items if not item.get_closest_marker("soak")]
    config.hook.pytest_deselected(items=long)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """A new folder to keep a machine in."""
    yield tmp_path / "machine"


def _raised(error: Exception) -> None:
    """In a test a bug is raised, when what comes of it has been done."""
    raise error


@pytest.fixture(autouse=True)
def let_go(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Close what a machine was about to begin when the test let go of it.

    What is left unawaited after that was forgotten, which is an error (pyproject.toml).
    """
    every: list[scheduler.Scheduler] = []
    begin = scheduler.Scheduler.__init__

    def remembered(self: scheduler.Scheduler, clock: scheduler.Clock) -> None:
        begin(self, clock)
        every.append(self)

    monkeypatch.setattr(scheduler.Scheduler, "__init__", remembered)
    monkeypatch.setattr(scheduler, "report", _raised)
    yield
    for one in every:
        for task in one.tasks:
            if getcoroutinestate(task.coro) == CORO_CREATED:
                task.coro.close()
                if task.inner is not None:
                    task.inner.close()
