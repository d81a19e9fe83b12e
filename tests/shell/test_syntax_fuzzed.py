"""Whatever is typed: parsing raises nothing but Incomplete and Wrong; what is accepted is
printed as something that parses to the same tree.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shell.syntax import Incomplete, Wrong, parse
from tests.shell import cases
from tests.shell.trees import assert_printed_alike

#: Pieces that random programs are made of.
PIECES = [
    "if", "then", "else", "elif", "fi", "for", "i", "in", "do", "done", "while", "until",
    "case", "esac", "select", "function", "f()", "{", "}", "(", ")", "((", "))", "[[", "]]",
    "!", "time", "|", "||", "&", "&&", ";", ";;", "|&", "\n", " ", "<", ">", ">>", "<<E\n",
    "<<-E", "E\n", "2>&1", ">&-", "<>", "'", '"', "`", "\\", "$", "${", "$(", "$((", "x", "=",
    "x=1", "a[1]=2", "$x", "${x:-", "${x#", "${#x}", "*", "?", "[a", "@(", "~", "#", "-f", "\t",
]  # fmt: skip


def harmless(text: str) -> None:
    """Parsing raises nothing but what it says; what is a command is printed alike."""
    for final in (False, True):
        try:
            parse(text, {"x": "echo ", "i": "x "}, final)
        except (Incomplete, Wrong) as error:
            assert not final or isinstance(error, Wrong)
    try:
        parse(text, final=True)
    except Wrong:
        return
    assert_printed_alike(text)


@settings(max_examples=600, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=25).map("".join))
def test_random_pieces(text: str) -> None:
    harmless(text)


@settings(max_examples=300, deadline=None)
@given(st.text(st.characters(max_codepoint=255), max_size=40))
def test_random_bytes(text: str) -> None:
    harmless(text)


SCRIPTS = [case.script for case in cases.every() if "while true'" not in case.script]


@settings(max_examples=300, deadline=None)
@given(st.sampled_from(SCRIPTS), st.data())
def test_mutated_scripts(script: str, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(1, 3))):
        place = data.draw(st.integers(0, len(script)))
        end = min(len(script), place + data.draw(st.integers(0, 5)))
        script = script[:place] + data.draw(st.sampled_from([*PIECES, ""])) + script[end:]
    harmless(script)


@pytest.mark.parametrize("script", SCRIPTS)
def test_the_cases_are_printed_alike(script: str) -> None:
    assert_printed_alike(script)
