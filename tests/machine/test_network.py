"""Interfaces, addresses, routes, names, listening sockets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from emulator.images import boot
from emulator.machine import network, sockets, subsystems
from emulator.machine.errors import Busy, Invalid, Taken, Unknown, WrongState
from emulator.machine.machine import Machine
from emulator.machine.network import Address
from emulator.machine.vfs import FileSpace

ALIAS = Address("en1", "10.1.1.81", "255.255.252.0", "10.1.1.255")


@pytest.fixture
def machine() -> Machine:
    return boot()


@given(st.integers(0, 0xFFFFFFFF))
def test_number_reads_every_dotted_address(bits: int) -> None:
    text = ".".join(str(octet) for octet in bits.to_bytes(4, "big"))
    assert network.number(text) == bits


@pytest.mark.parametrize(
    "text", ["", "1.2.3", "1.2.3.4.5", "1.2.3.256", "a.b.c.d", "1..2.3", "\xb2.1.1.1"]
)
def test_number_refuses(text: str) -> None:
    with pytest.raises(Invalid):
        network.number(text)


@given(st.integers(0, 32))
def test_masks(bits: int) -> None:
    mask = (0xFFFFFFFF << (32 - bits)) & 0xFFFFFFFF
    text = ".".join(str(octet) for octet in mask.to_bytes(4, "big"))
    assert network.is_mask(text) == (bits > 0)
    assert not network.is_mask("255.0.255.0")


def test_add_and_remove_restore_the_machine(machine: Machine) -> None:
    before = machine.snapshot()
    network.add(machine, ALIAS)
    rows = network.addresses_of(machine, "en1")
    assert [row.address for row in rows] == ["10.1.1.148", "10.1.1.81"]
    with pytest.raises(Taken):
        network.add(machine, ALIAS._replace(wpar="x"))
    assert network.remove(machine, "en1", "10.1.1.81") == ALIAS
    assert machine == before


def test_what_is_refused_changes_nothing(machine: Machine) -> None:
    before = machine.snapshot()
    with pytest.raises(Unknown):
        network.add(machine, ALIAS._replace(interface="en9"))
    with pytest.raises(Taken):
        network.add(machine, ALIAS._replace(address="10.1.1.148"))
    with pytest.raises(Unknown):
        network.remove(machine, "en1", "10.1.1.81")
    with pytest.raises(Unknown):
        network.detach(machine, "en9")
    assert machine == before


def test_an_interface_with_an_address_of_a_wpar_is_not_detached(machine: Machine) -> None:
    network.add(machine, ALIAS._replace(wpar="wpar1"))
    before = machine.snapshot()
    with pytest.raises(Busy) as refusal:
        network.detach(machine, "en1")
    assert refusal.value.by == "wpar1"
    assert machine == before


def test_a_detached_interface_comes_back_with_an_address(machine: Machine) -> None:
    network.detach(machine, "en1")
    assert [i.name for i in network.seen_interfaces(machine, "")] == ["lo0"]
    assert [r.destination for r in network.seen_routes(machine, "")] == ["::1", "127/8"]
    network.add(machine, ALIAS)
    assert [i.name for i in network.seen_interfaces(machine, "")] == ["en1", "lo0"]


def test_the_primary_address_changes_in_its_place(machine: Machine) -> None:
    network.add(machine, ALIAS)
    network.set_primary(machine, ALIAS._replace(address="10.1.1.200"))
    rows = network.addresses_of(machine, "en1")
    assert [row.address for row in rows] == ["10.1.1.200", "10.1.1.81"]
    routes = network.seen_routes(machine, "")
    assert not any("10.1.1.148" in (r.destination, r.gateway) for r in routes)
    assert ("10.1.1.200", "127.0.0.1") in {(r.destination, r.gateway) for r in routes}


def test_a_wpar_sees_its_own_addresses_and_the_loopback(machine: Machine) -> None:
    network.add(machine, ALIAS._replace(wpar="wpar1"))
    seen = network.seen_addresses(machine, "en1", "wpar1")
    assert [a.address for a in seen] == ["10.1.1.81"]
    assert [i.name for i in network.seen_interfaces(machine, "wpar1")] == ["en1", "lo0"]
    assert [i.name for i in network.seen_interfaces(machine, "other")] == ["lo0"]
    assert "default" not in [r.destination for r in network.seen_routes(machine, "wpar1")]


def test_an_alias_of_the_loopback_is_seen_by_nobody_else(machine: Machine) -> None:
    own = ALIAS._replace(interface="lo0", address="127.0.0.5", wpar="wpar1")
    network.add(machine, own)
    assert own in network.seen_addresses(machine, "lo0", "wpar1")
    assert own in network.seen_addresses(machine, "lo0", "")
    assert own not in network.seen_addresses(machine, "lo0", "wpar2")


def test_names(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/etc/hosts", "10.9.9.9\ta alias # no\n# 10.9.9.8 b\nbad\n10.9.9.9 second\n")
    host = network.host_by_name(machine, "alias")
    assert host is not None
    assert (host.address, host.name, host.aliases) == ("10.9.9.9", "a", ("alias",))
    assert network.host_by_address(machine, "10.9.9.9") == host
    assert network.host_by_name(machine, "b") is None
    assert network.host_by_name(machine, "no") is None


def test_inetd_listens_for_what_it_read(machine: Machine) -> None:
    before = sockets.listeners(machine, "")
    FileSpace(machine).write("/etc/inetd.conf", "#nothing\n")
    assert sockets.listeners(machine, "") == before
    subsystems.refresh(machine, "", "inetd")
    assert 0 < len(sockets.listeners(machine, "")) < len(before)
    subsystems.stop(machine, "", "inetd")
    with pytest.raises(WrongState):
        subsystems.refresh(machine, "", "inetd")
    FileSpace(machine).write("/etc/inetd.conf", "ftp stream tcp nowait root /a b\n")
    subsystems.start(machine, "", "inetd")
    assert ("tcp", 21) in {(s.protocol, s.port) for s in sockets.listeners(machine, "")}


def test_sockets_follow_from_who_runs(machine: Machine) -> None:
    files = FileSpace(machine)
    files.write("/etc/services", "telnet 23/tcp\nfoo 99/udp x\n")
    files.write(
        "/etc/inetd.conf",
        "telnet stream tcp6 nowait root /usr/sbin/telnetd telnetd -a\n"
        "#x dgram udp wait root /a b\nx dgram udp wait root /a b\n",
    )
    subsystems.refresh(machine, "", "inetd")
    found = {(s.protocol, s.port) for s in sockets.listeners(machine, "")}
    assert {("tcp", 23), ("udp", 99), ("tcp", 111)} <= found
    assert ("tcp", 60000) not in found
    assert sockets.service_name(machine, "udp", 99) == "foo"
    assert sockets.service_name(machine, "udp", 98) == "98"
    for pid, row in list(machine.processes.items()):
        if row.name == "inetd":
            del machine.processes[pid]
    assert ("tcp", 23) not in {(s.protocol, s.port) for s in sockets.listeners(machine, "")}
