"""Message queues and the like: whose they are, and how long they live."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import booting, ipc
from emulator.machine.errors import FileRefusal, Unknown
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import application
from tests.commands.wpar_support import started
from tests.support import run


def test_daemons_make_what_they_hold() -> None:
    machine = boot()
    assert {one.kind for one in ipc.objects(machine, "")} == {"q", "s"}
    assert all(one.pid in machine.processes for one in machine.ipc.values())


def test_it_outlives_its_maker_and_goes_with_its_partition() -> None:
    machine = started()
    before = ipc.objects(machine, "wpar1")
    assert len(before) == 3
    assert run(machine, "stopsrc", "-s", "qdaemon", wpar="wpar1").status == 0
    assert run(machine, "startsrc", "-s", "qdaemon", wpar="wpar1").status == 0
    assert ipc.objects(machine, "wpar1") == before
    assert run(machine, "stopwpar", "-F", "wpar1").status == 0
    assert ipc.objects(machine, "wpar1") == []
    assert len(ipc.objects(machine, "")) == 3


def test_one_that_was_removed_is_made_again_by_its_daemon() -> None:
    machine = boot()
    assert run(machine, "ipcrm", "-Q", "0x4107001c").status == 0
    assert [one.kind for one in ipc.objects(machine, "")] == ["s", "s"]
    run(machine, "stopsrc", "-s", "qdaemon")
    run(machine, "startsrc", "-s", "qdaemon")
    assert [one.kind for one in ipc.objects(machine, "")] == ["q", "s", "s"]


def test_what_is_not_there_or_anothers_stays() -> None:
    machine = started()
    before = machine.snapshot()
    own = ipc.objects(machine, "")[0]
    with pytest.raises(Unknown):
        ipc.find(machine, "wpar1", own.kind, own.id)
    with pytest.raises(FileRefusal, match="EPERM"):
        ipc.remove(machine, own, 205)
    assert run(machine, "ipcrm", "-q", str(own.id), wpar="wpar1").status == 1
    assert machine == before


def test_a_machine_that_goes_down_forgets_them_and_application_partitions() -> None:
    machine = started()
    assert run(machine, "wparexec", "-1", "-n", "app", "--", "/usr/bin/true").status == 0
    assert run(machine, "wparexec", "-1", "-n", "kept", "--", "/usr/bin/true").status == 0
    application.start(machine, "app")
    booting.go_down(machine)
    assert machine.ipc == {}
    states = [(row.name, row.state) for row in machine.wpars.values()]
    assert states == [("wpar1", "D"), ("kept", "D")]
    booting.come_up(machine, boot())
    files = FileSpace(machine)
    assert files.exists("/etc/wpars/kept.cf") and not files.exists("/etc/wpars/app.cf")
    assert [one.key for one in ipc.objects(machine, "")] == [ipc.MADE["init"].key]
