"""The three gates, with a command, columns and sentences that levels differ in."""

from __future__ import annotations

from functools import cache
from typing import Any

import pytest

from emulator import images, programs
from emulator.commands.wpar import _columns
from emulator.images import loader
from emulator.kernel.process import Process
from emulator.layouts import Column, cells, chosen
from emulator.machine.planting import Entry, Product
from emulator.machine.vfs import FileSpace, Node
from emulator.messages import OURS, RECALLED, Message
from emulator.options import Command, flag, operands, option, words
from tests.support import run

BETA, GA = "aix6-beta", "aix61"


class Pretend(Command):
    """pretend [-a | -n] [-nw] [-o Word] [-X Attribute=Value ...]... [Name ...]

    A command nobody has, with flags that came and one that went.
    """

    always: bool = flag("a", "Of every level.")
    new: bool = flag("n", "New in 6.1.", since="6.1.0.0")
    later: bool = flag("w", "Of a level no image has.", since="7.1.0.0")
    old: str = option("o", "Gone with 6.1.", until="6.1.0.0", default="none")
    pairs: list[list[str]] = words("X", "New in 6.1.", since="6.1.0.0")
    names: list[str] = operands("Name")

    def run(self, proc: Process) -> None:
        """Show what was given, and say what levels differ in."""
        proc.print(f"{self.always} {self.new} {self.old} {self.pairs} {self.names}")
        proc.say(PRETENDED, what="this")


PRETENDED = Message(
    "", "Old words of {what}.", OURS,
    later=(
        Message("0960-999", "New words of {what}.", RECALLED, since="6.1.0.0"),
        Message("", "Words of {what} to come.", OURS, since="7.1.0.0"),
    ),
)  # fmt: skip


@pytest.fixture
def planting(monkeypatch: pytest.MonkeyPatch) -> None:
    """Images are built anew in this test, and nothing of it is kept."""
    for name in ("present", "entries"):
        monkeypatch.setattr(loader, name, cache(getattr(loader, name).__wrapped__))
    installed = loader.installed
    program = Entry("/usr/sbin/pretend", Node("-", 0o555, program="pretend"))
    product = Product("pretend.rte", "6.1.0.0", "", {"usr": (program,)})
    monkeypatch.setattr(loader, "installed", lambda image: (*installed(image), product))


@pytest.fixture
def pretended(
    planting: None, monkeypatch: pytest.MonkeyPatch
) -> dict[str, tuple[str, str]]:
    """The command is one of wpar's, of the levels that are put into the dictionary."""
    known, find = programs.known(), programs.find
    span: dict[str, tuple[str, str]] = {}
    monkeypatch.setattr(programs, "known", lambda: {**known, "pretend": "wpar"})
    monkeypatch.setattr(programs, "dated", lambda: span)
    monkeypatch.setattr(
        programs, "find", lambda name: Pretend if name == "pretend" else find(name)
    )
    return span


# --- the gates --------------------------------------------------------------------------


@pytest.mark.usefixtures("pretended")
def test_a_flag_of_a_later_level_is_refused_and_the_level_said() -> None:
    ran = run(loader.build(BETA), "pretend", "-n")
    assert (ran.out, ran.status) == ("", 1)
    assert ran.err.splitlines() == [
        "pretend: Not a recognized flag: n",
        "Usage: pretend [-a] [-o Word] [Name ...]",
        "pretend: Level 6.0.0.0 does not have the flag -n: it came with level 6.1.0.0.",
    ]
    assert run(loader.build(BETA), "pretend", "-z").err.splitlines() == [
        "pretend: Not a recognized flag: z",
        "Usage: pretend [-a] [-o Word] [Name ...]",
    ]


@pytest.mark.usefixtures("pretended")
def test_a_flag_of_an_earlier_level_is_refused_and_the_level_said() -> None:
    assert run(loader.build(GA), "pretend", "-o", "x").err.splitlines() == [
        "pretend: Not a recognized flag: o",
        "Usage: pretend [-a | -n] [-n] [-X Attribute=Value ...]... [Name ...]",
        "pretend: Level 6.1.0.0 no longer has the flag -o.",
    ]


@pytest.mark.usefixtures("pretended")
def test_what_a_level_has_is_read_and_what_it_has_not_is_not_given() -> None:
    old = run(loader.build(BETA), "pretend", "-a", "-o", "x", "one")
    assert old.out.splitlines()[0] == "True False x [] ['one']"
    new = run(loader.build(GA), "pretend", "-nX", "a=b", "c=d", "one")
    assert new.out.splitlines()[0] == "False True none [['a=b', 'c=d']] ['one']"


@pytest.mark.usefixtures("pretended")
def test_a_sentence_has_the_words_of_its_level() -> None:
    assert run(loader.build(BETA), "pretend").out.endswith("pretend: Old words of this.\n")
    assert run(loader.build(GA), "pretend").out.endswith(
        "pretend: 0960-999 New words of this.\n"
    )


def test_what_a_level_does_not_say_it_does_not_print() -> None:
    message = Message("", "Only the beta.", OURS, until="6.1.0.0")
    assert message.at(images.boot(GA)) is None
    said = message.at(images.boot(BETA))
    assert said is not None
    assert said.format("cmd") == "cmd: Only the beta."
    with pytest.raises(ValueError, match="levels differ"):
        message.format("cmd")


@pytest.mark.parametrize(
    ("since", "until", "on_beta", "on_sold"),
    [("6.1.0.0", "", False, True), ("", "6.1.0.0", True, False), ("7.1.0.0", "", False, False)],
)
def test_a_command_is_on_the_machines_that_have_it(
    pretended: dict[str, tuple[str, str]],
    since: str,
    until: str,
    on_beta: bool,
    on_sold: bool,
) -> None:
    pretended["pretend"] = (since, until)
    for image, there in ((BETA, on_beta), (GA, on_sold)):
        machine = loader.build(image)
        assert FileSpace(machine).exists("/usr/sbin/pretend") == there
        if there:
            assert run(machine, "pretend").status == 0
        else:
            with pytest.raises(AssertionError, match="ENOENT"):
                run(machine, "pretend")


@pytest.mark.usefixtures("planting")
def test_a_command_that_the_tree_lists_goes_with_its_level(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(programs, "dated", lambda: {"clogin": ("", "6.1.0.0")})
    assert FileSpace(loader.build(BETA)).exists("/usr/sbin/clogin")
    assert not FileSpace(loader.build(GA)).exists("/usr/sbin/clogin")


@pytest.mark.parametrize("name", programs.known())
def test_the_levels_read_off_a_file_are_those_of_its_class(name: str) -> None:
    declared = programs.find(name)
    assert declared is not None
    assert programs.dated().get(name, ("", "")) == (declared.since, declared.until)


def test_the_levels_of_a_command_are_read_off_its_text() -> None:
    text = b'class X(Command):\n    since = "6.1.0.0"\n    until: ClassVar[str] = "7.1.0.0"\n'
    assert programs.span_of(text) == ("6.1.0.0", "7.1.0.0")
    assert programs.span_of(b'    since: bool = flag("s", "Text.")\n') == ("", "")


def test_a_column_is_drawn_where_its_level_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    new = Column("New", "new", lambda row: "no", since="6.1.0.0")
    old = Column("Old", "old", lambda row: row.name, until="6.1.0.0")
    monkeypatch.setattr(_columns, "operation", lambda machine: (new, old))
    shown = {}
    for image in (BETA, GA):
        machine = images.boot(image)
        assert run(machine, "mkwpar", "-n", "w1").status == 0
        shown[image] = run(machine, "lswpar", "-cT").out.splitlines()
        assert run(machine, "lswpar", "-cT", "-a", "name,new").status == int(image == BETA)
    assert shown[BETA] == ["#name:state:old", "w1:D:w1"]
    assert shown[GA] == ["#name:state:new", "w1:D:no"]
    with pytest.raises(ValueError, match="choose the columns"):
        cells([new], [None])
    assert cells(chosen([new, old], images.boot(GA)), [None]) == [["no"]]


def test_pages_show_the_flags_of_the_level() -> None:
    shown: Any = Pretend.of_level("6.0.0.0")
    assert shown.synopsis() == ["pretend [-a] [-o Word] [Name ...]"]
    assert [one.letter for one in shown.fields.values()] == ["a", "o", ""]
    assert Pretend.of_level("6.0.0.0") is shown
    assert Pretend.__doc__ != shown.__doc__
