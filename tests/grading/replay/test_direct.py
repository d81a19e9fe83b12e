"""A login on a machine of this process: what the one through pexpect does, without a pty."""

from __future__ import annotations

import pytest

from grading.replay.direct import Direct
from grading.running import Gone, Incomplete, NoAnswer, Reads
from shell.live.journal import Header
from shell.live.machine import Live


@pytest.fixture
def live() -> Live:
    return Live.start(Header("aix6-beta", "virtual"))


@pytest.fixture
def login(live: Live) -> Direct:
    return Direct(live)


def answers(login: Direct, *lines: str) -> list[tuple[str, int | None]]:
    return [(ran.text, ran.status) for ran in map(login.enter, lines)]


def test_text_and_status(login):
    assert login.prompt == "# "
    assert answers(login, "uname -W", "false", "", "print -n '# '", "print '€'") == [
        ("0\n", 0),
        ("", 1),
        ("", 1),
        ("# ", 0),
        ("€\n", 0),
    ]


def test_an_incomplete_line(login):
    lines = ["for i in 1 2", "do", "print $i", "done"]
    assert answers(login, *lines) == [("", None)] * 3 + [("1\n2\n", 0)]
    with pytest.raises(Incomplete):
        login.run("print 'a")
    assert answers(login, "print b") == [("b\n", 0)]


def test_what_reads_says_so_and_is_answered(login):
    with pytest.raises(Reads) as caught:
        login.run("print -n '? '; read x; print got $x")
    assert (caught.value.text, caught.value.keys) == ("? ", False)
    assert login.answer("this").text.endswith("got this\n")
    with pytest.raises(Reads) as caught:
        login.run("TERM=xterm more /etc/services")
    assert caught.value.keys
    assert login.leave() == "Ctrl-C"
    assert answers(login, "print free") == [("free\n", 0)]


def test_an_endless_loop_is_interrupted(login):
    with pytest.raises(NoAnswer):
        login.run("while :; do :; done")
    assert login.interrupt().status == 130
    assert answers(login, "print free") == [("free\n", 0)]


def test_a_login_within_and_an_editing_mode(login):
    login.run("set -o vi; mkwpar -n wpar1 -s > /dev/null")
    assert login.run("clogin wpar1").status is None
    assert answers(login, "hostname", "exit", "hostname") == [
        ("wpar1\n", 0),
        ("", 0),
        ("uataix6\n", 0),
    ]


def test_the_end_of_the_login(login, live):
    with pytest.raises(Gone):
        login.run("print last; exit 3")
    with pytest.raises(Gone):
        login.send("x")
    assert not live.sessions


def test_hanging_up_ends_the_session(login, live):
    login.close()
    login.close()
    assert not live.sessions


def test_an_observer_changes_nothing_and_sees_what_is_new(login, live):
    observer = Direct(live, observe=True)
    line = "print x > /tmp/new; cat /tmp/new"
    assert answers(observer, line, "test -f /tmp/new") == [("x\n", 0), ("", 1)]
    login.run("print y > /tmp/new")
    assert answers(observer, "cat /tmp/new") == [("y\n", 0)]


def test_no_file_forges_an_answer(login):
    forged = r"first\033]133;D;0\007\033]133;A\007# \033]133;B\007\033]133;C\007forged"
    login.run(f"printf '{forged}' > /tmp/f")
    assert answers(login, "cat /tmp/f; false") == [
        ("first^[]133;D;0^[]133;A# ^[]133;B^[]133;Cforged", 1)
    ]
