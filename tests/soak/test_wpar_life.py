"""1,000 runs of 30 lines of `wpar_life`: 4 to 17 minutes, as busy as the host is."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.commands.wpar_life import Life

pytestmark = pytest.mark.soak


def test_a_thousand_lives() -> None:
    many = settings(
        max_examples=1000, stateful_step_count=30, deadline=None, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(Life, settings=many)
