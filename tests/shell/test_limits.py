"""Nothing runs away: every limit is told of by name, and the shell goes on."""

from __future__ import annotations

import pytest

from shell import limits
from tests.shell.login import Login
from tests.shell.test_cases import run

#: Scripts that would go on for ever, and what they are told.
RUNAWAYS = [
    ("f() { f; }; f", f"more than {limits.DEPTH} levels"),
    ("f() { eval f; }; f", f"more than {limits.DEPTH} levels"),
    ("f() { (f); }; f", f"more than {limits.DEPTH} levels"),
    ("f() { print x | f; }; f", f"more than {limits.DEPTH} levels"),
    ("print '. ./a' >a; . ./a", f"more than {limits.DEPTH} levels"),
    ("x='eval $x'; eval $x", f"more than {limits.DEPTH} levels"),
    ("trap 'kill -USR1 $$' USR1; kill -USR1 $$; :", f"more than {limits.DEPTH} levels"),
    ("f() { x=$(f); }; f", f"more than {limits.SUBSTITUTIONS} levels"),
    ("f() { { { { { { { f; }; }; }; }; }; }; }; f", f"more than {limits.FRAMES} steps"),
    ("print $(yes)", f"more than {limits.OUTPUT} bytes of output"),
    ("x=a; while :; do x=$x$x; done", f"more than {limits.VARIABLES} bytes"),
    ('while :; do set -- "$@" x "$@"; done', "0403-027 The parameter list is too long."),
    ("x=$(print " + "a" * 4000 + "); [[ $x = !(b) ]]", f"no more than {limits.REFUSED_TEXT} "),
    ("print $((" + "(" * 200 + "1" + ")" * 200 + "))", "nested deeper"),
    ("x=1; " + "{ " * 200, "nested deeper"),
]


@pytest.mark.parametrize(("script", "told"), RUNAWAYS)
def test_it_is_told_of(script: str, told: str) -> None:
    _, err, _ = run(script)
    assert told in err


@pytest.mark.parametrize("script", [script for script, _ in RUNAWAYS[:12]])
def test_the_shell_goes_on(script: str) -> None:
    login = Login()
    shown = login.type(script)
    assert "more than" in shown or "too long" in shown
    assert login.type("print ok") == "ok\n"


def test_a_loop_that_never_ends_gives_way() -> None:
    login = Login(wait=False)
    login.type("while :; do :; done &")
    assert login.type("print ok") == "ok\n"


def test_what_breeds_is_stopped() -> None:
    login = Login(wait=False)
    login.type("f() { f | f & }")
    login.type("f")
    assert login.type("print o''k").count("ok\n") == 1
    login.live.kernel.scheduler.run(steps=4_000)
    assert "The fork function failed. There are too many processes." in login.front.out.text
    assert len(login.live.kernel.tasks) <= limits.PROCESSES


def test_patterns_that_backtrack_elsewhere_do_not_here() -> None:
    text = "a" * 5000
    out, _, _ = run(
        f"[[ {text} = *a*a*a*a*a*a*a*b ]]; print $?; [[ {text} = *(*(a))b ]]; print $?"
    )
    assert out == "1\n1\n"


def test_a_very_long_line() -> None:
    out, _, status = run("print " + "x" * 1_000_000)
    assert (len(out), status) == (1_000_001, 0)


def test_binary_bytes() -> None:
    everything = "".join(map(chr, range(256)))
    _, _, status = run(everything)
    assert status is not None
