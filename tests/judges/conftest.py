"""The machine the clients read, once for the tests of each of them."""

from __future__ import annotations

import pytest

from tests.judges.machines import Judged


@pytest.fixture(scope="module")
def judged(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return Judged(tmp_path_factory.mktemp("judged"), "aix61")
