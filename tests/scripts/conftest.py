"""The machine that every script is run on."""

from __future__ import annotations

import pytest

from emulator.machine.machine import Machine
from tests.scripts.support import three


@pytest.fixture
def machine() -> Machine:
    """wpar1 and wpar2 active, wpar3 defined."""
    return three().snapshot()
