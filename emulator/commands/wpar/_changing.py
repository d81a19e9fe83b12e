"""What chwpar makes of a workload partition: from its flags to rows, and its refusals."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from emulator.commands.wpar._attributes import all_pairs, letter, pairs, typed
from emulator.commands.wpar._checks import fail_state
from emulator.commands.wpar._creating import worded as worded_as_made
from emulator.commands.wpar._exports import Listed
from emulator.commands.wpar._routes import complain
from emulator.commands.wpar._security import secured, usual
from emulator.commands.wpar._template import template
from emulator.kernel.process import Exit, Process
from emulator.machine.errors import Busy, Refusal, Unknown, WrongState
from emulator.machine.wpar import alteration, attributes, changing, fields, rows
from emulator.machine.wpar.attributes import Attribute
from emulator.machine.wpar.rows import Wpar
from emulator.messages import wpar
from emulator.messages.refusals import sentence

if TYPE_CHECKING:
    from emulator.commands.wpar.chwpar import Chwpar

#: What becomes of a row where one flag is obeyed.
Part = Callable[[Wpar], Wpar]


def all_of_it(proc: Process, call: Chwpar, row: Wpar) -> bool:
    """Obey every flag, or end the command with everything as it was."""
    with _worded(proc, call, row.name):
        changed = row
        for part in _parts(proc, call):
            changed = part(changed)
        _change(proc, call, row.name, changed)
    return True


def each(proc: Process, call: Chwpar, row: Wpar) -> bool:
    """Obey each flag that can be obeyed (-F), complain of the others; whether all could."""
    name, done = row.name, True
    for part in _parts(proc, call):
        try:
            with _worded(proc, call, name):
                changed = part(rows.find(proc.machine, name))
                _change(proc, call, name, changed)
            name = changed.name
        except Exit:
            done = False
        except Refusal as refusal:
            proc.error(wpar.IGNORED, sentence=sentence(refusal))
            done = False
    proc.status = 0  # as rmwpar -F, whatever was left undone
    return done


def _change(proc: Process, call: Chwpar, name: str, row: Wpar) -> None:
    given = bool(getattr(call, "device", ()))
    changing.change(proc.machine, name, row, call.automatic, call.force, given)
    if getattr(call, "network", ()) or getattr(call, "route", ()):
        complain(proc, proc.name, row.name)


@contextmanager
def _worded(proc: Process, call: Chwpar, name: str) -> Iterator[None]:
    """End the command with chwpar's sentence for a refusal; others pass."""
    with worded_as_made(proc):
        try:
            yield
        except WrongState as refusal:
            if refusal.state == "A":
                proc.fail(wpar.ONLY_STOPPED, name=name)
            fail_state(proc, proc.name, refusal)
        except Busy as refusal:
            if refusal.by != "mounted":
                raise
            proc.fail(wpar.STILL_MOUNTED, point=refusal.name)
        except Unknown as refusal:
            if refusal.kind not in ("address", "route", "exported device"):
                raise
            proc.fail(wpar.HAS_NONE, name=name, kind=refusal.kind, value=refusal.name)


# --- from flags to parts -------------------------------------------------------------------


def _parts(proc: Process, call: Chwpar) -> Iterator[Part]:
    """One for each flag that changes something; the name comes last. They raise Refusals."""
    found = _taken(proc, call) if call.removes else _given(proc, call)
    for section, part in found:
        if getattr(call, section, ()):
            yield part
    own = [one for one in attributes.of("general") if letter(one, "chwpar")]
    for attribute in sorted(own, key=lambda one: one.key == "name"):
        if getattr(call, attribute.place, None) not in (None, False):
            yield _setting(proc, call, attribute)


def _setting(proc: Process, call: Chwpar, attribute: Attribute) -> Part:
    """An attribute that has a flag of its own."""

    def part(row: Wpar) -> Wpar:
        word = attribute.default if call.removes else typed(call, attribute)
        if attribute.key == "script" and word:
            proc.files.node(word)
        changed = fields.put(row, attribute, attributes.parse(attribute, word))
        if attribute.key == "hostname":
            changed = changed._replace(hostname_inside="")
        # Routes are of a table of its own: they go with it.
        return changed if changed.routing else changed._replace(routes=())

    return part


def _given(proc: Process, call: Chwpar) -> Iterator[tuple[str, Part]]:
    """Section -> what is given of it."""
    machine = proc.machine

    def network(row: Wpar) -> Wpar:
        wanted = all_pairs(proc, call, "network")
        return alteration.with_addresses(machine, row, wanted, call.automatic)

    def route(row: Wpar) -> Wpar:
        return alteration.with_routes(machine, row, all_pairs(proc, call, "route"))

    def resources(row: Wpar) -> Wpar:
        for wanted in all_pairs(proc, call, "resources"):
            row = alteration.with_controls(proc.machine, row, wanted)
        return row

    def security(row: Wpar) -> Wpar:
        given = getattr(call, "security", ())
        words = [word for one in given for word in one]
        privileges, more = secured(proc, words, row.privileges)
        return fields.put_texts(row, "security", more)._replace(privileges=privileges)

    def device(row: Wpar) -> Wpar:
        wanted = [one for one in all_pairs(proc, call, "device") if one]
        listed = Listed(proc, template(machine).devices)
        return row._replace(devices=listed.chosen(row.devices, wanted))

    yield from {
        "network": network, "route": route, "resources": resources, "security": security,
        "device": device,
    }.items()  # fmt: skip


def _taken(proc: Process, call: Chwpar) -> Iterator[tuple[str, Part]]:
    """Section -> what -K takes of it away."""
    machine = proc.machine

    def network(row: Wpar) -> Wpar:
        return alteration.without_addresses(row, all_pairs(proc, call, "network"))

    def route(row: Wpar) -> Wpar:
        return alteration.without_routes(machine, row, all_pairs(proc, call, "route"))

    def resources(row: Wpar) -> Wpar:
        for words in getattr(call, "resources", ()):
            row = alteration.without_controls(proc.machine, row, list(pairs(proc, words)))
        return row

    def security(row: Wpar) -> Wpar:
        for attribute in attributes.of("security"):
            if attribute.written:
                nothing = attributes.parse(attribute, attribute.default)
                row = fields.put(row, attribute, nothing)
        return row._replace(privileges=usual(proc, template(machine)))

    def device(row: Wpar) -> Wpar:
        return alteration.without_devices(row, all_pairs(proc, call, "device"))

    yield from {
        "network": network, "route": route, "resources": resources, "security": security,
        "device": device,
    }.items()  # fmt: skip
