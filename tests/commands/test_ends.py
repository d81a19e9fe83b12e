"""head, tail, cat, wc and tee: what GNU's tools do not have, and what takes time."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests.shell.live.login import Login
from tests.support import run

MACHINE = boot()
FileSpace(MACHINE).write("/tmp/five", "one\ntwo\nthree\nfour\nfive\n")
FileSpace(MACHINE).write("/tmp/gaps", "a\n\n\nb\n\n\n\nc\n")
FileSpace(MACHINE).write("/tmp/kilo", "x" * 1023 + "\n" + "y" * 1023 + "\n")


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ("tail -r /tmp/five", "five\nfour\nthree\ntwo\none\n"),
        ("tail -rn 2 /tmp/five", "five\nfour\n"),
        ("tail -2r /tmp/five", "five\nfour\n"),
        ("tail -m 5 /tmp/five", "five\n"),
        ("tail -m +20 /tmp/five", "five\n"),
        ("tail -k 1 /tmp/kilo", "y" * 1023 + "\n"),
        ("tail -k +2 /tmp/kilo", "y" * 1023 + "\n"),
        ("tail -b 2 /tmp/kilo", "y" * 1023 + "\n"),
        ("tail -b +3 /tmp/kilo", "y" * 1023 + "\n"),
        ("tail -1k /tmp/kilo", "y" * 1023 + "\n"),
        ("tail -2b /tmp/kilo", "y" * 1023 + "\n"),
        ("tail +3b /tmp/kilo", "y" * 1023 + "\n"),
        ("tail +5c /tmp/five", "two\nthree\nfour\nfive\n"),
        ("tail +4l /tmp/five", "four\nfive\n"),
        ("tail +4 /tmp/five", "four\nfive\n"),
        ("cat -r /tmp/gaps", "a\n\nb\n\nc\n"),
        ("cat -S /tmp/gaps", "a\n\nb\n\nc\n"),
        ("cat -rn /tmp/gaps", "     1\ta\n     2\t\n     3\tb\n     4\t\n     5\tc\n"),
        ("cat -rbn /tmp/gaps", "     1\ta\n\n     2\tb\n\n     3\tc\n"),
        ("cat -et /tmp/five", "one\ntwo\nthree\nfour\nfive\n"),
        ("wc /tmp/five", "       5       5      24 /tmp/five\n"),
        ("wc -lw /tmp/five", "       5       5 /tmp/five\n"),
        ("wc -m /tmp/five", "      24 /tmp/five\n"),
        ("wc -k /tmp/five", "       5       5      24 /tmp/five\n"),
        ("wc -kl /tmp/five", "       5 /tmp/five\n"),
        ("wc -kcl /tmp/five", "       5      24 /tmp/five\n"),
    ],
)
def test_what_is_shown(line: str, shown: str) -> None:
    assert run(MACHINE, *line.split()) == (shown, "", 0)


@pytest.mark.parametrize("flag", ["q", "s"])
def test_cat_says_nothing_of_what_it_cannot_find(flag: str) -> None:
    assert run(MACHINE, "cat", f"-{flag}", "/nosuch", "/tmp/five") == (
        "one\ntwo\nthree\nfour\nfive\n", "", 2,
    )  # fmt: skip


def test_tail_takes_one_file() -> None:
    ran = run(MACHINE, "tail", "/tmp/five", "/tmp/five")
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err.startswith("Usage: tail [-f]")


# --- what takes time ----------------------------------------------------------------------


def test_tail_follows_a_file_on_the_clock_of_the_machine() -> None:
    login = Login()
    assert login.type("cd /tmp; print one > log; tail -f log &").endswith("one\n")
    assert login.type("sleep 3") == ""
    assert login.type("print two >> log; sleep 2") == "two\n"
    assert login.type("print -n thr >> log; sleep 2; print ee >> log; sleep 2") == "three\n"
    assert login.type("> log; print four > log; sleep 2") == "four\n"
    assert login.type("rm log; print 'another file' > log; sleep 2") == ""
    login.type("kill %1; wait")
    assert login.type("print six >> log; sleep 5") == ""


def test_tail_follows_its_standard_input() -> None:
    login = Login()
    assert login.type("cd /tmp; print one > log; tail -f < log &").endswith("one\n")
    assert login.type("sleep 3") == ""
    assert login.type("print two >> log; sleep 2") == "two\n"
    assert login.type("print end | tail -f") == "end\n"


def test_ctrl_c_ends_tail_and_what_reads_it() -> None:
    login = Login(wait=False)
    login.type("cd /tmp; print 'one x\\ntwo' > log")
    assert login.type("tail -f log | grep one") == "one x\n"
    assert login.press("INT") == "\n"
    assert login.type("jobs; print $?") == "0\n"


def test_ctrl_c_and_tee() -> None:
    login = Login(wait=False)
    login.type("cd /tmp; tee out", "one")
    login.press("INT")
    assert login.type("print $?; cat out") == "130\none\n"
    login.type("tee -i out", "two")
    login.press("INT")
    assert login.type("three") == "three\n"
    login.end_of_file()
    assert login.type("print $?; cat out") == "0\ntwo\nthree\n"
