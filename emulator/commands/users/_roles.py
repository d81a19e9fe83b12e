"""What the commands about roles, authorizations and privileges share. Not a command."""

from __future__ import annotations

from typing import NoReturn

from emulator.commands.users import _forms
from emulator.commands.users._common import database, only_security, pairs
from emulator.kernel.process import Process
from emulator.machine.accounts import roles
from emulator.machine.accounts.database import SECURITY
from emulator.machine.accounts.roles import COMMAND, DEVICE, FILE, Kind
from emulator.machine.errors import Busy, Invalid, Missing, Refusal, Taken, Unknown
from emulator.messages import roles as said
from emulator.messages.refusals import sentence
from emulator.options import UsageError


def refuse(proc: Process, refusal: Refusal) -> NoReturn:
    """Say why nothing was changed, and end."""
    if isinstance(refusal, Unknown):
        proc.fail(said.UNKNOWN, 2, kind=refusal.kind, name=refusal.name)
    if isinstance(refusal, Taken):
        proc.fail(said.EXISTS, 17, kind=refusal.kind, name=refusal.name)
    if isinstance(refusal, Missing):
        proc.fail(said.NO_PARENT, 22, name=refusal.name, parent=refusal.needs[0])
    if isinstance(refusal, Busy):
        proc.fail(said.IN_USE, name=refusal.name, by=refusal.by)
    if isinstance(refusal, Invalid) and refusal.kind == "attribute":
        proc.fail(said.NO_ATTRIBUTE, 22, name=refusal.value)
    if isinstance(refusal, Invalid) and refusal.kind in ("role", "authorization"):
        proc.fail(said.BAD_NAME, 22, kind=refusal.kind, name=refusal.value)
    if isinstance(refusal, Invalid):
        proc.fail(said.BAD_VALUE, 22, name=refusal.kind, value=refusal.value)
    proc.stderr.write(f"{proc.name}: {SECURITY}: {sentence(refusal)}\n")
    proc.fail(said.IN_USE, name=SECURITY, by="")


def make(proc: Process, kind: Kind, words: list[str]) -> None:
    """Mkrole and mkauth: attributes, and the name last."""
    if not words:
        raise UsageError("", "Name")
    only_security(proc)
    known = database(proc)
    try:
        roles.add(known, kind, words[-1], pairs(words[:-1]))
        known.save()
    except Refusal as refusal:
        refuse(proc, refusal)


def change(proc: Process, kind: Kind, words: list[str]) -> None:
    """Chrole and chauth: attributes, and the name last."""
    if len(words) < 2:
        raise UsageError("", "Name")
    only_security(proc)
    known = database(proc)
    try:
        roles.change(known, kind, words[-1], pairs(words[:-1]))
        known.save()
    except Refusal as refusal:
        refuse(proc, refusal)


def remove(proc: Process, kind: Kind, name: str, whole: bool = False) -> None:
    """rmrole, rmauth and rmsecattr."""
    only_security(proc)
    known = database(proc)
    try:
        roles.remove(known, kind, name, whole)
        known.save()
    except Refusal as refusal:
        refuse(proc, refusal)


def show(proc: Process, kind: Kind, words: list[str], how: tuple[bool, bool, bool]) -> None:
    """lsrole, lsauth and lssecattr; `how`: -a, -f (as stanzas) and -c (colons) are given."""
    asked = _forms.asked(words, how[0])
    known = database(proc)
    for attribute in asked.attributes:
        if attribute not in kind.attributes:
            proc.fail(said.NO_ATTRIBUTE, 22, name=attribute)
    names = list(roles.there(known, kind)) if asked.names == ["ALL"] else asked.names
    rows = []
    for name in names:
        try:
            found = roles.found(known, kind, name)
        except Unknown:
            proc.error(said.UNKNOWN, 2, kind=kind.name, name=name)
            continue
        if how[0]:
            found = {one: found.get(one, "") for one in asked.attributes}
        rows.append((name, found))
    proc.print(*_forms.drawn(rows, how[1], how[2]))


def kind_of(proc: Process, command: bool, device: bool, file: bool) -> Kind:
    """What -c, -d and -f mean; the end of the command where it is not one of them."""
    kinds = [k for k, yes in ((COMMAND, command), (DEVICE, device), (FILE, file)) if yes]
    if len(kinds) != 1:
        proc.fail(said.ONE_KIND, 22)
    return kinds[0]
