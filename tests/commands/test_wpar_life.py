"""A short run of `wpar_life`; the long one is in tests/soak."""

from __future__ import annotations

from hypothesis import HealthCheck, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.commands.wpar_life import Life


def test_every_order_of_commands_leaves_one_story() -> None:
    some = settings(
        max_examples=10, stateful_step_count=30, deadline=None, derandomize=True, database=None,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    run_state_machine_as_test(Life, settings=some)
