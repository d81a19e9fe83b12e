"""The process table and the terminals. What a process does is the scheduler's business.

Every process comes by `begin` and goes by `end`: limits and what hangs on one stand there.
Process ids are AIX-like: even numbers that jump about, in an order that depends on
nothing but how many were given before (`new_pid`).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from emulator.machine import cron, cron_log, ipc, memory, paging_spaces, sockets, workload
from emulator.machine.errors import TooMany

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


#: What there are too many of where memory and paging space are full.
PAGES = "pages"
#: What a process has whose program the image does not know.
SIZE_KB = 440


class ProcessRow(NamedTuple):
    """One process, as the global environment's ps sees it."""

    pid: int
    parent: int
    uid: int
    started: int  # machine seconds
    command: str  # ps -ef's CMD
    name: str = ""  # ps's COMMAND: the base name, shorter than command
    wpar: str = ""
    terminal: str = ""  # pts/0, or "" for none (-)
    cpu: int = 0  # microseconds of processor time beside what `usage.Usage` finds
    cwd: str = "/"  # in the partition's own view
    group: int = 0  # process group
    gid: int = 0
    nice: int = 20
    state: str = "A"
    kernel: bool = False
    size_kb: int = SIZE_KB
    is_init: bool = False  # shown inside its WPAR as process 1
    ignored: tuple[str, ...] = ()  # signals, by name; its children begin so too
    usual: int = 0  # a daemon's: millionths of a processor; workload.REST: what is left
    daemon: bool = False  # begun as one: without a task, by init, srcmstr or a command
    subsystem: str = ""  # the one it is, of its own partition; a WPAR's init: of the global
    listens: tuple[int, ...] = ()  # a server's: TCP ports that its configuration names
    configuration: str = ""  # the text of it, as the server read it last


class TerminalRow(NamedTuple):
    """A terminal somebody is logged in on: one line of who."""

    name: str
    user: str
    since: int  # machine seconds
    host: str = ""
    pid: int = 0
    messages: bool = True  # whether others may write to it (mesg)


def new_pid(machine: Machine) -> int:
    """The next free process id."""
    while True:
        machine.next_pid += 1
        # A full-period walk over 0..65535, spread over AIX's usual six digits, always even.
        slot = (machine.next_pid * 40503 + 12345) & 0xFFFF
        pid = 200_704 + slot * 8 + (machine.next_pid * 2) % 8
        if pid not in machine.processes:
            return pid


def processes_of(machine: Machine, wpar: str) -> list[ProcessRow]:
    """The processes of one partition (`""`: the global environment's own), by pid."""
    return [row for _, row in sorted(machine.processes.items()) if row.wpar == wpar]


def seen_pid(machine: Machine, pid: int, wpar: str) -> int:
    """A pid as it is seen inside `wpar`: its init is 1, what is outside is 1 too."""
    if not wpar:
        return pid
    row = machine.processes.get(pid)
    if row is None or row.wpar != wpar or row.is_init:
        return 1
    return pid


# --- the one door --------------------------------------------------------------------------


def begin(
    machine: Machine,
    parent: int,
    command: str,
    *,
    name: str = "",
    uid: int = 0,
    gid: int = 0,
    wpar: str = "",
    terminal: str = "",
    cwd: str = "/",
    group: int = 0,
    is_init: bool = False,
    daemon: bool = False,
    subsystem: str = "",
    listens: tuple[int, ...] = (),
    configuration: str = "",
) -> ProcessRow:
    """Let a process begin; `group` 0 is one of its own. Raises TooMany.

    It has its parent's nice value and ignores what that ignores. A `daemon` has no task that
    asks for the processor: it takes what the image says is usual for one of its name.
    """
    name = name or command.partition(" ")[0].rpartition("/")[2]
    size_kb = machine.sizes.get(name, SIZE_KB)
    allow(machine, wpar, size_kb)
    pid = new_pid(machine)
    above = machine.processes.get(parent)
    row = ProcessRow(
        pid, parent, uid, machine.clock.seconds, command, name, wpar, terminal, 0, cwd,
        group or pid, gid, is_init=is_init,
        nice=20 if above is None else above.nice,
        ignored=() if above is None else above.ignored,
        size_kb=size_kb,
        usual=machine.usual.get(name, 0) if daemon else 0, daemon=daemon,
        subsystem=subsystem, listens=listens, configuration=configuration,
    )  # fmt: skip
    enter_table(machine, row)
    if cron.is_daemon(row):
        cron.begun(machine, wpar)
        cron_log.started(machine, wpar, pid)
    if daemon:
        ipc.began(machine, row)
    return row


def enter_table(machine: Machine, row: ProcessRow) -> None:
    """Put a row into the table: that of an image, which has a number, or one of `begin`."""
    if row.name == sockets.SERVER:
        row = row._replace(configuration=sockets.configuration(machine, row.wpar))
    machine.processes[row.pid] = row
    workload.begun(machine, row)


def end(machine: Machine, pid: int) -> None:
    """Let a process end, and what hangs on it: nothing where there is none.

    Its children go to init, their partition's own; a subsystem it was is inoperative; a
    login it was leaves its terminal.
    """
    row = machine.processes.pop(pid, None)
    if row is None:
        return
    workload.ended(machine, row)
    if cron.is_daemon(row):
        cron.ended(machine, row.wpar)
    children = [other for other in machine.processes.values() if other.parent == pid]
    heir = init_of(machine, row.wpar) if children else 0
    for child in children:
        machine.processes[child.pid] = child._replace(parent=heir)
    key = ("" if row.is_init else row.wpar, row.subsystem)
    subsystem = machine.subsystems.get(key)
    if subsystem is not None and subsystem.pid == pid:
        machine.subsystems[key] = subsystem._replace(pid=0)
    login = machine.terminals.get(row.terminal)
    if login is not None and login.pid == pid:
        del machine.terminals[row.terminal]


def end_workers(machine: Machine, server: ProcessRow) -> None:
    """Let the processes end that a server began to share its work with: its like below it."""
    for row in list(machine.processes.values()):
        if row.parent == server.pid and row.daemon and row.name == server.name:
            end(machine, row.pid)


def enter(machine: Machine, pid: int, wpar: str) -> None:
    """Let a process of the global environment go on in a WPAR, at its root. Raises TooMany."""
    row = machine.processes.get(pid)
    allow(machine, wpar, row.size_kb if row is not None else 0)
    if row is not None:
        runs = pid in machine.workload.running
        workload.rests(machine, pid)
        workload.moves(machine, row, wpar)
        machine.processes[pid] = row._replace(wpar=wpar, cwd="/")
        if runs:
            workload.wants(machine, pid)


def allow(machine: Machine, wpar: str, size_kb: int) -> None:
    """Whether one more process of a size may begin in a partition. Raises TooMany: processes,
    or pages where the paging space cannot hold what finds no room in memory.

    A process has one thread here, so both limits of a WPAR are of processes.
    """
    load = machine.workload
    if load.owed or memory.is_tight(machine, load.sizes, wpar, size_kb):
        sizes = {**load.sizes, wpar: load.sizes.get(wpar, 0) + size_kb}
        pages = paging_spaces.active_mb(machine) * memory.MB_PAGES
        if memory.used_pages(machine, sizes) > pages:
            raise TooMany(PAGES, "paging space", pages)
    row = machine.wpars.get(wpar)
    if row is None or row.resources.active != "yes":
        return
    told = (row.resources.totalProcesses, row.resources.totalThreads)
    limits = [int(limit) for limit in told if limit.isdigit()]
    if limits and sum(one.wpar == wpar for one in machine.processes.values()) >= min(limits):
        raise TooMany("processes", wpar, min(limits))


def ignore(machine: Machine, pid: int, *signals: str) -> None:
    """A process, and what it begins, ignores these signals too from now on."""
    row = machine.processes.get(pid)
    if row is not None:
        ignore_only(machine, pid, {*row.ignored, *signals})


def ignore_only(machine: Machine, pid: int, signals: Iterable[str]) -> None:
    """A process, and what it begins, ignores these signals and no others from now on."""
    row = machine.processes.get(pid)
    names = tuple(sorted(signals))
    if row is not None and row.ignored != names:
        machine.processes[pid] = row._replace(ignored=names)


def ignores(machine: Machine, pid: int, signal: str) -> bool:
    """Whether a process ignores a signal."""
    row = machine.processes.get(pid)
    return row is not None and signal in row.ignored


# --- looking -------------------------------------------------------------------------------


def init_of(machine: Machine, wpar: str) -> int:
    """The pid of a partition's init; 1 for the global environment."""
    if wpar:
        for row in machine.processes.values():
            if row.wpar == wpar and row.is_init:
                return row.pid
    return 1


def next_terminal(machine: Machine) -> str:
    """The first free pts/N."""
    number = 0
    while f"pts/{number}" in machine.terminals:
        number += 1
    return f"pts/{number}"
