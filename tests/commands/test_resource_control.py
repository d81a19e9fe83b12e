"""Shares of processor time, as each command that shows them shows them, and limits.

Two WPARs have 20 shares and 5, then 10; a loop that never rests runs in each, then one in the
global environment, too, which goes first. Every view is within one point of the shares.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from emulator.images import boot
from emulator.machine import processes
from emulator.machine.clock import SECOND
from emulator.machine.machine import Machine
from tests.commands.test_performance import busy, cells
from tests.commands.test_topas import Topas
from tests.support import run

#: The shares of wpar2 beside 20, whether a loop runs in the global environment; percentages of
#: wpar1, wpar2 and that loop.
WORLDS = {
    "20:5": ("5", False, (80.0, 20.0, 0.0)),
    "20:10": ("10", False, (66.7, 33.3, 0.0)),
    "20:5 beside a global loop": ("5", True, (16.0, 4.0, 80.0)),
}
NAMES = ("wpar1", "wpar2")

#: What a view shows of wpar1, wpar2 and, where it shows it, the global environment.
View = Callable[[Machine, dict[str, int]], list[float]]


def of_ps(machine: Machine, loops: dict[str, int]) -> list[float]:
    """The processor time of the loops over 1,000 seconds."""
    before = [_time(machine, pid) for pid in loops.values()]
    machine.clock.advance(machine.clock.now + 1000 * SECOND)
    after = [_time(machine, pid) for pid in loops.values()]
    return [(now - then) / 10 for then, now in zip(before, after, strict=True)]


def _time(machine: Machine, pid: int) -> int:
    text = run(machine, "ps", "-o", "time=", "-p", str(pid)).out
    hours, minutes, seconds = text.split()[0].rpartition("-")[2].split(":")
    return int(hours) * 3600 + int(minutes) * 60 + int(seconds)


def of_ps_percent(machine: Machine, loops: dict[str, int]) -> list[float]:
    machine.clock.advance(machine.clock.now + 1000 * SECOND)
    return [float(run(machine, "ps", "-o", "pcpu=", "-p", str(p)).out) for p in loops.values()]


def of_wlmstat(machine: Machine, loops: dict[str, int]) -> list[float]:
    listed = run(machine, "wlmstat", "-@", "2", "2").out
    return [float(cells(listed, name)[0]) for name in NAMES]


def of_vmstat(machine: Machine, loops: dict[str, int]) -> list[float]:
    listed = run(machine, "vmstat", "-@", "ALL", "2", "1").out
    return [float(cells(listed, name)[13]) for name in (*NAMES, "Global")]


def of_sar(machine: Machine, loops: dict[str, int]) -> list[float]:
    listed = run(machine, "sar", "-@", "2", "1").out
    assert cells(listed, "Average")[0] == "Global"
    return [float(cells(listed, name)[0]) for name in NAMES] + [
        float(cells(listed, "Average")[1])
    ]


def of_lparstat(machine: Machine, loops: dict[str, int]) -> list[float]:
    """What root of each WPAR is told."""
    told = [run(machine, "lparstat", "2", "1", wpar=name).out.split() for name in NAMES]
    return [float(words[-4]) for words in told]


VIEWS: dict[str, View] = {
    "ps, TIME": of_ps, "ps, %CPU": of_ps_percent, "wlmstat -@": of_wlmstat,
    "vmstat -@": of_vmstat, "sar -@": of_sar, "lparstat": of_lparstat,
}  # fmt: skip


def world(name: str) -> tuple[Machine, dict[str, int], tuple[float, ...]]:
    """The machine, its loops by partition, and what the shares say."""
    shares, beside, said = WORLDS[name]
    machine, loops = boot("aix61"), {}
    for wpar, address, own in zip(NAMES, (81, 47), ("20", shares), strict=True):
        network = ("-N", "interface=en1", f"address=10.1.1.{address}")
        made = run(machine, "mkwpar", "-sn", wpar, *network, "-R", f"shares_CPU={own}")
        assert made.status == 0
        loops[wpar] = busy(machine, wpar)
    if beside:
        loops[""] = busy(machine, "")
    return machine, loops, said


@pytest.mark.parametrize("said", WORLDS)
def test_every_view_is_within_a_point_of_the_shares(said: str) -> None:
    machine, loops, percents = world(said)
    for name, view in VIEWS.items():
        shown = view(machine, loops)
        assert len(shown) >= 2
        for percent, seen in zip(percents, shown, strict=False):
            assert abs(seen - percent) <= 1, (name, shown)


@pytest.mark.parametrize("line", ["topas -@", "topas -C"])
def test_topas_shows_them_and_what_chwpar_says_at_once(line: str) -> None:
    topas = Topas(line)
    column = 1 if line == "topas -@" else 6
    topas.wait(10)

    def shown() -> list[float]:
        rows = [row.split() for row in topas.rows]
        return [next(float(r[column]) for r in rows if r[:1] == [name]) for name in NAMES]

    assert shown() == [pytest.approx(80, abs=1), pytest.approx(20, abs=1)]
    run(topas.live.machine, "chwpar", "-R", "shares_CPU=10", "wpar2")
    for _ in range(2):  # the second interval lies behind it wholly
        topas.wait(10)
    assert shown() == [pytest.approx(67, abs=1), pytest.approx(33, abs=1)]


def test_a_change_acts_from_that_moment_on() -> None:
    machine, loops, _ = world("20:5")
    assert of_ps(machine, loops) == [pytest.approx(80, abs=1), pytest.approx(20, abs=1)]
    for controls, says in (
        ("shares_CPU=10", (67, 33)), ("CPU=0%-10%,10%", (90, 10)),
        # What is not regulated weighs as a process of the global environment does.
        ("active=no", (17, 83)),
    ):  # fmt: skip
        assert run(machine, "chwpar", "-R", controls, "wpar2").status == 0
        assert of_ps(machine, loops) == [pytest.approx(one, abs=1) for one in says], controls


def test_a_limit_on_processes_holds_while_controls_are_active() -> None:
    machine, _, _ = world("20:5")
    many = sum(row.wpar == "wpar1" for row in machine.processes.values())
    run(machine, "chwpar", "-R", f"totalProcesses={many}", "wpar1")
    before = machine.snapshot()
    refused = run(machine, "clogin", "wpar1", "-l", "root", "/usr/bin/sleep", "1")
    assert refused.status != 0
    assert machine == before
    assert run(machine, "chwpar", "-R", "active=no", "wpar1").status == 0
    init = processes.init_of(machine, "wpar1")
    assert processes.begin(machine, init, "sleep", wpar="wpar1").wpar == "wpar1"
