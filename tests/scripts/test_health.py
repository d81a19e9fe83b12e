"""wpar_health.ksh: its line and its status."""

from __future__ import annotations

import pytest

from emulator.machine.machine import Machine
from tests.scripts.support import fill, run, script


def test_all_is_well(machine: Machine) -> None:
    run(machine, "startwpar", "wpar3")
    ran = script(machine, "wpar_health")
    assert (ran.out, ran.err, ran.status) == (
        "OK - 3 WPARs active | wpars=3 paging=2%\n", "", 0,
    )  # fmt: skip


def test_one_is_down(machine: Machine) -> None:
    ran = script(machine, "wpar_health")
    assert ran.status == 2
    assert ran.out == "CRITICAL - wpar3 is in state D | wpars=3 paging=2%\n"


@pytest.mark.parametrize(
    ("what", "said", "status"),
    [
        ("clogin wpar2 stopsrc -s inetd", "WARNING - wpar2: inetd is inoperative", 1),
        ("ifconfig en1 down", "CRITICAL - wpar1: 10.1.1.81 does not answer; "
         "wpar2: 10.1.1.82 does not answer", 2),
    ],
)  # fmt: skip
def test_something_is_wrong(machine: Machine, what: str, said: str, status: int) -> None:
    assert run(machine, *what.split()).status == 0
    ran = script(machine, "wpar_health", "wpar1", "wpar2")
    assert ran.out == f"{said} | wpars=2 paging=2%\n"
    assert ran.status == status


@pytest.mark.parametrize(
    ("mb", "said", "status"),
    [(90, "OK - 2 WPARs active", 0), (110, "WARNING - /wpars/wpar1/home 89%", 1),
     (120, "CRITICAL - /wpars/wpar1/home 96%", 2)],
)  # fmt: skip
def test_a_file_system_fills_up(machine: Machine, mb: int, said: str, status: int) -> None:
    fill(machine, "/wpars/wpar1/home", mb)
    ran = script(machine, "wpar_health", "wpar1", "wpar2")
    assert (ran.out, ran.status) == (f"{said} | wpars=2 paging=2%\n", status)


def test_unknown(machine: Machine) -> None:
    ran = script(machine, "wpar_health", "wpar9")
    assert (ran.out, ran.status) == ("UNKNOWN - no WPAR wpar9\n", 3)
    for name in ("wpar1", "wpar2", "wpar3"):
        run(machine, "chwpar", "-K", "-A", name)
    assert script(machine, "wpar_health").status == 3
    assert script(machine, "wpar_health", "-z").status == 3
