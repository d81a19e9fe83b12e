"""What the commands that change users and groups share. Not a command.

Who may change them: root, and, with its group, whoever is in the group security; users and
groups with `admin = true` are root's alone (IBM's pages of mkuser and chuser).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NoReturn

from emulator.kernel.process import Process
from emulator.machine.accounts.attributes import Attribute
from emulator.machine.accounts.database import SECURITY, Database
from emulator.machine.errors import Invalid, Refusal, Taken, Unknown
from emulator.machine.users import User
from emulator.messages import users as said
from emulator.messages.refusals import sentence
from emulator.options import UsageError


def database(proc: Process) -> Database:
    """The files of the partition the command runs in."""
    return Database(proc.machine, proc.files.root)


def is_security(proc: Process) -> bool:
    """Whether whoever runs this may change users that are no administrators."""
    who = proc.files.who
    group = database(proc).directory.groups.get("security")
    return who.uid == 0 or (group is not None and group.gid in (who.gid, *who.groups))


def only_security(proc: Process) -> None:
    """End the command for whoever may change no user at all."""
    if not is_security(proc):
        proc.only_root()


def guard(proc: Process, name: str, admin: bool) -> None:
    """End the command where an administrator (`admin`) is to be changed and root is not."""
    only_security(proc)
    if admin and proc.uid:
        proc.fail(said.NOT_ALLOWED, 13, name=name)


def user(proc: Process, known: Database, name: str, status: int = 2) -> User:
    """A user, or the end of the command with 3004-687."""
    found = known.directory.users.get(name)
    if found is None:
        proc.fail(said.NO_USER, status, name=name)
    return found


def caller(proc: Process, known: Database) -> str:
    """The name of whoever runs this."""
    return known.directory.user_names.get(proc.uid) or str(proc.uid)


def pairs(words: list[str]) -> dict[str, str]:
    """Attribute=Value words. Raises UsageError for one that is none."""
    found = {}
    for word in words:
        name, equals, value = word.partition("=")
        if not equals or not name:
            raise UsageError("", word)
        found[name] = value
    return found


def refuse(proc: Process, table: Mapping[str, Attribute], refusal: Refusal) -> NoReturn:
    """Say why a user or group was not changed, and end."""
    if isinstance(refusal, Unknown):
        message = said.NO_GROUP if refusal.kind == "group" else said.NO_USER
        proc.fail(message, 2, name=refusal.name)
    if isinstance(refusal, Taken):
        messages = {"user": said.USER_EXISTS, "group": said.GROUP_EXISTS}
        proc.fail(messages.get(refusal.kind, said.ID_TAKEN), 17, name=refusal.name)
    if not isinstance(refusal, Invalid):
        proc.stderr.write(f"{proc.name}: {sentence(refusal)}\n")
        proc.fail(said.CHECK_FILE, file=SECURITY)
    if refusal.kind == "attribute":
        proc.fail(said.NO_ATTRIBUTE, 22, name=refusal.value)
    if refusal.kind not in table:
        proc.fail(said.BAD_NAME, 22, name=refusal.value)
    proc.error(said.BAD_VALUE, 22, name=refusal.kind, value=refusal.value)
    file = table[refusal.kind].file
    path = file if file.startswith("/") else f"{SECURITY}/{file}"
    proc.fail(said.CHECK_FILE, 22, file=path)
