"""Who owns what, names and times, and looking for files."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials, FileSpace
from tests.support import Ran, run

GUEST = Credentials(201, 1, (1,), 201)
NOT_THERE = "A file or directory in the path name does not exist."


@pytest.fixture
def machine() -> Machine:
    machine = boot()
    files = FileSpace(machine)
    files.make_directories("/tmp/t/sub")
    for name in ("a", "b.c", "sub/d.c"):
        files.write(f"/tmp/t/{name}", name * 400)
    return machine


def ok(out: str = "") -> Ran:
    return Ran(out, "", 0)


def test_chmod(machine: Machine) -> None:
    files = FileSpace(machine)
    assert run(machine, "chmod", "-R", "u=rwx,go=", "/tmp/t") == ok()
    assert files.node("/tmp/t/sub/d.c").mode == 0o700
    assert run(machine, "chmod", "-x", "/tmp/t/a") == ok()
    assert files.node("/tmp/t/a").mode == 0o600
    before = machine.snapshot()
    assert run(machine, "chmod", "755", "/nosuch") == Ran(
        "", f"chmod: /nosuch: {NOT_THERE}\n", 1
    )
    assert run(machine, "chmod", "7z5", "/tmp/t/a") == Ran(
        "", "chmod: 7z5 is not a valid mode.\n", 1
    )
    assert run(machine, "chmod", "777", "/etc/passwd", who=GUEST) == Ran(
        "", "chmod: /etc/passwd: Operation not permitted.\n", 1
    )
    assert machine == before


def test_chown_and_chgrp(machine: Machine) -> None:
    files = FileSpace(machine)
    assert run(machine, "chown", "-R", "bin:staff", "/tmp/t") == ok()
    node = files.node("/tmp/t/sub/d.c")
    assert (node.uid, node.gid) == (2, 1)
    assert run(machine, "chown", "root.system", "/tmp/t/a") == ok()
    assert run(machine, "chgrp", "bin", "/tmp/t/a") == ok()
    node = files.node("/tmp/t/a")
    assert (node.uid, node.gid) == (0, 2)
    before = machine.snapshot()
    assert run(machine, "chown", "nosuch", "/tmp/t/a") == Ran(
        "", "chown: nosuch is not a user of this system.\n", 1
    )
    assert run(machine, "chgrp", "nosuch", "/tmp/t/a") == Ran(
        "", "chgrp: nosuch is not a group of this system.\n", 1
    )
    assert run(machine, "chown", "guest", "/tmp/t/a", who=GUEST).status == 1
    assert machine == before


def test_ln(machine: Machine) -> None:
    files = FileSpace(machine)
    assert run(machine, "ln", "/tmp/t/a", "/tmp/t/a2") == ok()
    assert files.node("/tmp/t/a").links == 2
    assert run(machine, "ln", "-s", "/tmp/t/sub", "s", cwd="/tmp") == ok()
    assert files.node("/tmp/s", follow=False).data == "/tmp/t/sub"
    before = machine.snapshot()
    assert run(machine, "ln", "/tmp/t/a", "/tmp/t/b.c") == Ran(
        "", "ln: 0653-421 /tmp/t/b.c exists.\nSpecify -f to remove.\n", 1
    )
    assert run(machine, "ln", "/tmp/t", "/tmp/u") == Ran(
        "", "ln: /tmp/t is a directory; only -s links to directories.\n", 1
    )
    assert run(machine, "ln", "/tmp/t/a", "/home/a") == Ran(
        "", "ln: /home/a: A file cannot be linked to another file system.\n", 1
    )
    assert machine == before


def test_touch(machine: Machine) -> None:
    files = FileSpace(machine)
    now = machine.clock.seconds
    assert run(machine, "touch", "/tmp/new") == ok()
    assert (files.node("/tmp/new").mtime, files.node("/tmp/new").length) == (now, 0)
    assert run(machine, "touch", "-t", "200406170930.15", "/tmp/new") == ok()
    assert run(machine, "ls", "-l", "/tmp/new") == ok(
        "-rw-r--r--    1 root     system            0 Jun 17 2004  /tmp/new\n"
    )
    assert run(machine, "touch", "-r", "/tmp/new", "/tmp/t/a") == ok()
    assert files.node("/tmp/t/a").mtime == files.node("/tmp/new").mtime
    before = machine.snapshot()
    assert run(machine, "touch", "-c", "/tmp/none") == ok()
    assert run(machine, "touch", "/no/such") == Ran(
        "", "touch: 0652-046 Cannot create /no/such.\n", 1
    )
    assert run(machine, "touch", "-t", "02302359", "/tmp/new") == Ran(
        "", "touch: 02302359 is not a valid time.\n", 1
    )
    assert machine == before


@pytest.mark.parametrize(
    ("words", "out"),
    [
        (("basename", "/a/b.c", ".c"), "b\n"), (("basename", "/"), "/\n"),
        (("basename", ".c", ".c"), ".c\n"), (("dirname", "/a/b/"), "/a\n"),
        (("dirname", "/a"), "/\n"), (("dirname", "a"), ".\n"), (("dirname", "a//b"), "a\n"),
    ],
)  # fmt: skip
def test_parts_of_paths(machine: Machine, words: tuple[str, ...], out: str) -> None:
    assert run(machine, *words) == ok(out)


def test_pwd(machine: Machine) -> None:
    assert run(machine, "pwd", cwd="/tmp/t") == ok("/tmp/t\n")


@pytest.mark.parametrize(
    ("expression", "found"),
    [
        ("", ". ./a ./b.c ./sub ./sub/d.c"),
        ("-name *.c", "./b.c ./sub/d.c"),
        ("-type d", ". ./sub"),
        ("-type f ! -name ?.c", "./a"),
        ("-name a -o -name sub", "./a ./sub"),
        ("( -name a -o -name sub ) -type d", "./sub"),
        ("-name sub -prune -o -type f -print", "./a ./b.c"),
        ("-depth -name [!a]*", "./b.c ./sub/d.c ./sub ."),
        ("-size +3 -a -type f", "./sub/d.c"),
        ("-size 400c", "./a"),
        ("-perm 644 -newer /etc/passwd", "./a ./b.c ./sub/d.c"),
        ("-perm -111", ". ./sub"),
        ("-user bin", ""),
        ("-type f -exec basename {} .c ;", "a b d"),
        ("-type f -exec echo {} +", "./a ./b.c ./sub/d.c"),
    ],
)
def test_find(machine: Machine, expression: str, found: str) -> None:
    ran = run(machine, "find", ".", *expression.split(), cwd="/tmp/t")
    assert (ran.out.split(), ran.err, ran.status) == (found.split(), "", 0)


@pytest.mark.parametrize(
    ("words", "error"),
    [
        ("/nosuch", "find: 0652-019 The status on /nosuch is not valid.\n"),
        ("/tmp -nosuch", "find: 0652-017 -nosuch is not a valid option.\n"),
        ("/tmp -type f x", "find: 0652-009 There is a missing conjunction\n"),
        ("/tmp -name", "find: -name needs a value that is not there or not valid.\n"),
        ("/tmp ( -type f", "find: A parenthesis or an operator is missing.\n"),
        ("/tmp -exec ls", "find: -exec needs a value that is not there or not valid.\n"),
    ],
)
def test_find_refuses(machine: Machine, words: str, error: str) -> None:
    assert run(machine, "find", *words.split()) == Ran("", error, 1)


def test_find_may_remove_what_it_finds(machine: Machine) -> None:
    ran = run(machine, "find", "/tmp/t", "-name", "*.c", "-exec", "rm", "{}", ";")
    assert ran == ok()
    assert run(machine, "find", "/tmp/t") == ok("/tmp/t\n/tmp/t/a\n/tmp/t/sub\n")
    assert run(machine, "find", "/tmp/t", "-depth", "-exec", "rm", "-r", "{}", ";") == ok()
    assert not FileSpace(machine).exists("/tmp/t")


def test_a_tree_too_deep_for_its_paths_is_said_to_be() -> None:
    machine = boot()
    files = FileSpace(machine)
    below = "/a_name_of_20_letters" * 48
    files.make_directories("/tmp/d" + below)
    files.make_directories("/tmp/e" + below)
    assert run(machine, "find", "/tmp/d").out.count("\n") == 49
    assert run(machine, "cp", "-r", "/tmp/d", "/tmp/f") == ok()
    assert run(machine, "rm", "-r", "/tmp/f") == ok()
    files.rename("/tmp/e", "/tmp/d" + below + "/e")
    for line in (
        "find /tmp/d", "ls -R /tmp/d", "rm -r /tmp/d", "cp -r /tmp/d /tmp/g",
        "chmod -R 755 /tmp/d",
    ):  # fmt: skip
        words = line.split()
        ran = run(machine, *words)
        assert ran.status != 0
        assert ran.err.splitlines()[0].startswith(f"{words[0]}: ")
        assert "A file name or path name is too long." in ran.err
        assert "internal" not in ran.err
