"""FileSpace: linking, moving, and running out of room."""

from __future__ import annotations

import pytest

from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.vfs import NAME_LIMIT, FileSpace
from tests.machine.small import ANN, BOB
from tests.machine.test_vfs import refused
from tests.machine.test_vfs_changes import files, machine

__all__ = ("files", "machine")


# --- hard links ----------------------------------------------------------------------------


def test_a_file_lives_as_long_as_it_has_a_name(machine: Machine, files: FileSpace) -> None:
    files.write("/tmp/a", "text")
    files.hard_link("/tmp/a", "/usr/b")
    files.write("/usr/b", "more")
    assert files.read("/tmp/a") == "more"
    assert (files.find("/tmp/a").inode, files.node("/tmp/a").links) == (
        files.find("/usr/b").inode,
        2,
    )
    files.remove("/tmp/a")
    assert (files.read("/usr/b"), files.node("/usr/b").links) == ("more", 1)
    blocks = machine.trees["/dev/hd4"].blocks
    files.remove("/usr/b")
    assert machine.trees["/dev/hd4"].blocks == blocks - 8
    refused("EPERM", files.hard_link, "/tmp", "/usr/t")
    refused("EXDEV", files.hard_link, "/usr/bin/ls", "/home/ls")
    refused("EEXIST", files.hard_link, "/usr/bin/ls", "/usr/bin")
    refused("ENOENT", files.hard_link, "/nosuch", "/usr/t")


# --- moving --------------------------------------------------------------------------------


def test_renaming_moves_and_replaces(files: FileSpace) -> None:
    files.write("/tmp/a", "a")
    files.write("/usr/b", "b")
    inode = files.find("/tmp/a").inode
    files.rename("/tmp/a", "/usr/b")
    assert not files.exists("/tmp/a")
    assert (files.read("/usr/b"), files.find("/usr/b").inode) == ("a", inode)
    files.rename("/usr/b", "/usr/c")
    assert files.list("/usr") == ["bin", "c"]


def test_renaming_a_name_to_itself_or_its_other_name_changes_nothing(
    machine: Machine, files: FileSpace
) -> None:
    files.write("/tmp/a", "a")
    files.hard_link("/tmp/a", "/tmp/b")
    before = machine.snapshot()
    files.rename("/tmp/a", "/tmp/a")
    files.rename("/tmp/a", "/tmp/b")
    assert machine == before


def test_renaming_a_directory_keeps_link_counts(files: FileSpace) -> None:
    files.make_directories("/tmp/d/e")
    tmp, usr = files.node("/tmp").links, files.node("/usr").links
    files.make_directory("/usr/empty")
    files.rename("/tmp/d", "/usr/empty")
    assert files.list("/usr/empty") == ["e"]
    assert (files.node("/tmp").links, files.node("/usr").links) == (tmp - 1, usr + 1)


def test_a_symbolic_link_is_renamed_itself(files: FileSpace) -> None:
    files.make_link("/usr", "/tmp/l")
    files.rename("/tmp/l", "/tmp/m")
    assert files.node("/tmp/m", follow=False).data == "/usr"


@pytest.mark.parametrize(
    ("old", "new", "error"),
    [
        ("/nosuch", "/tmp/x", "ENOENT"),
        ("/usr/bin", "/usr/bin/below", "EINVAL"),
        ("/usr", "/usr/bin/below", "EINVAL"),
        ("/usr/bin", "/home/bin", "EXDEV"),
        ("/usr/bin", "/tmp/file", "ENOTDIR"),
        ("/tmp/file", "/usr/bin", "EISDIR"),
        ("/tmp/dir", "/usr/bin", "EEXIST"),
        ("/home", "/tmp/home", "EBUSY"),
        ("/tmp/dir", "/home", "EBUSY"),
        ("/tmp/file", "/nosuch/x", "ENOENT"),
        ("/tmp/file", "/tmp/" + "n" * (NAME_LIMIT + 1), "ENAMETOOLONG"),
    ],
)
def test_moves_that_are_refused(
    machine: Machine, files: FileSpace, old: str, new: str, error: str
) -> None:
    files.make_directory("/tmp/dir")
    files.write("/tmp/file", "")
    before = machine.snapshot()
    refused(error, files.rename, old, new)
    assert machine == before


def test_the_sticky_bit_keeps_others_from_removing(machine: Machine) -> None:
    ann, bob = FileSpace(machine, who=ANN), FileSpace(machine, who=BOB)
    ann.write("/tmp/hers", "")
    ann.make_directory("/tmp/dir")
    bob.write("/tmp/his", "")
    before = machine.snapshot()
    refused("EPERM", bob.remove, "/tmp/hers")
    refused("EPERM", bob.remove_directory, "/tmp/dir")
    refused("EPERM", bob.rename, "/tmp/hers", "/tmp/mine")
    refused("EPERM", bob.rename, "/tmp/his", "/tmp/hers")
    assert machine == before
    ann.remove("/tmp/hers")
    FileSpace(machine).remove("/tmp/his")


# --- room ----------------------------------------------------------------------------------


def test_a_full_file_system_takes_no_more(machine: Machine, files: FileSpace) -> None:
    files.write("/home/f", "x" * 4096 * 15)
    assert machine.room_in("/dev/hd1") == 8
    before = machine.snapshot()
    refused("ENOSPC", files.write, "/home/f", "x" * 4096 * 2, append=True)
    refused("ENOSPC", files.write, "/home/g", "x" * 4097)
    assert machine == before
    files.write("/home/g", "x" * 4096)
    assert machine.room_in("/dev/hd1") == 0
    files.write("/home/f", "")
    assert machine.room_in("/dev/hd1") == 120
    files.write("/usr/elsewhere", "x" * 4096)


@pytest.mark.parametrize("do", ["write", "make_directory", "hard_link", "rename"])
def test_a_directory_that_cannot_grow_stays_as_it_was(
    machine: Machine, files: FileSpace, do: str
) -> None:
    files.make_directory("/home/d")
    for number in range(8):
        files.write(f"/home/d/{number}", "")
    files.write("/home/f", "x" * 4096 * 16)
    before = machine.snapshot()
    arguments = {
        "write": ("/home/d/n", ""),
        "make_directory": ("/home/d/n",),
        "hard_link": ("/home/f", "/home/d/n"),
        "rename": ("/home/f", "/home/d/n"),
    }[do]
    with pytest.raises(FileRefusal) as caught:
        getattr(files, do)(*arguments)
    assert (caught.value.error, caught.value.path) == ("ENOSPC", "/home/d/n")
    assert machine == before
