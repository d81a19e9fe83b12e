"""Garbage in cycles is collected while nobody waits."""

from __future__ import annotations

import gc
import sys
import weakref
from collections.abc import Iterator

import pytest

from shell.live import collecting


class Cycle:
    """Refers to itself."""

    def __init__(self) -> None:
        self.me = self


@pytest.fixture(autouse=True)
def _as_it_was() -> Iterator[None]:
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.set_threshold(*threshold)
    gc.enable()


def test_what_is_there_when_a_machine_opens_is_not_gone_through_again() -> None:
    collecting.opening()
    assert not gc.isenabled()
    before = gc.get_freeze_count()
    kept = [[number] for number in range(100)]
    collecting.opened()
    assert gc.isenabled() and gc.get_threshold()[2] == collecting.BUSY
    assert gc.get_freeze_count() >= before + len(kept)


@pytest.mark.skipif(sys.version_info >= (3, 14), reason="Python collects in increments there")
@pytest.mark.parametrize("before", [collecting.IDLE - 1, collecting.IDLE])
def test_cycles_go_when_the_machine_is_idle(before: int) -> None:
    collecting.opened()
    gc.collect()
    cycle: Cycle | None = Cycle()
    gone = weakref.ref(cycle)
    for _ in range(before):
        gc.collect(1)
    cycle = None
    collecting.idle()
    assert (gone() is None) == (before == collecting.IDLE)
