"""route: refusals, who may, and that the tables agree with what netstat and ping see."""

from __future__ import annotations

import pytest

from emulator.images import boot
from emulator.machine import booting, network, reaching, routing
from emulator.machine.errors import FileRefusal, Invalid
from emulator.machine.machine import Machine
from emulator.machine.vfs import Credentials
from tests.commands.wpar_support import NETWORK, started
from tests.support import run

NOBODY = Credentials(uid=202, gid=1, groups=(1,))
EXISTS = "Do not specify an existing file."
USAGE = "Usage: route"
REFUSED = {
    "route": USAGE,
    "route -n": USAGE,
    "route -y add 0 10.1.1.2": "Not a recognized flag: y",
    "route put 0 10.1.1.2": USAGE,
    "route add": USAGE,
    "route add 0": USAGE,
    "route add 0 10.1.1.2 1 2": USAGE,
    "route add 0 10.1.1.2 -netmask": USAGE,
    "route add 0 10.1.1.2 -nonsense": USAGE,
    "route flush 0": USAGE,
    "route get": USAGE,
    "route delete": USAGE,
    "route add 0 10.1.1.1": EXISTS,
    "route add default gateway1": EXISTS,
    "route add -net 10.1 -prefixlen 22 10.1.1.148 -interface": EXISTS,
    "route add 10.9.1.1 10.77.1.1": "The network is not currently available.",
    "route add 10.9.1.1 10.1.1.2 -interface": "The network is not currently available.",
    "route add 10.9.1.1 10.1.1.2 -if lo0": "The network is not currently available.",
    "route add 10.9.1.1 10.1.1.2 -if en9": "The network is not currently available.",
    "route add nosuch 10.1.1.2": "nosuch: bad value",
    "route add 10.9.1.999 10.1.1.2": "10.9.1.999: bad value",
    "route add 10.9.1.1 nosuch": "nosuch: bad value",
    "route add -net 10.9 -netmask 255.0.255.0 10.1.1.2": "255.0.255.0 is not a valid network",
    "route add -net 10.9 -prefixlen 33 10.1.1.2": "33 is not a valid network mask",
    "route delete 10.9.1.1": "The process does not exist.",
    "route delete 0 10.1.1.2": "The process does not exist.",
    "route change 10.9.1.1 10.1.1.2": "The process does not exist.",
    "route change 0 10.77.1.1": "The network is not currently available.",
    "route delete -net 10.1 -prefixlen 22": "The requested resource is busy.",
    "route delete 127.0.0.0": "The requested resource is busy.",
    "route delete uataix6": "The requested resource is busy.",
    "route -v add 0 10.1.1.2": "-v is not simulated",
    "route set 0 -weight 3": "set is not simulated",
    "route monitor": "monitor is not simulated",
    "route add -inet6 ::2 ::1": "-inet6: this attribute of routes is not simulated",
    "route add 0 10.1.1.2 -mtu 9000": "-mtu: this attribute of routes is not simulated",
    "route add 0 10.1.1.2 -@ nosuch": "The workload partition nosuch was not found.",
    "netstat -rn -@ nosuch": "The workload partition nosuch was not found.",
}


@pytest.fixture(scope="module")
def machine() -> Machine:
    return boot()


@pytest.mark.parametrize("line", REFUSED)
def test_refused_it_changes_nothing(machine: Machine, line: str) -> None:
    before = machine.snapshot()
    ran = run(machine, *line.split())
    assert REFUSED[line] in ran.err
    assert ran.status == 1
    assert machine == before


@pytest.mark.parametrize(
    "line", ["add 0 10.1.1.2", "delete 0", "change 0 10.1.1.2", "flush", "-f"]
)
def test_who_may_not(line: str) -> None:
    machine = started()
    before = machine.snapshot()
    ran = run(machine, "route", *line.split(), who=NOBODY)
    assert (ran.err, ran.status) == ("route: Only root may run this command.\n", 1)
    ran = run(machine, "route", *line.split(), wpar="wpar1")
    assert "cannot be configured from inside a workload partition" in ran.err
    assert ran.status == 1
    assert machine == before


def test_anybody_may_ask() -> None:
    asked = run(None, "route", "-n", "get", "0", who=NOBODY)
    assert "    gateway: 10.1.1.1\n" in asked.out
    assert asked.status == 0


def test_no_route_is_no_way(machine: Machine) -> None:
    copy = machine.snapshot()
    assert run(copy, "route", "-q", "flush").out == ""
    ran = run(copy, "route", "get", "8.8.8.8")
    assert (ran.out, ran.status) == ("", 1)
    assert "The process does not exist." in ran.err
    assert not reaching.has_route(copy, "", "8.8.8.8")
    assert reaching.has_route(copy, "", "10.1.1.100")


@pytest.mark.parametrize(
    ("text", "kind", "mask", "bits", "name", "host"),
    [
        ("0", "", "", "", "default", False),
        ("0.0.0.0", "net", "", "", "default", False),
        ("default", "", "", "", "default", False),
        ("128.32", "", "", "", "128.0.0.32", True),
        ("128.32.130", "", "", "", "128.32.0.130", True),
        ("128.32", "net", "", "", "128.32/16", False),
        ("128.32.130", "net", "", "", "128.32.130/24", False),
        ("10.0.0.0", "", "", "", "10/8", False),
        ("10.9.0.0", "", "", "", "10.9.0.0", True),
        ("172.16.0.0", "", "", "", "172.16/16", False),
        ("192.168.7.0", "", "", "", "192.168.7/24", False),
        ("192.168.7.0", "host", "", "", "192.168.7.0", True),
        ("10.9.3.4", "", "255.255.0.0", "", "10.9/16", False),
        ("10.9.3.4", "", "", "12", "10/12", False),
        ("10.9.3.4/24", "", "", "", "10.9.3/24", False),
        ("10.1.1.5", "net", "", "", "10.1.1.5/32", False),
        ("fe80::1", "", "", "", "fe80::1", True),
        ("fe80::", "", "", "64", "fe80::/64", False),
    ],
)
def test_destinations(
    text: str, kind: str, mask: str, bits: str, name: str, host: bool
) -> None:
    assert routing.destination(text, kind, mask, bits) == (name, host)


@pytest.mark.parametrize("text", ["", "a", "1.2.3.4.5", "1.2.3.256", "300.1", "1.99999999999"])
def test_what_is_no_destination(text: str) -> None:
    with pytest.raises(Invalid):
        routing.destination(text)


def test_the_longest_wins(machine: Machine) -> None:
    copy = machine.snapshot()
    for words in ("-net 10.9 10.1.1.7", "-net 10.9.8 10.1.1.8", "10.9.8.1 10.1.1.9"):
        assert run(copy, "route", "add", *words.split()).status == 0
    wanted = {"10.9.8.1": "10.1.1.9", "10.9.8.2": "10.1.1.8", "10.9.1.1": "10.1.1.7",
              "10.8.1.1": "10.1.1.1", "10.1.3.9": "10.1.1.148"}  # fmt: skip
    for address, gateway in wanted.items():
        taken = routing.best(copy, "", address)
        assert taken is not None
        assert taken.gateway == gateway


def test_an_interface_that_is_down_leads_nowhere(machine: Machine) -> None:
    copy = machine.snapshot()
    network.set_up(copy, "en1", False)
    assert routing.best(copy, "", "10.1.1.100") is None
    with pytest.raises(FileRefusal):
        routing.add(copy, "", routing.Destination("10.9/16"), "10.1.1.7")


def test_the_routes_of_a_wpar_go_with_its_address_and_with_it() -> None:
    machine = started(*NETWORK, "-i", "-I", "rtdest=default", "rtgateway=10.1.1.1")
    own = lambda: [r.gateway for r in machine.routes.values() if r.wpar]  # noqa: E731
    run(machine, "route", "add", "-net", "10.9", "10.1.1.2", "-@", "wpar1")
    assert own() == ["10.1.1.1", "10.1.1.2"]
    ran = run(machine, "chwpar", "-K", "-N", "address=10.1.1.81", "wpar1")
    assert "ATTENTION: /usr/sbin/route failed" in ran.err
    assert own() == []
    run(machine, "chwpar", "-N", "address=10.1.1.81", "wpar1")
    assert own() == ["10.1.1.1"]
    before = dict(machine.routes)
    ran = run(machine, "prtconf")
    assert "\tGateway: 10.1.1.1\n" in ran.out
    run(machine, "route", "delete", "0", "-@", "wpar1")
    assert own() == []
    assert "rtgateway" in run(machine, "cat", "/etc/wpars/wpar1.cf").out
    run(machine, "stopwpar", "wpar1")
    run(machine, "startwpar", "wpar1")
    assert machine.routes == before


def test_what_a_boot_forgets(machine: Machine) -> None:
    copy = machine.snapshot()
    run(copy, "route", "add", "-net", "10.9", "10.1.1.2")
    booting.go_down(copy)
    booting.come_up(copy, boot())
    assert copy.routes == machine.routes
