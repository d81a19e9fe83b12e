"""Who got how much processor time: rates between events, looking, ends, undoing."""

from __future__ import annotations

import json
from typing import Any

import pytest

from emulator.images import boot
from emulator.machine import processes, workload
from emulator.machine.claims import PARTS, capacity
from emulator.machine.clock import SECOND
from emulator.machine.errors import Refusal
from emulator.machine.machine import Machine
from emulator.machine.usage import Usage
from emulator.machine.wpar.rows import Resources, Wpar


@pytest.fixture
def machine() -> Machine:
    """The paper's machine, where two WPARs with 20 and 5 shares are active."""
    machine = boot()
    for name, shares in (("wpar1", "20"), ("wpar2", "5")):
        controls = Resources(shares_CPU=shares)
        row = Wpar(name, "S", "A", name, f"/wpars/{name}", 1, resources=controls)
        machine.wpars[name] = row
    return machine


def busy(machine: Machine, wpar: str = "", parent: int = 1) -> int:
    """A process that wants a processor from now on."""
    pid = processes.begin(machine, parent, "ksh", wpar=wpar).pid
    workload.wants(machine, pid)
    return pid


def after(machine: Machine, seconds: float) -> Usage:
    machine.clock.advance(machine.clock.now + int(seconds * SECOND))
    return Usage(machine)


def used(machine: Machine, pid: int) -> float:
    return round(Usage(machine).used(machine.processes[pid]) / SECOND, 1)


def test_one_that_is_busy_has_the_processor_to_itself(machine: Machine) -> None:
    pid = busy(machine)
    after(machine, 10)
    assert used(machine, pid) == 10.0
    workload.rests(machine, pid)
    after(machine, 10)
    assert used(machine, pid) == 10.0
    workload.wants(machine, pid)
    after(machine, 2.5)
    assert used(machine, pid) == 12.5


def test_shares_divide_it(machine: Machine) -> None:
    first, second = busy(machine, "wpar1"), busy(machine, "wpar2")
    after(machine, 100)
    assert (used(machine, first), used(machine, second)) == (79.8, 20.0)
    # As chwpar -R shares_CPU=10 wpar2 would have it.
    workload.changes(machine)
    machine.wpars["wpar2"] = machine.wpars["wpar2"]._replace(
        resources=Resources(shares_CPU="10")
    )
    after(machine, 100)
    assert (used(machine, first), used(machine, second)) == (146.3, 53.2)
    # The paper's third screen: the global environment comes before.
    third = busy(machine)
    after(machine, 100)
    assert (used(machine, first), used(machine, second)) == (161.6, 60.9)
    assert used(machine, third) == 76.7


def test_the_rate_of_the_moment(machine: Machine) -> None:
    rows = {row.name: row for row in machine.processes.values()}
    free = Usage(machine).rate(rows["wait"])
    assert free == PARTS - machine.workload.usual
    pids = [busy(machine), busy(machine)]
    usage = Usage(machine)
    assert [usage.rate(machine.processes[pid]) for pid in pids] == [free // 2] * 2
    assert usage.rate(rows["wait"]) <= 1
    assert usage.rate(rows["syncd"]) == 61


def test_limits_of_a_wpar(machine: Machine) -> None:
    row = machine.wpars["wpar1"]
    machine.wpars["wpar1"] = row._replace(resources=Resources(CPU="0%-30%,30%"))
    pid = busy(machine, "wpar1")
    after(machine, 10)
    assert used(machine, pid) == 3.0
    off = row._replace(resources=Resources(active="no", CPU="0%-30%,30%"))
    workload.changes(machine)
    machine.wpars["wpar1"] = off
    after(machine, 10)
    assert used(machine, pid) == 13.0


def test_more_processors_serve_more(machine: Machine) -> None:
    machine.system = machine.system._replace(processors=2, threads=2)
    assert capacity(machine) == 4 * PARTS
    pids = [busy(machine) for _ in range(5)]
    after(machine, 10)
    assert [used(machine, pid) for pid in pids] == [8.0] * 5
    share = Usage(machine).share(machine.processes[pids[0]])
    assert round(share, 1) == 20.0  # of all processors


def test_daemons_and_what_nobody_wants(machine: Machine) -> None:
    rows = {row.name: row for row in machine.processes.values()}
    before = Usage(machine)
    # What the image says they have had since it was booted.
    assert before.used(rows["init"]) == 3 * SECOND
    assert before.used(rows["wait"]) == 611_870 * SECOND
    assert before.used(rows["syncd"]) == 38 * SECOND
    usage = after(machine, 100_000)
    assert usage.used(rows["syncd"]) - 38 * SECOND == 61 * 100_000
    idle = usage.used(rows["wait"]) - 611_870 * SECOND
    assert idle + machine.workload.usual * 100_000 == 100_000 * SECOND
    busy(machine)
    assert idle == after(machine, 1000).used(rows["wait"]) - 611_870 * SECOND


def test_a_daemon_that_begins_and_ends(machine: Machine) -> None:
    before = machine.workload.usual
    pid = processes.begin(machine, 1, "/usr/sbin/syncd 60", daemon=True).pid
    assert machine.workload.usual == before + 61
    after(machine, 100_000)
    assert used(machine, pid) == 6.1
    processes.end(machine, pid)
    assert machine.workload.usual == before
    # A command of that name is no daemon.
    assert processes.begin(machine, 1, "syncd").usual == 0


def test_what_children_used_is_their_parents(machine: Machine) -> None:
    parent = processes.begin(machine, 1, "ksh").pid
    child = busy(machine, parent=parent)
    after(machine, 3)
    grandchild = busy(machine, parent=child)
    workload.rests(machine, child)
    after(machine, 1)
    processes.end(machine, grandchild)
    processes.end(machine, child)
    usage = Usage(machine)
    assert round(usage.of_children(parent) / SECOND, 1) == 4.0
    assert usage.used(machine.processes[parent]) == 0
    assert child not in machine.workload.past


def test_recent_use_fades(machine: Machine) -> None:
    pid = busy(machine)
    row = machine.processes[pid]
    assert [after(machine, 0.5).recent(row) for _ in range(4)] == [49, 49, 99, 74]
    assert after(machine, 60).recent(row) == 99
    assert after(machine, 0.9).recent(row) == 120
    workload.rests(machine, pid)
    assert [after(machine, 1).recent(row) for _ in range(4)] == [94, 47, 23, 11]
    assert after(machine, 60).recent(row) == 0
    # What was used in between by others is not its own.
    busy(machine)
    after(machine, 5)
    workload.wants(machine, pid)
    assert after(machine, 0.2).recent(row) == 7  # half of 0.2 s, the first 0.1 s faded


def life(machine: Machine, looks: bool) -> list[tuple[int, int]]:
    pids = [busy(machine, wpar) for wpar in ("", "wpar1", "wpar2", "wpar1")]
    for number, pid in enumerate(pids * 25):
        machine.clock.advance(machine.clock.now + 7 + number * 33_331)
        if looks:
            Usage(machine).recent(machine.processes[pid])
        (workload.rests if number % 3 else workload.wants)(machine, pid)
    usage = Usage(machine)
    rows = [machine.processes[pid] for pid in pids]
    return [(usage.used(row), usage.recent(row)) for row in rows]


def test_looking_changes_nothing(machine: Machine) -> None:
    other = machine.snapshot()
    assert life(machine, looks=True) == life(other, looks=False)


def test_it_is_plain_data(machine: Machine) -> None:
    life(machine, looks=False)
    busy(machine, "wpar1")
    kept = json.loads(json.dumps(machine.workload.state()))
    other = machine.snapshot()
    other.workload = workload.Workload.of(kept)
    assert other.workload.state() == machine.workload.state()
    assert life(machine, looks=False) == life(other, looks=False)


def test_a_snapshot_goes_its_own_way(machine: Machine) -> None:
    pid = busy(machine)
    after(machine, 5)
    other = machine.snapshot()
    workload.rests(machine, pid)
    after(machine, 5)
    after(other, 5)
    assert (used(machine, pid), used(other, pid)) == (5.0, 10.0)


@pytest.mark.parametrize("way", ["transaction", "addition"])
def test_what_is_undone_is_not_counted(machine: Machine, way: str) -> None:
    pid = busy(machine)
    after(machine, 5)
    before = machine.workload.usual

    def fails() -> Any:
        with getattr(machine, way)():
            processes.begin(machine, 1, "/usr/sbin/syncd 60", daemon=True)
            workload.rests(machine, pid)
            raise Refusal

    with pytest.raises(Refusal):
        fails()
    assert machine.workload.usual == before
    after(machine, 5)
    assert used(machine, pid) == 10.0
