"""Who has how much of the real memory: limits, shares, paging space, laws of every state."""

from __future__ import annotations

import json
import random

import pytest

from emulator.images import boot
from emulator.machine import memory, paging_spaces, processes, workload
from emulator.machine.books import Workload
from emulator.machine.claims import PARTS
from emulator.machine.clock import SECOND
from emulator.machine.errors import TooMany
from emulator.machine.machine import Machine
from emulator.machine.memory import Memory
from emulator.machine.usage import Usage
from emulator.machine.wpar.rows import Resources
from tests.commands.wpar_support import started

WHOLE = 1_048_576


@pytest.fixture
def machine() -> Machine:
    """The paper's machine with wpar1 running."""
    return started()


def control(machine: Machine, **controls: str) -> None:
    """As chwpar -R has it."""
    workload.changes(machine)
    row = machine.wpars["wpar1"]
    machine.wpars["wpar1"] = row._replace(resources=Resources(**controls))


def fill(machine: Machine, count: int, wpar: str = "wpar1") -> list[int]:
    """Begin processes of 92364 KB, as many as the paging space lets begin."""
    pids = []
    for _ in range(count):
        try:
            pids.append(processes.begin(machine, 1, "java", wpar=wpar).pid)
        except TooMany:
            break
    return pids


def test_the_papers_percentages() -> None:
    found = Memory(started())
    assert found.whole == WHOLE
    assert round(100 * found.files / WHOLE, 1) == 39.0
    # The paper had two WPARs and says 30.1 and 30.2.
    assert round(100 * found.computational / WHOLE) in (29, 30)
    assert found.free == WHOLE - found.files - found.computational


def test_a_process_has_what_its_program_has(machine: Machine) -> None:
    size = {
        name: processes.begin(machine, 1, name).size_kb for name in ("ksh", "topas", "sleep")
    }
    assert size == {"ksh": 512, "topas": 1640, "sleep": processes.SIZE_KB}
    before = Memory(machine).of("")
    machine.clock.advance(machine.clock.now + 1000 * SECOND)
    assert Memory(machine).of("") == before


def test_a_hard_limit_leaves_the_rest_in_paging_space(machine: Machine) -> None:
    free = Memory(machine)
    assert not free.of("wpar1").paged
    control(machine, memory="0%-1%,1%")
    fill(machine, 1)  # 92364 KB
    found = Memory(machine)
    assert found.of("wpar1").resident == WHOLE // 100
    assert found.of("wpar1").paged == free.of("wpar1").wanted + 23_091 - WHOLE // 100
    assert found.paged - free.paged == found.of("wpar1").paged
    assert found.of("") == free.of("")
    # It acts at once both ways.
    control(machine, memory="0%-100%,100%")
    assert not Memory(machine).of("wpar1").paged
    control(machine, memory="0%-1%,1%", active="no")
    assert not Memory(machine).of("wpar1").paged


def test_a_soft_limit_counts_only_where_there_is_too_little(machine: Machine) -> None:
    control(machine, memory="0%-1%,100%")
    fill(machine, 3)
    assert not Memory(machine).of("wpar1").paged
    fill(machine, 40, "")
    found = Memory(machine)
    assert found.of("wpar1").resident == WHOLE // 100
    assert found.resident == found.whole - found.kernel - found.files - found.free


def test_files_give_way_and_shares_divide_what_is_left(machine: Machine) -> None:
    control(machine, shares_memory="300")
    fill(machine, 16)
    fill(machine, 30, "")
    found = Memory(machine)
    assert found.files < memory.fact(machine, "files")
    own, others = found.of("wpar1"), found.of("")
    assert own.paged == 0 or own.resident > others.resident
    assert others.paged
    control(machine, shares_memory="10")
    assert Memory(machine).of("wpar1").resident < own.resident


def test_pages_come_back_as_fast_as_its_processes_run(machine: Machine) -> None:
    control(machine, memory="0%-1%,1%")
    pid = fill(machine, 1)[0]
    at_rest = Usage(machine).pages()["wpar1"]
    assert at_rest < 1
    workload.wants(machine, pid)
    assert 190 < Usage(machine).pages()["wpar1"] <= memory.TOUCHED
    machine.clock.advance(machine.clock.now + 10 * SECOND)
    assert 1900 < Usage(machine).paged()["wpar1"] <= 2000
    control(machine)
    count = Usage(machine).paged()["wpar1"]
    machine.clock.advance(machine.clock.now + 10 * SECOND)
    assert Usage(machine).paged()["wpar1"] == count
    assert Usage(machine).pages() == {}


def test_ps_and_lsps_go_by_it(machine: Machine) -> None:
    assert paging_spaces.percent_used(machine) == 2
    control(machine, memory="0%-1%,1%")
    pid = fill(machine, 1)[0]
    row = machine.processes[pid]
    assert 0 < Memory(machine).resident_kb(row) < row.size_kb
    assert paging_spaces.percent_used(machine) > 10


def test_sizes_are_those_of_the_processes(machine: Machine) -> None:
    """Entered one by one, they come to what the table of processes says."""
    draw = random.Random(8)
    pids: list[int] = []
    for _ in range(300):
        what = draw.choice(["begin", "end", "enter"])
        if what == "begin" or not pids:
            name = draw.choice(["ksh", "java", "sleep"])
            pids.append(processes.begin(machine, 1, name, wpar=draw.choice(["", "wpar1"])).pid)
        elif what == "end":
            processes.end(machine, pids.pop(draw.randrange(len(pids))))
        else:
            processes.enter(machine, draw.choice(pids), "wpar1")
        sums: dict[str, int] = {}
        for row in machine.processes.values():
            sums[row.wpar] = sums.get(row.wpar, 0) + memory.size_of(machine, row)
        assert machine.workload.sizes == sums


def test_laws_of_every_state(machine: Machine) -> None:
    """Nobody is given more than wanted or allowed; every page of the memory is somewhere."""
    draw = random.Random(9)
    for _ in range(100):
        hard = draw.choice([1, 2, 5, 50, 100])
        soft = draw.randint(0, hard)
        control(
            machine, memory=f"0%-{soft}%,{hard}%",
            shares_memory=draw.choice(["unlimited", "1", "500"]),
            active=draw.choice(["yes", "yes", "no"]),
        )  # fmt: skip
        fill(machine, draw.randint(0, 3), draw.choice(["", "wpar1"]))
        found = Memory(machine)
        assert found.kernel + found.resident + found.files + found.free == found.whole
        assert found.free >= 0 and found.files >= 0
        for one in found.partitions.values():
            assert 0 <= one.resident <= one.wanted
        if machine.wpars["wpar1"].resources.active == "yes":
            assert found.of("wpar1").resident <= WHOLE * hard // 100
        debts = sum(one.paged for one in found.partitions.values())
        assert found.paged == memory.fact(machine, "paged") + debts
        if len(machine.processes) > 150:
            for row in list(machine.processes.values()):
                if row.name == "java":
                    processes.end(machine, row.pid)


def test_it_is_kept_and_undone_with_the_machine(machine: Machine) -> None:
    control(machine, memory="0%-1%,1%")
    workload.wants(machine, fill(machine, 1)[0])
    machine.clock.advance(machine.clock.now + 10 * SECOND)
    workload.changes(machine)
    state = machine.workload.state()
    again = Workload.of(json.loads(json.dumps(state)))
    assert again.state() == state
    before = machine.snapshot()
    fill(machine, 2)
    machine.restore(before)
    assert machine.workload.state() == state


def test_a_resource_set_says_which_processors(machine: Machine) -> None:
    machine.system = machine.system._replace(processors=4)
    pids = [processes.begin(machine, 1, "ksh", wpar="wpar1").pid for _ in range(4)]
    for pid in pids:
        workload.wants(machine, pid)

    def parts() -> int:
        usage = Usage(machine)
        return sum(usage.rate(machine.processes[pid]) for pid in pids)

    assert parts() > 3.9 * PARTS
    control(machine, rset="sys/cpu.00000,sys/cpu.00002")
    assert 1.9 * PARTS < parts() <= 2 * PARTS
    control(machine, rset="sys/cpu.00000", CPU="0%-10%,10%")
    assert 0.39 * PARTS < parts() <= 0.4 * PARTS
    control(machine, rset="test/unknown")
    assert parts() > 3.9 * PARTS
    control(machine, rset="sys/cpu.00000", active="no")
    assert parts() > 3.9 * PARTS


def test_a_machine_without_wpars_pages_nothing() -> None:
    found = Memory(boot())
    assert found.paged == memory.fact(boot(), "paged")
    assert list(found.partitions) == [""]
