"""dd: blocks, sizes, conversions; getopt and sync."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.support import run


@pytest.fixture
def machine() -> Machine:
    machine = boot()
    FileSpace(machine).write("/tmp/in", "Hello, World\n" * 100)
    return machine


@pytest.mark.parametrize(
    ("words", "taken", "written"),
    [
        ("", "2+1", "2+1"), ("bs=100", "13+0", "13+0"), ("ibs=130 obs=650", "10+0", "2+0"),
        ("bs=1k", "1+1", "1+1"), ("bs=2x50w count=3", "3+0", "3+0"), ("count=0", "0+0", "0+0"),
        ("skip=2", "0+1", "0+1"), ("skip=99", "0+0", "0+0"), ("conv=sync", "2+1", "3+0"),
        ("bs=b count=2", "", ""), ("bs=1m", "0+1", "0+1"),
    ],
)  # fmt: skip
def test_records(machine: Machine, words: str, taken: str, written: str) -> None:
    ran = run(machine, "dd", "if=/tmp/in", "of=/tmp/out", *words.split())
    if not taken:
        assert (
            ran.err.startswith("dd: bs=b is not a word of dd's.\nUsage: dd ") or ran.status == 2
        )
        return
    assert ran == ("", f"{taken} records in.\n{written} records out.\n", 0)


def test_what_is_copied(machine: Machine) -> None:
    files = FileSpace(machine)
    run(machine, "dd", "if=/tmp/in", "of=/tmp/out", "bs=13", "count=2", "conv=ucase")
    assert files.read("/tmp/out") == "HELLO, WORLD\n" * 2
    run(machine, "dd", "of=/tmp/out", "bs=1", "seek=7", "conv=notrunc", stdin="AIX  ")
    assert files.read("/tmp/out") == "HELLO, AIX  \nHELLO, WORLD\n"
    run(machine, "dd", "of=/tmp/out", "bs=1", "seek=5", stdin="!\n")
    assert files.read("/tmp/out") == "HELLO!\n"
    run(machine, "dd", "of=/tmp/new", "bs=2", "seek=2", stdin="x")
    assert files.read("/tmp/new") == "\0\0\0\0x"
    assert run(machine, "dd", "conv=swab", stdin="abcde").out == "badce"
    assert run(machine, "dd", "conv=block", "cbs=4", stdin="ab\nabcdef\n").out == "ab  abcd"
    assert run(machine, "dd", "conv=unblock", "cbs=4", stdin="ab  abcd").out == "ab\nabcd\n"
    assert run(machine, "dd", "conv=lcase", stdin="\xc4BC").out == "\xc4bc"
    run(machine, "dd", "if=/dev/zero", "of=/tmp/z", "bs=1024k", "count=10")
    assert files.node("/tmp/z").length == 10 * 1024 * 1024


@pytest.mark.parametrize(
    "words",
    ["x", "bs=0", "bs=x", "bs=1000m", "if=/nosuch", "of=/nosuch/x", "conv=what", "conv=block",
     "conv=lcase,ucase", "count=-1", "files=2", "fskip=1", "bs=2x", "if=/etc", "of=/etc"],
)  # fmt: skip
def test_refused_it_changes_nothing(machine: Machine, words: str) -> None:
    before = machine.snapshot()
    ran = run(machine, "dd", *words.split())
    assert (ran.out, ran.status) == ("", 2)
    assert ran.err.startswith("dd: ")
    assert machine == before


def test_no_end_is_too_much(machine: Machine) -> None:
    before = machine.snapshot()
    assert "64 MB" in run(machine, "dd", "if=/dev/zero", "bs=1024k").err
    assert machine == before


@pytest.mark.parametrize(
    ("words", "out"),
    [
        ("ab:c -a -b x -c file", "-a -b x -c -- file"),
        ("ab:c -acbx f -a", "-a -c -b x -- f -a"),
        ("ab:c", "--"),
        ("ab:c -a -- -b", "-a -- -b"),
        ("ab:c - x", "-- - x"),
    ],
)
def test_getopt(machine: Machine, words: str, out: str) -> None:
    assert run(machine, "getopt", *words.split()) == (f"{out}\n", "", 0)


def test_getopt_complains(machine: Machine) -> None:
    assert run(machine, "getopt", "a", "-h", "-a", "x") == (
        "-a -- x\n", "getopt: Not a recognized flag: h\n", 1,
    )  # fmt: skip
    assert run(machine, "getopt", "a:", "-a").err == (
        "getopt: A flag requires a parameter: a\n"
    )
    assert run(machine, "getopt").status == 2


def test_sync_changes_nothing(machine: Machine) -> None:
    before = machine.snapshot()
    assert run(machine, "sync") == ("", "", 0)
    assert machine == before
    assert run(machine, "sync", "now").status == 1


def test_a_full_file_system_takes_what_fits() -> None:
    machine = boot()
    room = machine.room_in("/dev/hd4") * 512 >> 20
    ran = run(machine, "dd", "if=/dev/zero", "of=/big", "bs=1024k", f"count={room + 9}")
    assert (ran.out, ran.status) == ("", 2)
    assert ran.err.splitlines()[1:] == [
        f"{room + 1}+0 records in.", f"{room}+0 records out."
    ]  # fmt: skip
    assert len(FileSpace(machine).read("/big")) == room << 20
    assert machine.room_in("/dev/hd4") < 2048
