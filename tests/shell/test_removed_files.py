"""A file that is removed while it is open: its data stays until the last descriptor closes."""

from __future__ import annotations

import pytest

from tests.shell.live.login import Login

#: What leaves a shell with descriptors it opened, or takes them with it when it ends.
LINES = (
    "(exec 5<a)", "exec 8<a; exit", "{ read x; exit 3; } < a", "cat a | sleep 50 & kill -9 %1",
    "true | true & wait", "yes < a | head -1", "sleep 100 <a & kill -9 $!; wait",
    "exec 4<>a; kill -9 $$", "f() { return; }; f <a", "exec 3<a 4<nofile", "nohup cat <a >b &",
    "exec cat <a", "ksh -c 'exec 7<a; sleep 9' & kill -9 $!; wait", "x=$(<a)",
    "cat <a | nosuch",
    "while read x; do break; done <a", "sort <a | (read x; exec cat)",
    "find . -exec cat {} \\;",
    "awk '{ getline x < \"b\"; print > \"c\"; exit }' a", "sed -n 'r b' a", "tee c <a >b",
    "trap 'read x <a' EXIT; exit", "exec <a", "print x |& exec 5>&p <a; exec 5>&-; wait",
)  # fmt: skip


def _login() -> Login:
    login = Login()
    login.type("cd /tmp; print 'one\\ntwo' > a; cp a b")
    return login


def test_what_is_open_is_read_and_written_until_it_is_closed() -> None:
    login = _login()
    before = login.type("df /tmp | tail -1")
    login.type("i=0; while ((i < 400)); do print 0123456789012345678901234567890; ((i+=1)); "
               "done > f")  # fmt: skip
    full = login.type("df /tmp | tail -1")
    assert full != before
    assert login.type("exec 3<>f; rm f; ls f; read -u3 x; print $x; print -u3 more") == (
        "ls: 0653-341 The file f does not exist.\n0123456789012345678901234567890\n"
    )
    used = login.type("df /tmp | tail -1")
    assert used.split()[2] == full.split()[2], "its blocks are free only when it is closed"
    login.type("exec 3<&-")
    assert login.type("df /tmp | tail -1") == before


def test_a_new_file_of_that_name_is_another_one() -> None:
    login = _login()
    login.type("exec 3<a; rm a; print new > a")
    assert login.type("read -u3 x; print $x; cat a; exec 3<&-") == "one\nnew\n"
    login.type("exec 3<a; mv b a")
    assert login.type("read -u3 x; print $x; cat a") == "new\none\ntwo\n"


@pytest.mark.parametrize("line", LINES)
def test_nothing_stays_open_behind_a_shell_that_ends(line: str) -> None:
    login = _login()
    machine = login.live.machine
    login.type("exec 6<a", line)
    for _ in range(3):
        if not login.session.finished:
            login.end_of_file()
    assert login.session.finished
    login.live.settle()
    assert machine.open_files == {}


def test_one_that_is_hung_up_lets_go() -> None:
    login = _login()
    login.type("exec 6<a; rm a")
    nodes = len(login.live.machine.trees["/dev/hd3"].nodes)
    login.live.arrive("close", login.session.number)
    login.live.settle()
    assert len(login.live.machine.trees["/dev/hd3"].nodes) == nodes - 1
