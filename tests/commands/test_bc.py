"""bc beyond what GNU's answers say: its guards, its words, files and endless loops."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import FileSpace
from tests.shell.live.login import Login
from tests.support import run


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("1/0\n", "divide by 0"),
        ("2%0\n", "divide by 0"),
        ("1+\n", "syntax error on line 1, stdin"),
        ("1\n)\n", "syntax error on line 2, stdin"),
        ("print 1\n", "syntax error on line 1, stdin"),
        ("2^1000000\n", "bc: A number gets longer than 50000 digits."),
        ("f(1)\n", "bc: There is no function f."),
        ("define f(x){\n}\nf(1,2)\n", "bc: The function f has other parameters."),
        ("define f(x){\nreturn(f(x))\n}\nf(1)\n", "bc: The program is nested too deeply."),
        ("(" * 100 + "1" + ")" * 100 + "\n", "bc: The program is nested too deeply."),
        ("{\n" * 60 + "}\n" * 60, "bc: The program is nested too deeply."),
        ("a[-1]\n", "bc: -1 is not an index an array can have."),
        ("ibase=1\n", "bc: That value cannot be assigned to ibase."),
        ("while(0){" * 16 + "}" * 16 + "\n", "bc: The program is nested too deeply."),
        ("sqrt(-4)\n", "bc: The square root of a negative number is asked for."),
    ],
)
def test_a_wrong_line_is_told_and_the_next_is_done(text: str, error: str) -> None:
    ran = run(None, "bc", stdin=text + "7*6\n")
    assert ran.err.splitlines()[0] == error
    assert ran.out.splitlines()[-1] == "42"
    assert ran.status == 0


def test_a_series_has_no_more_terms_than_it_may() -> None:
    ran = run(None, "bc", "-l", stdin="j(1,10^9)\nj(0,-2001)\nj(1,3)\n")
    assert ran.err == "bc: The series has more than 2000 terms.\n" * 2
    assert ran.out == ".33905895852593645892\n"


LONG = ["e(1)", "l(2)", "s(1)", "a(1)", "j(1,9)", "7^9999/3%2^9000*7^8000/3"]


@pytest.mark.parametrize("call", LONG)
def test_long_calculations_give_others_their_turn(call: str) -> None:
    login = Login(wait=False)
    live, shown = login.live, login.front.out
    lines = (f"print 'scale=3000;while(1)x={call}' | bc -l > /dev/null &", "print ok")
    for line in lines:
        live.arrive("line", login.session.number, text=line)
    scheduler = live.kernel.scheduler
    scheduler.run(lambda: "ok\n" in shown.text, steps=60)
    assert "ok\n" in shown.text
    turns = scheduler.turns
    scheduler.run(steps=5)
    assert scheduler.turns - turns > 5, "a step of bc is many turns"


def test_files_come_before_standard_input_and_quit_ends_all() -> None:
    machine = boot()
    FileSpace(machine).write("/tmp/f", "define d(x){\nreturn(2*x)\n}\nd(2)\n")
    assert run(machine, "bc", "/tmp/f", stdin="d(4)\n").out == "4\n8\n"
    FileSpace(machine).write("/tmp/q", "1\nif(0){\nquit\n}\n2\n")
    assert run(machine, "bc", "/tmp/q", stdin="3\n").out == "1\n"
    assert run(machine, "bc", "/tmp/none") == (
        "", "bc: /tmp/none: A file or directory in the path name does not exist.\n", 1
    )  # fmt: skip


def test_a_line_has_an_end_that_says_so() -> None:
    out, err, status = run(None, "bc", stdin="+".join(["1"] * 6001) + "\n7\n")
    limit = "A line or function has no more than 12000 numbers, names and signs."
    assert (out, err, status) == ("7\n", f"bc: {limit}\n", 0)


def test_a_sum_may_be_long() -> None:
    assert run(None, "bc", stdin="+".join(["1"] * 5000) + "\n").out == "5000\n"


def test_long_numbers_are_folded_and_read_back() -> None:
    out = run(None, "bc", stdin="2^20000\n").out
    assert {len(line) for line in out.splitlines()[:-1]} == {69}
    assert int(out.replace("\\\n", "")[:4000]) == int(
        str(2**20000 // 10 ** (6021 - 4000))[:4000]
    )
    assert run(None, "bc", stdin=f"{out.strip()}-2^20000\n").out == "0\n"


def test_it_nests_a_function_as_deep_as_it_says() -> None:
    text = "define f(x){\nif(x<1)return(0)\nreturn(1+f(x-1))\n}\nf(240)\n"
    assert run(None, "bc", stdin=text).out == "240\n"


def test_a_program_for_dc_is_not_simulated() -> None:
    ran = run(None, "bc", "-c")
    assert (ran.status, "not simulated" in ran.err) == (1, True)
