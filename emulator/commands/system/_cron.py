"""What crontab, at, atq and atrm share: who may, whose they are, dates. Not a command."""

from __future__ import annotations

from typing import NoReturn

from emulator.commands.files._tree import agreed as yes
from emulator.kernel.process import Process
from emulator.machine import cron
from emulator.machine.errors import FileRefusal
from emulator.machine.users import User, directory
from emulator.messages import Message
from emulator.messages import cron as messages
from emulator.messages.strerror import strerror

FOLDER = "/var/adm/cron"


def caller(proc: Process) -> str:
    """The user's name, or the number where nobody knows it."""
    known = directory(proc.machine, proc.files.root)
    return known.user_names.get(proc.uid, str(proc.uid))


def user_of(proc: Process, name: str) -> User:
    """A user of the partition; ends the command where there is none of that name."""
    user = directory(proc.machine, proc.files.root).users.get(name)
    if user is None:
        proc.fail(messages.NO_USER, user=name)
    return user


def need_permission(proc: Process, kind: str, message: Message) -> None:
    """End the command unless KIND.allow, or where there is none KIND.deny, lets the user.

    Where there is neither file only root may.
    """
    name = caller(proc)
    allowed, denied = (_listed(proc, f"{FOLDER}/{kind}.{end}") for end in ("allow", "deny"))
    if allowed is not None:
        may = name in allowed
    elif denied is not None:
        may = name not in denied
    else:
        may = proc.uid == 0
    if not may:
        proc.fail(message)


def _listed(proc: Process, path: str) -> list[str] | None:
    try:
        text = cron.space(proc.machine, proc.wpar).read(path)
    except FileRefusal:
        return None  # no such list
    return [line.strip() for line in text.split("\n")]


def store(proc: Process, path: str, text: str, user: User, mode: int = 0o600) -> None:
    """Write a file of the spool, the user's and of the group cron; the set-user-id programs
    that do this act as root. Ends the command where there is no room.
    """
    files = cron.space(proc.machine, proc.wpar)
    group = directory(proc.machine, files.root).groups.get("cron")
    try:
        with proc.machine.transaction():
            files.write(path, text, mode=mode)
            files.change(path, mode, user.uid, user.gid if group is None else group.gid)
    except FileRefusal as refusal:
        fail_storing(proc, refusal)


def fail_storing(proc: Process, refusal: FileRefusal) -> NoReturn:
    """End the command: the spool took nothing."""
    proc.fail(messages.CANNOT_STORE, reason=strerror(refusal.error))


# --- jobs of at ----------------------------------------------------------------------------


def jobs(proc: Process) -> list[str]:
    """The jobs of the partition, the next first."""
    try:
        names = cron.space(proc.machine, proc.wpar).list(cron.JOBS)
    except FileRefusal:
        return []  # no such directory: nobody has one
    return sorted((n for n in names if cron.job_time(n)), key=lambda n: (cron.job_time(n), n))


def owner(name: str) -> str:
    """Whose a job is."""
    return name.rsplit(".", 2)[0]


def remove_job(proc: Process, name: str) -> bool:
    """Take a job back; says so, or what is in the way."""
    if name not in jobs(proc):
        proc.error(messages.NO_JOB, job=name)
        return False
    if proc.uid and owner(name) != caller(proc):
        proc.error(messages.NOT_YOURS, job=name)
        return False
    try:
        cron.space(proc.machine, proc.wpar).remove(f"{cron.JOBS}/{name}")
    except FileRefusal as refusal:
        fail_storing(proc, refusal)
    cron.remove(proc.machine, proc.wpar, name)
    return True


async def agreed(proc: Process, name: str) -> bool:
    """Ask whether a job is to be taken back."""
    return await yes(proc, messages.REMOVE.format(proc.name, job=name))
