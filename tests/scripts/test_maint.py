"""wpar_maint.ksh: one WPAR after another, and the way back."""

from __future__ import annotations

import pytest

from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.scripts.support import fill, run, script, state


def test_maintenance_changes_one_after_another(machine: Machine) -> None:
    ran = script(machine, "wpar_maint", "-c", "-R shares_CPU=20", "wpar1", "wpar3")
    assert (ran.err, ran.status) == ("", 0)
    said = [line.partition(" ")[2] for line in ran.out.splitlines()]
    assert said == [
        "wpar1: stopping", "wpar1: saving", "wpar1: chwpar -R shares_CPU=20",
        "wpar1: starting", "wpar1: done", "wpar3: saving", "wpar3: chwpar -R shares_CPU=20",
        "wpar3: done", "all done: 2",
    ]  # fmt: skip
    assert state(machine) == "AAD"
    shares = [machine.wpars[f"wpar{number}"].resources.shares_CPU for number in (1, 2, 3)]
    assert shares == ["20", "unlimited", "20"]
    files = FileSpace(machine)
    assert files.exists("/tmp/wpar_save/wpar1.bff")
    assert not files.exists("/tmp/wpar_maint.ksh.lock")


def test_a_change_that_is_refused_is_rolled_back(machine: Machine) -> None:
    FileSpace(machine, "/wpars/wpar1").write("/home/kept", "as it was")
    before = machine.wpars["wpar1"]
    change = "-R shares_CPU=20 wpar1 && chwpar -h not..valid"
    ran = script(machine, "wpar_maint", "-c", change, "wpar1", "wpar2")
    assert ran.status == 1
    assert "not..valid" in ran.err
    assert [line.partition(" ")[2] for line in ran.out.splitlines()][-2:] == [
        "wpar1: putting it back", "stopped at wpar1",
    ]  # fmt: skip
    after = machine.wpars["wpar1"]
    assert (after.state, after.resources) == ("A", before.resources)
    assert after.network == before.network
    assert FileSpace(machine, "/wpars/wpar1").read("/home/kept") == "as it was"
    assert state(machine) == "AAD"


def test_no_room_for_the_backup_leaves_the_wpar_as_it_was(machine: Machine) -> None:
    run(machine, "mkdir", "/tmp/wpar_save")
    fill(machine, "/tmp", 233)
    before = machine.wpars["wpar1"].resources
    ran = script(machine, "wpar_maint", "-c", "-R shares_CPU=20", "wpar1")
    assert ran.status == 1
    assert machine.wpars["wpar1"].resources == before
    assert state(machine) == "AAD"


def test_a_lock_that_is_held_and_one_that_is_stale(machine: Machine) -> None:
    files = FileSpace(machine)
    files.make_directory("/tmp/wpar_maint.ksh.lock")
    files.write("/tmp/wpar_maint.ksh.lock/pid", "1\n")
    before = machine.snapshot()
    ran = script(machine, "wpar_maint", "-c", "-u -", "wpar3")
    assert (ran.err, ran.status) == ("wpar_maint.ksh: locked by process 1\n", 3)
    assert machine == before
    files.write("/tmp/wpar_maint.ksh.lock/pid", "999999\n")
    ran = script(machine, "wpar_maint", "-c", "-R shares_CPU=5", "wpar3")
    assert "removing the stale lock of process 999999" in ran.out
    assert ran.status == 0


@pytest.mark.parametrize(("words", "status"), [((), 2), (("wpar1",), 2), (("-c", "-A"), 2)])
def test_a_wrong_call_of_the_maintenance(
    machine: Machine, words: tuple[str, ...], status: int
) -> None:
    before = machine.snapshot()
    assert script(machine, "wpar_maint", *words).status == status
    assert machine == before


def test_a_wpar_that_is_not_there_stops_the_maintenance(machine: Machine) -> None:
    ran = script(machine, "wpar_maint", "-c", "-A", "none", "wpar1")
    assert (ran.err, ran.status) == ("wpar_maint.ksh: none: no such WPAR\n", 1)
