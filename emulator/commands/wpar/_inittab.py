"""What /etc/inittab of a WPAR says of its start, where somebody has changed it.

The image lists the daemons of a WPAR (`Template.daemons`). Here: which of them its file no
longer names, and what it names beside them.
"""

from __future__ import annotations

from contextlib import suppress
from functools import lru_cache

from emulator.commands.wpar._template import template
from emulator.kernel.init import USUAL_LEVEL, Init
from emulator.kernel.process import Process
from emulator.machine import inittab
from emulator.machine.errors import FileRefusal, TooMany
from emulator.machine.inittab import Entry
from emulator.machine.machine import Machine
from emulator.machine.vfs import ROOT_INODE, contents
from emulator.machine.wpar.rows import Daemon

CONTROLLER = "srcmstr"


def daemons(machine: Machine, name: str) -> list[Daemon]:
    """Those of the image, but whose entry is gone or off. The controller always runs."""
    usual, now = _usual(machine), _now(machine, name)
    gone = [one for one in usual if one.identifier not in {e.identifier for e in now}]
    return [
        one
        for one in template(machine).daemons
        if one.name == CONTROLLER or not any(_names(entry, one) for entry in gone)
    ]


def run_own(proc: Process, name: str, init: int) -> None:
    """Run, as children of its init, what entries of the administrator's name."""
    kernel, machine = proc.kernel, proc.machine
    usual = {one.identifier for one in _usual(machine)}
    own = [one for one in _now(machine, name) if one.identifier not in usual]
    if not own or kernel.shell is None:
        return
    begun = Init(kernel, machine, init, name)

    async def run() -> int:
        with suppress(TooMany):
            await begun.run_all(own)
        return 0

    kernel.scheduler.spawn(run(), init)


def _now(machine: Machine, name: str) -> list[Entry]:
    """The entries that run at its start; none where there is no file."""
    try:
        known = inittab.entries(machine, name)
    except FileRefusal:
        return []
    return [one for one in known if _runs(one)]


def _runs(one: Entry) -> bool:
    idle = one.action in ("off", "ondemand", "initdefault", "powerfail", "powerwait")
    return one.fits and not idle and (not one.levels or USUAL_LEVEL in one.levels)


def _usual(machine: Machine) -> list[Entry]:
    """The entries of a new WPAR's file."""
    nodes = template(machine).trees["/"].nodes
    etc = nodes[nodes[ROOT_INODE].entries["etc"]]
    return _read(contents(nodes[etc.entries["inittab"]]))


@lru_cache(maxsize=4)
def _read(text: str) -> list[Entry]:
    known = (inittab.entry(line) for line in text.split("\n"))
    return [one for one in known if one is not None and _runs(one)]


def _names(one: Entry, daemon: Daemon) -> bool:
    """Whether an entry starts a daemon: by its path, or as a subsystem."""
    words = one.program.split()
    by_name = words[0].endswith("/startsrc") and "".join(words[1:3]) == f"-s{daemon.name}"
    return words[0] == daemon.path or by_name
