"""Machine.addition: what was added goes again, in tables of many rows too."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import machine as machines
from emulator.machine import storage
from emulator.machine.vfs import FileSpace
from tests.support import run


@pytest.mark.parametrize("small", [0, 3, 512])
def test_a_body_that_fails_leaves_the_machine_as_it_was(
    small: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(machines, "SMALL_TABLE", small)
    machine = boot()
    before, counters = machine.snapshot(), machine.counters
    with pytest.raises(ZeroDivisionError), machine.addition():
        lv = machine.logical_volumes["hd4"]
        machine.logical_volumes["new"] = lv._replace(name="new")
        FileSpace(machine).write("/etc/motd", "changed")
        FileSpace(machine).make_directory("/made")
        raise ZeroDivisionError
    assert machine == before
    assert machine.counters == counters
    assert list(machine.logical_volumes) == list(before.logical_volumes)


def test_a_refused_wpar_leaves_many_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machines, "SMALL_TABLE", 2)
    machine = boot()
    assert run(machine, "mkwpar", "-n", "first").status == 0
    storage.create(machine, "rootvg", storage.free_pps(machine, "rootvg") - 2, "jfs2")
    before = machine.snapshot()
    ran = run(machine, "mkwpar", "-n", "second")
    assert ran.status == 1
    assert machine == before
