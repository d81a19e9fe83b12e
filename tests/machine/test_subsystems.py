"""The System Resource Controller: a subsystem and its process are one story."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import subsystems
from emulator.machine.errors import Unknown, WrongState
from emulator.machine.machine import Machine
from emulator.machine.wpar.rows import Wpar


@pytest.fixture
def machine() -> Machine:
    return boot()


def test_start_and_stop_restore_the_machine(machine: Machine) -> None:
    before = machine.snapshot()
    started = subsystems.start(machine, "", "lpd", "-x")
    row = machine.processes[started.pid]
    assert (row.command, row.name, row.parent) == ("/usr/sbin/lpd -x", "lpd", 131144)
    assert started.status == "active"
    stopped = subsystems.stop(machine, "", "lpd")
    assert stopped.status == "inoperative"
    assert started.pid not in machine.processes
    assert machine == before


@pytest.mark.parametrize(
    ("law", "name", "error"),
    [
        (subsystems.start, "nosuch", Unknown),
        (subsystems.stop, "nosuch", Unknown),
        (subsystems.start, "inetd", WrongState),
        (subsystems.stop, "lpd", WrongState),
    ],
)
def test_what_is_refused_changes_nothing(machine, law, name, error) -> None:  # type: ignore[no-untyped-def]
    before = machine.snapshot()
    with pytest.raises(error):
        law(machine, "", name)
    assert machine == before


def test_partitions_have_their_own(machine: Machine) -> None:
    machine.wpars["w"] = Wpar("w", "S", "A", "w", "/wpars/w", 1)
    machine.subsystems[("w", "inetd")] = subsystems.Subsystem("inetd", "tcpip", "/x", "w")
    assert [row.name for row in subsystems.subsystems_of(machine, "w")] == ["inetd"]
    started = subsystems.start(machine, "w", "inetd")
    assert machine.processes[started.pid].wpar == "w"
    assert machine.subsystems[("", "inetd")].pid == 151622
