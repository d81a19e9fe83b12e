"""Commands on files: whole outputs on the booted image, and what they leave behind."""

from __future__ import annotations

import pytest

from emulator.commands.files._listing import date_text
from emulator.commands.files._modes import changed
from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace, Node
from tests.support import Ran, run

GUEST = Credentials(201, 1, (1,), 201)
NOT_THERE = "A file or directory in the path name does not exist."
DENIED = "The file access permissions do not allow the specified action."
JULY = 1_184_000_000  # 2007-07-09 18:53:20 in the zone of the machine


@pytest.fixture
def machine() -> Machine:
    """A machine with a small tree in /tmp/t whose dates are known."""
    machine = boot()
    files = FileSpace(machine)
    files.make_directories("/tmp/t/sub")
    files.write("/tmp/t/a", "alpha\n")
    files.write("/tmp/t/b.sh", "beta\n" * 1000)
    files.write("/tmp/t/sub/c", "")
    files.write("/tmp/t/.hidden", "h")
    files.make_link("a", "/tmp/t/link")
    files.make_node("/tmp/t/disk", Node("b", 0o660, device=(10, 7)))
    files.change("/tmp/t/b.sh", mode=0o4755, uid=2, gid=2)
    for name in ("a", "b.sh", "sub", "sub/c", "link", "disk", ".hidden"):
        files.change(f"/tmp/t/{name}", mtime=JULY, follow=False)
    return machine


def ok(out: str = "") -> Ran:
    return Ran(out, "", 0)


def test_ls_names_and_hidden_names(machine: Machine) -> None:
    assert run(machine, "ls", "/tmp/t") == ok("a\nb.sh\ndisk\nlink\nsub\n")
    assert run(machine, "ls", "-A", "/tmp/t") == ok(".hidden\na\nb.sh\ndisk\nlink\nsub\n")
    assert run(machine, "ls", "-aF", cwd="/tmp/t") == ok(
        "./\n../\n.hidden\na\nb.sh*\ndisk\nlink@\nsub/\n"
    )


def test_ls_long_is_the_captured_format(machine: Machine) -> None:
    assert run(machine, "ls", "-l", "/tmp/t") == ok(
        "total 24\n"
        "-rw-r--r--    1 root     system            6 Jul 09 18:53 a\n"
        "-rwsr-xr-x    1 bin      bin            5000 Jul 09 18:53 b.sh\n"
        "brw-rw----    1 root     system       10,  7 Jul 09 18:53 disk\n"
        "lrwxrwxrwx    1 root     system            1 Jul 09 18:53 link -> a\n"
        "drwxr-xr-x    2 root     system          256 Jul 09 18:53 sub\n"
    )


def test_ls_shows_the_year_where_the_date_is_far() -> None:
    half = 182 * 86_400
    assert date_text(JULY, JULY + half, 7200) == "Jul 09 18:53"
    assert date_text(JULY, JULY + half + 1, 7200) == "Jul 09 2007"
    assert date_text(JULY, JULY - 1, 7200) == "Jul 09 2007"


def test_ls_owner_and_group_may_be_left_out_or_be_numbers(machine: Machine) -> None:
    assert run(machine, "ls", "-o", "/tmp/t/a") == ok(
        "-rw-r--r--    1 root              6 Jul 09 18:53 /tmp/t/a\n"
    )
    assert run(machine, "ls", "-n", "/tmp/t/b.sh") == ok(
        "-rwsr-xr-x    1 2        2              5000 Jul 09 18:53 /tmp/t/b.sh\n"
    )


def test_ls_missing_files_and_order(machine: Machine) -> None:
    ran = run(machine, "ls", "/tmp/t/sub", "/nosuch", "/tmp/t/a")
    assert ran == Ran(
        "/tmp/t/a\n\n/tmp/t/sub:\nc\n", "ls: 0653-341 The file /nosuch does not exist.\n", 2
    )


def test_ls_recursive_reverse_and_shapes(machine: Machine) -> None:
    assert run(machine, "ls", "-R", "/tmp/t") == ok(
        "a\nb.sh\ndisk\nlink\nsub\n\n/tmp/t/sub:\nc\n"
    )
    assert run(machine, "ls", "-r", "/tmp/t") == ok("sub\nlink\ndisk\nb.sh\na\n")
    assert run(machine, "ls", "-C", "/tmp/t") == ok("a     b.sh  disk  link  sub\n")
    assert run(machine, "ls", "-m", "/tmp/t") == ok("a, b.sh, disk, link, sub\n")
    assert run(machine, "ls", "-s", "/tmp/t/b.sh") == ok("   8 /tmp/t/b.sh\n")


def test_ls_by_time(machine: Machine) -> None:
    files = FileSpace(machine)
    files.change("/tmp/t/disk", mtime=JULY + 60)
    files.change("/tmp/t/a", mtime=JULY - 60)
    assert run(machine, "ls", "-t", "/tmp/t") == ok("disk\nb.sh\nlink\nsub\na\n")
    assert run(machine, "ls", "-tr", "/tmp/t") == ok("a\nsub\nlink\nb.sh\ndisk\n")


def test_cp(machine: Machine) -> None:
    files = FileSpace(machine)
    assert run(machine, "cp", "/tmp/t/b.sh", "/tmp/t/sub") == ok()
    copy = files.node("/tmp/t/sub/b.sh")
    assert (copy.mode, copy.uid, copy.length) == (0o755, 0, 5000)
    assert run(machine, "cp", "-Rp", "/tmp/t", "/tmp/u") == ok()
    copy = files.node("/tmp/u/b.sh")
    assert (copy.mode, copy.uid, copy.gid, copy.mtime) == (0o4755, 2, 2, JULY)
    assert files.node("/tmp/u/link", follow=False).data == "a"
    assert files.node("/tmp/u/disk").device == (10, 7)


def test_cp_keeps_what_a_program_is(machine: Machine) -> None:
    assert run(machine, "cp", "/usr/bin/hostname", "/tmp/h") == ok()
    assert run(machine, "/tmp/h").out == run(machine, "hostname").out != ""


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (("/nosuch", "/tmp"), f"cp: /nosuch: {NOT_THERE}\n"),
        (("/tmp/t", "/tmp/u"), "cp: /tmp/t is a directory; -r or -R copies it.\n"),
        (("/tmp/t/a", "/tmp/t/link"), "cp: /tmp/t/a and /tmp/t/link are the same file.\n"),
        (("-r", "/tmp/t", "/tmp/t/sub"), "cp: /tmp/t cannot be copied into itself.\n"),
        (("/tmp/t/a", "/tmp/t/b.sh", "/x"), "cp: /x is not a directory.\n"),
    ],
)
def test_cp_refuses_and_changes_nothing(
    machine: Machine, words: tuple[str, ...], error: str
) -> None:
    before = machine.snapshot()
    assert run(machine, "cp", *words) == Ran("", error, 1)
    assert machine == before


def test_cp_asks(machine: Machine) -> None:
    ran = run(machine, "cp", "-i", "/tmp/t/a", "/tmp/t/b.sh", stdin="n\n")
    assert ran == Ran("", "overwrite /tmp/t/b.sh? ", 0)
    assert FileSpace(machine).node("/tmp/t/b.sh").length == 5000


def test_mv(machine: Machine) -> None:
    files = FileSpace(machine)
    assert run(machine, "mv", "/tmp/t/a", "/tmp/t/sub") == ok()
    assert files.read("/tmp/t/sub/a") == "alpha\n"
    assert run(machine, "mv", "/tmp/t", "/home/t") == ok()  # another file system
    assert files.node("/home/t/b.sh").mode == 0o4755
    assert files.node("/home/t/b.sh").mtime == JULY
    assert not files.exists("/tmp/t")
    before = machine.snapshot()
    assert run(machine, "mv", "/nosuch", "/tmp/x") == Ran(
        "", f"mv: 0653-401 Cannot rename /nosuch to /tmp/x:\n             {NOT_THERE}\n", 1
    )
    assert machine == before


def test_rm(machine: Machine) -> None:
    before = machine.snapshot()
    assert run(machine, "rm", "/tmp/t") == Ran(
        "", "rm: 0653-603 Cannot remove directory /tmp/t\n", 2
    )
    assert run(machine, "rm", "/nosuch") == Ran("", f"rm: /nosuch: {NOT_THERE}\n", 2)
    assert run(machine, "rm", "-f", "/nosuch") == ok()
    assert run(machine, "rm", "/etc/passwd", who=GUEST) == Ran(
        "", f"rm: 0653-609 Cannot remove /etc/passwd.\n{DENIED}\n", 2
    )
    assert run(machine, "rm", "-r", "/tmp/t", cwd="/tmp/t/sub").status == 2
    assert run(machine, "rm", "-rf", "/tmp/t/..").status == 2
    assert run(machine, "rm", "-i", "/tmp/t/a", stdin="n\n") == Ran(
        "", "rm: Remove /tmp/t/a? ", 0
    )
    assert machine == before
    assert run(machine, "rm", "-r", "/tmp/t") == ok()
    assert not FileSpace(machine).exists("/tmp/t")


def test_mkdir_and_rmdir(machine: Machine) -> None:
    before = machine.snapshot()
    assert run(machine, "mkdir", "/tmp/t") == Ran(
        "",
        "mkdir: 0653-358 Cannot create /tmp/t.\n/tmp/t: Do not specify an existing file.\n",
        1,
    )
    assert run(machine, "mkdir", "/no/such") == Ran(
        "", f"mkdir: 0653-357 Cannot access directory /no.\n/no: {NOT_THERE}\n", 1
    )
    assert run(machine, "mkdir", "new", who=GUEST, cwd="/etc") == Ran(
        "", f"mkdir: 0653-357 Cannot access directory ..\n.: {DENIED}\n", 1
    )
    assert run(machine, "rmdir", "/tmp/t") == Ran(
        "", "rmdir: 0653-611 Directory /tmp/t is not empty.\n", 2
    )
    assert run(machine, "rmdir", "/nosuch") == Ran(
        "", "rmdir: 0653-610 Directory /nosuch does not exist.\n", 2
    )
    assert machine == before
    assert run(machine, "mkdir", "-m", "700", "-p", "/tmp/p/q/r") == ok()
    assert [FileSpace(machine).node(p).mode for p in ("/tmp/p/q", "/tmp/p/q/r")] == [
        0o755, 0o700,
    ]  # fmt: skip
    assert run(machine, "rmdir", "-p", "p/q/r", cwd="/tmp") == ok()
    assert not FileSpace(machine).exists("/tmp/p")


@pytest.mark.parametrize(
    ("text", "mode", "wanted"),
    [
        ("755", 0, 0o755), ("u+x", 0o644, 0o744), ("go-r", 0o644, 0o600), ("a=r", 0o777, 0o444),
        ("+x", 0o644, 0o755), ("-w", 0o666, 0o466), ("u=rwx,g=u,o=", 0o004, 0o770),
        ("u+s", 0o755, 0o4755), ("+t", 0o755, 0o1755), ("ug+X", 0o644, 0o644),
        ("u+x,g+X", 0o644, 0o754), ("8", 0, None), ("u", 0, None), ("x+r", 0, None),
        ("77777", 0, None), ("u+rq", 0, None),
    ],
)  # fmt: skip
def test_modes_with_umask_022(text: str, mode: int, wanted: int | None) -> None:
    assert changed(text, mode, False, 0o022) == wanted
