"""FileSpace: making, writing, removing, changing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from emulator.machine.machine import Machine
from emulator.machine.vfs import FILE_LIMIT, NAME_LIMIT, FileSpace, Node
from tests.machine.small import ANN, BOB, NOW, counted, kept, small_machine
from tests.machine.test_vfs import refused


@pytest.fixture
def machine() -> Iterator[Machine]:
    """A machine whose block counts are right afterwards, whatever was done to it."""
    machine = small_machine()
    yield machine
    assert kept(machine) == counted(machine)


@pytest.fixture
def files(machine: Machine) -> FileSpace:
    return FileSpace(machine)


# --- making and writing --------------------------------------------------------------------


def test_a_device_keeps_nothing_and_holds_nothing(machine: Machine, files: FileSpace) -> None:
    files.make_node("/null", Node("c", 0o666, data="null"))
    files.make_node("/disk", Node("b", 0o666, data="lv"))
    before = machine.snapshot()
    files.write("/null", "text")
    files.write("/null", "text", append=True)
    assert files.read("/null") == ""
    refused("ENXIO", files.write, "/disk", "text")
    refused("ENXIO", files.read, "/disk")
    assert machine == before


def test_a_new_file_belongs_to_its_maker_and_obeys_the_umask(machine: Machine) -> None:
    ann = FileSpace(machine, who=ANN, umask=0o027)
    ann.write("/tmp/f", "abc")
    node = ann.node("/tmp/f")
    assert (node.kind, node.mode, node.uid, node.gid) == ("-", 0o640, ANN.uid, ANN.gid)
    assert (node.mtime, node.ctime, node.length, node.blocks) == (NOW, NOW, 3, 8)


def test_writing_replaces_or_appends_and_keeps_mode_and_owner(files: FileSpace) -> None:
    files.write("/tmp/f", "one")
    files.change("/tmp/f", mode=0o604, uid=201)
    files.write("/tmp/f", "two")
    files.write("/tmp/f", "three", append=True)
    node = files.node("/tmp/f")
    assert (node.data, node.mode, node.uid) == ("twothree", 0o604, 201)


def test_writing_over_a_program_makes_it_text(machine: Machine, files: FileSpace) -> None:
    files.make_node("/usr/bin/tool", Node("-", 0o755, size=5000, program="tool"))
    files.write("/usr/bin/tool", "#!x\n")
    node = files.node("/usr/bin/tool")
    assert (node.program, node.length, node.blocks) == ("", 4, 8)


@pytest.mark.parametrize(
    ("size", "blocks"), [(0, 0), (1, 8), (4096, 8), (4097, 16), (8192, 16)]
)
def test_blocks_are_taken_a_page_at_a_time(files: FileSpace, size: int, blocks: int) -> None:
    files.write("/tmp/f", "x" * size)
    assert files.node("/tmp/f").blocks == blocks


def test_opening_to_write(files: FileSpace) -> None:
    files.write("/tmp/f", "old")
    assert files.open_for_writing("/tmp/f", truncate=False) == files.find("/tmp/f")
    assert files.read("/tmp/f") == "old"
    files.open_for_writing("/tmp/f", truncate=True)
    assert files.read("/tmp/f") == ""
    place = files.open_for_writing("/tmp/new", truncate=True, mode=0o600)
    assert place == files.find("/tmp/new")
    files.put(place, "new")
    assert files.node("/tmp/new") == files.node("/tmp/new")._replace(data="new", mode=0o600)


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("/tmp", "EISDIR"),
        ("/nosuch/f", "ENOENT"),
        ("/usr/bin/ls/f", "ENOTDIR"),
        ("/tmp/" + "n" * (NAME_LIMIT + 1), "ENAMETOOLONG"),
        ("/tmp/a\0b", "ENOENT"),
        ("", "ENOENT"),
    ],
)
def test_what_cannot_be_written(
    machine: Machine, files: FileSpace, path: str, error: str
) -> None:
    before = machine.snapshot()
    refused(error, files.write, path, "x")
    refused(error, files.open_for_writing, path, truncate=True)
    assert machine == before


def test_a_file_has_a_limit(machine: Machine, files: FileSpace) -> None:
    files.write("/tmp/f", "")
    before = machine.snapshot()
    refused("FILE_LIMIT", files.put, files.find("/tmp/f"), "x" * (FILE_LIMIT + 1))
    assert machine == before


def test_a_set_group_directory_gives_its_group(files: FileSpace) -> None:
    files.make_directory("/tmp/shared")
    files.change("/tmp/shared", mode=0o2775, gid=7)
    files.write("/tmp/shared/f", "")
    assert files.node("/tmp/shared/f").gid == 7


# --- directories ---------------------------------------------------------------------------


def test_a_directory_counts_links_and_is_removed_when_empty(
    machine: Machine, files: FileSpace
) -> None:
    before = files.node("/tmp").links
    files.make_directory("/tmp/d/")
    assert (files.node("/tmp").links, files.node("/tmp/d").links) == (before + 1, 2)
    files.write("/tmp/d/f", "")
    refused("EEXIST", files.make_directory, "/tmp/d")
    refused("EEXIST", files.remove_directory, "/tmp/d")
    refused("EISDIR", files.remove, "/tmp/d")
    refused("ENOTDIR", files.remove_directory, "/tmp/d/f")
    files.remove("/tmp/d/f")
    files.remove_directory("/tmp/d")
    assert files.node("/tmp").links == before
    refused("EBUSY", files.remove_directory, "/home")
    refused("EBUSY", files.remove_directory, "/")
    refused("EBUSY", FileSpace(machine, "/wpars/w1").remove_directory, "/")


def test_directories_on_the_way_are_made(files: FileSpace) -> None:
    files.make_directories("/tmp/a/b/c/")
    files.make_directories("/tmp/a/b/c")
    assert files.list("/tmp/a/b") == ["c"]


def test_a_directory_takes_blocks_from_its_ninth_name_on(files: FileSpace) -> None:
    files.make_directory("/home/d")
    for number in range(8):
        files.write(f"/home/d/{number}", "")
    assert (files.node("/home/d").length, files.node("/home/d").blocks) == (256, 0)
    files.write("/home/d/8", "")
    assert (files.node("/home/d").length, files.node("/home/d").blocks) == (4096, 8)
    files.remove("/home/d/8")
    assert files.node("/home/d").blocks == 0


# --- changing ------------------------------------------------------------------------------


def test_touching_a_file_one_may_write(machine: Machine, files: FileSpace) -> None:
    files.write("/tmp/f", "")
    files.change("/tmp/f", mode=0o666)
    FileSpace(machine, who=BOB).change("/tmp/f", mtime=1)
    assert files.node("/tmp/f").mtime == 1


def test_a_link_itself_may_be_given_away(files: FileSpace) -> None:
    files.write("/tmp/f", "")
    files.make_link("f", "/tmp/l")
    files.change("/tmp/l", uid=201, follow=False)
    assert (files.node("/tmp/f").uid, files.node("/tmp/l", follow=False).uid) == (0, 201)
    files.change("/tmp/l", uid=202)
    assert files.node("/tmp/f").uid == 202
