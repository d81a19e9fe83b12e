"""What the laws of workload partitions refuse: the machine is equal afterwards."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import storage
from emulator.machine.errors import (
    Busy,
    Invalid,
    NoRoom,
    Refusal,
    Taken,
    Unknown,
    WrongState,
)
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow
from emulator.machine.wpar import removal, stopping
from tests.machine.wpar import support
from tests.machine.wpar.support import make, start


@pytest.fixture
def made() -> Machine:
    return support.made()


REFUSED = [
    ({"name": "x" * 26}, Invalid),
    ({"name": "-x"}, Invalid),
    ({"name": "0x"}, Invalid),
    ({"name": ""}, Invalid),
    ({"name": "a b"}, Invalid),
    ({"name": "a/b"}, Invalid),
    ({"name": "\xe4"}, Invalid),
    ({"name": "wpar1"}, Taken),
    ({"name": "Global"}, Taken),
    ({"volume_group": "nosuch"}, Unknown),
    ({"network": ({"address": "10.1.1.148"},)}, Taken),
    ({"network": ({"address": "10.1.1.9"}, {"address": "10.1.1.9"})}, Taken),
    ({"network": ({"address": "10.1.1"},)}, Invalid),
    ({"network": ({"address": "10.1.1.256"},)}, Invalid),
    ({"network": ({"address": "224.0.0.1"},)}, Invalid),
    ({"network": ({"address": "172.16.0.1"},)}, Invalid),
    ({"network": ({"interface": "en9", "address": "10.1.1.9"},)}, Unknown),
    ({"network": ({"address": "10.1.1.9", "netmask": "255.0.255.0"},)}, Invalid),
    ({"network": ({"address": "10.1.1.9", "colour": "red"},)}, Invalid),
    ({"network": ({"interface": "en1"},)}, Invalid),
    ({"directory": "/usr"}, Taken),
    ({"directory": "/etc"}, Busy),
    ({"directory": "/etc/motd"}, Refusal),
    ({"directory": "relative"}, Invalid),
    ({"hostname": "-bad.host!"}, Invalid),
    ({"mounts": ({"directory": "/db", "size": "many"},)}, Invalid),
    ({"mounts": ({"directory": "/db", "vfs": "xfs"},)}, Invalid),
    ({"mounts": ({"directory": "/db", "vfs": "namefs", "dev": "/nosuch"},)}, Unknown),
    ({"mounts": ({"directory": "/db", "size": "90G"},)}, NoRoom),
    ({"routes": ({"rtdest": "default"},)}, Invalid),
    ({"preserved": True}, Unknown),
]


@pytest.mark.parametrize(("change", "refusal"), REFUSED)
def test_a_refused_creation_leaves_the_machine_equal(
    made: Machine, change: dict[str, object], refusal: type[Refusal]
) -> None:
    before = made.snapshot()
    with pytest.raises(refusal):
        make(made, **{"name": "other", **change})
    assert made == before


def test_no_room_leaves_the_machine_equal() -> None:
    machine = boot()
    free = storage.free_pps(machine, "rootvg")
    storage.create(machine, "rootvg", free - 3, name="filler")
    before = machine.snapshot()
    with pytest.raises(NoRoom):
        make(machine)
    assert machine == before


def test_states_refuse_what_does_not_fit(made: Machine) -> None:
    before = made.snapshot()
    with pytest.raises(WrongState):
        stopping.stop(made, "wpar1")
    with pytest.raises(Unknown):
        start(made, "nosuch")
    with pytest.raises(Unknown):
        removal.remove(made, "nosuch")
    assert made == before
    start(made)
    before = made.snapshot()
    with pytest.raises(WrongState):
        start(made)
    with pytest.raises(WrongState):
        removal.remove(made, "wpar1")
    assert made == before


def test_two_wpars_of_one_address_cannot_run_together(made: Machine) -> None:
    make(made, "wpar2")
    start(made)
    before = made.snapshot()
    with pytest.raises(Taken):
        start(made, "wpar2")
    assert made == before


def test_a_process_of_the_global_environment_keeps_it_from_stopping(made: Machine) -> None:
    start(made)
    made.processes[600] = ProcessRow(600, 1, 0, 0, "ksh", cwd="/wpars/wpar1/home")
    with pytest.raises(Busy):
        stopping.stop(made, "wpar1")
    assert made.wpars["wpar1"].state == "B"
    with pytest.raises(WrongState):
        start(made)
    stopping.stop(made, "wpar1", force=True)
    assert made.wpars["wpar1"].state == "D"
    assert not [point for point in made.mounts if point.startswith("/wpars")]
