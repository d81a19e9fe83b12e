"""Options: the words of a call, read the AIX way."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.options import (
    Command,
    UsageError,
    flag,
    operand,
    operands,
    option,
    optional,
    repeated,
    words,
)


class Sample(Command):
    """sample [-a] [-b] [-t Seconds] [-o Column ...]
    [-N Attribute=Value ...] Name [File]

    The rest is its man page.
    """

    all: bool = flag("a", "everything")
    brief: bool = flag("b", "less")
    time: int = option("t", "how long", int, 600)
    columns: list[str] = repeated("o", "what to show")
    networks: list[list[str]] = words("N", "interfaces")
    name: str = operand("Name")
    file: str | None = optional("File")


class Many(Command):
    """many [-q] [File ...]"""

    quiet: bool = flag("q", "say nothing")
    first: str | None = optional("First", default="-")
    files: list[str] = operands("File")


class More(Many):
    """more"""

    extra: bool = flag("x", "more")


def read(line: str, command: type[Command] = Sample) -> dict[str, Any]:
    parsed = command.parse(line.split())
    return {name: getattr(parsed, name) for name in command.fields}


PLAIN = {
    "all": False, "brief": False, "time": 600, "columns": [], "networks": [],
    "name": "n", "file": None,
}  # fmt: skip


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("n", {}),
        ("n f", {"file": "f"}),
        ("-a n", {"all": True}),
        ("-a -b n", {"all": True, "brief": True}),
        ("-ab n", {"all": True, "brief": True}),
        ("-aa n", {"all": True}),
        ("-t 60 n", {"time": 60}),
        ("-t60 n", {"time": 60}),
        ("-bt60 n", {"brief": True, "time": 60}),
        ("-bt 60 n", {"brief": True, "time": 60}),
        ("-t 1 -t 2 n", {"time": 2}),
        ("-t -5 n", {"time": -5}),
        ("-o x -oy n", {"columns": ["x", "y"]}),
        ("-o -- n", {"columns": ["--"]}),
        ("-N a=1 b=2 n", {"networks": [["a=1", "b=2"]]}),
        ("-N a=1 -N b=2 n", {"networks": [["a=1"], ["b=2"]]}),
        ("-Na=1 b=2 n", {"networks": [["a=1", "b=2"]]}),
        ("-N S+=1 S-=2 n", {"networks": [["S+=1", "S-=2"]]}),
        ("-N n", {"networks": [[]]}),
        ("-N a=1 -- x=1", {"networks": [["a=1"]], "name": "x=1"}),
        ("-- -a", {"name": "-a"}),
        ("n -a", {"file": "-a"}),
        ("- -a", {"name": "-", "file": "-a"}),
    ],
)
def test_what_words_mean(line: str, wanted: dict[str, Any]) -> None:
    assert read(line) == {**PLAIN, **wanted}


@pytest.mark.parametrize(
    ("line", "letter", "reason"),
    [
        ("", "", "name"),
        ("-a", "", "name"),
        ("-x n", "x", ""),
        ("-ax n", "x", ""),
        ("--help", "-", ""),
        ("-t", "", "-t"),
        ("-t soon n", "", "-t"),
        ("-o", "", "-o"),
        ("n f g", "", "g"),
        ("n f -x", "", "-x"),
    ],
)
def test_what_is_off(line: str, letter: str, reason: str) -> None:
    with pytest.raises(UsageError) as caught:
        read(line)
    assert (caught.value.letter, caught.value.reason) == (letter, reason)


def test_all_that_is_left() -> None:
    assert read("", Many) == {"quiet": False, "first": "-", "files": []}
    assert read("-q a b -c", Many) == {"quiet": True, "first": "a", "files": ["b", "-c"]}


def test_a_command_inherits_flags() -> None:
    assert read("-qx", More) == {"quiet": True, "extra": True, "first": "-", "files": []}
    with pytest.raises(UsageError):
        read("-x", Many)


def test_two_calls_share_nothing() -> None:
    one, two = Sample.parse(["-o", "x", "n"]), Sample.parse(["n"])
    assert one.columns == ["x"]  # type: ignore[attr-defined]
    assert two.columns == []  # type: ignore[attr-defined]


def test_the_synopsis_is_the_docstring_up_to_its_first_empty_line() -> None:
    assert Sample.synopsis() == [
        "sample [-a] [-b] [-t Seconds] [-o Column ...]",
        "[-N Attribute=Value ...] Name [File]",
    ]


@given(st.lists(st.text(max_size=8), max_size=8))
def test_any_words_are_read_or_refused(line: list[str]) -> None:
    try:
        parsed = Sample.parse(line)
    except UsageError:
        return
    assert parsed.name in line  # type: ignore[attr-defined]


@given(st.text(), st.lists(st.text(), max_size=4))
def test_after_the_dashes_everything_is_an_operand(name: str, files: list[str]) -> None:
    assert Many.parse(["--", name, *files]).files == files  # type: ignore[attr-defined]
