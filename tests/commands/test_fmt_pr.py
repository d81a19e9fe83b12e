"""fmt and pr where no tool of today judges them: filling lines, waiting at a terminal."""

from __future__ import annotations

from collections import deque

import pytest

from tests.support import run
from tests.transcript import InProcess


@pytest.mark.parametrize(
    ("text", "filled"),
    [
        # Words of two lines are joined by a blank, by two behind the end of a sentence.
        ("a\nb\n", "a b\n"),
        ("a.\nb?\nc!\nd\n", "a.  b?  c!  d\n"),
        # Blanks between words stay where both stay on a line.
        ("a   b  c\n", "a   b  c\n"),
        # Another indentation begins another paragraph, and so does an empty line.
        ("a\n b\n b\nc\n", "a\n b b\nc\n"),
        ("a\n\n\nb\n", "a\n\n\nb\n"),
        (" \t \na\n", "\na\n"),
        # Lines for nroff stay as they are, but not where they are indented.
        ("a\n.br\nb\nc\n", "a\n.br\nb c\n"),
        ("  .a\n  b\n", "  .a b\n"),
        # A tab before a line is eight blanks; those at its end go.
        ("\ta  \n\tb\n", "        a b\n"),
        # The last line need not end.
        ("a\nb", "a b\n"),
        ("", ""),
    ],
)
def test_fmt_fills(text: str, filled: str) -> None:
    assert run(None, "fmt", stdin=text) == (filled, "", 0)


def test_fmt_breaks_at_the_width() -> None:
    assert run(None, "fmt", "-5", stdin="ab cd ef\n").out == "ab cd\nef\n"
    assert run(None, "fmt", "-4", stdin="ab cd ef\n").out == "ab\ncd\nef\n"
    assert run(None, "fmt", "-3", stdin="abcdefg h i\n").out == "abcdefg\nh i\n"
    words = " ".join(["word"] * 30) + "\n"
    assert max(map(len, run(None, "fmt", stdin=words).out.splitlines())) == 69
    assert run(None, "fmt", "-60", stdin=words).out == run(None, "fmt", "-63", stdin=words).out


def test_fmt_refuses_other_flags() -> None:
    usage = "Usage: fmt [-Width] [File ...]\n"
    assert run(None, "fmt", "-0").err == usage
    assert run(None, "fmt", "-1001").err == usage
    assert run(None, "fmt", "-x").err == f"fmt: Not a recognized flag: x\n{usage}"


def test_pr_waits_before_each_page_of_a_terminal() -> None:
    terminal = InProcess("aix6-beta")
    terminal.run("print 'one\\ntwo' > /tmp/x", deque())
    typed = deque(["  \a", "  one", "  \a", "  two"])
    step = terminal.run("pr -p -t -l 1 /tmp/x", typed)
    assert step.inputs == ("", "")
    assert step.text == "\a\none\n\a\ntwo\n"


def test_pr_does_not_wait_where_output_goes_elsewhere() -> None:
    assert run(None, "pr", "-p", "-t", stdin="one\n") == ("one\n", "", 0)
