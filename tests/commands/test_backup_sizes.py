"""Backups: sizes and places of what is restored, and where there is no room."""

from __future__ import annotations

import pytest

from emulator.machine import placement, storage
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace, Node
from emulator.messages.strerror import strerror
from tests.commands.backup_support import (
    FILE,
    change,
    do,
    fill,
    inside,
    lv_of,
    refused,
    saved,
    unmount,
)
from tests.commands.wpar_support import made
from tests.support import run

# --- sizes and places ------------------------------------------------------------------


def test_smallest_sizes() -> None:
    machine = made("-M", "directory=/var", "size=1G")
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "rmwpar wpar1")
    var = "/wpars/wpar1/var"
    do(machine, f"restwpar -k -f {FILE}")
    assert lv_of(machine, var).pps == 1
    do(machine, f"restwpar -F -f {FILE}")
    assert lv_of(machine, var).pps == 8
    do(machine, "mkwpardata wpar1")
    change(machine, "SHRINK= no", "SHRINK= yes")
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, f"restwpar -F -f {FILE}")
    assert lv_of(machine, var).pps == 1


def test_a_size_that_was_edited_counts() -> None:
    machine = made()
    do(machine, "mkwpardata wpar1")
    change(machine, "FS_NAME= /tmp\n\tFS_SIZE= 262144", "FS_NAME= /tmp\n\tFS_SIZE= 786432")
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "rmwpar wpar1")
    do(machine, f"restwpar -f {FILE}")
    assert lv_of(machine, "/wpars/wpar1/tmp").pps == 3
    do(machine, f"restwpar -F -f {FILE} -M '-M directory=/tmp size=256M'")
    assert lv_of(machine, "/wpars/wpar1/tmp").pps == 2
    do(machine, "cp /tmp/wpardata/wpar1/image.data /tmp/data")
    change(machine, "FS_SIZE= 786432", "FS_SIZE= 262144", "/tmp/data")
    do(machine, f"restwpar -F -f {FILE} -i /tmp/data")
    assert lv_of(machine, "/wpars/wpar1/tmp").pps == 1
    change(machine, "FS_NAME= /\n\tFS_SIZE= 262144", "FS_NAME= /\n\tFS_SIZE= 1", "/tmp/data")
    do(machine, f"restwpar -F -f {FILE} -i /tmp/data")


def test_files_that_do_not_fit_are_refused() -> None:
    machine = made("-M", "directory=/home", "size=300M")
    files = inside(machine)
    for number in range(5):
        files.write(f"/home/{number}", "x" * 40_000_000)
    unmount(machine, "/wpars/wpar1")
    refused(machine, f"savewpar -f {FILE} wpar1",
            f"savewpar: The backup could not be written to {FILE}: {TOO_LARGE}\n")  # fmt: skip
    do(machine, "rm -f /tmp/wpardata/wpar1/image.data")
    files = inside(machine)
    for number in range(5):
        files.remove(f"/home/{number}")
    for number in range(5):
        files.make_node(f"/home/{number}", Node("-", 0o644, size=5_000_000))
    unmount(machine, "/wpars/wpar1")
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "rmwpar wpar1")
    do(machine, f"restwparfiles -m -f {FILE} -d /tmp")
    data = "/tmp/.savewpar_dir/image.data"
    change(machine, "FS_NAME= /home\n\tFS_SIZE= 786432", "FS_NAME= /home\n\tFS_SIZE= 9", data)
    do(machine, f"restwpar -f {FILE} -i {data}")
    do(machine, "rmwpar wpar1")
    machine.volume_groups["small"] = machine.volume_groups["rootvg"]._replace(
        name="small", pp_mb=16
    )
    machine.physical_volumes["hdisk1"] = machine.physical_volumes["hdisk1"]._replace(
        group="small", pps=500, free=((1, 500),)
    )
    ran = run(machine, "restwpar", "-f", FILE, "-i", data, "-M", "-M directory=/home vg=small")
    assert ran.err.startswith("restwpar: The files of /wpars/wpar1/home need ")
    assert "wpar1" not in machine.wpars


TOO_LARGE = strerror("FILE_LIMIT")


def test_an_exact_fit() -> None:
    machine = made()
    do(machine, "mkwpardata -m wpar1")
    assert FileSpace(machine).read("/tmp/wpardata/wpar1/fslv00.map").startswith("hdisk0:0")
    change(machine, "EXACT_FIT= no", "EXACT_FIT= yes")
    do(machine, f"savewpar -f {FILE} wpar1")
    places = [lv_of(machine, f"/wpars/wpar1{p}").extents for p in ("", "/home", "/var")]
    do(machine, "rmwpar wpar1")
    do(machine, "mkwpar -n first")
    refused(machine, f"restwpar -f {FILE}", "restwpar: The physical partition hdisk0:"
            f"{places[0][0].first} is not free: the exact fit is not possible.\n")  # fmt: skip
    do(machine, f"restwpar -K -f {FILE}")
    do(machine, "rmwpar wpar1")
    do(machine, "rmwpar first")
    do(machine, "mklv -y other rootvg 2")
    do(machine, "rmlv -f other")
    do(machine, f"restwpar -f {FILE}")
    assert [lv_of(machine, f"/wpars/wpar1{p}").extents for p in ("", "/home", "/var")] == places


def test_an_exact_fit_needs_its_maps() -> None:
    machine = made()
    do(machine, "mkwpardata wpar1")
    change(machine, "EXACT_FIT= no", "EXACT_FIT= yes")
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "rmwpar wpar1")
    refused(machine, f"restwpar -f {FILE}",
            "restwpar: The backup has no map file for the file system /.\n")  # fmt: skip


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("hdisk0:x\n", "The map file is not understood: hdisk0:x"),
        ("", "The map of logical volume fslv00 lists 0 physical partitions."),
        ("hdisk0:9999\n",
         "The physical partition hdisk0:9999 is not free: the exact fit is not possible."),
        ("hdisk7:1\n",
         "The physical partition hdisk7:1 is not free: the exact fit is not possible."),
    ],
)  # fmt: skip
def test_a_map_that_is_wrong_is_refused(text: str, error: str) -> None:
    machine = made()
    do(machine, "mkwpardata -m wpar1")
    change(machine, "EXACT_FIT= no", "EXACT_FIT= yes")
    FileSpace(machine).write("/tmp/wpardata/wpar1/fslv00.map", text)
    do(machine, f"savewpar -f {FILE} wpar1")
    do(machine, "rmwpar wpar1")
    refused(machine, f"restwpar -f {FILE}", f"restwpar: {error}\n")


def test_a_map_tells_every_partition() -> None:
    machine = made("-M", "directory=/db", "size=1G")
    lv = lv_of(machine, "/wpars/wpar1/db")
    listed = placement.read_map(placement.map_text(lv))
    assert len(listed) == lv.pps == 8
    before = machine.snapshot()
    placement.place(machine, {lv.name: listed})
    assert machine == before


@pytest.mark.parametrize(
    ("old", "new", "line", "text"),
    [
        ("FS_SIZE= 262144", "FS_SIZE= much", 128, "FS_SIZE= much"),
        ("EXACT_FIT= no", "EXACT_FIT= maybe", 16, "EXACT_FIT= maybe"),
        ("FS_LV= /dev/fslv00", "FS_LV= /dev/none", 126, "FS_NAME= /"),
        ("LOGICAL_VOLUME= fslv00", "LOGICAL_VOLUME=", 27, "LOGICAL_VOLUME="),
        ("image_data:", "image:", 1, "image:"),
        ("SHRINK= no", "what is this", 15, "what is this"),
    ],
)
def test_an_image_data_that_makes_no_sense(old: str, new: str, line: int, text: str) -> None:
    machine = made()
    do(machine, "mkwpardata wpar1")
    change(machine, old, new)
    before = machine.snapshot()
    ran = run(machine, "savewpar", "-f", FILE, "wpar1")
    path = "/tmp/wpardata/wpar1/image.data"
    assert ran.status == 1
    assert ran.err.startswith(f"savewpar: {path}, line ")
    assert ran.err.endswith(f": this is not understood: {text}\n")
    assert machine == before
    do(machine, f"savewpar -i -f {FILE} wpar1")


def test_a_stale_image_data_is_refused() -> None:
    machine = saved()
    do(machine, "crfs -v jfs2 -g rootvg -m /wpars/wpar1/db -u wpar1 -a size=1")
    refused(machine, f"savewpar -f {FILE} wpar1", "savewpar: /tmp/wpardata/wpar1/image.data "
            "does not tell of the file system /db.\n")  # fmt: skip
    do(machine, f"savewpar -m -f {FILE} wpar1")


# --- no room, no tape ------------------------------------------------------------------


def test_a_full_file_system_keeps_nothing_of_a_backup() -> None:
    machine = made()
    do(machine, "mkwpardata wpar1")
    fill(machine, "/tmp", 1000)
    error = (
        f"savewpar: The backup could not be written to {FILE}: "
        "There is not enough space in the file system.\n"
    )
    refused(machine, f"savewpar -f {FILE} wpar1", error)
    FileSpace(machine).write(FILE, "old")
    refused(machine, f"savewpar -f {FILE} wpar1", error)
    do(machine, "savewpar -f /home/w wpar1")


def test_tmp_grows_for_the_data_where_that_is_asked_for() -> None:
    machine = made()
    fill(machine, "/tmp", 0)
    refused(machine, "mkwpardata wpar1", "mkwpardata: The data of wpar1 could not be written: "
            "There is not enough space in the file system.\n")  # fmt: skip
    do(machine, "mkwpardata -X wpar1")
    assert machine.logical_volumes["hd3"].pps == 3
    fill(machine, "/tmp", 0)
    do(machine, "rm -r /tmp/wpardata")
    fill(machine, "/tmp", 0)
    do(machine, "savewpar -X -i -f /home/w wpar1")


def test_no_room_for_what_is_restored() -> None:
    machine = saved("-M", "directory=/db", "size=40G")
    before = machine.snapshot()
    ran = run(machine, "restwpar", "-f", FILE, "-n", "wpar2")
    assert ran.err.startswith("0516-404 allocp: ") and ran.status == 1
    assert ran.err.endswith(
        "0516-822 mklv: Unable to create logical volume.\nrestwpar: Volume group rootvg has "
        f"{free(machine)} free physical partitions; 320 are needed.\n"
    )
    assert machine == before


def free(machine: Machine) -> int:
    trial = machine.snapshot()
    return storage.free_pps(trial, "rootvg") - 1
