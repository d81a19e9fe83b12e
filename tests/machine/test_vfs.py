"""FileSpace: finding, permissions, links, and the view of a WPAR."""

from __future__ import annotations

import pytest

from emulator.machine.errors import FileRefusal
from emulator.machine.machine import Machine
from emulator.machine.vfs import (
    LINKS_LIMIT,
    NAME_LIMIT,
    PATH_LIMIT,
    READ,
    SEARCH,
    WRITE,
    Credentials,
    FileSpace,
    Node,
    contents,
)
from tests.machine.small import ANN, BOB, small_machine


@pytest.fixture
def machine() -> Machine:
    return small_machine()


@pytest.fixture
def files(machine: Machine) -> FileSpace:
    return FileSpace(machine)


def refused(error: str, call: object, *arguments: object, **named: object) -> None:
    """The call raises FileRefusal with this errno."""
    with pytest.raises(FileRefusal) as caught:
        call(*arguments, **named)  # type: ignore[operator]
    assert caught.value.error == error


# --- finding -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("/", "/"),
        ("//", "/"),
        ("/usr/bin/ls", "/usr/bin/ls"),
        ("/usr//bin/./ls", "/usr/bin/ls"),
        ("/usr/bin/..", "/usr"),
        ("/..", "/"),
        ("/../../usr", "/usr"),
        ("/home/..", "/"),
        ("/usr/bin/", "/usr/bin"),
    ],
)
def test_paths_are_walked_to_their_canonical_form(
    files: FileSpace, path: str, wanted: str
) -> None:
    assert files.real_path(path) == wanted


@pytest.mark.parametrize(
    ("path", "error"),
    [
        ("", "ENOENT"),
        ("/nosuch", "ENOENT"),
        ("/nosuch/x", "ENOENT"),
        ("/usr/bin/ls/x", "ENOTDIR"),
        ("/usr/bin/ls/..", "ENOTDIR"),
        ("/usr/bin/ls/", "ENOTDIR"),
        ("/" + "n" * (NAME_LIMIT + 1), "ENAMETOOLONG"),
        ("/" + "n/" * PATH_LIMIT, "ENAMETOOLONG"),
        ("/a\0b", "ENOENT"),
    ],
)
def test_paths_that_lead_nowhere(files: FileSpace, path: str, error: str) -> None:
    refused(error, files.find, path)
    assert not files.exists(path)
    assert not files.is_directory(path)


def test_a_relative_path_starts_at_cwd(machine: Machine) -> None:
    files = FileSpace(machine, cwd="/usr/bin")
    assert files.absolute("ls") == "/usr/bin/ls"
    assert files.real_path("ls") == "/usr/bin/ls"
    assert files.real_path("..") == "/usr"
    assert FileSpace(machine, cwd="/").absolute("usr") == "/usr"


def test_missing_lets_only_the_last_name_be_absent(files: FileSpace) -> None:
    place = files.find("/usr/new", missing=True)
    assert (place.inode, place.path) == (0, "/usr/new")
    assert files.find("/usr/new/", missing=True).inode == 0
    refused("ENOENT", files.find, "/usr/new/deeper", missing=True)


def test_a_mount_covers_what_lies_below_it(machine: Machine, files: FileSpace) -> None:
    mount = machine.mounts.pop("/home")
    files.write("/home/hidden", "x")
    machine.mounts["/home"] = mount
    assert not files.exists("/home/hidden")
    files.write("/home/shown", "y")
    del machine.mounts["/home"]
    assert files.list("/home") == ["hidden"]


# --- symbolic links ------------------------------------------------------------------------


def test_links_are_followed_and_may_be_looked_at(files: FileSpace) -> None:
    files.make_link("usr/bin", "/bin")
    files.make_link("/bin/ls", "/list")
    assert files.real_path("/list") == "/usr/bin/ls"
    assert files.real_path("/bin/..") == "/usr"
    assert files.node("/list", follow=False).data == "/bin/ls"
    assert files.node("/bin", follow=False).kind == "l"
    assert files.node("/bin/", follow=False).kind == "d"


def test_links_in_a_circle_end(files: FileSpace) -> None:
    files.make_link("b", "/a")
    files.make_link("a", "/b")
    refused("ELOOP", files.find, "/a")
    assert files.exists("/a", follow=False)


def test_as_many_links_as_allowed_and_one_more(files: FileSpace) -> None:
    files.make_directory("/chain")
    files.write("/chain/0", "end")
    for number in range(1, LINKS_LIMIT + 2):
        files.make_link(str(number - 1), f"/chain/{number}")
    assert files.read(f"/chain/{LINKS_LIMIT}") == "end"
    refused("ELOOP", files.read, f"/chain/{LINKS_LIMIT + 1}")


def test_writing_through_a_dangling_link_makes_what_it_points_to(files: FileSpace) -> None:
    files.make_link("/usr/made", "/tmp/link")
    files.write("/tmp/link", "text")
    assert files.read("/usr/made") == "text"
    assert files.node("/tmp/link", follow=False).kind == "l"


def test_making_something_where_a_link_is_refused(files: FileSpace) -> None:
    files.make_link("/nosuch", "/tmp/link")
    refused("EEXIST", files.make_directory, "/tmp/link")
    refused("EEXIST", files.make_link, "x", "/tmp/link")


# --- a WPAR's view -------------------------------------------------------------------------


@pytest.fixture
def inside(machine: Machine) -> FileSpace:
    return FileSpace(machine, "/wpars/w1")


@pytest.mark.parametrize("path", ["/..", "/../..", "/etc/../../../..", "/usr/bin/../../.."])
def test_dots_do_not_climb_out(inside: FileSpace, path: str) -> None:
    assert inside.real_path(path) == "/"
    assert inside.find(path).path == "/wpars/w1"


def test_absolute_links_stay_inside(inside: FileSpace, files: FileSpace) -> None:
    files.write("/secret", "global")
    inside.make_link("/secret", "/etc/link")
    inside.make_link("../../../../secret", "/etc/climbing")
    refused("ENOENT", inside.read, "/etc/link")
    refused("ENOENT", inside.read, "/etc/climbing")
    assert files.read("/wpars/w1/etc/link") == "global"
    inside.write("/etc/link", "local")
    assert (inside.read("/secret"), files.read("/secret")) == ("local", "global")
    assert files.read("/wpars/w1/secret") == "local"


def test_a_relative_path_stays_inside(machine: Machine) -> None:
    inside = FileSpace(machine, "/wpars/w1", cwd="/etc")
    assert inside.real_path("../../..") == "/"
    assert inside.find("..").path == "/wpars/w1"


def test_a_view_of_a_directory_that_is_not_mounted(machine: Machine) -> None:
    FileSpace(machine).make_directory("/usr/cage")
    inside = FileSpace(machine, "/usr/cage")
    assert inside.find("/../..").path == "/usr/cage"
    inside.write("/x", "1")
    assert FileSpace(machine).read("/usr/cage/x") == "1"


def test_namefs_shows_the_directory_and_is_read_only(
    machine: Machine, inside: FileSpace, files: FileSpace
) -> None:
    assert inside.read("/usr/bin/ls") == "ls"
    files.write("/usr/bin/new", "n", mode=0o755)
    files.make_directory("/usr/empty")
    assert inside.read("/usr/bin/new") == "n"
    before = machine.snapshot()
    refused("EROFS", inside.write, "/usr/bin/ls", "x")
    refused("EROFS", inside.write, "/usr/bin/other", "x")
    refused("EROFS", inside.make_directory, "/usr/d")
    refused("EROFS", inside.remove, "/usr/bin/ls")
    refused("EROFS", inside.remove_directory, "/usr/empty")
    refused("EROFS", inside.rename, "/usr/bin/ls", "/usr/bin/l2")
    refused("EROFS", inside.change, "/usr/bin/ls", mode=0)
    refused("EROFS", inside.hard_link, "/usr/bin/ls", "/usr/bin/l3")
    assert machine == before


def test_what_is_mounted_below_a_directory_is_not_shown_through_namefs(
    machine: Machine, files: FileSpace
) -> None:
    files.write("/home/f", "x")
    root = machine.mounts["/"]
    files.make_directory("/mnt")
    machine.mounts["/mnt"] = root._replace(device="/", point="/mnt", vfs="namefs")
    assert files.list("/mnt/home") == []


# --- permissions ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("who", "mode", "granted"),
    [
        (ANN, 0o700, READ | WRITE | SEARCH),
        (ANN, 0o077, 0),  # the owner's bits alone count for the owner
        (Credentials(9, 5), 0o070, READ | WRITE | SEARCH),
        (Credentials(9, 1, (5,)), 0o040, READ),
        (Credentials(9, 5), 0o707, 0),
        (BOB, 0o770, 0),
        (BOB, 0o001, SEARCH),
        (Credentials(0, 0), 0o000, READ | WRITE),
        (Credentials(0, 0), 0o010, READ | WRITE | SEARCH),
    ],
)
def test_who_may_do_what(machine: Machine, who: Credentials, mode: int, granted: int) -> None:
    files = FileSpace(machine, who=who)
    node = Node("-", mode, uid=ANN.uid, gid=5)
    for wanted in (READ, WRITE, SEARCH):
        assert files.may(node, wanted) is bool(granted & wanted)


def test_root_searches_any_directory(machine: Machine) -> None:
    assert FileSpace(machine).may(Node("d", 0), SEARCH | READ | WRITE)


def test_others_are_kept_out(machine: Machine, files: FileSpace) -> None:
    files.make_directory("/home/ann")
    files.change("/home/ann", mode=0o700, uid=ANN.uid, gid=ANN.gid)
    files.make_directory("/home/seen")
    files.change("/home/seen", mode=0o711)
    ann, bob = FileSpace(machine, who=ANN), FileSpace(machine, who=BOB)
    ann.write("/home/ann/note", "hers")
    ann.change("/home/ann/note", mode=0o600)
    assert ann.node("/home/ann/note").uid == ANN.uid
    before = machine.snapshot()
    refused("EACCES", bob.read, "/home/ann/note")
    refused("EACCES", bob.list, "/home/ann")
    refused("EACCES", bob.list, "/home/seen")
    refused("EACCES", bob.write, "/home/seen/x", "x")
    refused("EACCES", bob.write, "/usr/bin/ls", "x")
    refused("EACCES", bob.make_directory, "/usr/mine")
    refused("EACCES", bob.remove, "/usr/bin/ls")
    refused("EPERM", bob.change, "/usr/bin/ls", mode=0o777)
    refused("EPERM", ann.change, "/home/ann/note", uid=BOB.uid)
    refused("EPERM", ann.change, "/home/ann/note", gid=99)
    assert machine == before
    ann.change("/home/ann/note", gid=7)
    assert ann.node("/home/ann/note").gid == 7


def test_reading_needs_the_right_to_read(machine: Machine, files: FileSpace) -> None:
    files.write("/tmp/f", "x", mode=0o600)
    refused("EACCES", FileSpace(machine, who=BOB).read, "/tmp/f")
    refused("EISDIR", files.read, "/tmp")
    refused("ENOTDIR", files.list, "/tmp/f")


def test_walk_leaves_out_what_may_not_be_looked_into(
    machine: Machine, files: FileSpace
) -> None:
    files.make_directory("/tmp/a")
    files.make_directory("/tmp/a/closed", 0o700)
    files.write("/tmp/a/closed/x", "")
    files.write("/tmp/a/b", "")
    everything = [path for path, _ in files.walk("/tmp/a")]
    assert everything == ["/tmp/a", "/tmp/a/b", "/tmp/a/closed", "/tmp/a/closed/x"]
    seen = [path for path, _ in FileSpace(machine, who=BOB).walk("/tmp/a")]
    assert seen == ["/tmp/a", "/tmp/a/b", "/tmp/a/closed"]


def test_a_file_that_stands_for_a_program_reads_as_xcoff() -> None:
    node = Node("-", 0o755, size=10, program="ls")
    assert contents(node) == "\x01\xdf" + "\0" * 8
    assert contents(Node("-", 0o644, data="text")) == "text"
