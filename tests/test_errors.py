"""Each sentence of the WPAR commands comes out as docs/errors.md says.

A refusal is all that stands on standard error, and changes nothing.
"""

from __future__ import annotations

import re
import string
import sys
from collections.abc import Iterable

import pytest

from emulator.levels import Levelled
from emulator.messages import OURS, Message
from tests.provoking import Case, cases, typist
from tests.sources import ROOT

sys.path.insert(0, str(ROOT / "docs"))

import errors
import fidelity

ALL = {
    f"{facility}.{name}": message
    for facility, named in fidelity.catalogue().items()
    for name, message in named.items()
}
CASES = cases()
#: Fields that fill several lines.
LONG = ("synopsis", "structure", "environment", "output")


def pattern(names: Iterable[str], machine: Levelled) -> str:
    """What the lines of these messages look like on a machine, one after the other."""
    found = ""
    for name in names:
        message = ALL[name].at(machine)
        assert message is not None, f"this level does not say {name}"
        # What asks for an answer ends with a blank, and the line goes on.
        found += _line(message) + "\n" * (message.text[-2:] != "? ")
    return found


def _line(message: Message) -> str:
    """A message with any text for its fields and for the command's name."""
    parts = []
    for text, field, _, _ in string.Formatter().parse(message.text):
        any_text = "(?:.|\n)*?" if field in LONG else ".*?"
        parts += [re.escape(text), any_text * (field is not None)]
    number = f"{message.number} " * bool(message.number)
    # A plain refusal stands behind the command's name, whoever says it.
    prefix = "[a-z]+: " if message.prefixed else "(?:[a-z]+: )?" * (message.source is OURS)
    return prefix + re.escape(number) + "".join(parts)


def identified(case: Case) -> str:
    return f"{'+'.join(case.messages)}: {case.typed}"


@pytest.mark.parametrize("case", [one for one in CASES if one.says], ids=identified)
def test_a_refusal_is_said_and_changes_nothing(case: Case) -> None:
    person = typist(case)
    machine = person.machine
    before = machine.snapshot()
    ran = person.type(case.typed, case.by)
    assert re.fullmatch(pattern(case.says, machine), ran.err), ran.err
    allowed = "|".join(_line(m) for n in case.also if (m := ALL[n].at(machine)))
    assert re.fullmatch(f"(?:(?:{allowed})\n)*", ran.out), ran.out
    assert bool(ran.out) == bool(case.also)
    assert ran.status == case.status
    if not case.leaves:
        assert machine == before, machine.differences(before)
    else:
        assert machine != before
        assert person.type(case.leaves).out == f"{case.left}\n"


@pytest.mark.parametrize("case", [one for one in CASES if one.shows], ids=identified)
def test_a_note_is_said(case: Case) -> None:
    person = typist(case)
    before = person.machine.snapshot()
    ran = person.type(case.typed, case.by)
    for name in case.shows:
        wanted = re.compile(f"^{pattern([name], person.machine)}", re.MULTILINE)
        assert wanted.search(ran.out) or wanted.search(ran.err), (name, ran)
    assert ran.status == case.status
    if case.leaves:
        assert person.type(case.leaves).out == f"{case.left}\n"
    elif case.status:
        assert person.machine == before, person.machine.differences(before)


@pytest.mark.parametrize("name", errors.wanted())
def test_a_message_is_provoked(name: str) -> None:
    assert name in {one for case in CASES for one in errors.named(case)}


def test_the_page_is_up_to_date() -> None:
    assert errors.PAGE.read_text(encoding="utf-8") == errors.page(), (
        "run: .venv/bin/python docs/errors.py"
    )
