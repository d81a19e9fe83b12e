"""The process table and the terminals. What a process does is the scheduler's business.

Process ids are AIX-like: even numbers that jump about, in an order that depends on
nothing but how many were given before (`new_pid`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from emulator.machine.machine import Machine


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
    cpu: int = 0  # microseconds of machine time used
    cwd: str = "/"  # in the partition's own view
    group: int = 0  # process group
    gid: int = 0
    nice: int = 20
    state: str = "A"
    kernel: bool = False
    size_kb: int = 440
    is_init: bool = False  # shown inside its WPAR as process 1


class TerminalRow(NamedTuple):
    """A terminal somebody is logged in on: one line of who."""

    name: str
    user: str
    since: int  # machine seconds
    host: str = ""
    pid: int = 0


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


def exit_process(machine: Machine, pid: int) -> None:
    """Take a process out of the table; its children go to init, their partition's own."""
    row = machine.processes.pop(pid, None)
    if row is None:
        return
    heir = init_of(machine, row.wpar)
    for child, other in list(machine.processes.items()):
        if other.parent == pid:
            machine.processes[child] = other._replace(parent=heir)


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
