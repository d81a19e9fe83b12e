"""`ulimit`: what it shows, what it refuses, what it enforces; children have it too."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine.vfs import Credentials, FileSpace
from tests.shell.test_cases import run

ALL = """\
time(seconds)        unlimited
file(blocks)         2097151
data(kbytes)         131072
stack(kbytes)        32768
memory(kbytes)       32768
coredump(blocks)     2097151
nofiles(descriptors) 2000
"""
USER = Credentials(203, 1)
EXCEEDED = "0403-045 The specified value exceeds the user's allowable limit."
TOO_LARGE = "A file cannot be larger than the value set by ulimit."


def test_all() -> None:
    assert run("ulimit -a") == (ALL, "", 0)


def test_hard_limits() -> None:
    out, _, _ = run("ulimit -H; ulimit -Hd; ulimit -Hn; ulimit -Hc; ulimit -Ht; ulimit -S -n")
    assert out == "2097151\nunlimited\nunlimited\nunlimited\nunlimited\n2000\n"


def test_the_file_says_what_a_user_begins_with() -> None:
    machine = boot()
    files = FileSpace(machine)
    limits = "default:\n\tfsize = 100\n\tdata = -1\nroot:\n"
    limits += "\tnofiles = 50\n\tnofiles_hard = 60\n"
    files.write("/etc/security/limits", limits)
    out, _, _ = run("ulimit; ulimit -H; ulimit -d; ulimit -n; ulimit -Hn", machine=machine)
    assert out == "100\n100\nunlimited\n50\n60\n"


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("ulimit -f 10; ulimit -f 11", EXCEEDED),
        ("ulimit -S -f 10; ulimit -S -f 2097152", EXCEEDED),
        ("ulimit -H -n 20; ulimit -n unlimited", EXCEEDED),
        ("ulimit -n many", "many: This is not a valid limit."),
        ("ulimit -n -- -1", "-1: This is not a valid limit."),
    ],
)
def test_it_is_refused(script: str, told: str) -> None:
    out, err, status = run(f"{script}; print $?", who=USER)
    assert (out, err, status) == ("1\n", f"ksh: {told}\n", 0)


def test_a_soft_limit_comes_back_up_to_the_hard_one() -> None:
    out, err, _ = run("ulimit -S -n 5; ulimit -n; ulimit -S -n 2000; ulimit -n", who=USER)
    assert (out, err) == ("5\n2000\n", "")


def test_root_may_raise_what_it_lowered() -> None:
    assert run("ulimit -f 5; ulimit -f 9; ulimit -f; ulimit -Hf") == ("9\n9\n", "", 0)


def test_a_hard_limit_takes_the_soft_one_along() -> None:
    assert run("ulimit -H -f 7; ulimit -S -f; ulimit -H -f") == ("7\n7\n", "", 0)


def test_subshells_and_programs_have_it_too_and_keep_theirs() -> None:
    out, _, _ = run(
        "ulimit -f 8; (ulimit -f; ulimit -f 4; ksh -c 'ulimit -f')\n"
        "print $(ulimit -f 2; ulimit)\nulimit | cat; ulimit -f 1 & wait; ulimit"
    )
    assert out == "8\n4\n2\n8\n8\n"


@pytest.mark.parametrize(
    "command",
    [
        "print -r -- $x > f", "ls -lR / > f", "yes > f", "cp /etc/services f",
        "print $x$x | tee f",
        "awk 'BEGIN { while (1) print \"x\" > \"f\" }'", "print $x | sed -n 'w f'",
        "while print x; do :; done > f", "print $x | sort -o f", "ksh -c 'yes > f'",
    ],
)  # fmt: skip
def test_no_file_becomes_larger(command: str) -> None:
    out, err, _ = run(f"x={'a' * 600}; ulimit -f 1; {command}; ls -l f 2>/dev/null")
    size = int(out.splitlines()[-1].split()[4]) if " f\n" in out else 0
    assert size <= 512
    assert TOO_LARGE in err


def test_descriptors() -> None:
    out, err, _ = run("ulimit -n 5; exec 4> a; print $?; exec 5> b; print no")
    assert out == "0\n"
    assert err == "ksh: 5: more descriptors than ulimit -n allows (5).\n"


def test_processor_time_and_memory_are_kept_and_not_enforced() -> None:
    out, _, status = run(
        "ulimit -t 1; ulimit -d 1; ulimit -s 1; ulimit -m 1; ulimit -c 0\n"
        "i=0; while ((i<5000)); do ((i+=1)); done; print $i; ulimit -t; ulimit -d; ulimit -c"
    )
    assert (out, status) == ("5000\n1\n1\n0\n", 0)
