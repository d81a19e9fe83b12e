"""The process table: ids, who inherits, what a partition sees; the terminals."""

from __future__ import annotations

import ast
import re

import pytest

from emulator.images import boot
from emulator.machine import processes, workload
from emulator.machine.clock import SECOND
from emulator.machine.errors import TooMany
from emulator.machine.machine import Machine
from emulator.machine.processes import ProcessRow, TerminalRow
from emulator.machine.usage import Usage
from emulator.machine.wpar.rows import Resources, Wpar
from tests.sources import modules_with, nodes


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
    processes.end(machine, 600)
    assert 600 not in machine.processes
    assert machine.processes[700].parent == 500
    machine.processes[800] = ProcessRow(800, 131144, 0, 0, "y")
    processes.end(machine, 131144)
    assert machine.processes[800].parent == 1
    before = machine.snapshot()
    processes.end(machine, 999)
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


# --- the one door --------------------------------------------------------------------------


def called(node: ast.Call) -> str:
    """The last name of what is called."""
    function = node.func
    return getattr(function, "attr", "") or getattr(function, "id", "")


def test_processes_are_born_at_one_door() -> None:
    """No row is made, and none put into the table or taken out, anywhere else."""
    touching = modules_with(r"ProcessRow\s*\(|processes\s*(\.\s*pop\b|\[)", "emulator", "shell")
    assert len(touching) > 10
    for name, path in touching.items():
        if name == "emulator.machine.processes":
            continue
        for node in nodes(path):
            text = ""
            made = isinstance(node, ast.Call) and called(node) in ("ProcessRow", "pop")
            if made or isinstance(node, ast.Delete):
                text = ast.unparse(node)
            if name != "emulator.images.loader":  # its rows have numbers; enter_table
                assert not text.startswith(("ProcessRow(", "processes.ProcessRow(")), name
            assert not re.match(r"(\w+\.)*processes\.pop\(|del (\w+\.)*processes\[", text), name
            if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Subscript):
                target = ast.unparse(node.targets[0].value)
                if target.endswith("machine.processes"):
                    assert "_replace(" in ast.unparse(node.value), f"{name}: {target}"


def test_a_child_begins_as_its_parent_is(machine: Machine) -> None:
    parent = processes.begin(machine, 1, "/usr/bin/ksh x", terminal="pts/0")
    assert (parent.name, parent.group, parent.nice, parent.ignored) == (
        "ksh", parent.pid, 20, (),
    )  # fmt: skip
    machine.processes[parent.pid] = parent._replace(nice=24)
    processes.ignore(machine, parent.pid, "INT")
    processes.ignore(machine, parent.pid, "HUP")
    child = processes.begin(machine, parent.pid, "sleep 5", group=parent.group)
    assert (child.parent, child.group, child.nice) == (parent.pid, parent.pid, 24)
    assert child.ignored == ("HUP", "INT")
    processes.ignore_only(machine, child.pid, ["TERM"])
    assert processes.ignores(machine, child.pid, "TERM")
    assert not processes.ignores(machine, child.pid, "INT")
    assert processes.ignores(machine, parent.pid, "INT")
    assert not processes.ignores(machine, 999, "INT")


def test_what_hangs_on_a_process_goes_with_it(machine: Machine) -> None:
    login = processes.begin(machine, 1, "-ksh", terminal="pts/3")
    machine.terminals["pts/3"] = TerminalRow("pts/3", "root", 0, pid=login.pid)
    other = processes.begin(machine, login.pid, "vi", terminal="pts/3")
    processes.end(machine, other.pid)
    assert "pts/3" in machine.terminals
    processes.end(machine, login.pid)
    assert "pts/3" not in machine.terminals
    pid = machine.subsystems[("", "qdaemon")].pid
    processes.end(machine, pid)
    assert machine.subsystems[("", "qdaemon")].status == "inoperative"


def limited(machine: Machine, **controls: str) -> None:
    row = Wpar("w", "S", "A", "w", "/wpars/w", 1, resources=Resources(**controls))
    machine.wpars["w"] = row


@pytest.mark.parametrize("name", ["totalProcesses", "totalThreads"])
def test_a_wpar_has_no_more_processes_than_it_may(machine: Machine, name: str) -> None:
    limited(machine, **{name: "4"})
    processes.begin(machine, 500, "fourth", wpar="w")
    before = machine.snapshot()
    for refused in (
        lambda: processes.begin(machine, 500, "fifth", wpar="w"),
        lambda: processes.enter(machine, 131144, "w"),
    ):
        with pytest.raises(TooMany) as caught:
            refused()
        assert (caught.value.where, caught.value.limit) == ("w", 4)
        assert (machine, machine.next_pid) == (before, before.next_pid)
    processes.begin(machine, 1, "outside")
    processes.end(machine, 700)
    processes.begin(machine, 500, "fourth again", wpar="w")
    limited(machine, active="no", totalProcesses="4")
    processes.begin(machine, 500, "fifth", wpar="w")


def test_who_enters_a_wpar_takes_its_share_there(machine: Machine) -> None:
    limited(machine, CPU="0%-10%,10%")
    pid = processes.begin(machine, 1, "clogin w").pid
    workload.wants(machine, pid)
    processes.enter(machine, pid, "w")
    machine.clock.advance(machine.clock.now + 100 * SECOND)
    assert Usage(machine).used(machine.processes[pid]) == 10 * SECOND
