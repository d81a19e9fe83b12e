"""bffcreate and geninstall: what is refused changes nothing; images are images wherever."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.commands.wpar_support import started
from tests.support import run

REFUSED = (
    "bffcreate -d /mnt/db2v8 -t /mnt all",
    "bffcreate -d /dev/cd0 bos.nosuch",
    "bffcreate -d /dev/cd0 bos.games 5.1.0.0",
    "bffcreate -d /dev/cd0 -t /nosuch all",
    "bffcreate -d /nosuch all",
    "bffcreate -d /dev/hd1 all",
    "bffcreate -d /etc/motd all",
    "bffcreate -d /tmp all",
    "bffcreate -d /dev/cd0 -f /nosuch",
    "bffcreate -d /dev/cd0 -f /etc/motd all",
    "bffcreate all",
    "geninstall -d /dev/cd0 nosuch R:none",
    "geninstall -d /dev/cd0 J:setup",
    "geninstall -d /dev/cd0 cdrecord",
    "geninstall -d /dev/hd1 all",
    "geninstall -d /nosuch all",
    "geninstall -d /dev/cd0",
    "geninstall -d /dev/cd0 -u bos.rcs",
    "geninstall -d /dev/cd0 -e /nosuch/log bos.games",
    "geninstall -d /dev/cd0 -I z bos.games",
    "geninstall -u I:bos.games R:nosuch",
    "geninstall -Lu all",
)


@pytest.fixture(scope="module")
def booted() -> Machine:
    return boot()


@pytest.mark.parametrize("line", REFUSED)
def test_what_is_refused_changes_nothing(booted: Machine, line: str) -> None:
    machine = booted.snapshot()
    assert run(machine, *line.split()).status != 0
    assert machine == booted


@pytest.mark.parametrize(
    "line",
    (
        "geninstall -pd /dev/cd0 all", "geninstall -pu bos.rcs mkisofs",
        "geninstall -Ld /dev/cd0", "bffcreate -ld /dev/cd0",
    ),
)  # fmt: skip
def test_what_only_tells_changes_nothing(booted: Machine, line: str) -> None:
    machine = booted.snapshot()
    ran = run(machine, *line.split())
    assert ran.err == "" or "already installed" in ran.err
    assert ran.out and machine == booted


def test_a_copy_installs_as_the_original_does() -> None:
    machine = boot()
    other = machine.snapshot()
    assert run(machine, "bffcreate", "-d", "/mnt/openssh", "-t", "/home", "all").status == 0
    files = FileSpace(machine)
    for name in ("openssh.base", "openssh.license"):
        copy = files.node(f"/home/{name}.4.3.0.5301.I")
        assert copy.length == files.node(f"/mnt/openssh/{name}.4.3.0.5301").length
    copied = run(machine, "installp", "-acgXYd", "/home", "all")
    assert copied.status == 0
    assert run(other, "installp", "-acgXYd", "/mnt/openssh", "all").status == 0
    assert {*machine.filesets} == {*other.filesets}


def test_there_is_room_or_it_is_made() -> None:
    machine = boot()
    blocks = machine.volumes["/dev/hd4"].blocks
    run(machine, "mkdir", "/images")
    assert run(machine, "bffcreate", "-d", "/mnt/db2v8", "-t", "/images", "all").status == 1
    assert FileSpace(machine).list("/images") == []
    assert run(machine, "bffcreate", "-Xd", "/mnt/db2v8", "-t", "/images", "all").status == 0
    assert machine.volumes["/dev/hd4"].blocks > blocks


def test_geninstall_tells_filesets_from_packages() -> None:
    machine = boot()
    assert run(machine, "rpm", "-e", "cdrecord", "mkisofs").status == 0
    assert run(machine, "geninstall", "-d", "/dev/cd0", "bos.games", "cdrecord").status == 0
    assert ("", "usr", "bos.games") in machine.filesets
    assert ("", "cdrecord") in machine.packages and ("", "mkisofs") not in machine.packages
    assert run(machine, "geninstall", "-u", "bos.games", "cdrecord").status == 0
    assert ("", "usr", "bos.games") not in machine.filesets
    assert ("", "cdrecord") not in machine.packages


def test_geninstall_in_a_wpar_that_shares_usr() -> None:
    machine = started()
    files = FileSpace(machine)
    for name in ("openssh.license.4.3.0.5301", "expat-1.95.7-4.aix5.1.ppc.rpm"):
        folder = "/mnt/rpms" if name.endswith("rpm") else "/mnt/openssh"
        node = files.node(f"{folder}/{name}")
        files.write(f"/wpars/wpar1/tmp/{name}", str(node.data))
    before = machine.snapshot()
    ran = run(machine, "geninstall", "-Yd", "/tmp", "all", wpar="wpar1")
    assert ran.status == 1 and "shares /usr" in ran.err and "read permission only" in ran.err
    assert machine == before
