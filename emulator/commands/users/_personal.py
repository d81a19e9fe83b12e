"""Changing one's shell and what is said of one: chsh, chfn, passwd -s and -f. Not a command.

Sources: IBM's pages of chsh and chfn; their questions are recalled.
"""

from __future__ import annotations

from emulator.commands.users._common import caller, database, guard, refuse, user
from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import USERS_BY_NAME
from emulator.machine.accounts.changes import change_user, is_admin
from emulator.machine.accounts.database import Database
from emulator.machine.errors import Refusal
from emulator.machine.stanza_text import listed
from emulator.messages import Message
from emulator.messages import users as said


async def shell(proc: Process, name: str | None, new: str | None = None) -> None:
    """Change a login shell, asking for it where it is not given."""
    known = database(proc)
    name = _whose(proc, known, name)
    shells = listed(known.stanza("login.cfg", "usw").get("shells", ""))
    if new is None:
        proc.say(said.AVAILABLE)
        proc.print(*(f"\t\t{one}" for one in shells))
        row = known.directory.users[name]
        new = await _asked(proc, said.CURRENT_SHELL, name, row.shell, "Shell")
        if new is None:
            return
    if new not in shells:
        proc.fail(said.NO_SHELL, name=new)
    _save(proc, known, name, "shell", new)


async def gecos(proc: Process, name: str | None, new: str | None = None) -> None:
    """Change what is said of a user, asking for it where it is not given."""
    known = database(proc)
    name = _whose(proc, known, name)
    if new is None:
        row = known.directory.users[name]
        new = await _asked(proc, said.CURRENT_GECOS, name, row.gecos, "Gecos")
        if new is None:
            return
    if ":" in new or "\n" in new:
        proc.fail(said.BAD_GECOS, value=new)
    _save(proc, known, name, "gecos", new)


def _whose(proc: Process, known: Database, name: str | None) -> str:
    """Whom it is about: oneself, or somebody whom one may change."""
    own = caller(proc, known)
    name = own if name is None else name
    user(proc, known, name, 1)
    if name != own:
        guard(proc, name, is_admin(known, name))
    return name


async def _asked(
    proc: Process, current: Message, name: str, value: str, what: str
) -> str | None:
    """What it is to be, None where it is to stay."""
    proc.say(current, name=name, value=value)
    for question in ("change", "to"):
        proc.write(said.QUESTIONS[question].text)
        answer = (await proc.stdin.readline()).removesuffix("\n")
        if question == "change" and answer[:1].lower() != "y":
            break
        if question == "to" and answer:
            return answer
    proc.say(said.NOT_CHANGED, what=what)
    return None


def _save(proc: Process, known: Database, name: str, attribute: str, value: str) -> None:
    try:
        change_user(known, name, {attribute: value})
        known.save()
    except Refusal as refusal:
        refuse(proc, USERS_BY_NAME, refusal)
