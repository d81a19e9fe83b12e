"""The process table: ids, who inherits, what a partition sees; the terminals."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import processes
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow, TerminalRow


@pytest.fixture
def machine() -> Machine:
    """The paper's machine and a WPAR's init (500) with a child (600) and its child (700)."""
    machine = boot()
    for pid, parent, init in ((500, 1, True), (600, 500, False), (700, 600, False)):
        machine.processes[pid] = ProcessRow(
            pid, parent, 0, 0, "x", wpar="w", is_init=init
        )
    return machine


def test_ids_are_even_and_no_two_alike(machine: Machine) -> None:
    seen: set[int] = set()
    for _ in range(5000):
        pid = processes.new_pid(machine)
        assert pid % 2 == 0
        assert pid not in seen
        assert pid not in machine.processes
        seen.add(pid)


def test_ids_depend_on_how_many_were_given(machine: Machine) -> None:
    other = machine.snapshot()
    assert [processes.new_pid(machine) for _ in range(9)] == [
        processes.new_pid(other) for _ in range(9)
    ]


def test_children_go_to_the_init_of_their_partition(machine: Machine) -> None:
    processes.exit_process(machine, 600)
    assert 600 not in machine.processes
    assert machine.processes[700].parent == 500
    machine.processes[800] = ProcessRow(800, 131144, 0, 0, "y")
    processes.exit_process(machine, 131144)
    assert machine.processes[800].parent == 1
    before = machine.snapshot()
    processes.exit_process(machine, 999)
    assert machine == before


def test_what_a_wpar_sees(machine: Machine) -> None:
    assert [row.pid for row in processes.processes_of(machine, "w")] == [500, 600, 700]
    assert processes.seen_pid(machine, 500, "w") == 1
    assert processes.seen_pid(machine, 700, "w") == 700
    assert processes.seen_pid(machine, 131144, "w") == 1
    assert processes.seen_pid(machine, 500, "") == 500
    assert processes.init_of(machine, "w") == 500
    assert processes.init_of(machine, "") == 1
    assert processes.init_of(machine, "nosuch") == 1


def test_the_first_free_terminal(machine: Machine) -> None:
    assert processes.next_terminal(machine) == "pts/0"
    for name in ("pts/0", "pts/2"):
        machine.terminals[name] = TerminalRow(name, "root", 0)
    assert processes.next_terminal(machine) == "pts/1"
