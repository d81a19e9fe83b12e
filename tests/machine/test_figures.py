"""Figures of an interval, of a moment, since the boot: they agree with one another."""

from __future__ import annotations

import random

import pytest

from emulator.images import boot
from emulator.machine import processes, workload
from emulator.machine.clock import SECOND
from emulator.machine.figures import Figures, Sample, at_once, since_boot
from emulator.machine.machine import Machine
from emulator.machine.wpar.rows import Resources, Wpar


@pytest.fixture
def machine() -> Machine:
    """The paper's machine, where two WPARs with 20 and 5 shares are active."""
    machine = boot()
    for name, shares in (("wpar1", "20"), ("wpar2", "5")):
        controls = Resources(shares_CPU=shares)
        machine.wpars[name] = Wpar(name, "S", "A", name, f"/w/{name}", 1, resources=controls)
    return machine


def busy(machine: Machine, wpar: str) -> int:
    pid = processes.begin(machine, 1, "ksh", wpar=wpar).pid
    workload.wants(machine, pid)
    return pid


def after(machine: Machine, seconds: float) -> Figures:
    before = Sample(machine, 0, 0)
    machine.clock.advance(machine.clock.now + int(seconds * SECOND))
    return Sample(machine, 0, 0).since(before)


def whole(told: Figures) -> float:
    return told.user + told.system + told.idle


@pytest.mark.parametrize(("shares", "wanted"), [("5", (80, 20)), ("10", (67, 33))])
def test_shares_of_an_interval_and_of_a_moment(
    machine: Machine, shares: str, wanted: tuple[int, int]
) -> None:
    row = machine.wpars["wpar2"]
    machine.wpars["wpar2"] = row._replace(resources=Resources(shares_CPU=shares))
    pids = busy(machine, "wpar1"), busy(machine, "wpar2")
    for told in (at_once(machine, 0), after(machine, 2), after(machine, 0.5)):
        for name, pid, percent in zip(("wpar1", "wpar2"), pids, wanted, strict=True):
            assert abs(told.busy(name) - percent) < 1
            assert abs(told.processes[pid] - percent) < 1
        assert abs(whole(told) - 100) < 0.01
        assert told.queue == 2
    # As in the paper, a busy process of the global environment pushes both aside.
    third = busy(machine, "")
    told = after(machine, 2)
    assert told.processes[third] > 75
    assert abs(told.busy("wpar1") / told.busy("wpar2") - wanted[0] / wanted[1]) < 0.1


def test_who_asks_is_left_out_of_a_moment(machine: Machine) -> None:
    pid, other = busy(machine, ""), busy(machine, "wpar1")
    told = at_once(machine, pid)
    assert told.processes[other] > 99
    assert told.queue == 1
    assert pid not in told.processes
    assert machine.workload.running.keys() == {pid, other}


def test_what_has_ended_counts_for_its_partition(machine: Machine) -> None:
    before = Sample(machine, 0, 0)
    for _ in range(3):
        pid = busy(machine, "wpar1")
        machine.clock.advance(machine.clock.now + SECOND)
        processes.end(machine, pid)
    told = Sample(machine, 0, 0).since(before)
    assert told.busy("wpar1") > 99
    assert told.idle < 1
    assert told.forks == 1.0


def test_what_goes_to_another_partition_leaves_its_time_behind(machine: Machine) -> None:
    before = Sample(machine, 0, 0)
    pid = busy(machine, "")
    machine.clock.advance(machine.clock.now + SECOND)
    processes.enter(machine, pid, "wpar1")
    machine.clock.advance(machine.clock.now + SECOND)
    told = Sample(machine, 0, 0).since(before)
    assert abs(told.busy("wpar1") - 50) < 1
    assert abs(told.busy("") - 50) < 1


def test_figures_since_the_boot(machine: Machine) -> None:
    told = since_boot(machine, 0)
    assert 98 < told.idle <= 100
    assert abs(whole(told) - 100) < 1.5
    assert told.calls >= 67
    assert told.interrupts == 100


def test_more_processors(machine: Machine) -> None:
    machine.system = machine.system._replace(processors=2, threads=2)
    busy(machine, "wpar1")
    told = after(machine, 2)
    assert abs(told.busy("wpar1") - 25) < 0.1
    assert abs(told.idle - 75) < 1
    assert told.interrupts == 400


def test_they_come_to_a_whole_whatever_happens(machine: Machine) -> None:
    draw = random.Random(3)
    running: list[int] = []
    for _ in range(60):
        before = Sample(machine, 0, 0)
        for _ in range(draw.randint(1, 5)):
            if running and draw.random() < 0.5:
                processes.end(machine, running.pop(draw.randrange(len(running))))
            else:
                running.append(busy(machine, draw.choice(["", "wpar1", "wpar2"])))
            machine.clock.advance(machine.clock.now + draw.randint(1, 3 * SECOND))
        told = Sample(machine, 0, 0).since(before)
        assert abs(sum(told.partitions.values()) + told.idle - 100) < 0.01
        assert min(told.partitions.values()) >= 0
