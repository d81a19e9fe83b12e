"""ipcs: list message queues, shared memory, semaphores. Source: aix-commands.md 4."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from emulator.commands.system._partition import with_value
from emulator.kernel.process import Process
from emulator.machine import ipc, users
from emulator.machine.clock import moment
from emulator.machine.ipc import IpcObject
from emulator.messages import process as say
from emulator.options import Command, flag, option

TITLES = {"q": "Message Queues:", "m": "Shared Memory:", "s": "Semaphores:"}
HEAD = "T        ID     KEY        MODE       OWNER    GROUP"
ROW = "{} {:>9} 0x{:08x} {:<11} {:>8} {:>8}".format


class Extra(NamedTuple):
    """A column that a flag adds for some kinds; nothing was ever sent or attached."""

    flag: str
    kinds: str
    heading: str
    width: int
    get: Callable[[IpcObject], str]


EXTRAS = (
    Extra("o", "q", "CBYTES", 6, lambda one: "0"),
    Extra("o", "q", "QNUM", 5, lambda one: "0"),
    Extra("b", "q", "QBYTES", 7, lambda one: "4194304"),
    Extra("p", "q", "LSPID", 7, lambda one: "0"),
    Extra("p", "q", "LRPID", 7, lambda one: "0"),
    Extra("o", "m", "NATTCH", 6, lambda one: "0"),
    Extra("b", "m", "SEGSZ", 8, lambda one: "0"),
    Extra("p", "m", "CPID", 7, lambda one: str(one.pid)),
    Extra("b", "s", "NSEMS", 5, lambda one: "1"),
)


class Ipcs(Command):
    """ipcs [-q] [-m] [-s] [-a | -b -c -o -p -t] [-@ [WparName]]

    Lists message queues, shared memory segments and semaphores: those of this partition.
    In the global environment -@ adds those of the workload partitions, or lists one's.
    """

    queues: bool = flag("q", "Message queues.")
    memory: bool = flag("m", "Shared memory.")
    semaphores: bool = flag("s", "Semaphores.")
    all: bool = flag("a", "As -b -c -o -p -t.")
    sizes: bool = flag("b", "The largest allowed sizes.")
    creators: bool = flag("c", "Who made them.")
    use: bool = flag("o", "Their use.")
    processes: bool = flag("p", "Processes.")
    times: bool = flag("t", "Times.")
    wpar: str | None = option("@", "Show whose they are; with a name, only that one's.")
    examples = (("Show everything of all partitions", "ipcs -a@"),)

    @classmethod
    def parse(cls, arguments: list[str]) -> Command:
        """-@ takes a name, or none."""
        return super().parse(with_value(arguments))

    def run(self, proc: Process) -> None:
        """Gather what is asked for, then draw it kind by kind."""
        machine = proc.machine
        unknown = proc.wpar or self.wpar not in machine.wpars
        if self.wpar and self.wpar != "Global" and unknown:
            proc.fail(say.NO_WPAR, name=self.wpar)
        partitions = [proc.wpar]
        if self.wpar is not None and not proc.wpar and self.wpar != "Global":
            partitions = [self.wpar] if self.wpar else ["", *sorted(machine.wpars)]
        given = (self.queues, self.memory, self.semaphores)
        kinds = [k for k, asked in zip("qms", given, strict=True) if asked or not any(given)]
        found = [one for name in partitions for one in ipc.objects(machine, name)]
        date = machine.system.date(machine.clock.seconds)
        proc.print(f"IPC status from /dev/mem as of {date}")
        said = ""
        for kind in kinds:
            heading = HEAD + self._extra(proc, kind, None)
            if heading != said:
                proc.print(heading)
            said = heading
            proc.print(TITLES[kind])
            for one in found:
                if one.kind == kind:
                    proc.print(self._line(proc, one) + self._extra(proc, kind, one))

    def _line(self, proc: Process, one: IpcObject) -> str:
        known = users.directory(proc.machine, proc.files.root)
        owner = known.user_names.get(one.uid) or str(one.uid)
        group = known.group_names.get(one.gid) or str(one.gid)
        return ROW(one.kind, one.id, one.key, one.mode, owner, group)

    def _extra(self, proc: Process, kind: str, one: IpcObject | None) -> str:
        """The columns the flags add, of one object or (None) their headings."""
        letters = {
            letter
            for letter, asked in (
                ("b", self.sizes), ("o", self.use), ("p", self.processes),
            )
            if asked or self.all
        }  # fmt: skip
        cells: list[str] = []
        if self.creators or self.all:
            names = ("CREATOR", "CGROUP")
            if one is not None:
                known = users.directory(proc.machine, proc.files.root)
                names = (
                    known.user_names.get(one.uid) or str(one.uid),
                    known.group_names.get(one.gid) or str(one.gid),
                )
            cells += [f"{name:>8}" for name in names]
        for extra in EXTRAS:
            if extra.flag in letters and kind in extra.kinds:
                text = extra.heading if one is None else extra.get(one)
                cells.append(f"{text:>{extra.width}}")
        if self.times or self.all:
            cells.append(f"{'CTIME' if one is None else _time(proc, one):>8}")
        if self.wpar is not None:
            cells.append(f"{'WPAR' if one is None else one.wpar or 'Global':>8}")
        return "".join(f" {cell}" for cell in cells)


def _time(proc: Process, one: IpcObject) -> str:
    return moment(one.made, proc.machine.system.zone_offset).format("%T")
