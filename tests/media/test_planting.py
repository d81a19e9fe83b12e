"""Software put into a running machine and taken out: all of it, or the machine as it was."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import planting
from emulator.machine.errors import (
    Busy,
    FileRefusal,
    Missing,
    Refusal,
    Taken,
    Unknown,
    WrongState,
)
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.messages.refusals import sentence
from tests.machine.wpar.support import made, start
from tests.media.support import paths_of, real, sample
from tests.support import run

BASE = {
    "/usr/lpp/sample", "/usr/lpp/sample/README", "/usr/bin/sample.sh", "/usr/lib/sample",
    "/usr/sbin/sampled", "/usr/bin/sample", "/usr/bin/simple", "/etc/sample",
    "/etc/sample/sample.conf",
}  # fmt: skip


@pytest.fixture
def machine() -> Machine:
    return boot()


def refused(machine: Machine, name: str, wpar: str = "") -> Refusal:
    """What planting a sample raises; the machine must be what it was."""
    before, counters = machine.snapshot(), machine.counters
    with pytest.raises(Refusal) as caught:
        planting.plant(machine, sample(machine, name), wpar)
    assert machine == before
    assert machine.counters == counters
    return caught.value


def test_a_product_brings_its_files_and_nothing_else(machine: Machine) -> None:
    before = paths_of(machine)
    planting.plant(machine, sample(machine))

    assert paths_of(machine) - before == BASE
    assert before <= paths_of(machine)
    files = FileSpace(machine)
    assert files.read("/usr/lib/sample/README") == "A sample.\n"
    node = files.node("/etc/sample/sample.conf")
    assert (node.mode, node.uid, node.gid) == (0o640, 0, 7)
    assert (files.node("/usr/sbin/sampled").mode, node.mtime) == (
        0o4555, machine.clock.seconds,
    )  # fmt: skip
    assert files.node("/usr/bin/simple").links == 2
    assert files.find("/usr/bin/simple").inode == files.find("/usr/bin/sample").inode


def test_a_file_is_as_old_as_the_medium_says(machine: Machine) -> None:
    planting.plant(machine, sample(machine))
    ran = run(machine, "ls", "-l", "/usr/lpp/sample/README")
    assert ran.out.split()[5:8] == ["Jun", "01", "12:00"]


def test_the_inventory_knows_it(machine: Machine) -> None:
    planting.plant(machine, sample(machine, level="1.2.0.0"))

    assert "sample.base" in run(machine, "lslpp", "-l", "sample*").out
    owned = run(machine, "lslpp", "-wcq", "/usr/sbin/sampled", "/etc/sample/sample.conf").out
    assert [line.split(":")[0] for line in owned.splitlines()] == ["sample.base"] * 2
    row = machine.filesets[("", "root", "sample.base")]
    assert (row.level, row.state) == ("1.2.0.0", "COMMITTED")
    assert row.installed == machine.clock.seconds


def test_programs_are_there_with_it_and_gone_without(machine: Machine) -> None:
    with pytest.raises(AssertionError, match="ENOENT"):
        run(machine, "sampled")
    planting.plant(machine, sample(machine))
    ran = run(machine, "sampled")
    assert (ran.status, ran.err) == (
        126, "sampled: /usr/sbin/sampled: this program is not simulated.\n",
    )  # fmt: skip
    planting.uproot(machine, "sample.base")
    with pytest.raises(AssertionError, match="ENOENT"):
        run(machine, "sampled")


def test_what_is_taken_out_leaves_nothing(machine: Machine) -> None:
    paths, filesets = paths_of(machine), dict(machine.filesets)
    blocks = {key: tree.blocks for key, tree in machine.trees.items()}
    planting.plant(machine, sample(machine))
    planting.uproot(machine, "sample.base")

    assert paths_of(machine) == paths
    assert machine.filesets == filesets
    assert {key: tree.blocks for key, tree in machine.trees.items()} == blocks


def test_what_somebody_put_into_its_directory_stays(machine: Machine) -> None:
    planting.plant(machine, sample(machine))
    FileSpace(machine).write("/etc/sample/mine", "mine\n")
    FileSpace(machine).remove("/usr/bin/simple")
    planting.uproot(machine, "sample.base")

    assert FileSpace(machine).list("/etc/sample") == ["mine"]


def test_twice_is_refused(machine: Machine) -> None:
    planting.plant(machine, sample(machine))
    assert isinstance(refused(machine, "sample.base"), Taken)


def test_what_it_needs_must_be_there_and_stay(machine: Machine) -> None:
    refusal = refused(machine, "sample.extra")
    assert isinstance(refusal, Missing)
    assert refusal.needs == ("sample.base",)
    assert sentence(refusal) == "sample.extra needs sample.base, which is not installed."

    planting.plant(machine, sample(machine))
    planting.plant(machine, sample(machine, "sample.extra"))
    before = machine.snapshot()
    with pytest.raises(Busy) as caught:
        planting.uproot(machine, "sample.base")
    assert (caught.value.name, caught.value.by) == ("sample.base", "sample.extra")
    assert machine == before
    planting.uproot(machine, "sample.extra")
    planting.uproot(machine, "sample.base")


def test_no_room_is_refused(machine: Machine) -> None:
    refusal = refused(machine, "sample.huge")
    assert isinstance(refusal, FileRefusal)
    assert (refusal.error, refusal.path) == ("ENOSPC", "/usr/lpp/huge")


def test_a_file_of_another_product_is_refused(machine: Machine) -> None:
    refusal = refused(machine, "sample.thief")
    assert isinstance(refusal, Taken)
    assert (refusal.kind, refusal.name) == ("file", "/usr/bin/ls")


def test_a_directory_nobody_made_is_refused(machine: Machine) -> None:
    refusal = refused(machine, "sample.deep")
    assert isinstance(refusal, FileRefusal)
    assert refusal.error == "ENOENT"


def test_a_file_nobody_owns_is_replaced_a_directory_is_not(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/usr/bin/sample.sh", "something else\n")
    planting.plant(machine, sample(machine))
    assert files.read("/usr/bin/sample.sh").endswith("print sample\n")

    planting.uproot(machine, "sample.base")
    files.make_directory("/usr/bin/sample")
    refusal = refused(machine, "sample.base")
    assert isinstance(refusal, FileRefusal)
    assert refusal.error == "EISDIR"


def test_what_is_not_there_cannot_be_taken_out(machine: Machine) -> None:
    with pytest.raises(Unknown):
        planting.uproot(machine, "sample.base")


def test_names_nobody_offers(machine: Machine) -> None:
    for name, level in (("sample.nosuch", ""), ("sample.base", "9.9.9.9"), ("sample.own", "")):
        with pytest.raises(Unknown):
            sample(machine, name, level)


# --- workload partitions ---------------------------------------------------------------------


def test_a_wpar_gets_root_parts_and_sees_the_rest() -> None:
    machine = made()
    start(machine)
    planting.plant(machine, sample(machine))
    root = machine.root_of("wpar1")
    outside, before = paths_of(machine), paths_of(machine, root)
    assert "/usr/sbin/sampled" in before
    assert "/etc/sample" not in before
    planting.plant(machine, sample(machine), "wpar1")

    assert paths_of(machine, root) - before == {"/etc/sample", "/etc/sample/sample.conf"}
    inside = {f"{root}{path}" for path in paths_of(machine, root) - before}
    assert paths_of(machine) - outside == inside
    listed = run(machine, "lslpp", "-lcq", "sample*", wpar="wpar1").out.splitlines()
    assert [line.split(":")[0] for line in listed] == ["/usr/lib/objrepos", "/etc/objrepos"]
    assert isinstance(refused(machine, "sample.base", "wpar1"), Taken)

    planting.uproot(machine, "sample.base", "wpar1")
    assert paths_of(machine, root) == before
    assert ("", "root", "sample.base") in machine.filesets


def test_a_package_is_copied_into_a_wpar_and_taken_out() -> None:
    machine = made()
    start(machine)
    root = machine.root_of("wpar1")
    for name in ("expat", "apache"):
        planting.plant(machine, real(machine, name))
    before = paths_of(machine, root)
    with pytest.raises(Missing):
        planting.plant(machine, real(machine, "apache"), "wpar1")
    for name in ("expat", "apache"):
        planting.plant(machine, real(machine, name), "wpar1")

    assert run(machine, "rpm", "-q", "apache", wpar="wpar1").out == "apache-1.3.31-1\n"
    added = {path for path in paths_of(machine, root) - before if path.count("/") > 4}
    logs = "/var/opt/freeware/apache/logs"
    assert added == {*machine.packages[("", "apache")].root_files, logs}
    planting.uproot(machine, "apache", "wpar1")
    assert paths_of(machine, root) == before
    assert run(machine, "rpm", "-q", "apache", wpar="wpar1").status == 1
    assert run(machine, "rpm", "-q", "apache").status == 0


def test_a_wpar_that_does_not_run_is_refused() -> None:
    machine = made()
    assert isinstance(refused(machine, "sample.base", "wpar1"), WrongState)


# --- real products ---------------------------------------------------------------------------


def test_packages_of_the_paper_are_planted_in_its_order(machine: Machine) -> None:
    names = ("openssl", "sudo", "expat", "lynx", "apache")
    for name in names:
        planting.plant(machine, real(machine, name))

    assert run(machine, "rpm", "-qa").out.split() == [
        "cdrecord-1.9-7", "mkisofs-1.13-4", "AIX-rpm-6.1.0.0-1", "openssl-0.9.7d-2",
        "sudo-1.6.7p5-3", "expat-1.95.7-4", "lynx-2.8.4-2", "apache-1.3.31-1",
    ]  # fmt: skip
    conf = "/etc/opt/freeware/apache/"
    assert machine.packages[("", "apache")].root_files == (
        f"{conf}access.conf", f"{conf}httpd.conf", f"{conf}magic", f"{conf}mime.types",
        f"{conf}srm.conf",
    )  # fmt: skip
    assert run(machine, "rpm", "-qf", "/etc/sudoers").out == "sudo-1.6.7p5-3\n"
    files = FileSpace(machine)
    for name in names:
        for path in machine.packages[("", name)].files:
            assert files.exists(path), path
    with pytest.raises(Busy):
        planting.uproot(machine, "expat")


def test_openssh_lists_as_in_the_paper_and_needs_openssl_when_it_runs(machine: Machine) -> None:
    wanted = ("openssh.base.client", "openssh.base.server", "openssh.license",
              "openssh.man.en_US")  # fmt: skip
    with pytest.raises(Missing):
        planting.plant(machine, real(machine, wanted[1]))
    for name in wanted:
        planting.plant(machine, real(machine, name))
    lost = "0513-059 The sshd Subsystem has been started."
    assert run(machine, "startsrc", "-s", "sshd").out.startswith(lost)
    assert "inoperative" in run(machine, "lssrc", "-s", "sshd").out
    planting.plant(machine, real(machine, "openssl"))
    run(machine, "startsrc", "-s", "sshd")
    assert " active" in run(machine, "lssrc", "-s", "sshd").out

    rows = run(machine, "lslpp", "-lcq", "open*").out.splitlines()
    assert [tuple(row.split(":")[:3]) for row in rows] == [
        *(("/usr/lib/objrepos", name, "4.3.0.5301") for name in wanted),
        *(("/etc/objrepos", name, "4.3.0.5301") for name in wanted[:2]),
    ]


def test_the_wpar_commands_go_and_come_with_their_fileset(machine: Machine) -> None:
    planting.uproot(machine, "bos.wpars")
    for name in ("mkwpar", "lswpar", "inuwpar"):
        with pytest.raises(AssertionError, match="ENOENT"):
            run(machine, name)
    assert run(machine, "lslpp", "-l", "bos.wpars").status == 1

    planting.plant(machine, real(machine, "bos.wpars"))
    assert run(machine, "mkwpar", "-n", "wpar1").status == 0
    assert run(machine, "inuwpar", "-A", "installp", "-C").status == 0
