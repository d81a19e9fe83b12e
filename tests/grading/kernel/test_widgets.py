"""What a new kernel makes in place of an earlier one's."""

from __future__ import annotations

from typing import Any

import comm
import pytest
from ipykernel.kernelbase import Kernel

from grading.kernel.widgets import unannounced


class Told(comm.base_comm.BaseComm):
    """A comm that keeps what a front end would be told."""

    messages: list[str] = []
    kernel: Any = None

    def publish_msg(self, msg_type: str, *_: Any, **__: Any) -> None:
        self.messages.append(msg_type)


def test_a_page_is_told_nothing_and_may_ask(monkeypatch: pytest.MonkeyPatch) -> None:
    manager = comm.base_comm.CommManager()
    monkeypatch.setattr(comm, "create_comm", Told)
    monkeypatch.setattr(comm, "get_comm_manager", lambda: manager)
    kernel = Kernel()
    with unannounced(kernel):
        silent = comm.create_comm(comm_id="a")
    assert Told.messages == []
    assert manager.get_comm("a") is silent
    assert silent.kernel is kernel  # so ipywidgets tells changes
    comm.create_comm(comm_id="b")
    assert Told.messages == ["comm_open"]
