"""Tests about the house: what every command owes its reader and its user."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from emulator import programs
from emulator.commands.system.man import page
from emulator.images import boot
from emulator.kernel.process import Process
from emulator.kernel.streams import Collector, TextStream
from emulator.machine.vfs import FileSpace
from emulator.options import Command, UsageError
from tests.support import kernel_of

NAMES = list(programs.known())
#: Commands to which no letter is an unknown flag: any word is text, or a signal's name.
TAKE_EVERYTHING = {"echo", "true", "false", "yes", "kill", "expr"}
#: Commands whose example begins with another command, and why.
WRAPPED: dict[str, str] = {}


def declared(name: str) -> type[Command]:
    found = programs.find(name)
    assert found is not None
    return found


@pytest.mark.parametrize("name", NAMES)
def test_a_file_holds_exactly_one_command(name: str) -> None:
    module = import_module(f"emulator.commands.{programs.known()[name]}.{name}")
    classes = [
        value
        for value in vars(module).values()
        if isinstance(value, type)
        and issubclass(value, Command)
        and value.__module__ == module.__name__
    ]
    assert classes == [declared(name)]


@pytest.mark.parametrize("name", NAMES)
def test_the_synopsis_names_the_command_and_every_flag(name: str) -> None:
    synopsis = declared(name).synopsis()
    assert re.match(rf"{re.escape(name)}\b", synopsis[0])
    text = " ".join(synopsis)
    # A flag stands by itself (-t Seconds) or in a bundle: -Fv, -{ia|rn}, -q[aicl].
    groups = re.findall(r"-([A-Za-z0-9@]*(?:\{[^}]*\}|\[[\w|]+\])?)", text)
    bundles = "".join(groups)
    missing = [
        one.letter
        for one in declared(name).fields.values()
        if one.letter and one.letter not in bundles
    ]
    assert missing == []


@pytest.mark.parametrize("name", NAMES)
def test_every_flag_has_a_sentence(name: str) -> None:
    without = [
        one.letter
        for one in declared(name).fields.values()
        if one.letter and not re.match(r"[A-Z-].*[.)]$", one.help)
    ]
    assert without == []


@pytest.mark.parametrize("name", NAMES)
def test_a_page_has_its_sections_and_fits_a_terminal(name: str) -> None:
    lines = page(name, declared(name))
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert headings[:4] == [f"{name} Command", "Purpose", "Syntax", "Description"]
    assert headings[-1] == "Examples"
    assert [line for line in lines if len(line) > 79 and line != lines[-1]] == []
    purpose = lines[lines.index("Purpose") + 2].strip()
    assert len(purpose) > 3


@pytest.mark.parametrize("name", NAMES)
def test_examples_show_the_command_itself(name: str) -> None:
    examples = declared(name).examples
    assert examples
    for what, line in examples:
        assert what and what[0].isupper() and not what.endswith("."), what
        assert line.split()[0] == WRAPPED.get(name, name)


@pytest.mark.parametrize("name", [n for n in NAMES if n not in TAKE_EVERYTHING])
def test_an_unknown_flag_is_refused_and_changes_nothing(name: str) -> None:
    letter = next(
        one for one in "ZQXWYJK%" if one not in declared(name)._letters and _refuses(name, one)
    )
    machine = boot()
    kernel = kernel_of(machine)
    out, err = Collector(), Collector()
    parent = Process(
        kernel, 1, "ksh", "", FileSpace(machine), {}, (TextStream(""), out, err)
    )
    child = parent.fork(name, name)
    before = machine.snapshot()
    program = kernel.find(parent, f"/usr/bin/{name}") if _installed(parent, name) else None
    if program is None:
        from emulator.kernel.kernel import Program
        from emulator.machine.vfs import Node

        program = Program(name, Node("-", 0o555, program=name))
    status = kernel.launch(child, program, [name, f"-{letter}"])
    assert status == declared(name).usage_status
    assert status != 0
    first, *rest = err.text.splitlines()
    assert first == f"{name}: Not a recognized flag: {letter}"
    of_level = kernel.command_class(name) or declared(name)
    assert rest[0] == f"Usage: {of_level.synopsis()[0]}"
    assert out.text == ""
    del before.processes[child.pid]
    assert machine == before


def _installed(parent: Process, name: str) -> bool:
    return parent.files.exists(f"/usr/bin/{name}")


def _refuses(name: str, letter: str) -> bool:
    try:
        declared(name).parse([f"-{letter}"])
    except UsageError as error:
        return error.letter == letter
    return False
