"""The commands that measure agree with one workload, wait machine time, and change nothing."""

from __future__ import annotations

import re

import pytest

from emulator.machine import processes, workload
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from emulator.machine.wpar.rows import Resources
from tests.commands.wpar_support import started
from tests.shell.live.login import Login
from tests.support import run

SECOND_WPAR = (
    "-N", "interface=en1", "address=10.1.1.47", "netmask=255.255.252.0", "-R", "shares_CPU=5",
)  # fmt: skip


@pytest.fixture
def machine() -> Machine:
    """Two WPARs with 20 and 5 shares, a busy process in each."""
    machine = started()
    assert run(machine, "mkwpar", "-n", "wpar2", *SECOND_WPAR).status == 0
    assert run(machine, "startwpar", "wpar2").status == 0
    control(machine, "wpar1", shares_CPU="20")
    for name in ("wpar1", "wpar2"):
        busy(machine, name)
    return machine


def busy(machine: Machine, wpar: str, name: str = "ksh") -> int:
    pid = processes.begin(machine, processes.init_of(machine, wpar), name, wpar=wpar).pid
    workload.wants(machine, pid)
    return pid


def control(machine: Machine, name: str, **controls: str) -> None:
    """As chwpar -R has it."""
    workload.changes(machine)
    row = machine.wpars[name]
    machine.wpars[name] = row._replace(resources=Resources(**controls))


def cells(text: str, first: str) -> list[str]:
    """The words of the last line that begins so, without that word."""
    found = [line.split() for line in text.splitlines() if line.split()[:1] == [first]]
    return found[-1][1:]


def test_every_command_says_what_the_shares_say(machine: Machine) -> None:
    for shares, percents in (("5", (80, 20)), ("10", (67, 33))):
        control(machine, "wpar2", shares_CPU=shares)
        listed = run(machine, "wlmstat", "-@", "2", "2").out
        lines = run(machine, "vmstat", "-@", "ALL", "2", "1").out
        report = run(machine, "sar", "-@", "2", "1").out
        for name, percent in zip(("wpar1", "wpar2"), percents, strict=True):
            assert abs(float(cells(listed, name)[0]) - percent) <= 1
            assert abs(int(cells(lines, name)[13]) - percent) <= 1
            inside = run(machine, "lparstat", "2", "1", wpar=name).out.split()
            assert abs(float(inside[-4]) - percent) <= 1
            assert abs(float(inside[-1]) - (100 - percent)) <= 1
            inside = run(machine, "vmstat", "2", "1", wpar=name).out.split()
            assert abs(int(inside[-4]) - percent) <= 1
        assert re.search(rf"wpar1 +({percents[0] - 1}|{percents[0]}) +0", report)
        assert abs(float(cells(listed, "TOTAL")[0]) - 100) <= 1


def test_the_whole_system_is_busy(machine: Machine) -> None:
    assert run(machine, "vmstat", "2", "1").out.split()[-4:] == ["100", "0", "0", "0"]
    assert run(machine, "sar", "2", "1").out.split()[-4:] == ["100", "0", "0", "0"]
    assert float(run(machine, "lparstat", "2", "1").out.split()[-4]) > 99
    assert float(run(machine, "iostat", "-t", "2", "1").out.split()[-4]) > 99
    assert run(machine, "sar", "-q", "2", "1").out.split()[-4:-2] == ["2.0", "100.0"]


def test_a_busy_global_process_pushes_both_aside(machine: Machine) -> None:
    busy(machine, "")
    listed = run(machine, "wlmstat", "-@", "2", "1").out
    assert abs(float(cells(listed, "wpar1")[0]) - 16) <= 1
    assert abs(float(cells(listed, "wpar2")[0]) - 4) <= 1
    assert abs(int(cells(run(machine, "wlmstat", "2", "1").out, "System")[0]) - 80) <= 1


@pytest.mark.parametrize(
    "line",
    ["vmstat 5 3", "sar 5 3", "wlmstat -@ 5 3", "lparstat 5 3", "iostat 5 3", "svmon -i 5 4"],
)
def test_intervals_pass_on_the_machines_clock(line: str) -> None:
    machine = started()
    before, begun = machine.snapshot(), machine.clock.seconds
    assert run(machine, *line.split()).status == 0
    assert machine.clock.seconds - begun == 15
    assert machine == before


@pytest.mark.parametrize("line", ["vmstat 5", "wlmstat -@ 5", "lparstat 5", "sar 5 1000"])
def test_ctrl_c_ends_them(line: str) -> None:
    login = Login(wait=False)
    login.type(line)
    for _ in range(10):
        login.live.settle(50)
    shown = login.press("INT")
    login.live.settle(1000)
    assert login.type("print $?").strip() in ("130", "0")
    assert ("Average" in shown) == line.startswith("sar")


@pytest.mark.parametrize(
    "line",
    [
        "vmstat -i", "vmstat -@ nosuch", "vmstat 0", "sar", "sar -P 9 1", "sar 1 -1",
        "wlmstat -l nosuch", "wlmstat -@ nosuch 1 1", "lparstat -i 1", "iostat hdisk9",
        "svmon -P 3", "svmon -@ nosuch", "svmon -O unit=x", "topas -@ nosuch", "topas -i x",
        "topas",
    ],
)  # fmt: skip
def test_a_refusal_changes_nothing(line: str) -> None:
    machine = started()
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert ran.status != 0
    assert ran.err
    assert ran.out == ""
    assert machine == before


def test_in_a_wpar_nothing_is_told_of_others() -> None:
    machine = started()
    before = machine.snapshot()
    for line in ("wlmstat 1 1", "sar 1 1", "vmstat -@ ALL 1 1", "svmon -@ ALL", "topas -@"):
        ran = run(machine, *line.split(), wpar="wpar1")
        assert (ran.out, ran.status) == ("", 1)
    other = processes.init_of(machine, "")
    assert run(machine, "svmon", "-P", "131144", wpar="wpar1").status == 1
    assert other == 1
    assert "srcmstr" in run(machine, "svmon", "-P", wpar="wpar1").out
    assert machine == before


def test_who_is_not_root_may_look() -> None:
    machine = started()
    for line in ("vmstat 1 1", "sar 1 1", "lparstat", "iostat", "svmon -G", "wlmstat -@"):
        assert run(machine, *line.split(), who=Credentials(201, 1)).status == 0


def test_a_memory_limit_shows_in_paging(machine: Machine) -> None:
    quiet = run(machine, "vmstat", "2", "1").out.split()
    assert quiet[-12:-10] == ["0", "0"]
    control(machine, "wpar1", shares_CPU="20", memory="0%-1%,1%")
    busy(machine, "wpar1", "java")
    pages = run(machine, "vmstat", "2", "1").out.split()
    # 80 percent of a processor touch so many pages a second.
    assert 150 <= int(pages[-12]) <= 160 and pages[-12] == pages[-11]
    assert int(cells(run(machine, "vmstat", "-@", "ALL", "2", "1").out, "wpar1")[5]) > 150
    assert cells(run(machine, "vmstat", "-@", "ALL", "2", "1").out, "wpar2")[5] == "0"
    size, inuse, paged, virtual = cells(run(machine, "svmon", "-@", "wpar1").out, "memory")
    assert int(inuse) == int(size) // 100
    assert int(paged) == int(virtual) - int(inuse) > 20_000
    assert "19%" in run(machine, "lsps", "-s").out or "2%" not in run(machine, "lsps", "-s").out
    counted = run(machine, "vmstat", "-s").out
    came, went = map(int, re.findall(r"(\d+) paging space page (?:ins|outs)", counted))
    kept = cells(run(machine, "svmon", "-G").out, "pg")[-1]
    assert came > 300 and went - came == int(kept)  # what lies in paging space went there
    counted = run(machine, "vmstat", "-s", "-@", "wpar1").out
    assert int(re.findall(r"(\d+) page outs", counted)[0]) >= int(paged)
    java = run(machine, "ps", "-e", "-o", "comm,vsz,rssize").out
    _, size_kb, resident = next(line for line in java.splitlines() if "java" in line).split()
    assert int(resident) < int(size_kb)
    control(machine, "wpar1", shares_CPU="20")
    assert run(machine, "vmstat", "2", "1").out.split()[-12:-10] == ["0", "0"]


def test_svmon_and_vmstat_count_the_same_pages(machine: Machine) -> None:
    size, inuse, free, _, virtual = cells(run(machine, "svmon", "-G").out, "memory")
    counts = dict(
        (label, value)
        for value, label in (
            line.split(None, 1) for line in run(machine, "vmstat", "-v").out.splitlines()
        )
    )
    assert (counts["memory pages"], counts["free pages"]) == (size, free)
    line = run(machine, "vmstat").out.splitlines()[-1].split()
    assert line[2:4] == [virtual, free]
    assert int(inuse) + int(free) == int(size)
    listed = run(machine, "svmon", "-G", "-@", "ALL").out
    parts = [int(line.split()[4]) for line in listed.splitlines() if line.startswith("memory")]
    assert sum(parts) + int(machine.settings["memory_kernel"]) == int(virtual)


def test_what_nobody_counts_is_nothing(machine: Machine) -> None:
    busy(machine, "")
    line = run(machine, "iostat", "-d", "2", "1").out.splitlines()[-1]
    assert line.split()[1:] == ["0.0", "0.0", "0.0", "0", "0"]
    assert run(machine, "vmstat", "2", "1").out.split()[-1] == "0"
    assert run(machine, "sar", "-c", "2", "1").out.split()[-2:] == ["0.00", "0.00"]
