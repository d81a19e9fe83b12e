"""Terminals on a machine whose server is a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.transcript import OnPty


@pytest.fixture
def opened(folder: Path) -> Iterator[Callable[[], OnPty]]:
    """Opens terminals on the machine in `folder`, and closes them."""
    terminals: list[OnPty] = []

    def one() -> OnPty:
        terminals.append(OnPty(folder, "aix6-beta"))
        return terminals[-1]

    yield one
    for terminal in terminals:
        terminal.close()
