"""diff of two directories: file by file, as POSIX says; turns between the files."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import run


def trees() -> Machine:
    machine = boot()
    files = FileSpace(machine)
    for folder in ("/tmp/w", "/tmp/w/p", "/tmp/w/q", "/tmp/w/p/sub", "/tmp/w/q/sub",
                   "/tmp/w/q/kind"):  # fmt: skip
        files.make_directory(folder)
    for name, text in {
        "p/a": "1\n2\n", "q/a": "1\n3\n", "p/only": "", "p/kind": "x\n", "p/same": "s\n",
        "q/same": "s\n", "p/sub/b": "old\n", "q/sub/b": "new\n", "q/sub/c": "",
    }.items():  # fmt: skip
        files.write(f"/tmp/w/{name}", text)
    return machine


KIND = "File p/kind is a regular file while file q/kind is a directory\n"
CHANGE = "2c2\n< 2\n---\n> 3\n"


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        ((), f"diff p/a q/a\n{CHANGE}{KIND}Only in p: only\n"
         "Common subdirectories: p/sub and q/sub\n"),
        (("-r",), f"diff -r p/a q/a\n{CHANGE}{KIND}Only in p: only\n"
         "diff -r p/sub/b q/sub/b\n1c1\n< old\n---\n> new\nOnly in q/sub: c\n"),
        (("-r", "-e", "-S", "o"),
         "Only in p: only\ndiff -r -e -S o p/sub/b q/sub/b\n1c\nnew\n.\nOnly in q/sub: c\n"),
        (("-s", "-S", "s"), "Files p/same and q/same are identical.\n"
         "Common subdirectories: p/sub and q/sub\n"),
    ],
)  # fmt: skip
def test_each_file_is_compared(flags: tuple[str, ...], said: str) -> None:
    ran = run(trees(), "diff", *flags, "p", "q", cwd="/tmp/w")
    assert (ran.out, ran.err) == (said, "")
    assert ran.status == (0 if "-s" in flags else 1)


def test_the_same_twice_is_no_difference() -> None:
    assert run(trees(), "diff", "-r", "p", "p", cwd="/tmp/w") == ("", "", 0)


def test_what_cannot_be_read_is_said_and_passed_over() -> None:
    machine = trees()
    FileSpace(machine).change("/tmp/w/p/a", mode=0o600)
    ran = run(machine, "diff", "p", "q", cwd="/tmp/w", who=Credentials(200, 1))
    assert ran.out == f"{KIND}Only in p: only\nCommon subdirectories: p/sub and q/sub\n"
    assert ran.err.startswith("diff: ") and "p/a" in ran.err
    assert ran.status == 2


def test_tabs_are_shown_as_blanks() -> None:
    machine = trees()
    FileSpace(machine).write("/tmp/w/t", "a\tb\n")
    ran = run(machine, "diff", "-t", "t", "-", stdin="c\n", cwd="/tmp/w")
    assert ran == ("1c1\n< a       b\n---\n> c\n", "", 1)
