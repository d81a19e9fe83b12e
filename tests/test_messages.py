"""The catalogue: every sentence has a source, is used, and stands in docs/fidelity.md."""

from __future__ import annotations

import ast
import re
import string
import sys
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import pytest

from emulator import messages
from emulator.messages import OURS, Message
from tests.sources import ROOT, modules, nodes

sys.path.insert(0, str(ROOT / "docs"))

import fidelity

ALL = {
    f"{facility}.{name}": message
    for facility, named in fidelity.catalogue().items()
    for name, message in named.items()
}
FACILITIES = sorted(one.name for one in iter_modules(messages.__path__))
NUMBER = re.compile(r"\d{4}-\d{3,4}")

#: (facility, number) -> why two sentences share it.
SHARED = {
    ("lvm", "0516-306"): "AIX words it once for a volume group and once for a volume",
    ("ksh", "0403-057"): "a word not expected or not matched, in a script with its line",
}


@cache
def used() -> frozenset[str]:
    """`facility.NAME` of every message that a module of emulator/ or shell/ mentions."""
    found: set[str] = set()
    for module, path in modules("emulator", "shell").items():
        aliases: dict[str, str] = {}
        own = module.removeprefix("emulator.messages.")
        for node in nodes(path):
            if isinstance(node, ast.ImportFrom) and node.module:
                for alias in node.names:
                    full = f"{node.module}.{alias.name}"
                    aliases[alias.asname or alias.name] = full
        for node in nodes(path):
            name = ""
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                name = aliases.get(node.id, f"emulator.messages.{own}.{node.id}")
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
                name = f"{aliases.get(node.value.id, node.value.id)}.{node.attr}"
            if name.startswith("emulator.messages."):
                found.add(name.removeprefix("emulator.messages."))
    return frozenset(found)


def test_a_message_is_used() -> None:
    assert [name for name in ALL if re.split(r"[\[@]", name)[0] not in used()] == []


def test_a_guess_wears_no_number() -> None:
    for name, message in ALL.items():
        if message.source is OURS:
            assert message.number == "", name
        elif message.number:
            assert NUMBER.fullmatch(message.number), name


def test_a_text_is_one_that_can_be_printed() -> None:
    for name, message in ALL.items():
        text = message.text
        assert text, name
        assert not text.endswith("\n"), f"{name}: the newline is added where it is said"
        assert text.isascii(), name
        for _, field, spec, conversion in string.Formatter().parse(text):
            assert field is None or field.isidentifier(), (name, field)
            assert not conversion, (name, spec)


def bare(value: object) -> list[str]:
    """The strings within a value that are no part of a Message."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, dict):
        return [text for row in value.values() for text in bare(row)]
    if isinstance(value, (list, tuple, set, frozenset)) and not isinstance(value, Message):
        return [text for row in value for text in bare(row)]
    return []


@pytest.mark.parametrize("facility", FACILITIES)
def test_no_sentence_is_bare(facility: str) -> None:
    """A sentence is within a Message, which has a source; a table is one of Messages."""
    for name, value in vars(import_module(f"emulator.messages.{facility}")).items():
        if not name.startswith("__"):
            assert bare(value) == [], name


def test_numbers_say_one_thing_each() -> None:
    seen: dict[tuple[str, str], Message] = {}
    for name, message in ALL.items():
        key = (name.partition(".")[0], message.number)
        if message.number and key in seen and key not in SHARED:
            assert seen[key].text == message.text, f"two texts for {key}"
        seen[key] = message


def test_no_command_writes_a_numbered_sentence_of_its_own() -> None:
    for module, path in modules("emulator", "shell").items():
        if module.startswith("emulator.messages"):
            continue
        for node in nodes(path):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                assert not re.match(r"\d{4}-\d{3}\b", node.value), f"{module}: {node.value!r}"


def test_the_page_is_up_to_date() -> None:
    assert fidelity.PAGE.read_text(encoding="utf-8") == fidelity.page(), (
        "run: .venv/bin/python docs/fidelity.py"
    )


def test_formatting() -> None:
    message = Message("0960-231", "{name} failed with {code}.", OURS)
    assert message.format("cmd", name="x", code=3) == "cmd: 0960-231 x failed with 3."
    plain = Message("", "{left alone", OURS, prefixed=False)
    assert plain.format("cmd") == "{left alone"
    named = Message("1", "{command}: gone", OURS, prefixed=False)
    assert named.format("rm", x=1) == "1 rm: gone"
