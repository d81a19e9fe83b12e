"""What usrck, grpck and pwdck do with what is wrong: tell it, ask, mend it. Not a command."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from emulator.commands.users._common import database, only_security
from emulator.kernel.process import Process
from emulator.machine.accounts.checks import Finding
from emulator.machine.accounts.database import Database
from emulator.messages import users as said
from emulator.options import UsageError

Look = Callable[[Database, list[str]], Iterable[Finding]]


async def check(proc: Process, look: Look, how: str, wanted: list[str], groups: bool) -> None:
    """Look at users or groups; `how` is the letters of -n, -p, -t, -y that were given.

    The status is 1 where something is left that does not agree.
    """
    if len(how) != 1 or not wanted:
        raise UsageError("", "-n")
    only_security(proc)
    known = database(proc)
    there = list(known.directory.groups if groups else known.directory.users)
    names = there if wanted == ["ALL"] else wanted
    for name in names:
        if name not in there:
            proc.error(said.NO_GROUP if groups else said.NO_USER, 2, name=name)
    left = False
    for one in list(look(known, [name for name in names if name in there])):
        if how != "p":
            proc.error(said.FOUND[one.kind], name=one.name, value=one.value, file=one.file)
        if how == "n" or one.repair is None or not await _wanted(proc, how):
            left = True
        else:
            one.repair()
    known.save()
    if proc.status != 2:
        proc.status = int(left)


async def _wanted(proc: Process, how: str) -> bool:
    """Whether it is to be mended; with -t that is asked."""
    if how != "t":
        return True
    proc.stderr.write(said.REPAIR.text)
    return (await proc.stdin.readline())[:1].lower() == "y"
