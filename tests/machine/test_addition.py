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


def change_everything(files: FileSpace) -> None:
    """Every way in which a node or a directory is changed in place."""
    files.write("/tmp/new", "1")
    files.write("/tmp/kept", "2")
    files.hard_link("/tmp/kept", "/tmp/also")
    files.remove("/tmp/linked")
    files.remove("/tmp/gone")
    files.make_directory("/tmp/d")
    files.rename("/tmp/moved", "/tmp/d/moved")
    files.change("/tmp/kept", mode=0o600)


@pytest.mark.parametrize("inner", ["", "addition", "transaction"])
@pytest.mark.parametrize("inner_fails", [False, True])
def test_every_change_of_nodes_is_undone_whatever_stood_inside(
    inner: str, inner_fails: bool
) -> None:
    machine = boot()
    files = FileSpace(machine)
    for name in ("kept", "linked", "gone", "moved"):
        files.write(f"/tmp/{name}", name)
    files.hard_link("/tmp/linked", "/tmp/other")
    before = machine.snapshot()
    files.change("/tmp", mode=0o1777)  # the tree is the machine's own when it begins
    own = machine.snapshot()
    files.change("/tmp", mode=0o1777)
    with pytest.raises(ZeroDivisionError), machine.addition():
        files.write("/tmp/first", "")
        if inner and inner_fails:
            with pytest.raises(KeyError), getattr(machine, inner)():
                change_everything(files)
                raise KeyError
            assert files.read("/tmp/kept") == "kept"
            assert files.exists("/tmp/first")
        elif inner:
            with getattr(machine, inner)():
                change_everything(files)
        else:
            change_everything(files)
        files.write("/tmp/last", "")
        raise ZeroDivisionError
    assert machine == own
    assert before.trees == own.trees
    # What is left is a machine like any other: changed, and changed back again.
    with machine.addition():
        change_everything(files)
    assert machine != own
    assert own == before
