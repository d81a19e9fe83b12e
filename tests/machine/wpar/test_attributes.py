"""One more row of the table of attributes is one more attribute, wherever there are any."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import pytest

from emulator.commands.wpar._attributes import Setting
from emulator.commands.wpar.mkwpar import Mkwpar
from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from emulator.machine.wpar import attributes, fields, values
from emulator.machine.wpar.attributes import Attribute, Shown
from emulator.options import UsageError
from shell.live import encoding
from tests.commands.wpar_support import made
from tests.support import run


class Pretend(NamedTuple):
    """An attribute that is none of AIX's, how it is typed and where lswpar shows it."""

    attribute: Attribute
    typed: tuple[str, ...]
    value: str
    wrong: str
    letter: str  # of the listing that has it
    line: str  # of lswpar -L


SHOWN = Shown("Colour Of It", "colour")
PRETEND = [
    Pretend(
        Attribute("colour", "general", values.WORD, "z", "z", "Its colour.", shown=SHOWN),
        ("-z", "red"), "red", "r d", "G", "Colour Of It:            red\n",
    ),
    Pretend(
        Attribute("colour", "general", values.YES_NO, "z", "z", "Coloured.", default="no",
                  shown=SHOWN),
        ("-z",), "yes", "maybe", "G", "Colour Of It:            yes\n",
    ),
    Pretend(
        Attribute("colour", "resources", values.SHARES, "R", "R", default="unlimited",
                  shown=SHOWN),
        ("-R", "colour=7"), "7", "0", "R", "Colour Of It:                       7\n",
    ),
    Pretend(
        Attribute("colour", "security", values.WORD, "S", "S", shown=SHOWN),
        ("-S", "colour=red"), "red", "r d", "S", "Colour Of It: red\n",
    ),
    Pretend(
        Attribute("colour", "network", values.WORD, "N", "N", shown=SHOWN),
        ("-N", "address=10.1.1.81", "colour=red"), "red", "r d", "N",
        "en1           10.1.1.81         255.255.252.0     10.1.1.255 red\n",
    ),
    Pretend(
        Attribute("colour", "route", values.WORD, "I", "I", shown=SHOWN),
        ("-I", "rtdest=default", "rtgateway=10.1.1.1", "colour=red"), "red", "r d", "I",
        "        default              10.1.1.1           red\n",
    ),
    Pretend(
        Attribute("colour", "mount", values.WORD, "M", shown=SHOWN),
        ("-M", "directory=/opt", "colour=red"), "red", "r d", "M",
        "/wpars/wpar1/opt         /opt             namefs             ro red\n",
    ),
    Pretend(
        Attribute("colour", "device", values.WORD, "D", "D", shown=SHOWN),
        ("-D", "devname=/dev/null", "colour=red"), "red", "r d", "D",
        "/dev/null          pseudo   red ALLOCATED\n",
    ),
]  # fmt: skip


@pytest.fixture(params=PRETEND, ids=lambda one: f"{one.attribute.section}-{one.value}")
def pretend(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Pretend]:
    """One more row of the table, and nothing else."""
    one: Pretend = request.param
    monkeypatch.setattr(attributes, "TABLE", (*attributes.TABLE, one.attribute))
    yield one
    monkeypatch.undo()
    Mkwpar.parse([])  # the class has AIX's flags again, for the tests of other files


def read(machine: Machine, path: str) -> str:
    return FileSpace(machine).read(path)


def listed(machine: Machine, pretend: Pretend, name: str = "wpar1") -> set[str]:
    """What lswpar -c says of the attribute, with and without -a."""
    letter = pretend.letter
    lines = run(machine, "lswpar", f"-c{letter}", name).out.splitlines()
    at = lines[0].lstrip("#").split(":").index("colour")
    by_name = run(machine, "lswpar", f"-qc{letter}", "-a", "colour", name).out.splitlines()
    assert [line.split(":")[at] for line in lines[1:]] == by_name
    return set(by_name)


def test_mkwpar_and_lswpar_know_it(pretend: Pretend) -> None:
    machine = made(*pretend.typed)
    assert pretend.line in run(machine, "lswpar", "-L", "wpar1").out
    assert pretend.value in listed(machine, pretend)
    if pretend.letter in "GRS":
        assert pretend.line in run(machine, "lswpar", f"-{pretend.letter}", "wpar1").out
    assert machine.wpars["wpar1"] != made().wpars["wpar1"] or pretend.letter == "M"


def test_the_specification_file_knows_it_both_ways(pretend: Pretend) -> None:
    machine = made(*pretend.typed)
    line = f'\tcolour = "{pretend.value}"\n'
    assert line in read(machine, "/etc/wpars/wpar1.cf")
    assert run(machine, "mkwpar", "-e", "wpar1", "-w", "-o", "/tmp/spec").status == 0
    assert line in read(machine, "/tmp/spec")
    ran = run(machine, "mkwpar", "-n", "two", "-f", "/tmp/spec")
    assert (ran.err, ran.status) == ("", 0)
    assert listed(machine, pretend, "two") == listed(machine, pretend)
    assert line in read(machine, "/etc/wpars/two.cf")


def test_a_wrong_value_is_refused_wherever_it_stands(pretend: Pretend) -> None:
    machine = made(*pretend.typed)
    text = read(machine, "/etc/wpars/wpar1.cf")
    number = text[: text.index("\tcolour")].count("\n") + 1
    FileSpace(machine).write(
        "/tmp/spec", text.replace(f'colour = "{pretend.value}"', f'colour = "{pretend.wrong}"')
    )
    assert run(machine, "mkwpar", "-n", "two", "-f", "/tmp/spec").err == (
        f"mkwpar: /tmp/spec, line {number}: {pretend.wrong} is not a valid value of colour.\n"
    )
    if pretend.attribute.kind is not values.YES_NO:
        typed = [word.replace(pretend.value, pretend.wrong) for word in pretend.typed]
        assert run(machine, "mkwpar", "-n", "two", *typed).err == (
            f"mkwpar: {pretend.wrong} is not a valid value of colour.\n"
        )
    assert list(machine.wpars) == ["wpar1"]


def test_a_snapshot_keeps_it(pretend: Pretend) -> None:
    row = made(*pretend.typed).wpars["wpar1"]
    assert encoding.decode(encoding.encode(row)) == row


def test_the_manual_page_shows_it(pretend: Pretend) -> None:
    Mkwpar.parse([])
    help = {one.letter: one.help for one in Mkwpar.fields.values()}[pretend.typed[0][1]]
    assert "colour=" in help or help == pretend.attribute.help


def test_without_the_row_nobody_knows_it() -> None:
    with pytest.raises(UsageError):
        Mkwpar.parse(["-z"])
    for one in PRETEND:
        if one.attribute.section != "general":
            assert run(made(), "mkwpar", "-n", "two", *one.typed).status == 1


# --- the table itself ----------------------------------------------------------------------


def test_a_key_is_told_once_in_a_section() -> None:
    keys = [(one.section, one.key) for one in attributes.TABLE]
    assert len(set(keys)) == len(keys)
    assert {one.section for one in attributes.TABLE} == set(attributes.SECTIONS)
    # Both are kept in the row of the WPAR itself.
    places = [one.place for name in ("general", "security") for one in attributes.of(name)]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize("column", ["mkwpar", "chwpar"])
def test_a_flag_sets_one_attribute_or_one_section(column: str) -> None:
    """The letters of the reference: 2.1 and 3."""
    own = [getattr(one, column) for one in attributes.of("general") if getattr(one, column)]
    shared = {
        section: {getattr(one, column) for one in attributes.of(section)} - {""}
        for section in attributes.SECTIONS
        if section != "general"
    }
    letters = {"mkwpar": ("nhdgAcliu", "NIRSMD"), "chwpar": ("nhdAciu", "NIRSD")}[column]
    assert "".join(own) == letters[0]
    assert "".join(letter for one in shared.values() for letter in sorted(one)) == letters[1]


def test_chwpar_will_have_its_flags_of_the_other_column() -> None:
    class Changing(Setting):
        """changing"""

        column = "chwpar"

    call = Changing.parse(["-A", "-h", "red", "-R", "CPU=0%-1%,2%", "-N", "address=1.2.3.4"])
    assert (vars(call)["auto"], vars(call)["hostname"]) == (True, "red")
    assert vars(call)["resources"] == [["CPU=0%-1%,2%"]]
    for letter in "gl":
        with pytest.raises(UsageError):
            Changing.parse([f"-{letter}", "x"])


def test_an_attribute_without_a_field_takes_no_other_fields_place() -> None:
    """`key` is what a running WPAR's row says of its number."""
    row = made().wpars["wpar1"]
    attribute = Attribute("key", "general", values.WORD)
    changed = fields.put(row, attribute, "red")
    assert (changed.key, fields.get(changed, attribute)) == (row.key, "red")
    assert fields.put(changed, attribute, "") == row


def test_a_default_is_a_value() -> None:
    for one in attributes.TABLE:
        if one.default:
            assert one.kind.show(attributes.parse(one, one.default)) == one.default
