"""What our parser takes, shfmt's parser of the Korn shell's dialect takes, too, and no more."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from shell.syntax import Wrong, parse
from tests.shell import cases

SHFMT = Path(sys.executable).with_name("shfmt")
#: Cases that shfmt refuses: two are wrong when they run, ksh says; the last ksh takes.
REFUSED = {
    "let without arguments",
    "bad expression",
    "a parenthesis right behind the end of a here-document ends the substitution",
}
WRONG = [
    "if true; then", "fi", "for i in a; done", "while true; do", "case x in a) ;;", "( true",
    "{ true", "true )", "a && ", "| a", "f( { true; }", "[[ a = ]]", "[[ ( a ]]", "$(true",
    'print "a', "print 'a", "cat <", "until false; do true; fi", "function { true; }",
    "a ;; b", "do true", "then", "esac", "a | | b", "print $((1", "print ${x",
]  # fmt: skip


def ours(script: str) -> bool:
    try:
        parse(script, final=True)
    except Wrong:
        return False
    return True


def theirs(script: str) -> bool:
    ran = subprocess.run(
        [SHFMT, "-ln", "mksh", "-tojson"], input=script.encode("latin-1"),
        capture_output=True, check=False,
    )  # fmt: skip
    return ran.returncode == 0


@pytest.mark.slow
@pytest.mark.skipif(not SHFMT.exists(), reason="shfmt-py is not installed")
@pytest.mark.parametrize("theme", sorted({case.theme for case in cases.every()}))
def test_programs(theme: str) -> None:
    for case in cases.every():
        if case.theme == theme:
            taken = theirs(case.script) or case.title in REFUSED
            assert ours(case.script) == taken, case.title


@pytest.mark.slow
@pytest.mark.skipif(not SHFMT.exists(), reason="shfmt-py is not installed")
def test_wrong_programs() -> None:
    assert [script for script in WRONG if ours(script)] == []
    assert [script for script in WRONG if theirs(script)] == []
