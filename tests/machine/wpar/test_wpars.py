"""The laws of workload partitions: made, started, stopped, removed; refused or not at all."""

from __future__ import annotations

import pytest

from emulator import images
from emulator.images import boot
from emulator.machine import filesystems, subsystems
from emulator.machine.machine import Machine
from emulator.machine.processes import processes_of
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import removal, rows, stopping
from tests.machine.wpar import support
from tests.machine.wpar.support import make, start


@pytest.fixture
def made() -> Machine:
    return support.made()


def test_stanzas_are_those_of_the_paper(made: Machine) -> None:
    text = FileSpace(made).read("/etc/filesystems")
    first = made.logical_volumes
    root = next(lv.name for lv in first.values() if lv.label == "/wpars/wpar1")
    assert (
        f"/wpars/wpar1:\n\tdev\t\t= /dev/{root}\n\tvfs\t\t= jfs2\n\tlog\t\t= INLINE\n"
        "\tmount\t\t= false\n\ttype\t\t= wpar1\n\taccount\t\t= false\n\n"
    ) in text
    assert (
        "/wpars/wpar1/opt:\n\tdev\t\t= /opt\n\tvfs\t\t= namefs\n\tmount\t\t= false\n"
        "\ttype\t\t= wpar1\n\toptions\t\t= ro\n\n"
    ) in text
    points = [s.point for s in rows.file_systems(made, made.wpars["wpar1"])]
    below = ["", "/home", "/opt", "/proc", "/tmp", "/usr", "/var"]
    assert points == [f"/wpars/wpar1{part}" for part in below]


def test_base_directory_has_the_documented_modes(made: Machine) -> None:
    files = FileSpace(made)
    assert files.node("/wpars").mode == 0o700
    assert files.node("/wpars/wpar1").mode == 0o755


def test_broadcast_is_the_interfaces_own(made: Machine) -> None:
    entry = made.wpars["wpar1"].network[0]
    assert entry[:5] == ("en1", "10.1.1.81", "255.255.252.0", "10.1.1.255", 4)


def test_interface_and_mask_come_from_the_subnet() -> None:
    machine = boot()
    row = make(machine, network=({"address": "10.1.0.9"},))
    assert row.network[0][:5] == ("en1", "10.1.0.9", "255.255.252.0", "10.1.1.255", 4)


def test_address_comes_from_the_hosts_file_where_none_is_given() -> None:
    machine = boot()
    files = FileSpace(machine)
    files.write("/etc/hosts", "10.1.1.60 wparx alias\n192.0.2.1 far\n", append=True)
    assert make(machine, "wparx", network=None).network[0].address == "10.1.1.60"
    assert make(machine, "far", network=None).network == ()
    assert make(machine, "nohost", network=None).network == ()


def test_started_wpar_is_seen_everywhere(made: Machine) -> None:
    started = start(made)
    row = made.wpars["wpar1"]
    assert (row.state, row.key, row.started) == ("A", started.row.key, made.clock.seconds)
    assert row.key > 0
    assert all(lv.open for lv in made.logical_volumes.values() if "/wpars" in lv.label)
    assert made.mounts["/wpars/wpar1"].options == "rw,log=INLINE"
    assert made.mounts["/wpars/wpar1/usr"].options == "ro"
    assert made.addresses[("en1", "10.1.1.81")].wpar == "wpar1"
    init = made.processes[started.pid]
    assert (init.is_init, init.command) == (True, "/etc/init")
    assert made.subsystems[("", "cor_wpar1")].pid == started.pid
    master = subsystems.source_master(made, "wpar1")
    assert made.processes[master].parent == started.pid
    for daemon in processes_of(made, "wpar1"):
        assert daemon.parent in (started.pid, master) or daemon is init
    assert [p.name for p in processes_of(made, "wpar1")].count("init") == 1
    syslogd = made.subsystems[("wpar1", "syslogd")]
    assert made.processes[syslogd.pid].parent == master


def test_usage_of_a_new_wpar_is_the_papers(made: Machine) -> None:
    start(made)
    seen = {}
    for point in ("", "/home", "/tmp", "/var"):
        usage = filesystems.usage(made, made.mounts[f"/wpars/wpar1{point}"].tree)
        assert usage is not None
        seen[point] = (usage.blocks, usage.free)
    assert seen == {
        "": (262144, images.wpar_usage("aix6-beta")["/"][0]),
        "/home": (262144, 256728),
        "/tmp": (262144, 256848),
        "/var": (262144, 246528),
    }


def test_writing_inside_one_wpar_changes_no_other_and_not_the_template(made: Machine) -> None:
    make(made, "wpar2", network=())
    start(made)
    start(made, "wpar2")
    before = dict(images.wpar_trees("aix6-beta")["/"].nodes)
    FileSpace(made, "/wpars/wpar1").write("/etc/motd", "changed\n")
    assert FileSpace(made, "/wpars/wpar2").read("/etc/motd") != "changed\n"
    assert FileSpace(made).read("/etc/motd") != "changed\n"
    assert images.wpar_trees("aix6-beta")["/"].nodes == before


def test_a_volume_used_again_does_not_write_into_the_template(made: Machine) -> None:
    start(made)
    FileSpace(made, "/wpars/wpar1").write("/tmp/first", "x")
    stopping.stop(made, "wpar1")
    removal.remove(made, "wpar1")
    make(made)
    start(made)
    FileSpace(made, "/wpars/wpar1").write("/tmp/second", "x")
    assert "second" not in str(images.wpar_trees("aix6-beta")["/tmp"].nodes)
    assert FileSpace(made, "/wpars/wpar1").list("/tmp").count("first") == 0


def test_stop_undoes_start_but_for_what_was_written(made: Machine) -> None:
    before = made.snapshot()
    start(made)
    stopped = stopping.stop(made, "wpar1")
    assert stopped.unmounted == tuple(
        f"/wpars/wpar1{p}" for p in ("/var", "/usr", "/tmp", "/proc", "/opt", "/home", "")
    )
    # What was written: that its cron began.
    assert made.differences(before) == ["trees"]
    (key,) = [key for key, tree in made.trees.items() if tree != before.trees[key]]
    nodes, old = made.trees[key].nodes, before.trees[key].nodes
    assert nodes.keys() == old.keys()
    (inode,) = [inode for inode, node in nodes.items() if node != old[inode]]
    added = str(nodes[inode].data).removeprefix(str(old[inode].data))
    assert added.startswith("! *** cron started ***")


def test_stop_unmounts_what_was_mounted_below_by_hand_and_nothing_beside(made: Machine) -> None:
    start(made)
    files = FileSpace(made)
    for path in ("/wpars/wpar1/tmp/here", "/wpars/wpar10", "/wpars/wpar10/here"):
        files.make_directory(path, 0o755)
    for point in ("/wpars/wpar1/tmp/here", "/wpars/wpar10/here"):
        filesystems.mount(made, "/opt", point, "namefs")
    assert stopping.stop(made, "wpar1").unmounted[1:3] == (
        "/wpars/wpar1/usr", "/wpars/wpar1/tmp/here",
    )  # fmt: skip
    assert "/wpars/wpar10/here" in made.mounts


def test_a_start_makes_the_devices_anew(made: Machine) -> None:
    start(made)
    inside = FileSpace(made, "/wpars/wpar1")
    before = inside.node("/dev/null")
    inside.remove("/dev/null")
    stopping.stop(made, "wpar1")
    start(made)
    assert (inside.node("/dev/null").kind, inside.node("/dev/null").mode) == (
        before.kind, before.mode,
    )  # fmt: skip


def test_removal_undoes_creation_but_for_wpars_and_times(made: Machine) -> None:
    fresh = boot()
    removed = removal.remove(made, "wpar1")
    assert [one.point for one in removed][-1] == "/wpars/wpar1"
    local = [one.point[len("/wpars/wpar1") :] for one in removed if one.volume]
    assert local == ["/var", "/tmp", "/home", ""]
    file = "/etc/filesystems"
    assert FileSpace(made).read(file) == FileSpace(fresh).read(file)
    assert FileSpace(made).list("/wpars") == []
    # What is left: the number of the group's next volume, and times and inodes of the root.
    assert made.differences(fresh) == ["volume_groups", "trees"]
    assert {k for k in made.trees if made.trees[k] != fresh.trees[k]} == {"/dev/hd4"}
    vg = made.volume_groups["rootvg"]
    assert vg._replace(next_lv=fresh.volume_groups["rootvg"].next_lv) == (
        fresh.volume_groups["rootvg"]
    )


def test_every_start_gives_another_key(made: Machine) -> None:
    keys = []
    for _ in range(3):
        keys.append(start(made).row.key)
        stopping.stop(made, "wpar1")
        assert made.wpars["wpar1"].key == 0
    assert len(set(keys)) == 3


def test_preserved_file_systems_come_back_with_their_files(made: Machine) -> None:
    start(made)
    FileSpace(made, "/wpars/wpar1").write("/home/kept", "kept\n")
    stopping.stop(made, "wpar1")
    removed = removal.remove(made, "wpar1", preserve=True)
    assert [one.volume for one in removed] == ["", "", ""]
    again = make(made, preserved=True)
    assert again.directory == "/wpars/wpar1"
    assert len([lv for lv in made.logical_volumes.values() if "/wpars" in lv.label]) == 4
    start(made)
    assert FileSpace(made, "/wpars/wpar1").read("/home/kept") == "kept\n"


def test_private_usr_is_a_writable_copy() -> None:
    machine = boot()
    make(machine, private_usr=True)
    sizes = {lv.label: lv.pps for lv in machine.logical_volumes.values()}
    usr = filesystems.usage(machine, "/dev/hd2")
    assert usr is not None
    used = usr.blocks - usr.free
    assert sizes["/wpars/wpar1/usr"] == -(-(used + used // 64) // 262144)
    start(machine)
    FileSpace(machine, "/wpars/wpar1").write("/usr/own", "x")
    assert not FileSpace(machine).exists("/usr/own")


def test_the_file_is_the_truth_about_what_is_mounted(made: Machine) -> None:
    files = FileSpace(made)
    text = files.read("/etc/filesystems")
    gone = next(s for s in rows.file_systems(made, made.wpars["wpar1"]) if "opt" in s.point)
    files.write(
        "/etc/filesystems",
        text.replace(gone.text(), "")
        + "/wpars/wpar1/extra:\n  dev = /usr/lpp\n  vfs = namefs\n  type = wpar1\n",
    )
    started = start(made)
    assert "/wpars/wpar1/opt" not in started.mounted
    assert "/wpars/wpar1/extra" in started.mounted
    assert made.mounts["/wpars/wpar1/extra"].device == "/usr/lpp"
    stopping.stop(made, "wpar1")
    removal.remove(made, "wpar1")
    assert "wpar1" not in FileSpace(made).read("/etc/filesystems")
