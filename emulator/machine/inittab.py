"""/etc/inittab of a partition: its entries, and what init begins again when it has died.

The file is the truth, read whenever it is asked for: init of AIX reads it again at each death
of a child too. Source: IBM's page of the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from emulator.machine.errors import FileRefusal, TooMany
from emulator.machine.processes import ProcessRow, begin, init_of
from emulator.machine.vfs import FileSpace

if TYPE_CHECKING:
    from emulator.machine.machine import Machine

INITTAB = "/etc/inittab"
ACTIONS = frozenset([
    "boot", "bootwait", "initdefault", "off", "once", "ondemand", "powerfail", "powerwait",
    "respawn", "sysinit", "wait",
])  # fmt: skip
LEVELS = frozenset("0123456789abcABCsSmMhNq")


class Entry(NamedTuple):
    """One entry. `text` is its line as it stands in the file."""

    identifier: str
    levels: str  # "": every one
    action: str
    command: str
    text: str

    @property
    def fits(self) -> bool:
        """Whether it is one that init can use."""
        short = 0 < len(self.identifier) <= 14
        return short and self.action in ACTIONS and set(self.levels) <= LEVELS

    @property
    def program(self) -> str:
        """The command as ps shows it: without redirections and remarks."""
        words = []
        for word in self.command.split():
            if word[0] in "#<>|" or word[:2] in ("1>", "2>"):
                break
            words.append(word)
        return " ".join(words)


def entry(line: str) -> Entry | None:
    """A line as an entry; None for a remark (a colon first) and for what is no entry."""
    parts = line.split(":", 3)
    if line.startswith(":") or len(parts) < 3:
        return None
    return Entry(parts[0], parts[1], parts[2], "".join(parts[3:]), line)


def entries(machine: Machine, wpar: str) -> list[Entry]:
    """The entries of a partition's file, in order. Raises FileRefusal."""
    text = FileSpace(machine, machine.root_of(wpar)).read(INITTAB)
    return [one for line in text.split("\n") if (one := entry(line)) is not None]


def respawn(machine: Machine, gone: ProcessRow) -> ProcessRow | None:
    """A process has died: init begins it again where the file says so; None where not."""
    init = init_of(machine, gone.wpar)
    if init not in machine.processes or (gone.wpar and init == 1) or gone.parent != init:
        return None
    level = machine.settings.get("run_level", "2")
    try:
        known = entries(machine, gone.wpar)
    except FileRefusal:
        return None  # no file: init has nothing to begin
    for one in known:
        runs = not one.levels or level in one.levels
        if one.action == "respawn" and runs and one.program == gone.command:
            try:
                return begin(
                    machine, init, gone.command, name=gone.name, uid=gone.uid, gid=gone.gid,
                    wpar=gone.wpar, terminal=gone.terminal, daemon=True,
                )  # fmt: skip
            except TooMany:
                return None  # a limit of its WPAR: init's fork fails
    return None
