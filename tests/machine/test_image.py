"""The image aix6-beta: the same everywhere, at one with itself, and the paper's machine."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
import tracemalloc

import pytest

from emulator import images, programs
from emulator.images import loader
from emulator.kernel.kernel import DEFAULT_PATH
from emulator.machine import filesystems, stanzas, users
from emulator.machine.clock import moment
from emulator.machine.machine import Machine
from emulator.machine.software import filesets_seen, packages_seen
from emulator.machine.vfs import ROOT_INODE, FileSpace
from tests.media.support import to_come

IMAGE = "aix6-beta"

#: The paper's df in the global environment: blocks, free, %Used, Iused, %Iused.
GLOBAL_DF = {
    "/dev/hd4": (262144, 60248, 78, 5106, 41),
    "/dev/hd2": (5767168, 1807400, 69, 42816, 18),
    "/dev/hd9var": (1048576, 999984, 5, 493, 1),
    "/dev/hd3": (524288, 477400, 9, 61, 1),
    "/dev/hd1": (262144, 243192, 8, 97, 1),
    "/dev/hd10opt": (262144, 124240, 53, 1560, 10),
    "/dev/locallv": (524288, 522072, 1, 9, 1),
}
#: The paper's df inside wpar1, the same way.
WPAR_DF = {
    "/": (209912, 20, 1566, 7),
    "/home": (256728, 3, 25, 1),
    "/tmp": (256848, 3, 10, 1),
    "/var": (246528, 6, 324, 2),
}

DIGEST = """
import hashlib
from emulator import images
from tests.machine.test_image import text_of
print(hashlib.sha256(text_of(images.boot()).encode()).hexdigest())
"""


def text_of(machine: Machine) -> str:
    """Everything a machine holds, in order."""
    tables = [repr(getattr(machine, name)) for name in Machine.TABLES]
    trees = [repr(tree) for tree in images.wpar_trees(IMAGE).values()]
    return "\n".join([repr(machine.system), repr(machine.counters), *tables, *trees])


@pytest.fixture
def machine() -> Machine:
    return images.boot()


def test_every_boot_gives_the_same_machine(machine: Machine) -> None:
    assert machine == images.boot()
    assert machine == loader.build(IMAGE)
    assert machine.counters == images.boot().counters


@pytest.mark.parametrize("seed", ["0", "4711"])
def test_every_process_boots_the_same_machine(machine: Machine, seed: str) -> None:
    here = os.path.dirname(os.path.dirname(os.path.dirname(__file__)))
    environment = {"PYTHONHASHSEED": seed, "TZ": "Asia/Tokyo", "PYTHONPATH": here}
    words = [sys.executable, "-c", DIGEST]
    said = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)

    assert said.stdout.strip() == hashlib.sha256(text_of(machine).encode()).hexdigest()


def test_what_one_boot_writes_the_next_does_not_see(machine: Machine) -> None:
    FileSpace(machine).write("/etc/motd", "changed\n")
    machine.processes.clear()

    assert "BETA" in FileSpace(images.boot()).read("/etc/motd")
    assert images.boot().processes


def test_an_image_nobody_made_is_refused() -> None:
    assert images.names() == [IMAGE, "aix61"]
    with pytest.raises(ValueError, match="nosuch"):
        images.boot("nosuch")


def test_one_more_machine_takes_less_than_four_megabytes() -> None:
    images.boot()
    tracemalloc.start()
    try:
        kept = images.boot()
        FileSpace(kept).write("/etc/motd", "its own\n")
        taken, _ = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert taken < 4_000_000


def test_the_clock_and_the_boot_are_those_of_the_paper(machine: Machine) -> None:
    offset = machine.system.zone_offset
    now = moment(machine.clock.seconds, offset).format("%c %Z")
    booted = moment(machine.booted, offset).format("%c")
    assert now == "Thu Aug  9 11:08:00 2007 EET"
    assert booted == "Thu Aug  2 08:03:12 2007"


def test_df_shows_the_numbers_of_the_paper(machine: Machine) -> None:
    shown = {}
    for mount in machine.mounts.values():
        row = filesystems.usage(machine, mount.tree)
        if row is not None:
            shown[mount.device] = (
                row.blocks, row.free, row.percent, row.inodes_used, row.inode_percent
            )  # fmt: skip

    assert shown == GLOBAL_DF


def test_df_inside_a_new_wpar_can_show_the_numbers_of_the_paper() -> None:
    shown = {}
    for point, (free, used) in images.wpar_usage(IMAGE).items():
        tree = images.wpar_trees(IMAGE)[point]
        loader.settle("/dev/fslv00", tree, 262144, free, used, "INLINE")
        row = filesystems.Usage(262144, free, used, free // 9)
        shown[point] = (free, row.percent, used, row.inode_percent)

    assert shown == WPAR_DF


def test_file_systems_are_mounted_in_the_order_of_the_paper(machine: Machine) -> None:
    assert list(machine.mounts) == [
        "/", "/usr", "/var", "/tmp", "/home", "/proc", "/opt", "/usr/local",
    ]  # fmt: skip


def test_every_mount_has_a_tree_a_stanza_and_an_open_volume(machine: Machine) -> None:
    known = stanzas.defined(machine)
    for mount in machine.mounts.values():
        assert machine.trees[mount.tree].nodes[ROOT_INODE].kind == "d"
        assert known[mount.point].get("dev") == mount.device
        assert known[mount.point].get("vfs") == mount.vfs
        if mount.vfs == "jfs2":
            volume = machine.logical_volumes[mount.device.removeprefix("/dev/")]
            assert volume.open
            assert volume.label == mount.point
            size = volume.pps * machine.volume_groups[volume.group].pp_mb * 2048
            assert machine.volumes[mount.device].blocks == size
    assert set(known) == set(machine.mounts)


def test_every_partition_is_free_or_in_one_volume(machine: Machine) -> None:
    disk = machine.physical_volumes["hdisk0"]
    taken = [pp for first, last in disk.free for pp in range(first, last + 1)]
    for volume in machine.logical_volumes.values():
        for extent in volume.extents:
            assert extent.volume == "hdisk0"
            taken += range(extent.first, extent.last + 1)

    assert sorted(taken) == list(range(1, 547))
    assert (disk.pps, disk.free_pps) == (546, 507)
    assert machine.physical_volumes["hdisk1"].group == ""


def test_volumes_are_those_of_the_paper_and_the_next_names_are_free(machine: Machine) -> None:
    assert list(machine.logical_volumes) == [
        "hd5", "hd6", "hd8", "hd4", "hd2", "hd9var", "hd3", "hd1", "hd10opt", "locallv",
    ]  # fmt: skip
    identifiers = [lv.identifier for lv in machine.logical_volumes.values()]
    group = machine.volume_groups["rootvg"]
    assert identifiers == [f"{group.identifier}.{n}" for n in range(1, group.next_lv)]


def test_trees_count_their_blocks_and_links(machine: Machine) -> None:
    for tree in [*machine.trees.values(), *images.wpar_trees(IMAGE).values()]:
        assert tree.blocks == sum(node.blocks for node in tree.nodes.values())
        assert tree.next_inode == max(tree.nodes) + 1
        names: dict[int, int] = {}
        for node in tree.nodes.values():
            for child in node.entries.values():
                names[child] = names.get(child, 0) + 1
        assert set(names) == set(tree.nodes) - {ROOT_INODE}
        for inode, node in tree.nodes.items():
            if node.kind == "d":
                below = sum(tree.nodes[i].kind == "d" for i in node.entries.values())
                assert node.links == 2 + below
            else:
                assert node.links == names[inode]


def test_every_owner_is_known(machine: Machine) -> None:
    known = users.directory(machine)
    for _, node in FileSpace(machine).walk("/"):
        assert node.uid in known.user_names
        assert node.gid in known.group_names
    for row in machine.processes.values():
        assert row.uid in known.user_names


def test_every_symbolic_link_leads_somewhere(machine: Machine) -> None:
    files = FileSpace(machine)
    dangling = [
        (path, node.data)
        for path, node in files.walk("/")
        if node.kind == "l" and not files.exists(path)
    ]
    assert dangling == []


def test_every_command_is_an_executable_the_path_leads_to(machine: Machine) -> None:
    files = FileSpace(machine)
    for name in {*programs.known(), "ksh"} - to_come(machine):
        # errdemon and errstop lie beside the path.
        paths = [f"{folder}/{name}" for folder in (*DEFAULT_PATH.split(":"), "/usr/lib")]
        first = next(path for path in paths if files.exists(path))
        node = files.node(first)
        assert node.program == name
        assert node.mode & 0o111 and node.length > 0
    assert files.node("/usr/bin/sh").program == "ksh"


def test_every_active_subsystem_has_its_process(machine: Machine) -> None:
    for row in machine.subsystems.values():
        if row.pid:
            process = machine.processes[row.pid]
            assert process.wpar == ""
            assert process.started >= machine.booted
    assert machine.subsystems[("", "pconsole")].pid == 0


def test_every_process_has_a_parent_and_a_believable_id(machine: Machine) -> None:
    for pid, row in machine.processes.items():
        assert pid == row.pid
        assert pid == 1 or pid % 2 == 0
        assert row.parent in machine.processes or row.parent == 0
        assert row.started <= machine.clock.seconds
        assert row.kernel == (row.parent == 0 and pid != 1)


def test_programs_of_subsystems_and_daemons_are_in_the_tree(machine: Machine) -> None:
    files = FileSpace(machine)
    paths = {row.path for row in machine.subsystems.values()}
    paths |= {daemon.path for daemon in images.wpar_daemons(IMAGE)}
    paths.add(machine.processes[1].command)
    missing = sorted(path for path in paths if path.startswith("/") and not files.exists(path))
    # /etc/init is what ps shows; cas_agent, pconsole and the rest are files.
    assert missing == []


def test_packages_and_their_files(machine: Machine) -> None:
    rows = packages_seen(machine, "")
    assert [row.label for row in rows] == [
        "cdrecord-1.9-7", "mkisofs-1.13-4", "AIX-rpm-6.1.0.0-1",
    ]  # fmt: skip
    files = FileSpace(machine)
    for row in rows:
        assert set(row.root_files) <= set(row.files)
        for path in row.files:
            assert files.exists(path), path


def test_media_lie_where_the_scenes_look_for_them(machine: Machine) -> None:
    assert FileSpace(machine).list("/mnt/rpms") == [
        "apache-1.3.31-1.aix5.1.ppc.rpm",
        "expat-1.95.7-4.aix5.1.ppc.rpm",
        "lynx-2.8.4-2.aix5.1.ppc.rpm",
        "openssl-0.9.7d-2.aix5.1.ppc.rpm",
        "sudo-1.6.7p5-3.aix5.1.ppc.rpm",
    ]


def test_filesets_have_their_parts_under_their_keys(machine: Machine) -> None:
    for (wpar, part, name), row in machine.filesets.items():
        assert (wpar, part, name) == (row.wpar, row.part, row.name)
    usr = {row.name for row in filesets_seen(machine, "", "usr")}
    root = {row.name for row in filesets_seen(machine, "", "root")}
    assert root < usr
    assert len(usr) >= 150


def test_device_nodes_stand_for_the_devices_there_are(machine: Machine) -> None:
    files = FileSpace(machine)
    for name in [*machine.logical_volumes, *machine.physical_volumes]:
        assert files.node(f"/dev/{name}").kind == "b"
        assert files.node(f"/dev/r{name}").kind == "c"
    for export in images.wpar_devices(IMAGE):
        assert files.node(export.name).kind == "c"
