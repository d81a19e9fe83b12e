"""wpar_app.ksh: start, stop and monitor, and what goes wrong."""

from __future__ import annotations

import re

import pytest

from emulator.machine.machine import Machine
from emulator.machine.vfs import FileSpace
from tests.scripts.support import run, script, state

LOG = "/var/adm/wpar_app.log"


def test_the_application_goes_up_is_watched_and_goes_down(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/etc/syslog.conf", "local0.notice /var/adm/cluster\n", append=True)
    files.write("/var/adm/cluster", "")
    ran = [script(machine, "wpar_app", what, "wpar3") for what in (
        "monitor", "start", "start", "monitor", "stop", "stop", "monitor",
    )]  # fmt: skip
    assert [one.status for one in ran] == [1, 0, 0, 0, 0, 0, 1]
    assert [one.out + one.err for one in ran] == [""] * 7
    assert state(machine) == "AAD"
    told = re.findall("wpar_app.ksh: (.*)", files.read("/var/adm/cluster"))
    assert told == [
        "monitor wpar3: not active: state D", "start wpar3: started at try 1",
        "start wpar3: is active already", "stop wpar3: stopped", "stop wpar3: is down already",
        "monitor wpar3: not active: state D",
    ]  # fmt: skip
    assert "Starting workload partition subsystem cor_wpar3." in files.read(LOG)


def test_a_start_that_fails_is_tried_twice_and_told(machine: Machine) -> None:
    # Its address was taken since.
    assert run(machine, "ifconfig", "en1", "alias", "10.1.1.83").status == 0
    ran = script(machine, "wpar_app", "start", "wpar3")
    assert ran.status == 1
    text = FileSpace(machine).read(LOG)
    assert [line.partition("try ")[2][:8] for line in text.splitlines() if " try " in line] == [
        "1 failed", "2 failed",
    ]  # fmt: skip
    assert "10.1.1.83" in text
    assert state(machine) == "AAD"
    assert run(machine, "ifconfig", "en1", "delete", "10.1.1.83").status == 0
    assert script(machine, "wpar_app", "start", "wpar3").status == 0


def test_a_wpar_without_its_init_is_seen(machine: Machine) -> None:
    (init,) = [row.pid for row in machine.processes.values()
               if row.wpar == "wpar1" and row.name == "init"]  # fmt: skip
    assert script(machine, "wpar_app", "monitor", "wpar1").status == 0
    run(machine, "stopwpar", "-F", "wpar1")
    assert init not in machine.processes
    assert script(machine, "wpar_app", "monitor", "wpar1").status == 1


@pytest.mark.parametrize(
    ("words", "status"), [(("start",), 2), (("jump", "wpar1"), 2), (("start", "none"), 3)]
)
def test_a_wrong_call_of_the_application(
    machine: Machine, words: tuple[str, ...], status: int
) -> None:
    assert script(machine, "wpar_app", *words).status == status
    assert state(machine) == "AAD"
