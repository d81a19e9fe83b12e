"""Giving files to users and groups: what chown and chgrp share. Not a command."""

from __future__ import annotations

from emulator.commands.files._tree import join, one_done, people
from emulator.kernel.process import Process
from emulator.machine.errors import FileRefusal
from emulator.messages.files import REFUSED, UNKNOWN_GROUP, UNKNOWN_USER
from emulator.messages.strerror import strerror


def user_number(proc: Process, name: str) -> int:
    """The number of a user, by name or number; the command ends where there is none."""
    user = people(proc).users.get(name)
    if user is not None:
        return user.uid
    if name.isascii() and name.isdigit() and len(name) < 11:
        return int(name)
    proc.fail(UNKNOWN_USER, name=name)


def group_number(proc: Process, name: str) -> int:
    """The number of a group, by name or number; the command ends where there is none."""
    group = people(proc).groups.get(name)
    if group is not None:
        return group.gid
    if name.isascii() and name.isdigit() and len(name) < 11:
        return int(name)
    proc.fail(UNKNOWN_GROUP, name=name)


async def give(
    proc: Process,
    path: str,
    uid: int | None,
    gid: int | None,
    recursive: bool,
    links: bool,
    quiet: bool,
) -> None:
    """Change the owner and group of a file, and of what is below it."""
    await one_done(proc, path)
    files = proc.files
    try:
        node = files.node(path, follow=not (links or recursive))
        if recursive and node.kind == "d":
            for name in files.list(path):
                await give(proc, join(path, name), uid, gid, True, links, quiet)
        # Set-id bits do not survive a change of owner made by anybody but root.
        mode = node.mode & 0o777 if proc.uid and node.kind == "-" else None
        files.change(path, mode=mode, uid=uid, gid=gid, follow=not (links or recursive))
    except FileRefusal as refusal:
        if quiet:
            proc.status = 1
        else:
            proc.error(REFUSED, file=path, reason=strerror(refusal.error))
