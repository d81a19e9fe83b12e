"""ping: who answers, and the end of it."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import reaching
from tests.commands.wpar_support import started
from tests.shell.live.login import Login
from tests.support import run


def test_control_c_ends_it_with_what_it_counted() -> None:
    login = Login(wait=False)
    login.type("ping uataix6")
    shown = login.press("INT")
    assert "----uataix6 PING Statistics----" in shown
    assert "1 packets transmitted, 1 packets received, 0% packet loss" in shown
    assert login.type("print $?").split()[-1] == "0"


@pytest.mark.parametrize("line", ["10.1.1.99", "nosuch", "-s x uataix6", "-c 0 uataix6", ""])
def test_what_does_not_answer_changes_nothing(line: str) -> None:
    machine = boot()
    before = machine.snapshot()
    assert run(machine, "ping", "-c", "1", *line.split()).status == 1
    assert machine == before


def test_a_partition_answers_while_it_is_active() -> None:
    machine = started()
    assert reaching.answers(machine, "10.1.1.81")
    assert run(machine, "stopwpar", "-F", "wpar1").status == 0
    assert not reaching.answers(machine, "10.1.1.81")


def test_an_interface_that_is_down_answers_nobody() -> None:
    machine = started()
    assert run(machine, "ifconfig", "en1", "down").status == 0
    assert not reaching.answers(machine, "10.1.1.81")
    assert "Cannot reach" in run(machine, "ping", "-c", "1", "10.1.1.1").err


def test_routes_of_ones_own_lead_nowhere_else() -> None:
    machine = started("-N", "interface=en1", "address=10.1.1.81", "-i")
    assert reaching.has_route(machine, "wpar1", "10.1.2.1")
    assert not reaching.has_route(machine, "wpar1", "172.16.1.1")
    assert reaching.has_route(machine, "", "172.16.1.1")


def test_of_the_hosts_outside_the_neighbours_answer() -> None:
    machine = boot()
    for name, status in (("gateway1", 0), ("nim02nim", 0), ("10.1.1.99", 1)):
        assert run(machine, "ping", "-c", "1", name).status == status
