"""What scripts call: du, tar, which, sum, nice, renice, time, nohup, fmt, pr, patch."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import run

GUEST = Credentials(200, 1)


@pytest.fixture
def machine() -> Machine:
    return boot()


@pytest.fixture
def files(machine: Machine) -> FileSpace:
    files = FileSpace(machine)
    files.make_directory("/tmp/d")
    files.make_directory("/tmp/d/sub")
    files.write("/tmp/d/a", "hello\n")
    files.write("/tmp/d/b", "x" * 5000)
    files.hard_link("/tmp/d/b", "/tmp/d/sub/b2")
    files.make_link("a", "/tmp/d/l")
    return files


# --- du --------------------------------------------------------------------------------------


def test_du_counts_blocks_and_a_linked_file_once(machine: Machine, files: FileSpace) -> None:
    assert run(machine, "du", "d", cwd="/tmp").out == "0\td/sub\n24\td\n"
    assert run(machine, "du", "-a", "d", cwd="/tmp").out == (
        "8\td/a\n16\td/b\n0\td/l\n0\td/sub\n24\td\n"
    )
    assert run(machine, "du", "-sk", "/tmp/d").out == "12\t/tmp/d\n"
    assert run(machine, "du", "-sm", "/tmp/d").out == "0.01\t/tmp/d\n"
    assert run(machine, "du", "-l", "d", cwd="/tmp").out == "8\td/sub\n24\td\n"


def test_du_of_a_file_system_is_what_df_says_is_used(machine: Machine) -> None:
    total = int(run(machine, "du", "-sx", "/usr").out.split()[0])
    tree = machine.mounts["/usr"].tree
    assert total == machine.trees[tree].blocks


def test_du_says_what_is_not_there(machine: Machine) -> None:
    assert run(machine, "du", "/nosuch") == (
        "", "du: /nosuch: A file or directory in the path name does not exist.\n", 1
    )  # fmt: skip


# --- tar -----------------------------------------------------------------------------


def test_tar_there_and_back(machine: Machine, files: FileSpace) -> None:
    made = run(machine, "tar", "-cvf", "x.tar", "d", cwd="/tmp")
    assert made == (
        "a d\na d/a 1 blocks.\na d/b 10 blocks.\na d/l symbolic link to a\n"
        "a d/sub\na d/sub/b2 link to d/b\n", "", 0,
    )  # fmt: skip
    assert len(files.read("/tmp/x.tar")) == 20 * 512
    files.change("/tmp/d/a", mode=0o640)
    files.make_directory("/tmp/e")
    out = run(machine, "tar", "xvf", "/tmp/x.tar", "-C", "/tmp/e").out
    assert out == (
        "x d\nx d/a, 6 bytes, 1 media blocks.\nx d/b, 5000 bytes, 10 media blocks.\n"
        "x d/l symbolic link to a\nx d/sub\nx d/sub/b2 link to d/b\n"
    )
    assert files.read("/tmp/e/d/sub/b2") == "x" * 5000
    assert files.node("/tmp/e/d/b").links == 2
    assert files.node("/tmp/e/d/l", follow=False).data == "a"
    assert files.node("/tmp/e/d/a").mode == 0o644


def test_tar_takes_what_is_named_and_adds(machine: Machine, files: FileSpace) -> None:
    run(machine, "tar", "cf", "x.tar", "-C", "/etc", "motd", cwd="/tmp")
    assert run(machine, "tar", "-rf", "x.tar", "d/a", cwd="/tmp").status == 0
    assert run(machine, "tar", "tf", "/tmp/x.tar").out == "motd\nd/a\n"
    assert run(machine, "tar", "-uvf", "x.tar", "d/a", cwd="/tmp").out == ""
    files.make_directory("/tmp/e")
    assert run(machine, "tar", "-xf", "/tmp/x.tar", "d", "zz", cwd="/tmp/e") == (
        "", "tar: zz is not in the archive.\n", 1
    )  # fmt: skip
    assert files.list("/tmp/e") == ["d"]


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("-tf /etc/motd", "/etc/motd is not an archive, or it is damaged."),
        ("-tf /tmp/no", "/tmp/no: A file or directory in the path name does not exist."),
        ("-c /etc/motd", "/dev/rmt0: A file or directory in the path name does not exist."),
        ("-cf /tmp/x -C /no motd", "/no: A file or directory in the path name does not exist."),
    ],
)
def test_tar_refuses(machine: Machine, words: str, error: str) -> None:
    before = machine.snapshot()
    assert run(machine, "tar", *words.split()) == ("", f"tar: {error}\n", 1)
    assert machine == before


# --- finding, priorities, time ---------------------------------------------------------------


def test_which_and_whereis(machine: Machine) -> None:
    assert run(machine, "which", "ls", "lsvg") == ("/usr/bin/ls\n/usr/sbin/lsvg\n", "", 0)
    assert run(machine, "which", "nosuch") == (
        "",
        "which: 0652-141 There is no nosuch in /usr/bin /etc /usr/sbin /usr/ucb "
        "/usr/bin/X11 /sbin.\n",
        1,
    )
    assert run(machine, "whereis", "/x/lsvg.c", "nosuch").out == (
        "lsvg: /usr/sbin/lsvg\nnosuch:\n"
    )


def test_nice_shows_in_ps_and_only_root_goes_down(machine: Machine) -> None:
    for words, who, nice in (
        (["-n", "5"], None, "25"), (["-15"], None, "35"), ([], None, "30"),
        (["--5"], None, "15"), (["-n", "-5"], GUEST, "20"),
    ):  # fmt: skip
        ran = run(
            machine, "nice", *words, "ps", "-o", "nice,args", "-A",
            who=who or Credentials(),
        )  # fmt: skip
        mine = [line.split() for line in ran.out.splitlines() if "nice,args" in line]
        assert mine == [[nice, "ps", "-o", "nice,args", "-A"]]
    assert run(machine, "nice", "nosuch").status == 127
    assert run(machine, "nice", "-n", "x", "true") == (
        "", "nice: x is not a number to change a priority by.\n", 125
    )  # fmt: skip


def test_renice(machine: Machine) -> None:
    row = next(row for row in machine.processes.values() if row.name == "syslogd")
    assert run(machine, "renice", "-n", "7", str(row.pid)) == ("", "", 0)
    assert machine.processes[row.pid].nice == row.nice + 7
    ran = run(machine, "renice", "-n", "1", str(row.pid), who=GUEST)
    assert (ran.status, ran.out) == (1, "")
    assert machine.processes[row.pid].nice == row.nice + 7
    assert "0403-003" in run(machine, "renice", "-n", "1", "99999").err


def test_time_tells_machine_time(machine: Machine) -> None:
    assert run(machine, "time", "sleep", "3").err == "\nReal   3.00\nUser   0.00\nSystem 0.00\n"
    assert run(machine, "time", "-p", "false") == ("", "real 0.00\nuser 0.00\nsys 0.00\n", 255)


def test_nohup_without_a_terminal_changes_nothing(machine: Machine) -> None:
    assert run(machine, "nohup", "echo", "x") == ("x\n", "", 0)
    ran = run(machine, "nohup", "nosuch")
    assert (ran.status, ran.out) == (127, "")
    assert not FileSpace(machine).exists("/nohup.out")


# --- text -----------------------------------------------------------------------------


def test_fmt_fills_lines() -> None:
    text = "one two\nthree.\nfour five six\n\n  in one\n  in two\n.sp\n"
    assert run(None, "fmt", "-16", stdin=text).out == (
        "one two three.\nfour five six\n\n  in one in two\n.sp\n"
    )


def test_pr_heads_and_fills_its_pages(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/tmp/x", "".join(f"{number}\n" for number in range(60)))
    files.change("/tmp/x", mtime=1186650000)
    out = run(machine, "pr", "-h", "Title", "/tmp/x").out
    lines = out.split("\n")
    assert len(lines) == 2 * 66 + 1
    assert lines[:6] == ["", "", "Aug  9 11:00 2007 Title Page 1", "", "", "0"]
    assert lines[60:71] == ["55"] + [""] * 7 + ["Aug  9 11:00 2007 Title Page 2", "", ""]
    assert run(machine, "pr", "+2", "-f", "/tmp/x").out == ""
    assert run(machine, "pr", "-f", "/tmp/x").out.endswith("59\n\f")


def test_patch_tells_where_changes_went(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/tmp/x", "new\nalpha\nbeta\ngamma\n")
    text = "--- x\n+++ x\n@@ -1,3 +1,3 @@\n alpha\n-beta\n+BETA\n gamma\n"
    ran = run(machine, "patch", "-b", "x", stdin=text, cwd="/tmp")
    assert ran == (
        "",
        "Hmm...  Looks like a unified diff to me...\nPatching file x using Plan A...\n"
        "Hunk #1 succeeded at 2 (offset 1 line).\n",
        0,
    )
    assert files.read("/tmp/x") == "new\nalpha\nBETA\ngamma\n"
    assert files.read("/tmp/x.orig") == "new\nalpha\nbeta\ngamma\n"
    again = run(machine, "patch", "x", stdin=text.replace("BETA", "b").replace("beta", "c"),
                cwd="/tmp")  # fmt: skip
    assert again.status == 1
    assert again.err.endswith("1 out of 1 hunks failed--saving rejects to x.rej\n")
    assert files.read("/tmp/x.rej") == (
        "*** x\n--- x\n***************\n*** 1,3 ****\n  alpha\n- c\n  gamma\n"
        "--- 1,3 ----\n  alpha\n+ b\n  gamma\n"
    )


def test_patch_asks_nothing(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/tmp/x", "BETA\n")
    ran = run(machine, "patch", "-s", "x", stdin="1c1\n< beta\n---\n> BETA\n", cwd="/tmp")
    assert ran == (
        "",
        "Reversed (or previously applied) patch detected!\n"
        "1 out of 1 hunks failed--saving rejects to x.rej\n",
        1,
    )
    assert files.read("/tmp/x") == "BETA\n"
    back = run(machine, "patch", "-sR", "x", stdin="1c1\n< beta\n---\n> BETA\n", cwd="/tmp")
    assert (back, files.read("/tmp/x")) == (("", "", 0), "beta\n")


def test_od_does_not_show_parity() -> None:
    assert run(None, "od", "-ap", stdin="ab") == run(None, "od", "-a", stdin="ab")
